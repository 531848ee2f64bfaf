import { prod, type Row } from '../row.ts'

/** Changes of one Redis. EC = ElastiCache user guide, the others as in `sql.ts`. */
const redis = (settings = '', more = ''): string => prod(`redis: { ${settings} }`, more)
const ASKS = 'interruptions: ask'
const OSS = 'engine: redis'

type RedisRow = Omit<Row, 'database'>

// prettier-ignore
const rows: readonly RedisRow[] = [
  { name: 'a larger node', source: 'EC Scaling: unavailable for the cut-over, data copied', before: redis(), after: redis('instance: cache.m7g.large'), impact: 'restart', says: /whether us-east-1 offers cache\.m7g\.large is not verified/ },
  { name: 'a smaller node', source: 'EC Scaling: as scaling up', before: redis('instance: cache.m7g.large'), after: redis(), impact: 'restart' },
  { name: 'a larger node, one replica', source: 'EC Scaling: a failover of some seconds', before: redis('replicas: 1'), after: redis('replicas: 1, instance: cache.m7g.large'), impact: 'failover' },
  { name: 'a larger node, several zones', source: 'EC Scaling: a failover of some seconds', before: redis('replicas: 1, multiAz: true'), after: redis('replicas: 1, multiAz: true, instance: cache.m7g.large'), impact: 'failover' },
  { name: 'a larger node where the stage asks', source: 'DESIGN interruptions: ask', before: redis('', ASKS), after: redis('instance: cache.m7g.large', ASKS), impact: 'restart', consent: 'restart' },
  { name: 'a larger node with replicas where the stage asks', source: 'DESIGN interruptions: ask', before: redis('replicas: 2', ASKS), after: redis('replicas: 2, instance: cache.m7g.large', ASKS), impact: 'failover', consent: 'failover' },
  { name: 'a replica', source: 'FACTS 1, N NumCacheClusters', before: redis(), after: redis('replicas: 1'), impact: 'in-place' },
  { name: 'more replicas', source: 'FACTS 1, N', before: redis('replicas: 1'), after: redis('replicas: 3'), impact: 'in-place' },
  { name: 'fewer replicas', source: 'FACTS 1, N', before: redis('replicas: 3'), after: redis('replicas: 1'), impact: 'in-place' },
  { name: 'no replica any more', source: 'FACTS 1, N; FACTS 4: no failover without a replica', before: redis('replicas: 1'), after: redis(), impact: 'in-place' },
  { name: 'several zones', source: 'FACTS 1, N MultiAZ', before: redis('replicas: 1'), after: redis('replicas: 1, multiAz: true'), impact: 'in-place' },
  { name: 'one zone', source: 'FACTS 1, N MultiAZ', before: redis('replicas: 1, multiAz: true'), after: redis('replicas: 1'), impact: 'in-place' },
  { name: 'a replica where the stage asks', source: 'FACTS 1, N', before: redis('', ASKS), after: redis('replicas: 1', ASKS), impact: 'in-place' },
  { name: 'more days of snapshots', source: 'FACTS 1, N SnapshotRetentionLimit', before: redis(), after: redis('backupDays: 9'), impact: 'in-place' },
  { name: 'no snapshots', source: 'FACTS 1, N SnapshotRetentionLimit', before: redis(), after: redis('backupDays: 0'), impact: 'in-place', nets: ['backups 1 -> 0'], consent: 'backups' },
  { name: 'snapshots', source: 'FACTS 1, N SnapshotRetentionLimit', before: redis('backupDays: 0'), after: redis(), impact: 'in-place' },
  { name: 'another snapshot window', source: 'UG: no interruption', before: redis('backupWindow: "01:00-02:00"'), after: redis('backupWindow: "03:00-04:00"'), impact: 'in-place' },
  { name: 'another maintenance window of Redis', source: 'UG: no interruption', before: redis('maintenanceWindow: "sun:03:00-sun:04:00"'), after: redis('maintenanceWindow: "mon:03:00-mon:04:00"'), impact: 'in-place' },
  { name: 'no automatic minor upgrades of Redis', source: 'UG: no interruption', before: redis(), after: redis('autoMinorVersionUpgrade: false'), impact: 'in-place' },
  { name: 'a newer minor version of Valkey', source: 'FACTS 1, N (UG); EC: node by node, the heavier', before: redis('version: "8.0"'), after: redis('version: "8.1"'), impact: 'restart' },
  { name: 'a newer minor version of Valkey, replicas', source: 'EC Version management: a failover', before: redis('version: "8.0", replicas: 1'), after: redis('version: "8.1", replicas: 1'), impact: 'failover' },
  { name: 'a newer major version of Valkey', source: 'EC Version management; the group of the new family in the same call', before: redis('version: "7.2"'), after: redis('version: "8.0"'), impact: 'restart' },
  { name: 'a newer major version of Valkey with parameters', source: 'EC; FACTS 1: the group moves along', before: redis('version: "7.2", parameters: { maxmemory-policy: allkeys-lru }'), after: redis('version: "8.0", parameters: { maxmemory-policy: allkeys-lru }'), impact: 'restart' },
  { name: 'an older version of Valkey', source: 'FACTS 2: versions never go down', before: redis('version: "8.1"'), after: redis('version: "8.0"'), impact: 'restart', refused: 'version-cannot-go-down' },
  { name: 'Redis OSS to Valkey', source: 'FACTS 4: keeps the endpoint, fails over; EC: a node alone is away', before: redis(OSS), after: redis(), impact: 'restart', says: /a snapshot will be taken first/ },
  { name: 'Redis OSS to Valkey, replicas', source: 'FACTS 4: keeps the endpoint, fails over', before: redis(`${OSS}, replicas: 1`), after: redis('replicas: 1'), impact: 'failover', says: /a snapshot will be taken first/ },
  { name: 'Redis OSS to Valkey where the stage asks', source: 'FACTS 4; DESIGN interruptions: ask', before: redis(`${OSS}, replicas: 1`, ASKS), after: redis('replicas: 1', ASKS), impact: 'failover', consent: 'failover' },
  { name: 'Valkey to Redis OSS', source: 'FACTS 4: Redis OSS ends at 7.1, Valkey begins at 7.2', before: redis(), after: redis(OSS), impact: 'restart', refused: 'engine-cannot-go-back' },
  { name: 'a newer version of Redis OSS', source: 'EC Version management', before: redis(`${OSS}, version: "7.0"`), after: redis(`${OSS}, version: "7.1"`), impact: 'restart' },
  { name: 'a parameter of Redis', source: 'FACTS 1, N; API DescribeCacheParameters, ChangeType', before: redis(), after: redis('parameters: { maxmemory-policy: allkeys-lru }'), impact: 'in-place', says: /maxmemory-policy will take effect at once/ },
  { name: 'a parameter of Redis taken out', source: 'FACTS 1, N', before: redis('parameters: { maxmemory-policy: allkeys-lru }'), after: redis(), impact: 'in-place' },
  { name: 'a key of its own for Redis', source: 'FACTS 1, R KmsKeyId', before: redis(), after: redis('kmsKey: alias/shop'), impact: 'replace', data: 'snapshot', consent: 'replace', nets: ['backups-with-database 1 -> gone'] },
  { name: 'the version of Redis taken out of the file', source: 'DESIGN: a version left out keeps the live one', before: redis('version: "7.2"'), after: redis(), impact: 'none' },
  { name: 'nothing at all of Redis', source: 'DESIGN: a no-op', before: redis(), after: redis(), impact: 'none' },
]

export const redisRows: readonly Row[] = rows.map((row) => ({ ...row, database: 'redis' as const }))
