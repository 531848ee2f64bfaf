import type { ResolvedRedis, ResolvedSql } from '../../config/resolved.ts'
import type { DeployedStack, Known } from '../../facts/facts.ts'
import { REDIS_IDS, SQL_IDS } from '../logical-ids.ts'
import { DATABASE_OUTPUTS, RESTORED_OUTPUT } from '../state/output-keys.ts'
import { formatPairs, parsePairs } from '../state/pairs.ts'
import type { Section } from '../section.ts'

/** What a database was, or is to be, made of. */
export type RestoredFrom =
  | { readonly kind: 'snapshot'; readonly snapshot: string }
  /** `resource`: the resource id of the instance whose past it is. */
  | { readonly kind: 'time'; readonly time: string; readonly resource: string }

/**
 * What a database is made of; null = it begins empty. Only read of the file while there is no such
 * database: afterwards the stack's own word counts, since any other snapshot replaces the database.
 */
export function restoredFrom(
  { kind, restoreFrom }: ResolvedSql | ResolvedRedis,
  deployed: DeployedStack | null,
  known: Known,
): RestoredFrom | null {
  if (deployed?.outputs[DATABASE_OUTPUTS[kind].identifier] !== undefined)
    return parse(deployed.outputs[RESTORED_OUTPUT[kind]])
  if (restoreFrom === null || restoreFrom.kind === 'snapshot') return restoreFrom
  const facts = known.restores?.[kind]
  // Without AWS (`template`, `validate`) the name stands for the id that a deploy looks up.
  const resource = (facts?.kind === 'read' && facts.value.resourceId) || restoreFrom.source
  return { kind: 'time', time: restoreFrom.time, resource }
}

function parse(output: string | undefined): RestoredFrom | null {
  const pairs = parsePairs(output ?? '')
  const [snapshot, time, resource] = [
    pairs.get('snapshot'),
    pairs.get('time'),
    pairs.get('resource'),
  ]
  if (snapshot) return { kind: 'snapshot', snapshot }
  return time && resource ? { kind: 'time', time, resource } : null
}

/** What an instance has from its snapshot or source: AWS refuses or ignores it beside them (SPEC, DBSnapshotIdentifier). */
const INHERITED = ['DBName', 'MasterUsername', 'StorageEncrypted', 'KmsKeyId']

/**
 * The database as one that is restored. MasterUserPassword stays: the handler sets it after the
 * restore (RDSH, shouldUpdateAfterCreate), so that the secret is right.
 */
export function asRestored(section: Section, from: RestoredFrom | null): Section {
  const { part } = section
  if (from === null || part === 'network' || part === 'bastion') return section
  const id = part === 'redis' ? REDIS_IDS.replicationGroup : SQL_IDS[part].instance
  const made = section.resources[id]
  if (made === undefined) return section
  const { resource, properties } = made
  const kept = Object.entries(resource.Properties).filter(
    ([name]) => part === 'redis' || !INHERITED.includes(name),
  )
  const added = part === 'redis' ? redisProperties(from) : sqlProperties(from)
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
      [RESTORED_OUTPUT[part]]: { Description: 'What it was made of', Value: format(from) },
    },
  }
}

/**
 * A point in time by SourceDbiResourceId: with SourceDBInstanceIdentifier the handler would take
 * the instance for a read replica, and delete it later without its final snapshot (RDSH
 * DeleteHandler, isReadReplica). It also finds what a deleted instance has left.
 */
function sqlProperties(from: RestoredFrom): Readonly<Record<string, string>> {
  return from.kind === 'snapshot'
    ? { DBSnapshotIdentifier: from.snapshot }
    : { SourceDbiResourceId: from.resource, RestoreTime: from.time }
}

/** A file in S3, or a snapshot by its name, which is what its ARN ends in. */
function redisProperties(from: RestoredFrom): Readonly<Record<string, unknown>> {
  if (from.kind === 'time') return {}
  return /^arn:[^:]+:s3:/.test(from.snapshot)
    ? { SnapshotArns: [from.snapshot] }
    : { SnapshotName: from.snapshot.split(':').at(-1) }
}

function format(from: RestoredFrom): string {
  return from.kind === 'snapshot'
    ? formatPairs([['snapshot', from.snapshot]])
    : formatPairs([
        ['time', from.time],
        ['resource', from.resource],
      ])
}
