/** What is left of a plan after its deploy failed midway: a stage may take several updates. */
import { losesNothing } from '../plan/model/loss.ts'
import { cutsNoMoreSafetyNets, worse } from '../plan/model/no-worse.ts'
import type { Change, DatabasePlan, StagePlan } from '../plan/model/types.ts'

/**
 * Whether everything that `now` does to databases was already in `before`, and nothing is lost. New instances
 * are protected last, so their protection may be what is left.
 */
export function isRemainderOf(before: StagePlan, now: StagePlan): boolean {
  return (
    now.refusals.length === 0 &&
    losesNothing(now) &&
    cutsNoMoreSafetyNets(now, before) &&
    isRoleOf(before, now) &&
    worse(now.databases, before.databases, 'rest').length === 0 &&
    now.databases.every(({ database, impact, reader, changes }) => {
      if (impact === 'none' || impact === 'existing') return reader === undefined
      const known = before.databases.find((one) => one.database === database)
      return (
        known !== undefined &&
        changes.every((change) => isKnown(change, known) || isProtection(change, known))
      )
    })
  )
}

/** A role that the stack was to get it may have by now; another one was not agreed to. */
function isRoleOf({ serviceRole: agreed }: StagePlan, { serviceRole: now }: StagePlan): boolean {
  return now === undefined || now.after === agreed?.after
}

function isKnown({ property, after }: Change, { changes }: DatabasePlan): boolean {
  return changes.some((change) => change.property === property && change.after === after)
}

function isProtection({ property, after }: Change, { impact }: DatabasePlan): boolean {
  return impact === 'create' && property === 'protected' && after === 'true'
}
