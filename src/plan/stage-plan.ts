import { DATABASES } from '../engines/table.ts'
import { agreedMessages } from './messages/agreed.ts'
import { safetyNetMessages } from './messages/safety-nets.ts'
import { bastionOutcome } from './impact/bastion-outcome.ts'
import { refusalsInChanges } from './refusals/change-refusals.ts'
import { accountNotes } from './notes/account.ts'
import { accountAsks } from './ownership/account-guard.ts'
import { consentFor, databaseAsks, stageConsents, unidentified } from './consent/consent.ts'
import { planDatabase } from './impact/database-plan.ts'
import { existingNotes, existingRefusals } from './impact/existing-database.ts'
import { stagesBefore } from './replicas/following.ts'
import { moveNotes } from './impact/moves.ts'
import { planFingerprint, stageFingerprint } from './consent/fingerprint.ts'
import { isNewStack } from './model/input.ts'
import type { DatabaseVerdict, StageInput } from './model/input.ts'
import { roleChange, roleNotes, rolesOf } from './impact/service-role.ts'
import { terminationProtection, withSafetyNets } from './impact/safety-nets.ts'
import { accessNotes } from './notes/access.ts'
import { goneBastionRefusals } from './gone/gone-bastion.ts'
import { goneNotes } from './gone/gone-notes.ts'
import { newStageNotes } from './notes/new-stage.ts'
import { closedNotes, openedNotes } from './notes/opened-existing.ts'
import { keptNotes } from './notes/kept-settings.ts'
import { leftByHandNotes } from './notes/left-by-hand.ts'
import { notesOn } from './notes/notes.ts'
import { seenNotes } from './notes/seen/seen-notes.ts'
import { hoisted } from './notes/seen/unread.ts'
import { restoreNotes } from './notes/removal-notes.ts'
import { urlNotes } from './notes/urls.ts'
import { parameterNotes, parameterRefusals } from './refusals/parameters.ts'
import { secretRefusals } from './refusals/doomed-secrets.ts'
import { kmsKeyNotes, kmsKeyRefusals, secretsKeyNotes } from './refusals/kms-keys.ts'
import { quotaNotes, quotaRefusals } from './refusals/quotas.ts'
import { rangeNotes, rangeRefusals } from './refusals/own-range.ts'
import { zoneNotes, zoneRefusals } from './refusals/own-zones.ts'
import {
  bastionZoneNotes,
  classZoneNotes,
  bastionZoneRefusals,
  classZoneRefusals,
} from './refusals/zones-offered.ts'
import { readerNotes } from './refusals/reader-refusals.ts'
import { refusalsAgainst } from './refusals/refusals.ts'
import { restoreIgnored, restoreRefusals } from './restore/restored.ts'
import { changeNotes, unsafeChanges } from './refusals/safe-changes.ts'
import { stateNotes, stateRefusals, unreadGroups } from './states/state-refusals.ts'
import { notesAround, refusalsAround } from './refusals/network-checks.ts'
import { adjustForReplica, notesOnReplicas, refusalsOfReplicas } from './replicas/replicas.ts'
import { snapshotNotes } from './removal/snapshot-first.ts'
import { stepsOf } from './steps.ts'
import { withUsualTimes } from './usual.ts'
import { planToResume } from './consent/underway.ts'
import type {
  Note,
  Plan,
  PlanOrder,
  Refusal,
  StageAction,
  StagePlan,
  OrphanedStack,
} from './model/types.ts'

