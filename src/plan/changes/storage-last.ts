/**
 * Changes of storage, which go last and in an update of their own: an update ends only when RDS has optimized the
 * storage (RDSH, isDBInstanceAvailable), and nothing else shall wait for that. A maximum that goes along goes before,
 * as the handler turns it off with the size that runs (RDSH, UpdateHandler), which a larger size may not have.
 */
import { FAMILIES } from '../../engines/families.ts'
import { isSql, SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import { excess } from './agreed.ts'
import { ownChanges, type Changes } from './own-changes.ts'
import type { StageChange } from './stage-change.ts'

/** Properties of an instance that RDS optimizes its storage for. */
export const STORAGE_PROPERTIES = ['AllocatedStorage', 'StorageType', 'Iops', 'StorageThroughput']

/** The databases whose storage changes in a later update, because this plan changes something else as well. */
export function storageLast(input: Changes): readonly SqlKind[] {
  const own = ownChanges(input)
  const storage = own.flatMap((change) => storageOf(change))
  return excess(own, storage).length === 0
    ? []
    : SQL_KINDS.filter((kind) => storage.some(({ database }) => database === kind))
}

/** The part of a change that is about the storage of a primary or its reader; none where a new one takes its place. */
function storageOf(change: StageChange): readonly StageChange[] {
  const { type, action, replacement, database } = change
  if (type !== FAMILIES.sql.types.database || database === null || !isSql(database)) return []
  const details = change.details.filter(({ property }) =>
    STORAGE_PROPERTIES.includes(property ?? ''),
  )
  return action !== 'Modify' || replacement === 'True' || details.length === 0
    ? []
    : [{ ...change, details }]
}
