/**
 * Keys that people know from other tools, by the section where they are written and in lower case without `-` and `_`.
 * A name alone is the key that is meant. `KEY`, `VALUE` and `NUMBER` stand for what is written there.
 */

/** What is said of a key: the key that is meant, or an advice. */
export type Synonyms = Readonly<Record<string, string>>

const NO_PUBLIC =
  'remove the line: a database is never public; write `bastion: { allow: [203.0.113.7/32] }` in the stage, with your own address'
const UNSUPPORTED = 'is not supported; the databases are `postgres`, `mysql` and `redis`'

const STAGE_VALUE = 'write `defaults: { KEY: VALUE }`, or `KEY` in each stage'
const IN_DATABASE = 'write `KEY` in a database of the stage'

const FILE: Synonyms = {
  ...of('stages', 'stage environments environment envs env'),
  ...of('stack', 'name app application project service'),
  ...of('defaults', 'default common shared base global globals'),
  ...of('region', 'awsregion regions location'),
  ...of('account', 'accountid awsaccount awsaccountid accounts'),
  ...of('tags', 'tag labels'),
  ...of('order', 'deployorder stageorder ordering strategy'),
  ...of('write `order: parallel`', 'parallel sidebyside'),
  ...of(
    'remove the line: `--concurrency` says how many stages are deployed at once',
    'concurrency maxparallel atonce',
  ),
  ...of(STAGE_VALUE, 'protected interruptions secretskmskey network bastion'),
  ...of(
    'write it in a stage: `stages: { dev: { databases: { postgres: {} } } }`',
    'databases database postgres mysql redis',
  ),
}

const STAGE: Synonyms = {
  ...of('region', 'awsregion location'),
  ...of('account', 'accountid awsaccount awsaccountid'),
  ...of('stackName', 'name stack'),
  ...of('protected', 'deletionprotection terminationprotection protect protection'),
  ...of('interruptions', 'downtime approval interruption'),
  ...of('databases', 'database db dbs rds'),
  ...of('bastion', 'jumphost jumpbox tunnel ssh'),
  ...of('write `network: { KEY: VALUE }`', 'vpc subnets cidr zones allowfrom bastionsubnet'),
  ...of('write `databases: { KEY: VALUE }`', 'postgres mysql redis'),
  ...of('write `tags` beside `stack`: they are those of every stage', 'tags tag labels'),
  ...of('write `order` beside `stack`: it is that of all stages', 'order parallel'),
  ...of(
    'remove the line: stages are deployed in the order of the file, and a replica after its primary',
    'dependson after needs',
  ),
  ...of('write `kmsKey` in a database, or `secretsKmsKey` for the secrets', 'kmskey kms'),
  ...of(NO_PUBLIC, 'public publiclyaccessible'),
  ...of(IN_DATABASE, 'instance version storage multiaz backupdays backupwindow maintenancewindow'),
  ...of(IN_DATABASE, 'readreplica replicas replicaof parameters logs existing restorefrom'),
}

const DATABASES: Synonyms = {
  ...of('postgres', 'postgresql pg psql aurorapostgresql aurorapostgres'),
  ...of('mysql', 'auroramysql'),
  ...of('redis', 'cache elasticache'),
  valkey: 'write `redis:`, which is Valkey unless `engine` says `redis`',
  aurora: 'Aurora is not supported; write `postgres` or `mysql`, which run on RDS',
  mariadb: 'MariaDB is not supported; use `mysql`',
  memcached: 'Memcached is not supported; use `redis`',
  ...of(`MongoDB ${UNSUPPORTED}`, 'mongodb mongo documentdb'),
  ...of(`this engine ${UNSUPPORTED}`, 'dynamodb oracle mssql sqlserver db2 neptune opensearch'),
  ...of(`this engine ${UNSUPPORTED}`, 'elasticsearch kafka cassandra clickhouse sqlite'),
}

/** Of every database. */
const DATABASE: Synonyms = {
  password: 'remove the line: AWS generates the password and keeps it in a secret',
  ...of(
    'remove the line: AWS generates the password and keeps it in a secret',
    'masterpassword masteruserpassword passwd secret authtoken auth',
  ),
  ...of('version', 'engineversion'),
  ...of('instance', 'class instanceclass instancetype nodetype type tier plan'),
  ...of(
    'backupDays',
    'backupretentionperiod backups backup backupretention retention retentiondays',
  ),
  ...of('backupDays', 'snapshotretentionlimit backupretentiondays'),
  ...of('backupWindow', 'preferredbackupwindow snapshotwindow'),
  ...of('maintenanceWindow', 'preferredmaintenancewindow maintenance window'),
  ...of('kmsKey', 'kms kmskeyid kmskeyarn encryptionkey'),
  ...of('parameters', 'params parametergroup settings options config configuration'),
  ...of('multiAz', 'ha highavailability standby failover automaticfailover'),
  ...of('autoMinorVersionUpgrade', 'autominor autoupgrade minorupgrades'),
  ...of('write `protected: VALUE` in the stage', 'deletionprotection protected protect'),
  ...of('write `existing: { identifier: VALUE }`', 'identifier id instanceidentifier'),
  arn: 'write `existing: { arn: VALUE }`',
  ...of('write `restoreFrom: { snapshot: VALUE }`', 'snapshot snapshotid snapshotidentifier'),
  ...of('remove the line: the port is that of the engine', 'port'),
  ...of(
    'remove the line: storage is always encrypted; `kmsKey` names the key',
    'encrypted encryption',
  ),
  ...of('remove the line: storage is always encrypted; `kmsKey` names the key', 'storageencrypted'),
  ...of(NO_PUBLIC, 'public publiclyaccessible publicaccess'),
  ...of('write `network: { KEY: VALUE }` in the stage', 'vpc subnets allowfrom cidr'),
  ...of('write `bastion: VALUE` in the stage', 'bastion'),
  ...of('write `allowFrom` in the `network` of the stage', 'securitygroups securitygroup allow'),
}

