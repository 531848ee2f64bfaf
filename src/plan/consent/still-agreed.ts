/** Whether a plan that is made again, because time has passed or a step was taken, is still the agreed one. */
import { DATABASES, type DatabaseKind } from '../../engines/table.ts'
import { agreedMessages as words } from '../messages/agreed.ts'
import { excess } from '../changes/agreed.ts'
import { ownChanges } from './fingerprint.ts'
import { identityOf } from '../../facts/physical-identity.ts'
import type { StageInput } from '../model/input.ts'
import { cutsNoMoreSafetyNets } from '../model/loss.ts'
import { worse } from '../model/no-worse.ts'
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
  ]
}

function otherAction(agreed: PlanWithInput, now: PlanWithInput): readonly string[] {
  const [before, after] = [agreed.plan.action, now.plan.action]
  return after === 'none' || before === after ? [] : [words.otherAction(before, after)]
}

/** A stage that waited for another had no change set to agree to: it may add, and replaces or removes nothing. */
function excessOf(agreed: PlanWithInput, now: PlanWithInput) {
  const changes = ownChanges(now.input)
  return agreed.input.changes === null
    ? changes.filter(({ action, replacement }) => action === 'Remove' || replacement === 'True')
    : excess(changes, agreed.input.changes)
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

function isTouched(kind: DatabaseKind, { plan }: PlanWithInput): boolean {
  const impact = plan.databases.find(({ database }) => database === kind)?.impact ?? 'none'
  return impact !== 'none' && impact !== 'existing' && impact !== 'create'
}
