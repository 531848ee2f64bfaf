/** Where a database runs with other settings than its template says, in the file's words. */
import type { CacheNodeFacts, RedisFacts, SqlFacts } from '../../../facts/databases.ts'
import { compareVersions, covers } from '../../../facts/versions.ts'
import { fileProperty } from '../../../template/source-map.ts'
import { seenMessages as words } from '../../messages/seen.ts'
import type { Standing } from './standing.ts'

/** Property of the template -> what runs; null = nothing, '' = AWS does not say. */
type Running = Readonly<Record<string, string | null>>

type Expected = Readonly<Record<string, unknown>>

/** Those of an instance. */
export function differencesOfInstance(
  logicalId: string,
  facts: SqlFacts,
  standing: Standing,
): readonly string[] {
  const expected = expectedOf(logicalId, standing)
  const running = {
    DBInstanceClass: facts.instanceClass,
    EngineVersion: facts.engineVersion,
    StorageType: facts.storageType,
    AllocatedStorage: String(facts.allocatedStorage),
    MaxAllocatedStorage: textOf(facts.maxAllocatedStorage),
    Iops: textOf(facts.iops),
    MultiAZ: String(facts.multiAz),
    BackupRetentionPeriod: String(facts.backupRetentionDays),
    DeletionProtection: String(facts.deletionProtection),
  }
  return [
    ...settings(logicalId, expected, running, facts.pending, standing),
    ...around(expected['DBParameterGroupName'], facts.parameterGroup, standing),
    ...groups(expected['VPCSecurityGroups'], facts.securityGroups),
  ]
}

/** Those of a replication group. What only its nodes tell is that of the first. */
export function differencesOfGroup(
  logicalId: string,
  facts: RedisFacts,
  [node]: readonly CacheNodeFacts[],
  standing: Standing,
): readonly string[] {
  const expected = expectedOf(logicalId, standing)
  const running = {
    Engine: facts.engine ?? '',
    CacheNodeType: facts.nodeType,
    EngineVersion: node?.engineVersion ?? '',
    NumCacheClusters: String(facts.members),
    MultiAZEnabled: String(facts.multiAz),
    SnapshotRetentionLimit: String(facts.snapshotRetentionDays),
  }
  return [
    ...settings(logicalId, expected, running, facts.pending, standing),
    ...around(expected['CacheParameterGroupName'], node?.parameterGroup ?? '', standing),
    ...(node === undefined ? [] : groups(expected['SecurityGroupIds'], node.securityGroups)),
  ]
}

/** Nothing where there is nothing to compare with. */
function expectedOf(logicalId: string, { rendered }: Standing): Expected {
  return rendered?.template.Resources[logicalId]?.Properties ?? {}
}

function settings(
  logicalId: string,
  expected: Expected,
  running: Running,
  pending: SqlFacts['pending'],
  { rendered }: Standing,
): readonly string[] {
  const origin = rendered?.origins[logicalId]
  return Object.entries(running).flatMap(([property, value]) => {
    const wanted = textOf(expected[property])
    // What the template leaves to AWS is no difference, and neither is what waits for its window.
    if (wanted === null || value === '' || value === wanted) return []
    if (pending[property] === wanted || isMovedByAws(property, expected, value)) return []
    const name = (origin && fileProperty(origin, property)) ?? property
    return [words.setting(name, value ?? 'none', wanted)]
  })
}

/** Whether AWS itself may have brought it there: a version by upgrades, a size by growing. */
function isMovedByAws(property: string, expected: Expected, value: string | null): boolean {
  const wanted = textOf(expected[property])
  if (value === null || wanted === null) return false
  if (property === 'EngineVersion') {
    if (covers(wanted, value)) return true
    const [major = ''] = wanted.split('.')
    const isMinor = covers(major, value) && compareVersions(value, wanted) > 0
    return isMinor && expected['AutoMinorVersionUpgrade'] === true
  }
  if (property !== 'AllocatedStorage') return false
  const max = Number(textOf(expected['MaxAllocatedStorage']))
  return Number(value) > Number(wanted) && Number(value) <= max
}

/** A group that CloudFormation named for the stack has the stack's name in front. */
function around(expected: unknown, group: string, { deployed }: Standing): readonly string[] {
  if (expected === undefined || group === '') return []
  return group.startsWith(`${deployed.name.toLowerCase()}-`) ? [] : [words.otherParameters]
}

/** By their number: nothing that was read tells the ids of the stack's own. */
function groups(expected: unknown, running: readonly string[]): readonly string[] {
  if (!Array.isArray(expected) || expected.length === running.length) return []
  return [words.otherGroups(running.length, expected.length)]
}

/** A value of one word; null = it has none, or another form. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null
}
