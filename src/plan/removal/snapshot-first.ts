import { FAMILIES } from '../../engines/families.ts'
import { isCache, isSql, type DatabaseKind } from '../../engines/table.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { snapshotMessages as words } from '../messages/deploy/snapshots.ts'
import { deployedRole } from '../../template/state/deployed-stage.ts'
import type { RedisFacts } from '../../facts/databases.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { losesData } from '../model/loss.ts'
import type { Note } from '../model/types.ts'

/** What a snapshot is taken for: rows that go, or an engine that never comes back. */
export type DatabaseAtRisk = { readonly database: DatabaseKind; readonly why: 'loss' | 'engine' }

/** The databases that a snapshot is taken of before anything is changed. */
export function databasesAtRisk(
  verdicts: readonly Pick<DatabaseVerdict, 'database' | 'impact' | 'data'>[],
  input: StageInput,
): readonly DatabaseAtRisk[] {
  return verdicts.flatMap((verdict): DatabaseAtRisk[] => {
    const { database } = verdict
    if (losesData(verdict)) return isReplica(database, input) ? [] : [{ database, why: 'loss' }]
    const moves =
      isCache(database) &&
      (input.changes ?? []).some((change) => movesEngine(change, valueOf(input.live[database])))
    return moves ? [{ database, why: 'engine' }] : []
  })
}

/** Those of them that there is something to take a snapshot of. */
export function databasesToSnapshot(
  verdicts: readonly Pick<DatabaseVerdict, 'database' | 'impact' | 'data'>[],
  input: StageInput,
): readonly DatabaseKind[] {
  return databasesAtRisk(verdicts, input).flatMap(({ database }) => {
    const isMade = (input.deployed?.databases[database].identifier ?? null) !== null
    return isMade && !isGone(database, input) ? [database] : []
  })
}

/** Said in the plan; that Valkey never goes back is said with the change itself. */
export function snapshotNotes(
  verdicts: readonly DatabaseVerdict[],
  input: StageInput,
): readonly Note[] {
  return databasesAtRisk(verdicts, input).flatMap(({ why, database }) => {
    if (why !== 'loss') return []
    const identifier = input.deployed?.databases[database].identifier ?? null
    if (!isGone(database, input)) return [words.planned(DATABASE_NAME[database])]
    return identifier === null ? [] : [words.gone(DATABASE_NAME[database], identifier)]
  })
}

/** Whether somebody has deleted it already. */
function isGone(database: DatabaseKind, { live }: StageInput): boolean {
  return live[database]?.kind === 'absent'
}

/** Its rows are its primary's, which keeps them. One that follows nobody any more has its own. */
function isReplica(database: DatabaseKind, { deployed, live }: StageInput): boolean {
  if (!isSql(database) || deployedRole(database, deployed) !== 'replica') return false
  return (valueOf(live[database])?.replicaSource ?? null) !== null
}

/**
 * ElastiCache upgrades in place and never goes back, and a rollback of the stack does not either. What somebody has
 * moved already stays as it is.
 */
function movesEngine(
  { type, action, replacement, details }: ResourceChange,
  running: RedisFacts | undefined,
): boolean {
  return (
    type === FAMILIES.cache.types.database &&
    action === 'Modify' &&
    replacement !== 'True' &&
    details.some(({ property, after }) => property === 'Engine' && after !== running?.engine)
  )
}
