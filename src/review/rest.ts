/** What is left of a plan when its deploy failed half-way: a stage may take several updates. */
import { cutsNoMoreNets, losesNothing } from '../plan/loss.ts'
import { IMPACTS, type Change, type DatabasePlan, type StagePlan } from '../plan/types.ts'

/**
 * Whether all that `now` does to databases was in `before` already, and loses nothing. A new instance
 * is protected last, so that its protection may be what is left.
 */
export function isRestOf(before: StagePlan, now: StagePlan): boolean {
  return (
    now.refusals.length === 0 &&
    losesNothing(now) &&
    cutsNoMoreNets(now, before) &&
    now.databases.every((database) => {
      const { impact, reader, changes } = database
      if (impact === 'none' || impact === 'existing') return reader === undefined
      const known = before.databases.find((one) => one.database === database.database)
      return (
        known !== undefined &&
        isNoHeavier(known, database) &&
        (reader === undefined || reader === known.reader) &&
        changes.every((change) => isKnown(change, known) || isProtection(change, known))
      )
    })
  )
}

function isNoHeavier(before: DatabasePlan, { impact }: DatabasePlan): boolean {
  return before.impact === 'create'
    ? impact === 'create' || impact === 'in-place'
    : IMPACTS.indexOf(impact) <= IMPACTS.indexOf(before.impact)
}

function isKnown({ property, after }: Change, { changes }: DatabasePlan): boolean {
  return changes.some((change) => change.property === property && change.after === after)
}

function isProtection({ property, after }: Change, { impact }: DatabasePlan): boolean {
  return impact === 'create' && property === 'protected' && after === 'true'
}
