import { createHash } from 'node:crypto'
import type { Look, RegionLook } from './look.ts'

/** One database: who it is, so that one of the same name is not taken for it. */
type Database = {
  readonly identity: string
  /** `shop-prod/Postgres`; null = no stack has it. */
  readonly owner: string | null
  readonly isReplica: boolean
  readonly isProtected: boolean | null
}

/** What there is, in a form in which two worlds that came about differently are compared. */
export type World = {
  readonly databases: readonly Database[]
  /** Identities of which an available snapshot exists. */
  readonly snapshots: ReadonlySet<string>
  /** Everything else, a line a thing, with names in the place of ids; sorted. */
  readonly lines: readonly string[]
}

/** `before`: identities that there were already; what is not among them is told as new. */
export function worldOf({ regions }: Look, before: ReadonlySet<string> = new Set()): World {
  const owners = ownersIn(regions)
  const named = (text: string): string =>
    [...owners].reduce((told, [id, owner]) => told.replaceAll(id, `<${owner}>`), text)
  const known = (identity: string): string => (before.has(identity) ? 'kept' : 'new')
  const databases = regions.flatMap((one) => databasesIn(one, owners))
  const snapshots = new Set(regions.flatMap((one) => snapshotsIn(one, before)))
  const lines = regions.flatMap((one) => [
    ...stackLines(one, named),
    ...instanceLines(one, owners, known),
    ...groupLines(one, owners, known),
    ...secretLines(one, owners),
    ...one.bystanders.flatMap(({ kind, id }) =>
      owners.has(id) ? [] : [`${one.region} orphan: ${kind}`],
    ),
  ])
  return { databases, snapshots, lines: lines.toSorted() }
}

/** Physical id -> `shop-prod/Postgres`. An instance's ARN and a secret's copies are named too. */
function ownersIn(regions: readonly RegionLook[]): ReadonlyMap<string, string> {
  return new Map(
    regions.flatMap(({ stacks }) =>
      stacks.flatMap(({ StackName = '', resources }) =>
        resources.flatMap(({ PhysicalResourceId: id = '', LogicalResourceId = '' }) =>
          id === '' ? [] : [[id, `${StackName}/${LogicalResourceId}`] as const],
        ),
      ),
    ),
  )
}

function databasesIn(one: RegionLook, owners: ReadonlyMap<string, string>): readonly Database[] {
  return [
    ...one.instances.map((instance) => ({
      identity: instance.DbiResourceId ?? '',
      owner: owners.get(instance.DBInstanceIdentifier ?? '') ?? null,
      isReplica: instance.ReadReplicaSourceDBInstanceIdentifier !== undefined,
      isProtected: instance.DeletionProtection ?? false,
    })),
    ...one.groups.map((group) => ({
      identity: identityOfGroup(group),
      owner: owners.get(group.ReplicationGroupId ?? '') ?? null,
      isReplica: false,
      isProtected: null,
    })),
  ]
}

function identityOfGroup({
  ARN,
  ReplicationGroupCreateTime,
}: RegionLook['groups'][number]): string {
  return `${ARN ?? ''} ${ReplicationGroupCreateTime?.toISOString() ?? ''}`
}

/**
 * A snapshot of Redis names its group or a node of it (`<group>-001`), and nothing else: it is that of the group that
 * there was.
 */
function snapshotsIn(one: RegionLook, before: ReadonlySet<string>): readonly string[] {
  const now = one.groups.map(identityOfGroup)
  return [
    ...one.sqlSnapshots.flatMap(({ DbiResourceId, Status }) =>
      Status === 'available' ? (DbiResourceId ?? []) : [],
    ),
    ...one.cacheSnapshots.flatMap(({ ReplicationGroupId, CacheClusterId, SnapshotStatus }) =>
      SnapshotStatus === 'available'
        ? groupNamed(ReplicationGroupId ?? groupOfNode(CacheClusterId ?? ''), [...before, ...now])
        : [],
    ),
  ]
}

function groupOfNode(node: string): string {
  return node.replace(/-\d{3}$/, '')
}

/** The identity of the group of this id; the id itself where it is nobody's that is known. */
function groupNamed(id: string, identities: readonly string[]): string {
  return identities.find((one) => one.split(' ')[0]?.endsWith(`:replicationgroup:${id}`)) ?? id
}