/** What happens to one stage, in database words. Pure: all that AWS knows comes in with the input. */
export function planStage(given: StageInput): StagePlan {
  const input = { ...given, asks: [...(given.asks ?? []), ...accountAsks(given)] }
  const { stage } = input
  const verdicts = DATABASES.flatMap((kind) => planDatabase(kind, input) ?? [])
    .map((verdict) => adjustForReplica(verdict, input))
    .map((verdict) => withSafetyNets(verdict, input))
  const action = actionOf(input)
  const found = allRefusals(input, verdicts)
  const begun = action === 'update' && found.length === 0 ? planToResume(input, verdicts) : null
  const databaseAsked = databaseAsks(verdicts, input, begun)
  const unnamed = unidentified(databaseAsked, input)
  const refusals = [...found, ...unnamed, ...unreadGroups(input, unnamed)]
  // A rollback that is still to be ended changes nothing that is planned, and may ask all the same.
  const stageAsked = input.asks.filter(({ kind }) => action !== 'none' || kind === 'skip')
  const fingerprint =
    begun?.fingerprint ?? stageFingerprint(input, action, verdicts, refusals, stageAsked)
  const bastion = bastionOutcome(input)
  const protection = terminationProtection(input)
  const planned = { action, databases: verdicts, refusals, terminationProtection: protection }
  const roles = rolesOf(input, action)
  const serviceRole = roles && roleChange(roles)
  const steps = withUsualTimes(stepsOf(input, planned), input)
  const consents = stageConsents({ ...input, asks: stageAsked }, fingerprint)
  return {
    stage: stage.name,
    stack: stage.stackName,
    region: stage.region,
    ...(stage.defaultLines && { defaults: stage.defaultLines }),
    action,
    fingerprint,
    databases: verdicts.map((verdict) => ({
      ...verdict,
      consent: consentFor(verdict.database, databaseAsked, input, fingerprint),
    })),
    ...(consents.length > 0 && { consents }),
    ...(bastion !== null && { bastion }),
    ...(steps.length > 0 && { steps }),
    ...(protection !== null && { terminationProtection: protection }),
    ...(serviceRole && { serviceRole }),
    refusals,
    notes: once([
      ...(begun === null ? [] : [agreedMessages.goesOn]),
      ...accountNotes(stage),
      ...input.notes,
      ...seenNotes(input),
      ...notesOn(input),
      ...keptNotes(input),
      ...leftByHandNotes(input),
      ...newStageNotes(input),
      ...(action === 'none' ? [] : accessNotes(input)),
      ...openedNotes(input),
      ...closedNotes(input),
      ...(roles === null ? [] : roleNotes(roles)),
      ...(protection?.to === 'on' ? [safetyNetMessages.turnedOn] : []),
      ...existingNotes(input),
      ...moveNotes(input),
      ...notesAround(input),
      ...rangeNotes(input),
      ...zoneNotes(input),
      ...classZoneNotes(input),
      ...bastionZoneNotes(input),
      ...kmsKeyNotes(verdicts, input),
      ...secretsKeyNotes(input),
      ...urlNotes(input),
      ...parameterNotes(input),
      ...quotaNotes(input),
      ...notesOnReplicas(input),
      ...readerNotes(input),
      ...(action === 'none' ? [] : changeNotes(input)),
      ...stateNotes(input, verdicts),
      ...snapshotNotes(verdicts, input),
      ...goneNotes(verdicts, input),
      ...restoreNotes(verdicts, input),
      ...restoreIgnored(input),
    ]),
  }
}

/** Each note once: two rules may find the same thing. */
function once(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [`${note.code}\n${note.message}`, note])).values()]
}

/** The plan of all stages, in the file's order. */
export function assemblePlan(
  planned: readonly StagePlan[],
  unnamed: readonly OrphanedStack[] = [],
  order?: PlanOrder,
): Plan {
  const { stages, notes } = hoisted(planned)
  return {
    fingerprint: planFingerprint(stages),
    stages,
    ...(order && { order }),
    ...(unnamed.length > 0 && { unnamed }),
    ...(notes.length > 0 && { notes }),
  }
}

function actionOf(input: StageInput): StageAction {
  if (isNewStack(input)) return 'create'
  const turnsOff = terminationProtection(input)?.to === 'off'
  return input.changes === null && stagesBefore(input).length === 0 && !turnsOff ? 'none' : 'update'
}

/** Where nothing changes, nothing is asked of the running databases either. */
function allRefusals(input: StageInput, verdicts: readonly DatabaseVerdict[]): readonly Refusal[] {
  const found =
    actionOf(input) === 'update'
      ? [
          ...refusalsAgainst(input.stage, input.live, input.locate),
          ...refusalsInChanges(input, verdicts),
          ...secretRefusals(input),
          ...goneBastionRefusals(input),
        ]
      : []
  const byMeaning = new Map(
    [
      ...(input.refusals ?? []),
      ...existingRefusals(input),
      ...refusalsAround(input),
      ...rangeRefusals(input),
      ...zoneRefusals(input),
      ...classZoneRefusals(input),
      ...bastionZoneRefusals(input),
      ...kmsKeyRefusals(verdicts, input),
      ...parameterRefusals(input),
      ...quotaRefusals(input),
      ...refusalsOfReplicas(input, verdicts),
      ...unsafeChanges(input, verdicts),
      ...stateRefusals(input, verdicts),
      ...restoreRefusals(input),
      ...found,
    ].map((refusal) => [
      `${refusal.database}\n${refusal.property}\n${refusal.code}\n${refusal.message}`,
      refusal,
    ]),
  )
  return [...byMeaning.values()]
}
