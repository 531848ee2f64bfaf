// Generated from schema/tinystacks.schema.json by scripts/generate-config.ts.

/**
 * The databases of this stage: one Postgres, one MySQL and one Redis at the most.
 */
export type Databases = {
  postgres?: Postgres
  mysql?: Mysql
  redis?: Redis
} | null
/**
 * PostgreSQL on RDS. `postgres:` with nothing, or `{}`, takes every default.
 */
export type Postgres = {
  /**
   * Major version, or major and minor. Left out: the live version is kept, and a new database gets the default.
   */
  version?: string
  /**
   * The instance class.
   */
  instance?: string
  storage?: Storage
  /**
   * The database's name on the server. Left out: the stack's name in a form the engine takes. It cannot be changed later.
   */
  database?: string
  /**
   * The master user. It cannot be changed later.
   */
  username?: string
  /**
   * A standby in another zone that takes over by itself.
   */
  multiAz?: boolean
  /**
   * How many days automated backups are kept; 0 turns them off.
   */
  backupDays?: number
  /**
   * When backups are made each day, UTC: at least 30 minutes, 60 for Redis. Left out, AWS chooses.
   */
  backupWindow?: string
  /**
   * When maintenance may happen each week, UTC: at least 30 minutes, 60 for Redis. Left out, AWS chooses.
   */
  maintenanceWindow?: string
  /**
   * When a change that interrupts is applied: `now`, or in the maintenance `window`. A major upgrade cannot wait for the window.
   */
  apply?: 'now' | 'window'
  /**
   * A reader beside the primary, in the same stage.
   */
  readReplica?: boolean
  parameters?: Parameters
  /**
   * Logs that go to CloudWatch.
   */
  logs?: ('postgresql' | 'upgrade' | 'iam-db-auth-error')[]
  /**
   * The KMS key that encrypts the storage: its ARN, id, or alias. Left out, AWS's own key for the service. It cannot be changed later.
   */
  kmsKey?: string
  /**
   * Whether AWS installs minor versions by itself in the maintenance window.
   */
  autoMinorVersionUpgrade?: boolean
  /**
   * Whether a change of `version` may be a major upgrade.
   */
  allowMajorUpgrade?: boolean
  existing?: Existing
  /**
   * The stage whose database this one is a reader of, or an existing database's ARN. It becomes a primary when this line goes.
   */
  replicaOf?: string
  restoreFrom?: RestoreFrom
} | null
/**
 * MySQL on RDS. `mysql:` with nothing, or `{}`, takes every default.
 */
export type Mysql = {
  /**
   * Major version (`8.4`), or with its patch (`8.4.6`). Left out: the live version is kept, and a new database gets the default.
   */
  version?: string
  /**
   * The instance class.
   */
  instance?: string
  storage?: Storage
  /**
   * The database's name on the server. Left out: the stack's name in a form the engine takes. It cannot be changed later.
   */
  database?: string
  /**
   * The master user. It cannot be changed later.
   */
  username?: string
  /**
   * A standby in another zone that takes over by itself.
   */
  multiAz?: boolean
  /**
   * How many days automated backups are kept; 0 turns them off.
   */
  backupDays?: number
  /**
   * When backups are made each day, UTC: at least 30 minutes, 60 for Redis. Left out, AWS chooses.
   */
  backupWindow?: string
  /**
   * When maintenance may happen each week, UTC: at least 30 minutes, 60 for Redis. Left out, AWS chooses.
   */
  maintenanceWindow?: string
  /**
   * When a change that interrupts is applied: `now`, or in the maintenance `window`. A major upgrade cannot wait for the window.
   */
  apply?: 'now' | 'window'
  /**
   * A reader beside the primary, in the same stage.
   */
  readReplica?: boolean
  parameters?: Parameters1
  /**
   * Logs that go to CloudWatch.
   */
  logs?: ('audit' | 'error' | 'general' | 'slowquery' | 'iam-db-auth-error')[]
  /**
   * The KMS key that encrypts the storage: its ARN, id, or alias. Left out, AWS's own key for the service. It cannot be changed later.
   */
  kmsKey?: string
  /**
   * Whether AWS installs minor versions by itself in the maintenance window.
   */
  autoMinorVersionUpgrade?: boolean
  /**
   * Whether a change of `version` may be a major upgrade.
   */
  allowMajorUpgrade?: boolean
  existing?: Existing
  /**
   * The stage whose database this one is a reader of, or an existing database's ARN. It becomes a primary when this line goes.
   */
  replicaOf?: string
  restoreFrom?: RestoreFrom
} | null
/**
 * Valkey or Redis OSS on ElastiCache. `redis:` with nothing, or `{}`, takes every default.
 */
