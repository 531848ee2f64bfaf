/**
 * What runs, in the words of a change set, whose own `before` is what the stack was last deployed with: since then
 * somebody may have changed the database by hand, or AWS may have let it grow or upgraded it.
 */
import type { PropertyChange } from '../../facts/stack/change-set.ts'
import type { RedisFacts, SqlFacts } from '../../facts/databases.ts'
import { covers } from '../../facts/versions.ts'
import { groupValues, isGroup, isSameInGroup, runsInGroup } from './group-values.ts'

/** Property of the template -> its value; null = it has none. What AWS does not tell is missing. */
export type LiveValues = Readonly<Record<string, string | null>>

/** What AWS says of a database, as far as a change of it is told by that. */
export function liveValues(facts: SqlFacts | RedisFacts | undefined): LiveValues {
  if (facts === undefined) return {}
  return isGroup(facts) ? groupValues(facts) : sqlValues(facts)
}

function sqlValues(facts: SqlFacts): LiveValues {
  return {
    ...told('DBInstanceClass', facts.instanceClass),
    ...told('EngineVersion', facts.engineVersion),
    AllocatedStorage: String(facts.allocatedStorage),
    ...told('StorageType', facts.storageType),
    MaxAllocatedStorage: textOf(facts.maxAllocatedStorage),
    ...storageValue('Iops', facts.iops, facts),
    ...storageValue('StorageThroughput', facts.throughput, facts),
    MultiAZ: String(facts.multiAz),
    BackupRetentionPeriod: String(facts.backupRetentionDays),
    ...told('PreferredBackupWindow', facts.backupWindow),
    ...told('PreferredMaintenanceWindow', facts.maintenanceWindow),
    ...told('CACertificateIdentifier', facts.certificate),
    EnableCloudwatchLogsExports: facts.logs.length === 0 ? null : JSON.stringify(facts.logs),
    DeletionProtection: String(facts.deletionProtection),
    ...(facts.iamAuthentication !== undefined && {
      EnableIAMDatabaseAuthentication: String(facts.iamAuthentication),
    }),
    ...(facts.monitoring !== undefined && { MonitoringInterval: String(facts.monitoring) }),
  }
}

/** Storage that can have none of its own has none where AWS tells none; of any other, AWS does not say. */
function storageValue(
  property: string,
  value: number | null,
  { storageType }: SqlFacts,
): LiveValues {
  if (value !== null) return { [property]: String(value) }
  return WITHOUT[property]?.includes(storageType) === true ? { [property]: null } : {}
}

/** Which types have none that is set apart from the size (RDS guide, "Amazon RDS DB instance storage"). */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  Iops: ['gp2', 'standard'],
  StorageThroughput: ['gp2', 'io1', 'io2', 'standard'],
}

function told(property: string, value: string | null): LiveValues {
  return value === null || value === '' ? {} : { [property]: value }
}

function textOf(value: number | null): string | null {
  return value === null ? null : String(value)
}

/** Whether two values mean the same to AWS: a window in capitals, logs in another order. */
export function isSameSetting(one: string | null, other: string | null): boolean {
  return normal(one) === normal(other)
}

function normal(value: string | null): string | null {
  const text = value?.toLowerCase() ?? null
  return text?.startsWith('[') ? text.slice(1, -1).split(',').toSorted().join() : text
}

/** What a property's value is before the change: what runs where that is known. */
export function valueBefore(
  detail: PropertyChange,
  facts: SqlFacts | RedisFacts | undefined,
): string | null {
  const running = isTold(detail) ? liveValues(facts)[detail.property ?? ''] : undefined
  // Of a group the template says what it says otherwise by leaving it out.
  if (running === undefined || (isGroup(facts) && detail.before === null)) return detail.before
  return running
}

/**
 * What the last deploy set, where something else runs; undefined = that runs, or nobody knows. What AWS chooses
 * where the template says nothing is no difference, nor is the minor version of a major one.
 */
export function lastDeployed(
  detail: PropertyChange,
  facts: SqlFacts | RedisFacts | undefined,
): string | null | undefined {
  const { property, before } = detail
  const running = valueBefore(detail, facts)
  if (isSameSetting(running, before)) return undefined
  if (isGroup(facts))
    return running !== null && before !== null && !isSameInGroup(property ?? '', before, running)
      ? before
      : undefined
  if (before === null) return CHOSEN_BY_AWS.has(property ?? '') ? undefined : null
  return property === 'EngineVersion' && covers(before, running ?? '') ? undefined : before
}

/** What AWS chooses where the template says nothing of it. */
const CHOSEN_BY_AWS: ReadonlySet<string> = new Set([
  'EnableIAMDatabaseAuthentication',
  'Iops',
  'MonitoringInterval',
  'StorageThroughput',
  'PreferredBackupWindow',
  'PreferredMaintenanceWindow',
])

/** Whether the template turns it off by saying nothing of it. */
export function isOffUnlessSaid(property: string): boolean {
  return property === 'MaxAllocatedStorage' || property === 'EnableCloudwatchLogsExports'
}

/** Whether what the change asks for runs already, and nothing else is queued for it: RDS has nothing to do. */
export function runsAlready(
  detail: PropertyChange,
  facts: SqlFacts | RedisFacts | undefined,
): boolean {
  if (isGroup(facts)) return runsInGroup(detail, facts)
  const { property, after, requiresRecreation } = detail
  // What CloudFormation replaces a database for, it does by its templates alone.
  if (property === null || facts === undefined || requiresRecreation === 'Always') return false
  // What is taken out of the template is turned off whatever runs (RDSH UpdateHandler), or not told at all.
  if (after === null || !isTold(detail)) return false
  const running = liveValues(facts)[property]
  const queued = facts.pending[property]
  return (
    running !== undefined &&
    isSameSetting(running, after) &&
    (queued === undefined || isSameSetting(queued, after))
  )
}

/** A stand-in for AWS may list a property without its values, and of a list a change set tells single entries. */
function isTold({ before, after, path }: PropertyChange): boolean {
  return (before !== null || after !== null) && (path ?? '').split('/').length <= WHOLE
}

/** Parts of the path `/Properties/DBInstanceClass`. */
const WHOLE = 3
