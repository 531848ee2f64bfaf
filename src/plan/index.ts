export { added, changedInPlace, everythingAdded, excess } from './changes/agreed.ts'
export type { Agreed } from './changes/agreed.ts'
export { changesOnlyKept } from './changes/own-changes.ts'
export { databasesTouched } from './changes/resource-owner.ts'
export { markConsentsGiven } from './consent/mark-given.ts'
export { unusedConsents } from './consent/unused-consents.ts'
export { planOrder } from './order/plan-order.ts'
export { lacksSource, stagesBefore } from './replicas/following.ts'
export type { StageAsk, StageInput } from './model/input.ts'
export { losesRestorableTime } from './model/loss.ts'
export { liveDatabases } from './changes/live-database.ts'
export { planReboot } from './reboot/plan-reboot.ts'
export { attribute } from './changes/stage-change.ts'
export type { StageChange } from './changes/stage-change.ts'
export { needsOfTemplate, quotaNeeds, quotasOfNew } from './changes/quota-needs.ts'
export { touchedParts } from './changes/touched-sections.ts'
export { secretsToMake } from './replicas/promotion.ts'
export { needsUnprotect } from './removal/protection.ts'
export { refusalsAgainst } from './refusals/refusals.ts'
export { copied, reconciled, wanted, written } from './stage-forms.ts'
export { assemblePlan, planStage } from './stage-plan.ts'
export { notAgreed } from './consent/still-agreed.ts'
export { scanNotes, orphanRefusals, orphanedStacks } from './ownership/orphaned-stacks.ts'
export type { OrphanScan } from './ownership/orphaned-stacks.ts'
export { keptNotes } from './notes/kept-settings.ts'
export { formatUnderway, underwayOf } from './consent/underway.ts'
export {
  hasChanges,
  isAsWritten,
  missingConsent,
  namedConsents,
  refusalsOf,
} from './model/verdict.ts'
