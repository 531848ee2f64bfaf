import { HEAD, PG, pg, RD, rd, STAGES, type Row } from './hinted.ts'
import { withDatabases, withStage } from '../../builders/config.ts'

/** Names and keys that people write, where it is wrong, and what they are told to write: applied, the file is valid. */
export const KEYS: readonly Row[] = [
  // Names with underscores and spaces.
  [
    `version: 1\nstack: §my_shop\nregion: us-east-1\n${STAGES}`,
    'stack',
    'invalid-value',
    'write `stack: my-shop`',
  ],
  [
    `version: 1\nstack: §My Shop\nregion: us-east-1\n${STAGES}`,
    'stack',
    'invalid-value',
    'write `stack: My-Shop`',
  ],
  [
    `${HEAD}stages: { §my_dev: { databases: { postgres: } } }\n`,
    'stages.my_dev',
    'invalid-stage-name',
    'write `my-dev`: letters, digits and hyphens, starting with a letter',
  ],
  [pg('database: §my-shop'), `${PG}.database`, 'invalid-value', 'write `database: my_shop`'],
  [pg('username: §shop-owner'), `${PG}.username`, 'invalid-value', 'write `username: shop_owner`'],
  // Keys of other tools, of the file and of a stage.
  [
    `${HEAD}§environments: { dev: { databases: { postgres: } } }\n`,
    'environments',
    'unknown-key',
    'did you mean `stages`?',
  ],
  [`${HEAD}§parallel: true\n${STAGES}`, 'parallel', 'unknown-key', 'write `order: parallel`'],
  [
    `${HEAD}§concurrency: 4\n${STAGES}`,
    'concurrency',
    'unknown-key',
    'remove the line: `--concurrency` says how many stages are deployed at once',
  ],
  [
    withStage('§dependsOn: prod'),
    'stages.dev.dependsOn',
    'unknown-key',
    'remove the line: stages are deployed in the order of the file, and a replica after its primary',
  ],
  [
    `version: 1\n§name: shop\nregion: us-east-1\n${STAGES}`,
    'name',
    'unknown-key',
    'did you mean `stack`?',
  ],
  [
    `${HEAD}§common: { protected: false }\n${STAGES}`,
    'common',
    'unknown-key',
    'did you mean `defaults`?',
  ],
  [
    `${HEAD}§protected: false\n${STAGES}`,
    'protected',
    'unknown-key',
    'write `defaults: { protected: false }`, or `protected` in each stage',
  ],
  [
    `${HEAD}stages: { dev: { databases:, §mysql: { version: "8.4" } } }\n`,
    'stages.dev.mysql',
    'unknown-key',
    'write `databases: { mysql: { version: "8.4" } }`',
  ],
  [
    withStage('§cidr: 10.20.0.0/20'),
    'stages.dev.cidr',
    'unknown-key',
    'write `network: { cidr: 10.20.0.0/20 }`',
  ],
  [
    withStage('§tags: { team: a }'),
    'stages.dev.tags',
    'unknown-key',
    'write `tags` beside `stack`: they are those of every stage',
  ],
  [
    withStage('§backupDays: 3'),
    'stages.dev.backupDays',
    'unknown-key',
    'write `backupDays` in a database of the stage',
  ],
  [
    withStage('§deletion_protection: yes'),
    'stages.dev.deletion_protection',
    'unknown-key',
    'write `protected: true`',
  ],
  // Databases.
  [
    withDatabases('§postgresql: {}'),
    'stages.dev.databases.postgresql',
    'unknown-key',
    'did you mean `postgres`?',
  ],
  [
    withDatabases('§pg: 16'),
    'stages.dev.databases.pg',
    'unknown-key',
    'write `postgres: { version: "16" }`',
  ],
  // Keys of a database.
  [pg('§engine_version: 16'), `${PG}.engine_version`, 'unknown-key', 'write `version: "16"`'],
  [pg('§multi_az: true'), `${PG}.multi_az`, 'unknown-key', 'did you mean `multiAz`?'],
  [
    pg('§backup_retention_period: 7'),
    `${PG}.backup_retention_period`,
    'unknown-key',
    'did you mean `backupDays`?',
  ],
  [
    pg('§allocatedStorage: 40'),
    `${PG}.allocatedStorage`,
    'unknown-key',
    'write `storage: { size: 40 }`',
  ],
  [pg('§disk: 40GB'), `${PG}.disk`, 'unknown-key', 'write `storage: { size: 40 }`'],
  [
    pg('§maxAllocatedStorage: 200'),
    `${PG}.maxAllocatedStorage`,
    'unknown-key',
    'write `storage: { max: 200 }`',
  ],
  [pg('§storage_type: gp3'), `${PG}.storage_type`, 'unknown-key', 'write `storage: { type: gp3 }`'],
  [
    pg('§maxConnections: 200'),
    `${PG}.maxConnections`,
    'unknown-key',
    'write `parameters: { max_connections: 200 }`',
  ],
  [
    pg('§work_mem: 64MB'),
    `${PG}.work_mem`,
    'unknown-key',
    'write `parameters: { work_mem: 64MB }`',
  ],
  [pg('§replicas: 1'), `${PG}.replicas`, 'unknown-key', 'write `readReplica: true`'],
  [rd('§readReplicas: 2'), `${RD}.readReplicas`, 'unknown-key', 'did you mean `replicas`?'],
  [
    rd('§maxmemory_policy: allkeys-lru'),
    `${RD}.maxmemory_policy`,
    'unknown-key',
    'write `parameters: { maxmemory-policy: allkeys-lru }`',
  ],
  [
    pg('§extensions: [postgis]'),
    `${PG}.extensions`,
    'unknown-key',
    'remove the line, and run `CREATE EXTENSION` in the database; what has to be preloaded goes into `parameters: { shared_preload_libraries: .. }`',
  ],
  [
    pg('§publiclyAccessible: true'),
    `${PG}.publiclyAccessible`,
    'unknown-key',
    'remove the line: a database is never public; write `bastion: { allow: [203.0.113.7/32] }` in the stage, with your own address',
  ],
  [
    withStage('§public: true'),
    'stages.dev.public',
    'unknown-key',
    'remove the line: a database is never public; write `bastion: { allow: [203.0.113.7/32] }` in the stage, with your own address',
  ],
  [
    pg('§port: 5432'),
    `${PG}.port`,
    'unknown-key',
    'remove the line: the port is that of the engine',
  ],
  [
    pg('§deletionProtection: false'),
    `${PG}.deletionProtection`,
    'unknown-key',
    'write `protected: false` in the stage',
  ],
  [
    pg('§snapshot: shop-final'),
    `${PG}.snapshot`,
    'unknown-key',
    'write `restoreFrom: { snapshot: shop-final }`',
  ],
  [pg('storage: { §gb: 40 }'), `${PG}.storage.gb`, 'unknown-key', 'did you mean `size`?'],
  [
    withStage('bastion: { §ips: 198.51.100.4 }'),
    'stages.dev.bastion.ips',
    'unknown-key',
    'write `allow: [198.51.100.4/32]`',
  ],
]
