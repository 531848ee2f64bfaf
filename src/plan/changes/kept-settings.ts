/**
 * Keys taken out of the file whose setting AWS keeps: a modify call without a field leaves it as it runs, and no call
 * sets it back to a default. The template leaves them out as the file does, so that it never says what nobody wrote.
 */
import { FAMILIES } from '../../engines/families.ts'
import type { PropertyChange, ResourceChange } from '../../facts/stack/change-set.ts'

/**
 * API ModifyDBInstance and ModifyReplicationGroup: optional fields without a default. RDSH leaves them out as well
 * (Translator.modifyDbInstanceRequest), and sends gp3 its size without IOPS.
 */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  [FAMILIES.sql.types.database]: [
    'EnableIAMDatabaseAuthentication',
    'Iops',
    'StorageThroughput',
    'PreferredBackupWindow',
    'PreferredMaintenanceWindow',
  ],
  [FAMILIES.cache.types.database]: ['SnapshotWindow', 'PreferredMaintenanceWindow'],
}

/** Whether AWS keeps the setting that the template no longer has. Another type of storage has its own IOPS. */
export function isKept(detail: PropertyChange, change: ResourceChange): boolean {
  const { property, before, after } = detail
  return (
    change.action === 'Modify' &&
    change.replacement !== 'True' &&
    before !== null &&
    after === null &&
    (KEPT[change.type] ?? []).includes(property ?? '') &&
    !change.details.some((other) => other.property === 'StorageType')
  )
}
