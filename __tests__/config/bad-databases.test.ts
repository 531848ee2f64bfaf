import { test } from 'vitest'
import { type BadRow, expectOnlyProblem, withDatabases } from '../builders/config.ts'

const long = (count: number) => 'a'.repeat(count)

/** A database that AWS would refuse: each text has one problem, at its mark. */
const ROWS: readonly BadRow[] = [
  [
    'a reserved database name',
    withDatabases('mysql: { database: §Select }'),
    'stages.dev.databases.mysql.database',
    /MySQL on RDS does not take "Select"/,
  ],
  [
    "a database of the server's own",
    withDatabases('mysql: { database: §sys }'),
    'stages.dev.databases.mysql.database',
    /reserved/,
  ],
  [
    'a database name with a hyphen',
    withDatabases('postgres: { database: §my-shop }'),
    'stages.dev.databases.postgres.database',
    /letters, digits and underscores/,
  ],
  [
    'a Postgres database name of 64 characters',
    withDatabases(`postgres: { database: §${long(64)} }`),
    'stages.dev.databases.postgres.database',
    /at most 63 characters: .* has 64/,
  ],
  [
    'a reserved user name',
    withDatabases('postgres: { username: §admin }'),
    'stages.dev.databases.postgres.username',
    /does not take "admin" as a user's name/,
  ],
  [
    "a user name of Postgres' own roles",
    withDatabases('postgres: { username: §pg_owner }'),
    'stages.dev.databases.postgres.username',
    /reserved/,
  ],
  [
    "RDS's own user",
    withDatabases('mysql: { username: §rdsadmin }'),
    'stages.dev.databases.mysql.username',
    /reserved/,
  ],
  [
    'a user name of 17 characters',
    withDatabases(`mysql: { username: §${long(17)} }`),
    'stages.dev.databases.mysql.username',
    /at most 16 characters/,
  ],
  [
    'a parameter AWS owns',
    withDatabases('postgres: { parameters: { §port: 5433 } }'),
    'stages.dev.databases.postgres.parameters.port',
    /AWS sets the parameter `port` itself/,
  ],
  [
    'a parameter that is no name',
    withDatabases('mysql: { parameters: { §max connections: 5 } }'),
    'stages.dev.databases.mysql.parameters.max connections',
    /not a parameter's name/,
  ],
  [
    'cluster mode',
    withDatabases('redis: { parameters: { §cluster-enabled: yes } }'),
    'stages.dev.databases.redis.parameters.cluster-enabled',
    /not supported/,
  ],
  [
    'a parameter that is a list',
    withDatabases('redis: { parameters: { maxmemory-policy: §[a] } }'),
    'stages.dev.databases.redis.parameters.maxmemory-policy',
    /not a list/,
  ],
  [
    'storage below the least',
    withDatabases('postgres: { storage: { size: §5 } }'),
    'stages.dev.databases.postgres.storage.size',
    /from 20 to 65536, not 5/,
  ],
  [
    'storage above the most',
    withDatabases('postgres: { storage: { size: §65537 } }'),
    'stages.dev.databases.postgres.storage.size',
    /from 20 to 65536/,
  ],
  [
    'io2 below its least',
    withDatabases('mysql: { storage: { type: io2, size: §50, iops: 3000 } }'),
    'stages.dev.databases.mysql.storage.size',
    /io2 storage begins at 100 GiB/,
  ],
  [
    'io1 without operations',
    withDatabases('postgres:\n  §storage: { type: io1, size: 100 }'),
    'stages.dev.databases.postgres.storage.iops',
    /io1 storage needs `iops`/,
  ],
  [
    'storage.max below 110%',
    withDatabases('postgres: { storage: { size: 100, max: §109 } }'),
    'stages.dev.databases.postgres.storage.max',
    /at least 10% above/,
    /`max: 110`/,
  ],
  [
    'operations for small gp3',
    withDatabases('postgres: { storage: { size: 399, iops: §12000 } }'),
    'stages.dev.databases.postgres.storage.iops',
    /from 400 GiB on/,
  ],
  [
    'operations out of range for gp3',
    withDatabases('postgres: { storage: { size: 400, iops: §3000 } }'),
    'stages.dev.databases.postgres.storage.iops',
    /from 12000 to 64000/,
  ],
  [
    'operations for gp2',
    withDatabases('postgres: { storage: { type: gp2, iops: §3000 } }'),
    'stages.dev.databases.postgres.storage.iops',
    /gp2 storage takes no `iops`/,
  ],
  [
    'too many operations a GiB',
    withDatabases('postgres: { storage: { type: io1, size: 100, iops: §6000 } }'),
    'stages.dev.databases.postgres.storage.iops',
    /from 1000 to 5000/,
  ],
  [
    'a class of the other service',
    withDatabases('postgres: { instance: §cache.t4g.micro }'),
    'stages.dev.databases.postgres.instance',
    /RDS instance class/,
    /write `instance: db\.t4g\.micro`/,
  ],
  [
    'a node type of the other service',
    withDatabases('redis: { instance: §db.t4g.micro }'),
    'stages.dev.databases.redis.instance',
    /ElastiCache node type/,
    /write `instance: cache\.t4g\.micro`/,
  ],
  [
    'a class without its prefix',
    withDatabases('mysql: { instance: §m7g.large }'),
    'stages.dev.databases.mysql.instance',
    /RDS instance class/,
    /write `instance: db\.m7g\.large`/,
  ],
  [
    'a Postgres that is not offered',
    withDatabases('postgres: { version: §"13" }'),
    'stages.dev.databases.postgres.version',
    /Postgres 13 is not offered: 14, 15, 16, 17 and 18 are/,
  ],
  [
    'half a MySQL version',
    withDatabases('mysql: { version: §"8" }'),
    'stages.dev.databases.mysql.version',
    /8\.0 and 8\.4 are/,
  ],
  [
    'Redis OSS above 7.1',
    withDatabases('redis: { engine: redis, version: §"7.2" }'),
    'stages.dev.databases.redis.version',
    /Redis OSS 7\.2 is not offered/,
    /engine: valkey/,
  ],
  [
    'a Valkey that is none',
    withDatabases('redis: { version: §"6.2" }'),
    'stages.dev.databases.redis.version',
    /Valkey 6\.2 is not offered/,
    /engine: redis/,
  ],
  [
    'a window of another form',
    withDatabases('postgres: { backupWindow: §3-4 }'),
    'stages.dev.databases.postgres.backupWindow',
    /hh:mm-hh:mm/,
  ],
  [
    'a window too short',
    withDatabases('postgres: { backupWindow: §"03:00-03:29" }'),
    'stages.dev.databases.postgres.backupWindow',
    /lasts 29 minutes; at least 30/,
  ],
  [
    'a window too short for Redis',
    withDatabases('redis: { maintenanceWindow: §"sun:03:00-sun:03:59" }'),
    'stages.dev.databases.redis.maintenanceWindow',
    /lasts 59 minutes; at least 60/,
  ],
  [
    'windows that overlap',
    withDatabases('mysql:\n  backupWindow: 23:30-00:30\n  maintenanceWindow: §mon:00:00-mon:01:00'),
    'stages.dev.databases.mysql.maintenanceWindow',
    /overlaps `backupWindow`/,
  ],
  [
    'several zones with one node',
    withDatabases('redis: { multiAz: §true }'),
    'stages.dev.databases.redis.multiAz',
    /needs a replica/,
    /replicas: 1/,
  ],
]

for (const row of ROWS) test(row[0], () => expectOnlyProblem(row))
