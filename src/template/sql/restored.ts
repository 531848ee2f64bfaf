import { byFamily, isDatabase, type CacheKind, type SqlKind } from '../../engines/table.ts'
import { arnOf } from '../../config/arn.ts'
import type { ResolvedRedis, ResolvedSql } from '../../config/resolved.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import { CACHE_IDS, SQL_IDS } from '../logical-ids.ts'
import type { DeployedStage } from '../state/deployed-stage.ts'
import { RESTORED_OUTPUT } from '../state/output-keys.ts'
import { formatRestored, type RestoredFrom } from '../state/restored-from.ts'
import type { Section } from '../section.ts'

/**
 * What a database is restored from; null = it starts empty. The file is only read while the database does not
 * exist. After that the stack's record counts, since any other snapshot would replace the database.
 */
export function restoredFrom(
  { kind, restoreFrom }: ResolvedSql | ResolvedRedis,
  deployed: DeployedStage | null,
  known: ExternalFacts,
): RestoredFrom | null {
  const made = deployed?.databases[kind]
  if (made !== undefined && made.role !== 'absent') return made.restoredFrom
  if (restoreFrom === null || restoreFrom.kind === 'snapshot') return restoreFrom
  const facts = known.restores?.[kind]
  // Without AWS (`template`, `validate`) the name is used instead of the id that a deploy looks up.
  const resource = (facts?.kind === 'read' && facts.value.resourceId) || restoreFrom.source
  return { kind: 'time', time: restoreFrom.time, resource }
}

type Way = {
  /** The resource that is restored. */
  readonly id: string
  /** What comes from the snapshot or source: AWS refuses or ignores these. */
  readonly inherited: readonly string[]
  readonly propertiesOf: (from: RestoredFrom) => Readonly<Record<string, unknown>>
}

const WAYS = {
  sql: (kind: SqlKind): Way => ({
    id: SQL_IDS[kind].instance,
    // SPEC, DBSnapshotIdentifier.
    inherited: ['DBName', 'MasterUsername', 'StorageEncrypted', 'KmsKeyId'],
    propertiesOf: sqlProperties,
  }),
  cache: (kind: CacheKind): Way => ({
    id: CACHE_IDS[kind].replicationGroup,
    inherited: [],
    propertiesOf: cacheProperties,
  }),
}

/**
 * The database as a restored one. MasterUserPassword stays: the handler sets it after the restore (RDSH,
 * shouldUpdateAfterCreate), so that the secret is right.
 */
export function asRestored(section: Section, from: RestoredFrom | null): Section {
  const { part } = section
  if (from === null || !isDatabase(part)) return section
  const { id, inherited, propertiesOf } = byFamily(part, WAYS)
  const made = section.resources[id]
  if (made === undefined) return section
  const { resource, properties } = made
  const kept = Object.entries(resource.Properties).filter(([name]) => !inherited.includes(name))
  const added = propertiesOf(from)
  const path = [...section.path, 'restoreFrom']
  return {
    ...section,
    resources: {
      ...section.resources,
      [id]: {
        resource: { ...resource, Properties: { ...Object.fromEntries(kept), ...added } },
        properties: {
          ...properties,
          ...Object.fromEntries(Object.keys(added).map((name) => [name, path])),
        },
      },
    },
    outputs: {
      ...section.outputs,
      [RESTORED_OUTPUT[part]]: { Description: 'What it was made of', Value: formatRestored(from) },
    },
  }
}

/**
 * A point in time by SourceDbiResourceId, which finds the backups of a deleted instance as well. With
 * SourceDBInstanceIdentifier, taking that property out later would call PromoteReadReplica, which RDS refuses for what
 * is no replica.
 */
function sqlProperties(from: RestoredFrom): Readonly<Record<string, string>> {
  return from.kind === 'snapshot'
    ? { DBSnapshotIdentifier: from.snapshot }
    : { SourceDbiResourceId: from.resource, RestoreTime: from.time }
}

/** A file in S3, or a snapshot by its name, which is the end of its ARN. */
function cacheProperties(from: RestoredFrom): Readonly<Record<string, unknown>> {
  if (from.kind === 'time') return {}
  return arnOf(from.snapshot)?.service === 's3'
    ? { SnapshotArns: [from.snapshot] }
    : { SnapshotName: from.snapshot.split(':').at(-1) }
}
