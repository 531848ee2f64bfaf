/**
 * A Redis that somebody has changed by hand, where the file then changes something else. Whether CloudFormation
 * sends ElastiCache all of the template or the changes alone is not known (EC-55): each row is carried out on both.
 */
import {
  DecreaseReplicaCountCommand,
  DescribeReplicationGroupsCommand,
  IncreaseReplicaCountCommand,
  ModifyReplicationGroupCommand,
  type ModifyReplicationGroupCommandInput,
} from '@aws-sdk/client-elasticache'
import { vi } from 'vitest'
import type { Cloud } from '../cloud.ts'
import { prod, type Row } from '../row.ts'

const redis = (settings = '', more = ''): string => prod(`redis: { ${settings} }`, more)
const ASKS = 'interruptions: ask'
const ZONES = 'replicas: 1, multiAz: true'
const LARGE = 'cache.m7g.large'

type Meanwhile = NonNullable<Row['meanwhile']>
type Client = ReturnType<Cloud['elasticache']>

/** Does it to the group, and returns when that is done. */
const byHand =
  (act: (client: Client, group: string) => Promise<unknown>): Meanwhile =>
  async ({ elasticache }, { identifier, region }) => {
    const client = elasticache(region)
    await act(client, identifier)
    const input = { ReplicationGroupId: identifier }
    const isDone = async (): Promise<void> => {
      const { ReplicationGroups } = await client.send(new DescribeReplicationGroupsCommand(input))
      if (ReplicationGroups?.[0]?.Status !== 'available') throw new Error('not available yet')
    }
    await vi.waitFor(isDone, 20_000)
  }

const modify = (change: Partial<ModifyReplicationGroupCommandInput>): Meanwhile =>
  byHand((client, ReplicationGroupId) =>
    client.send(
      new ModifyReplicationGroupCommand({ ReplicationGroupId, ApplyImmediately: true, ...change }),
    ),
  )

const replicas = (NewReplicaCount: number, how: 'more' | 'fewer' = 'more'): Meanwhile =>
  byHand((client, ReplicationGroupId) => {
    const input = { ReplicationGroupId, NewReplicaCount, ApplyImmediately: true }
    return how === 'more'
      ? client.send(new IncreaseReplicaCountCommand(input))
      : client.send(new DecreaseReplicaCountCommand(input))
  })

const fewer = (count: number): Meanwhile => replicas(count, 'fewer')

const all =
  (...some: readonly Meanwhile[]): Meanwhile =>
  async (cloud, deployed) => {
    for (const one of some) await one(cloud, deployed)
  }

const failoverOff = modify({ AutomaticFailoverEnabled: false, MultiAZEnabled: false })
const snapshotsOff = modify({ SnapshotRetentionLimit: 0 })
const newer = modify({ EngineVersion: '8.1' })

/** `ifLeft`: what happens where AWS leaves what was changed by hand. Default: the same. */
type ByHandRow = Omit<Row, 'database'> & { readonly ifLeft?: Row['happens'] }