const SQL: Synonyms = {
  ...DATABASE,
  ...of('database', 'dbname name db databasename schema'),
  ...of('username', 'user masterusername masteruser owner admin'),
  ...of('allowMajorUpgrade', 'majorupgrade allowmajorversionupgrade'),
  ...of('iamAuthentication', 'iam iamauth iamdatabaseauthentication'),
  ...of('monitoring', 'enhancedmonitoring monitoringinterval'),
  ...of('logs', 'logexports cloudwatchlogs enabledcloudwatchlogsexports log'),
  ...of('readReplica', 'replicas readreplicas readers reader replica'),
  ...of('replicaOf', 'primary source follows'),
  ...of('write `storage: { size: NUMBER }`', 'allocatedstorage size disk disksize volumesize'),
  ...of('write `storage: { max: NUMBER }`', 'maxallocatedstorage maxstorage'),
  ...of('write `storage: { type: VALUE }`', 'storagetype volumetype disktype'),
  iops: 'write `storage: { iops: NUMBER }`',
  ...of('write `parameters: { max_connections: VALUE }`', 'maxconnections connections'),
  ...of(
    'remove the line, and run `CREATE EXTENSION` in the database; what has to be preloaded goes into `parameters: { shared_preload_libraries: .. }`',
    'extensions extension',
  ),
  engine: 'remove the line: the key of the database names its engine',
}

const CACHE: Synonyms = {
  ...DATABASE,
  ...of('replicas', 'readreplicas readers replicacount replicaspernodegroup'),
  ...of('instance', 'cachenodetype'),
  readreplica: 'write `replicas: 1`',
  ...of('write `replicas`, which counts the nodes beside the primary', 'nodes numnodes nodecount'),
  ...of(
    'write `replicas`, which counts the nodes beside the primary',
    'numcachenodes numcacheclusters',
  ),
  ...of(
    'write `parameters: { maxmemory-policy: VALUE }`',
    'maxmemorypolicy eviction evictionpolicy',
  ),
  ...of('write `parameters: { maxclients: VALUE }`', 'maxconnections maxclients connections'),
  ...of('Redis keeps its data in memory: `instance` sets its size', 'storage size memory disk'),
  ...of(
    'remove the line: a stage has one address, without cluster mode',
    'cluster clustermode shards',
  ),
  replicaof: 'Redis is not replicated across stages; `replicas` adds readers beside the primary',
  database: 'Redis numbers its databases; the application gets number 0',
  durability:
    'remove the line: ElastiCache offers durability in cluster mode alone, and a stage has one address without it',
  username: 'Redis has no user name: clients log in with its AUTH token',
}

const STORAGE: Synonyms = {
  ...of('size', 'gb gib allocated allocatedstorage initial min'),
  ...of('max', 'maxsize maximum maxallocatedstorage limit autoscale'),
  ...of('type', 'volumetype storagetype'),
}

const NETWORK: Synonyms = {
  ...of('vpc', 'vpcid id'),
  ...of('subnets', 'subnetids subnet'),
  ...of('zones', 'azs availabilityzones az zonecount'),
  ...of('cidr', 'cidrblock range iprange'),
  ...of('allowFrom', 'allow securitygroups ingress allowed'),
}

const BASTION: Synonyms = {
  ...of('allow', 'allowfrom cidr cidrs allowedips ips ip from sourceips'),
  ...of('keys', 'key publickey publickeys sshkey sshkeys authorizedkeys'),
  ...of('access', 'type kind mode'),
  ...of(
    'remove the line: the size of a bastion is chosen by the version of the template',
    'instance instancetype',
  ),
}

const DEFAULTS: Synonyms = {
  ...STAGE,
  stackname: 'write `stackName` in the stage: each has a name of its own',
}

/** By section. */
export const SYNONYMS = {
  file: FILE,
  defaults: DEFAULTS,
  stage: STAGE,
  databases: DATABASES,
  sql: SQL,
  cache: CACHE,
  storage: STORAGE,
  network: NETWORK,
  bastion: BASTION,
} as const

function of(meant: string, words: string): Synonyms {
  return Object.fromEntries(words.split(' ').map((word) => [word, meant]))
}
