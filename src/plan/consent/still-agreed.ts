/** Whether a plan that is made again, because time has passed or a step was taken, is still the agreed one. */
import { DATABASES, type DatabaseKind } from '../../engines/table.ts'
import { agreedMessages as words } from '../messages/agreed.ts'
import { excess, type Agreed } from '../changes/agreed.ts'
import { changedByHand } from '../changes/changed-by-hand.ts'
import { touchedParts } from '../changes/touched-sections.ts'
import { ownChanges } from '../changes/own-changes.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import { identityOf } from '../../facts/physical-identity.ts'
import type { StageInput } from '../model/input.ts'
import { otherValues } from './other-values.ts'
import { cutsNoMoreSafetyNets, worse } from '../model/no-worse.ts'
import { stepPhrase } from '../messages/deploy/steps.ts'
import type { Step, StepKind } from '../model/step.ts'
import type { StagePlan } from '../model/types.ts'

/** A plan and what it was decided from. */
export type PlanWithInput = { readonly input: StageInput; readonly plan: StagePlan }

/** A sentence for each thing that `now` does and `agreed` did not; empty = it is still agreed to. */
export function notAgreed(agreed: PlanWithInput, now: PlanWithInput): readonly string[] {
  return [
    ...now.plan.refusals.map(({ message }) => message),
    ...otherAction(agreed, now),
    ...worse(now.plan.databases, agreed.plan.databases, 'again').map(words.worse),
    ...(cutsNoMoreSafetyNets(now.plan, agreed.plan) ? [] : [words.moreNets]),
    ...excessOf(agreed, now).map(words.wouldNow),
    ...otherDatabases(agreed, now),
    ...otherValues(agreed, now),
    ...otherAsks(agreed, now),
    ...moreSteps(agreed, now).map((step) => words.moreSteps(stepPhrase(step, now.plan.stack))),
  ]
}

/**
 * The steps that nobody has agreed to. A stage that waited for another could not know its own; whether the stack
 * itself is protected a region's list does not tell.
 */
function moreSteps(agreed: PlanWithInput, now: PlanWithInput): readonly Step[] {
  if (agreed.input.changes === null) return []
  const known = new Set<StepKind>(agreed.plan.steps?.map(({ kind }) => kind))
  return (now.plan.steps ?? []).filter(
    ({ kind }) => kind !== 'protect-stack' && kind !== 'roll-back' && !known.has(kind),
  )
}

function otherAction(agreed: PlanWithInput, now: PlanWithInput): readonly string[] {
  const [before, after] = [agreed.plan.action, now.plan.action]
  return after === 'none' || before === after ? [] : [words.otherAction(before, after)]
}

/**
 * A stage that waited for another had no change set to agree to: it may add to the parts that the file
 * changes, and change them; it removes and replaces nothing, and leaves every other part as it is.
 */
function excessOf(agreed: PlanWithInput, now: PlanWithInput): readonly ResourceChange[] {
  const changes = ownChanges(now.input)
  if (agreed.input.changes !== null) return excess(changes, agreedTo(agreed.input))
  const { deployed, rendered, partsAsWritten } = agreed.input
  const touched = touchedParts(partsAsWritten ?? rendered.parts, deployed?.parts ?? {})
  return changes.filter(
    (change) =>
      change.action === 'Remove' ||
      change.replacement === 'True' ||
      (!touched.includes(change.part) && !isTagged(change) && excess([change], []).length > 0),
  )
}

/** What was changed by hand comes back, whether by this change set or by one after the stack says what runs. */
function agreedTo(input: StageInput): Agreed {
  return (input.changes ?? []).map((change) => ({
    ...change,
    details: [
      ...change.details,
      ...changedByHand(change, input).map(({ attribute, property, after }) => ({
        attribute,
        property,
        after,
      })),
    ],
  }))
}

/** No part's fingerprint holds the tags of the file. */
function isTagged({ action, details }: ResourceChange): boolean {
  return (
    action === 'Modify' &&
    details.length > 0 &&
    details.every(({ attribute, property }) => attribute === 'Tags' || property === 'Tags')
  )
}

/** Whose rows are touched must be the database that was read when the plan was made. */
function otherDatabases(agreed: PlanWithInput, now: PlanWithInput): readonly string[] {
  return DATABASES.filter((kind) => isTouched(kind, now)).flatMap((kind) => {
    const [before, after] = [identityOf(kind, agreed.input.live), identityOf(kind, now.input.live)]
    return before === null || before === after
      ? []
      : [words.otherDatabase(`${now.plan.stage}/${kind}`, before)]
  })
}

/** What is asked of the stage as a whole: somebody has taken the stack over meanwhile, or tied it elsewhere. */
function otherAsks(agreed: PlanWithInput, now: PlanWithInput): readonly string[] {
  const known = new Set((agreed.plan.consents ?? []).map(({ kind }) => kind))
  return (now.plan.consents ?? [])
    .filter(({ kind }) => !known.has(kind))
    .map((consent) => words.noConsent(consent.words))
}

function isTouched(kind: DatabaseKind, { plan }: PlanWithInput): boolean {
  const impact = plan.databases.find(({ database }) => database === kind)?.impact ?? 'none'
  return impact !== 'none' && impact !== 'existing' && impact !== 'create'
}