// prettier-ignore
const rows: readonly ByHandRow[] = [
  { name: 'more replicas and a larger node by hand, then backups', source: 'EC-55; EC Scaling: a failover',
    before: redis(ZONES, ASKS), meanwhile: all(replicas(4), modify({ CacheNodeType: LARGE })),
    after: redis(`${ZONES}, backupDays: 7`, ASKS), impact: 'failover', consent: 'failover', ifLeft: 'nothing',
    says: /the node type and the number of replicas were changed by hand: AWS may put them back with this update/ },
  { name: 'a larger node by hand, then in the file', source: 'ModifyReplicationGroup changes nothing that is so',
    before: redis('', ASKS), meanwhile: modify({ CacheNodeType: LARGE }), after: redis(`instance: ${LARGE}`, ASKS),
    impact: 'none' },
  { name: 'more replicas by hand, then in the file', source: 'as before', before: redis('replicas: 1'),
    meanwhile: replicas(3), after: redis('replicas: 3, backupDays: 7'), impact: 'in-place' },
  { name: 'the first replica and its failover by hand, then in the file', source: 'as before', before: redis(),
    meanwhile: all(replicas(1), modify({ AutomaticFailoverEnabled: true })),
    after: redis('replicas: 1, backupDays: 7'), impact: 'in-place', says: /^(?!.*added first)/ },
  { name: 'the first replica and its failover by hand, then backups', source: 'EC-46: failover goes before it',
    before: redis(), meanwhile: all(replicas(1), modify({ AutomaticFailoverEnabled: true })),
    after: redis('backupDays: 7'), impact: 'in-place', says: /its automatic failover will be turned off first/ },
  { name: 'the first replica by hand, then another node', source: 'EC Scaling: a node alone is away, the heavier',
    before: redis(), meanwhile: replicas(1), after: redis('instance: cache.t4g.small'), impact: 'restart' },
  { name: 'failover turned off by hand, then backups', source: 'EC-55', before: redis(ZONES), meanwhile: failoverOff,
    after: redis(`${ZONES}, backupDays: 7`), impact: 'in-place', says: /automatic failover.* changed by hand/ },
  { name: 'failover turned off by hand, then another node', source: 'EC Scaling: nobody takes over',
    before: redis('replicas: 1'), meanwhile: failoverOff, after: redis('replicas: 1, instance: cache.t4g.small'),
    impact: 'restart', happens: 'failover', ifLeft: 'restart' },
  { name: 'failover turned off by hand, then several zones', source: 'EC-6: Multi-AZ needs the failover',
    before: redis('replicas: 1'), meanwhile: failoverOff, after: redis(ZONES), impact: 'in-place' },
  { name: 'a replica removed by hand, then backups', source: 'EC-55', before: redis('replicas: 2'), meanwhile: fewer(1),
    after: redis('replicas: 2, backupDays: 7'), impact: 'in-place',
    says: /the number of replicas was changed by hand/ },
  { name: 'the last replica removed by hand, then backups', source: 'EC-46: the replica goes before its failover',
    before: redis(ZONES), meanwhile: all(failoverOff, fewer(0)), after: redis(`${ZONES}, backupDays: 7`),
    impact: 'in-place', says: /its replicas will be added first/ },
  { name: 'the last replica removed by hand, then one more in the file', source: 'EC-46', before: redis(ZONES),
    meanwhile: all(failoverOff, fewer(0)), after: redis('replicas: 2, multiAz: true'), impact: 'in-place',
    says: /its replicas will be added first/ },
  { name: 'the last replica removed by hand, then in the file', source: 'EC-46: nothing is left to turn off',
    before: redis(ZONES), meanwhile: all(failoverOff, fewer(0)), after: redis('backupDays: 7'), impact: 'in-place',
    says: /^(?!.*turned off first)/ },
  { name: 'snapshots turned off by hand, then a replica', source: 'EC-55', before: redis('replicas: 1, backupDays: 7'),
    meanwhile: snapshotsOff, after: redis('replicas: 2, backupDays: 7'), impact: 'in-place',
    says: /the backup retention was changed by hand/ },
  { name: 'snapshots turned off by hand, then in the file', source: 'as before', before: redis('backupDays: 7'),
    meanwhile: snapshotsOff, after: redis('backupDays: 0'), impact: 'none' },
  { name: 'more days of snapshots by hand, then a replica', source: 'API SnapshotRetentionLimit: older ones go',
    before: redis('replicas: 1'), meanwhile: modify({ SnapshotRetentionLimit: 9 }), after: redis('replicas: 2'),
    impact: 'in-place', nets: ['backups 9 -> 1'], consent: 'backups' },
  { name: 'another parameter group by hand, then backups', source: 'EC-55; EC: CloudFormation reboots no node',
    before: redis('parameters: { timeout: "20" }'), meanwhile: modify({ CacheParameterGroupName: 'default.valkey8' }),
    after: redis('parameters: { timeout: "20" }, backupDays: 7'), impact: 'in-place',
    says: /the parameter group was changed by hand: AWS may put it back/ },
  { name: 'a minor version by hand, then backups', source: 'EC: versions never go down',
    before: redis('version: "8.0"'), meanwhile: newer, after: redis('version: "8.0", backupDays: 7'),
    impact: 'in-place',
    says: /version-kept: Redis is running 8\.1, newer than 8\.0 in the file; the running version stays/ },
  { name: 'a minor version by hand, then in the file', source: 'EC: versions never go down',
    before: redis('version: "8.0"'), meanwhile: newer, after: redis('version: "8.1", backupDays: 7'),
    impact: 'in-place' },
  { name: 'a minor version by hand, none in the file', source: 'DESIGN: a version left out keeps the live one',
    before: redis(), meanwhile: newer, after: redis('backupDays: 7'), impact: 'in-place', says: /version-kept/ },
  { name: 'a major version by hand, then backups', source: 'EC: versions never go down',
    before: redis('version: "7.2"'),
    meanwhile: modify({ EngineVersion: '8.0', CacheParameterGroupName: 'default.valkey8' }),
    after: redis('version: "7.2", backupDays: 7'), impact: 'in-place', refused: 'version-cannot-go-down',
    names: /8\.0 is running/ },
  { name: 'a major version by hand, then in the file', source: 'EC; the group of the family moves along',
    before: redis('version: "7.2"'),
    meanwhile: modify({ EngineVersion: '8.0', CacheParameterGroupName: 'default.valkey8' }),
    after: redis('version: "8.0", backupDays: 7'), impact: 'in-place' },
  { name: 'Redis OSS to Valkey by hand, then in the file', source: 'FACTS 4: Valkey never goes back',
    before: redis('engine: redis'), meanwhile: modify({ Engine: 'valkey', EngineVersion: '8.0',
      CacheParameterGroupName: 'default.valkey8' }), after: redis('version: "8.0", backupDays: 7'), impact: 'in-place',
    says: /^(?!.*a snapshot will be taken)/ },
]

/** The rows, where what was changed by hand comes back with an update, or is left. */
export function redisByHand(ifChanged: 'put-back' | 'left'): readonly Row[] {
  return rows.map(({ ifLeft, ...row }) => ({
    ...row,
    database: 'redis' as const,
    ...(ifChanged === 'left' && ifLeft !== undefined && { happens: ifLeft }),
  }))
}