export type Redis = {
  /**
   * `valkey`, the continuing line, or `redis` (Redis OSS), which ends at 7.1.
   */
  engine?: 'valkey' | 'redis'
  /**
   * Major and minor version. Left out: the live version is kept, and a new database gets the default (7.1 where `engine` is `redis`).
   */
  version?: string
  /**
   * The node type.
   */
  instance?: string
  /**
   * Read replicas beside the primary.
   */
  replicas?: number
  /**
   * Nodes in different zones, with automatic failover. Needs at least one replica.
   */
  multiAz?: boolean
  parameters?: Parameters2
  /**
   * How many days automatic snapshots are kept; 0 turns them off.
   */
  backupDays?: number
  /**
   * When backups are made each day, UTC: at least 30 minutes, 60 for Redis. Left out, AWS chooses.
   */
  backupWindow?: string
  /**
   * When maintenance may happen each week, UTC: at least 30 minutes, 60 for Redis. Left out, AWS chooses.
   */
  maintenanceWindow?: string
  /**
   * Always `now`: CloudFormation applies every change of Redis at once, so that `window` is refused.
   */
  apply?: 'now' | 'window'
  /**
   * Whether AWS installs minor versions by itself in the maintenance window.
   */
  autoMinorVersionUpgrade?: boolean
  /**
   * The KMS key that encrypts the storage: its ARN, id, or alias. Left out, AWS's own key for the service. It cannot be changed later.
   */
  kmsKey?: string
  existing?: Existing
  restoreFrom?: RestoreFrom
} | null
/**
 * A host that people reach the databases through.
 */
export type Bastion = {
  /**
   * `ssh`: a key pair and a stable address. `session-manager`: neither key nor open port.
   */
  access?: 'ssh' | 'session-manager'
  /**
   * Address ranges that may connect to the bastion by ssh.
   *
   * @maxItems 50
   */
  allow?: string[]
  /**
   * Public keys that may log in besides the stage's own key pair.
   *
   * @maxItems 50
   */
  keys?: string[]
} | null

/**
 * Which databases each stage of an application has. Defaults belong to the file's `version` and never change within it.
 */
export interface TinystacksFile {
  /**
   * The version of this file's format. Every default belongs to it.
   */
  version: 1
  /**
   * The application's name. Each stage becomes the CloudFormation stack `{stack}-{stage}`.
   */
  stack: string
  /**
   * The AWS region of every stage that does not name its own.
   */
  region?: string
  /**
   * The only AWS account this file may be deployed to. Credentials of any other account are refused. Left out, any account is taken.
   */
  account?: string
  /**
   * Tags on everything that is made. Keys that start with `aws:` or `tinystacks:` are reserved.
   */
  tags?: {
    /**
     * Text; a number, `true` or `false` is taken as it is written.
     */
    [k: string]: string | number | boolean
  }
  /**
   * The stages, in the order in which they are deployed: a failure stops the stages after it.
   */
  stages: {
    [k: string]: Stage
  }
}
/**
 * One stage of the application. It becomes one CloudFormation stack.
 */