function stackLines(
  { region, stacks }: RegionLook,
  named: (text: string) => string,
): readonly string[] {
  return stacks.flatMap((stack) => {
    const { StackName = '', StackStatus = '', EnableTerminationProtection, Outputs = [] } = stack
    const protection = EnableTerminationProtection ? 'protected' : 'unprotected'
    // An update may have made what a create would have made, and one that failed may have been undone.
    const status = /^(CREATE|UPDATE|UPDATE_ROLLBACK)_COMPLETE$/.test(StackStatus)
      ? 'complete'
      : StackStatus
    const template = (stack.template === '' ? {} : JSON.parse(stack.template)) as {
      Resources?: Readonly<Record<string, unknown>>
      Outputs?: Readonly<Record<string, unknown>>
    }
    const parts = [
      ...Object.entries(template.Resources ?? {}),
      ...Object.entries(template.Outputs ?? {}).map(
        ([key, value]) => [`output ${key}`, value] as const,
      ),
    ]
    return [
      `${StackName} in ${region}: ${status}, ${protection}`,
      `${StackName} has the outputs ${Outputs.map(({ OutputKey }) => OutputKey)
        .sort()
        .join(' ')}`,
      ...parts.map(
        ([id, value]) => `${StackName} template ${id} ${digest(named(JSON.stringify(value)))}`,
      ),
    ]
  })
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

function instanceLines(
  { region, instances }: RegionLook,
  owners: ReadonlyMap<string, string>,
  known: (identity: string) => string,
): readonly string[] {
  return instances.map((one) => {
    const source = one.ReadReplicaSourceDBInstanceIdentifier
    return [
      `${region} instance of ${owners.get(one.DBInstanceIdentifier ?? '') ?? 'nobody (orphan)'}:`,
      known(one.DbiResourceId ?? ''),
      one.DBInstanceStatus,
      one.DeletionProtection ? 'protected' : 'unprotected',
      one.DBInstanceClass,
      `${one.Engine ?? ''} ${one.EngineVersion ?? ''}`,
      `${one.AllocatedStorage ?? 0} GiB`,
      `${one.BackupRetentionPeriod ?? 0} days`,
      `parameters ${one.DBParameterGroups?.[0]?.ParameterApplyStatus ?? ''}`,
      source === undefined
        ? 'primary'
        : `follows ${owners.get(source.split(':').at(-1) ?? '') ?? source}`,
    ].join(' ')
  })
}

function groupLines(
  { region, groups }: RegionLook,
  owners: ReadonlyMap<string, string>,
  known: (identity: string) => string,
): readonly string[] {
  return groups.map((one) =>
    [
      `${region} group of ${owners.get(one.ReplicationGroupId ?? '') ?? 'nobody (orphan)'}:`,
      known(identityOfGroup(one)),
      one.Status,
      one.CacheNodeType,
      one.Engine,
      `${one.SnapshotRetentionLimit ?? 0} days`,
      `${one.MemberClusters?.length ?? 0} nodes`,
    ].join(' '),
  )
}

/** A copy is its primary's; one that stands for itself after a promotion is still found by its ARN. */
function secretLines(
  { region, secrets }: RegionLook,
  owners: ReadonlyMap<string, string>,
): readonly string[] {
  const everywhere = new Map([...owners].map(([id, owner]) => [withoutRegion(id), owner]))
  return secrets.map(({ ARN = '', PrimaryRegion, DeletedDate }) =>
    [
      `${region} secret of ${everywhere.get(withoutRegion(ARN)) ?? 'nobody'}`,
      PrimaryRegion === undefined
        ? 'alone'
        : PrimaryRegion === region
          ? 'with copies'
          : `copied from ${PrimaryRegion}`,
      ...(DeletedDate ? ['deleted'] : []),
    ].join(' '),
  )
}

function withoutRegion(arn: string): string {
  return arn.split(':').toSpliced(3, 1).join(':')
}

/** Who the databases of a world are. */
export function identitiesIn({ databases }: Pick<World, 'databases'>): ReadonlySet<string> {
  return new Set(databases.map(({ identity }) => identity))
}
