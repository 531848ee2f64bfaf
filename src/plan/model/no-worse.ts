/**
 * The one comparison of two plans of a stage: whether what is planned now does no more to any database, its
 * reader and its nets than what was agreed to. What differs is not judged here; that is the fingerprint's.
 */
import { ends, losesData } from './loss.ts'
import {
  DATA_OUTCOMES,
  IMPACTS,
  READER_OUTCOMES,
  type DatabasePlan,
  type ReaderOutcome,
  type StagePlan,
} from './types.ts'

/** What a plan does to a database, as far as two plans are compared. */
export type Verdict = Pick<DatabasePlan, 'database' | 'impact' | 'data'> & {
  readonly reader?: ReaderOutcome
}

export type Comparison =
  /** The same plan, made again: nothing heavier, and a loss only of the very kind that was agreed. */
  | 'again'
  /**
   * What may be left of it by its looks: besides, what was to be made may be there by now, and change; a reader's
   * part is the same or done.
   */
  | 'rest'
  /** What is left of it, as the stack itself says: nobody uses yet what it was about to make. */
  | 'begun'

/** The databases to which `now` does more than `agreed`. */
export function worse(
  now: readonly Verdict[],
  agreed: readonly Verdict[],
  comparison: Comparison,
): readonly Verdict[] {
  return now.filter((verdict) => {
    const known = agreed.find(({ database }) => database === verdict.database)
    return !isNoWorse(verdict, known ?? isUntouched(verdict), comparison)
  })
}

/** A database that a plan does not name is not touched by it. */
function isUntouched({ database }: Verdict): Verdict {
  return { database, impact: 'existing', data: 'kept' }
}

function isNoWorse(now: Verdict, agreed: Verdict, comparison: Comparison): boolean {
  return (
    (weight(now) <= weight(agreed) || isOfNew(now, agreed, comparison)) &&
    DATA_OUTCOMES.indexOf(now.data) <= DATA_OUTCOMES.indexOf(agreed.data) &&
    // A database that was to be removed is not replaced instead, nor promoted: each is agreed to by name.
    (!isFinal(now) || now.impact === agreed.impact) &&
    isReaderNoWorse(now, agreed, comparison)
  )
}

/** Whether it happens to a database that was to be made, and nobody could have used before. */
function isOfNew(now: Verdict, agreed: Verdict, comparison: Comparison): boolean {
  if (agreed.impact !== 'create' || comparison === 'again') return false
  return comparison === 'begun' ? !isFinal(now) : now.impact === 'in-place'
}

function weight({ impact }: Verdict): number {
  return IMPACTS.indexOf(impact)
}

/** What cannot be undone. */
function isFinal(verdict: Verdict): boolean {
  return ends(verdict) || losesData(verdict) || verdict.impact === 'promote'
}

function isReaderNoWorse(now: Verdict, agreed: Verdict, comparison: Comparison): boolean {
  if (now.reader === undefined) return true
  if (comparison === 'rest') return now.reader === agreed.reader
  // It goes with its primary, and comes with it.
  if (ends(agreed)) return true
  return (
    agreed.reader !== undefined &&
    READER_OUTCOMES.indexOf(now.reader) <= READER_OUTCOMES.indexOf(agreed.reader)
  )
}

/** Whether every net that `now` cuts is one that `before` cuts as well. */
export function cutsNoMoreSafetyNets(now: StagePlan, before: StagePlan): boolean {
  const known = new Set(before.databases.flatMap(namesOfNets))
  return (
    now.databases.flatMap(namesOfNets).every((name) => known.has(name)) &&
    (now.terminationProtection?.to !== 'off' || before.terminationProtection?.to === 'off')
  )
}

function namesOfNets({ database, nets = [] }: DatabasePlan): readonly string[] {
  return nets.map(({ kind, before, after }) => JSON.stringify([database, kind, before, after]))
}