export interface Stage {
  /**
   * The AWS region of this stage. Left out: the file's `region`.
   */
  region?: string
  /**
   * The only AWS account this stage may be deployed to. Left out: the file's `account`.
   */
  account?: string
  /**
   * Deletion protection on the databases and termination protection on the stack.
   */
  protected?: boolean
  /**
   * Whether a restart or failover needs consent (`ask`) as a loss of data always does.
   */
  interruptions?: 'allow' | 'ask'
  /**
   * The CloudFormation stack's name, where it is not `{stack}-{stage}`: keeps an existing stack when the stage is renamed.
   */
  stackName?: string
  databases: Databases
  network?: Network
  bastion?: Bastion
}
/**
 * The database's storage.
 */
export interface Storage {
  /**
   * GiB. It can grow later, never shrink. 20 to 65536; from 100 for io1 and io2.
   */
  size?: number
  /**
   * GiB up to which the storage grows by itself: at least `size` and 10% more. Left out, it does not grow by itself.
   */
  max?: number
  /**
   * The kind of volume.
   */
  type?: 'gp3' | 'gp2' | 'io1' | 'io2'
  /**
   * Provisioned operations per second: needed for io1 and io2; from 400 GiB on possible for gp3; not for gp2.
   */
  iops?: number
}
/**
 * Engine parameters, by their names in PostgreSQL.
 */
export interface Parameters {
  /**
   * Text; a number, `true` or `false` is taken as it is written.
   */
  [k: string]: string | number | boolean
}
/**
 * A database that exists already: it is only read, never changed or deleted. Give `identifier`, or `arn`.
 */
export interface Existing {
  /**
   * The identifier of the instance, cluster or replication group.
   */
  identifier?: string
  /**
   * Its ARN, instead of `identifier`.
   */
  arn?: string
  /**
   * The region it is in. Left out: the stage's.
   */
  region?: string
  /**
   * The ARN of the secret with its credentials. Left out, the application gets no credentials variable.
   */
  secret?: string
  /**
   * Whether rules are added to its security group that admit the stage's clients and its bastion.
   */
  allowFrom?: boolean
}
/**
 * What a new database begins with: a snapshot, or (not for Redis) a point in time of another database. Only read when the database is made; it stays as it is when the line changes or goes.
 */
export interface RestoreFrom {
  /**
   * A snapshot's identifier or ARN.
   */
  snapshot?: string
  /**
   * A point in time, UTC. Needs `source`.
   */
  time?: string
  /**
   * The database whose state at `time` is restored: its identifier, or its resource id where it is gone and another had its name.
   */
  source?: string
}
/**
 * Engine parameters, by their names in MySQL.
 */
export interface Parameters1 {
  /**
   * Text; a number, `true` or `false` is taken as it is written.
   */
  [k: string]: string | number | boolean
}
/**
 * Engine parameters, by their names in Valkey and Redis.
 */
export interface Parameters2 {
  /**
   * Text; a number, `true` or `false` is taken as it is written.
   */
  [k: string]: string | number | boolean
}
/**
 * Where the databases live. Left out: a VPC of the stage's own.
 */
export interface Network {
  /**
   * An existing VPC, instead of one of the stage's own. Needs `subnets`.
   */
  vpc?: string
  /**
   * At least two subnets of that VPC, in different zones.
   *
   * @minItems 2
   * @maxItems 20
   */
  subnets?: string[]
  /**
   * The public subnet of that VPC the bastion stands in.
   */
  bastionSubnet?: string
  /**
   * The addresses of the stage's own VPC, /16 to /24. Left out: a /20 of 10.0.0.0/8 that follows from the stack's name and region, so that it never moves.
   */
  cidr?: string
  /**
   * Over how many zones of the region the stage's own VPC spreads.
   */
  zones?: 2 | 3
  /**
   * Further security groups or address ranges that may reach the databases.
   *
   * @maxItems 50
   */
  allowFrom?: string[]
}
