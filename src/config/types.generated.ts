// Generated from schema/source/tinystacks.json by scripts/generate-config.ts.

/**
 * The databases of this stage: at most one Postgres, one MySQL and one Redis.
 */
export type Databases = {
  postgres?: Postgres
  mysql?: Mysql
  redis?: Redis
} | null
/**
 * PostgreSQL on RDS. `postgres:` without a value, or `{}`, uses every default.
 */
export type Postgres = {
  /**
   * Major version, or major and minor. Without it a running database keeps its version, and a new one gets the default.
   */
  version?: string
  /**
   * The instance class.
   */
  instance?: string
  storage?: Storage
  /**
   * The name of the initial database. It cannot be changed later. Default: the stack's name, adapted to the engine's rules.
   */
  database?: string
  /**
   * The master user. It cannot be changed later.
   */
  username?: string
  /**
   * A standby in another zone, with automatic failover.
   */
  multiAz?: boolean
  /**
   * How many days automated backups are kept; 0 turns them off.
   */
  backupDays?: number
  /**
   * The daily backup window in UTC: at least 30 minutes, 60 for Redis. Default: AWS chooses.
   */
  backupWindow?: string
  /**
   * The weekly maintenance window in UTC: at least 30 minutes, 60 for Redis. Default: AWS chooses.
   */
  maintenanceWindow?: string
  /**
   * When to apply a change that interrupts: `now`, or in the maintenance `window`. A major upgrade cannot wait for the window, and parameters that need a restart get none in it.
   */
  apply?: 'now' | 'window'
  /**
   * A reader beside the primary, in the same stage.
   */
  readReplica?: boolean
  parameters?: Parameters
  /**
   * Logs to export to CloudWatch.
   */
  logs?: ('postgresql' | 'upgrade' | 'iam-db-auth-error')[]
  /**
   * The KMS key that encrypts the storage: its ARN, id or alias. It cannot be changed later. Default: the service's AWS managed key.
   */
  kmsKey?: string
  /**
   * Whether IAM principals may log in with tokens, besides users with passwords. Without it the setting is AWS's (off for a new database), and stays as it is when the line is removed.
   */
  iamAuthentication?: boolean
  /**
   * Enhanced Monitoring of the host, of a reader's too: the seconds between two measurements, which go to CloudWatch Logs and are billed there. 0 turns it off, and so does removing the line; without it nothing is asked of RDS.
   */
  monitoring?: 0 | 1 | 5 | 10 | 15 | 30 | 60
  /**
   * Whether AWS installs minor versions automatically in the maintenance window.
   */
  autoMinorVersionUpgrade?: boolean
  /**
   * Whether a change of `version` may be a major upgrade.
   */
  allowMajorUpgrade?: boolean
  existing?: Existing
  /**
   * The stage whose database this one is a replica of, or the ARN of an existing database. A new replica has its primary's `instance`, `multiAz`, `storage` and `parameters`, unless they are written here. Remove the line to promote the replica.
   */
  replicaOf?: string
  restoreFrom?: RestoreFrom
} | null
/**
 * MySQL on RDS. `mysql:` without a value, or `{}`, uses every default.
 */
export type Mysql = {
  /**
   * Major version (`8.4`), or major and patch (`8.4.6`). Without it a running database keeps its version, and a new one gets the default.
   */
  version?: string
  /**
   * The instance class.
   */
  instance?: string
  storage?: Storage
  /**
   * The name of the initial database. It cannot be changed later. Default: the stack's name, adapted to the engine's rules.
   */
  database?: string
  /**
   * The master user. It cannot be changed later.
   */
  username?: string
  /**
   * A standby in another zone, with automatic failover.
   */
  multiAz?: boolean
  /**
   * How many days automated backups are kept; 0 turns them off.
   */
  backupDays?: number
  /**
   * The daily backup window in UTC: at least 30 minutes, 60 for Redis. Default: AWS chooses.
   */
  backupWindow?: string
  /**
   * The weekly maintenance window in UTC: at least 30 minutes, 60 for Redis. Default: AWS chooses.
   */
  maintenanceWindow?: string
  /**
   * When to apply a change that interrupts: `now`, or in the maintenance `window`. A major upgrade cannot wait for the window, and parameters that need a restart get none in it.
   */
  apply?: 'now' | 'window'
  /**
   * A reader beside the primary, in the same stage.
   */
  readReplica?: boolean
  parameters?: Parameters1
  /**
   * Logs to export to CloudWatch.
   */
  logs?: ('audit' | 'error' | 'general' | 'slowquery' | 'iam-db-auth-error')[]
  /**
   * The KMS key that encrypts the storage: its ARN, id or alias. It cannot be changed later. Default: the service's AWS managed key.
   */
  kmsKey?: string
  /**
   * Whether IAM principals may log in with tokens, besides users with passwords. Without it the setting is AWS's (off for a new database), and stays as it is when the line is removed.
   */
  iamAuthentication?: boolean
  /**
   * Enhanced Monitoring of the host, of a reader's too: the seconds between two measurements, which go to CloudWatch Logs and are billed there. 0 turns it off, and so does removing the line; without it nothing is asked of RDS.
   */
  monitoring?: 0 | 1 | 5 | 10 | 15 | 30 | 60
  /**
   * Whether AWS installs minor versions automatically in the maintenance window.
   */
  autoMinorVersionUpgrade?: boolean
  /**
   * Whether a change of `version` may be a major upgrade.
   */
  allowMajorUpgrade?: boolean
  existing?: Existing
  /**
   * The stage whose database this one is a replica of, or the ARN of an existing database. A new replica has its primary's `instance`, `multiAz`, `storage` and `parameters`, unless they are written here. Remove the line to promote the replica.
   */
  replicaOf?: string
  restoreFrom?: RestoreFrom
} | null
/**
 * Valkey or Redis OSS on ElastiCache. `redis:` without a value, or `{}`, uses every default.
 */
export type Redis = {
  /**
   * `valkey`, or `redis` (Redis OSS), whose last version is 7.1.
   */
  engine?: 'valkey' | 'redis'
  /**
   * Major and minor version. Without it a running database keeps its version, and a new one gets the default (7.1 if `engine` is `redis`).
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
   * Nodes in different zones, with automatic failover. Requires at least one replica.
   */
  multiAz?: boolean
  parameters?: Parameters2
  /**
   * How many days automatic snapshots are kept; 0 turns them off.
   */
  backupDays?: number
  /**
   * The daily backup window in UTC: at least 30 minutes, 60 for Redis. Default: AWS chooses.
   */
  backupWindow?: string
  /**
   * The weekly maintenance window in UTC: at least 30 minutes, 60 for Redis. Default: AWS chooses.
   */
  maintenanceWindow?: string
  /**
   * Always `now`: CloudFormation applies every change to Redis at once, so `window` is refused.
   */
  apply?: 'now' | 'window'
  /**
   * Whether AWS installs minor versions automatically in the maintenance window.
   */
  autoMinorVersionUpgrade?: boolean
  /**
   * The KMS key that encrypts the storage: its ARN, id or alias. It cannot be changed later. Default: the service's AWS managed key.
   */
  kmsKey?: string
  existing?: Existing
  restoreFrom?: RestoreFrom
} | null
/**
 * A host through which people reach the databases.
 */
export type Bastion = {
  /**
   * `ssh`: a key pair and a stable address. `session-manager`: no key and no open port.
   */
  access?: 'ssh' | 'session-manager'
  /**
   * Address ranges that may connect to the bastion with ssh.
   *
   * @maxItems 50
   */
  allow?: string[]
  /**
   * Whether the stage makes interface endpoints, by which Systems Manager reaches the bastion in a subnet without a way out. Only for `session-manager`. AWS bills each per hour and zone.
   */
  endpoints?: boolean
  /**
   * Public keys that may log in, besides the stage's own key pair.
   *
   * @maxItems 50
   */
  keys?: string[]
} | null

/**
 * The databases of each stage of an application. Defaults belong to the file's `version` and never change within it.
 */
export interface TinystacksFile {
  /**
   * The version of the file's format, which determines every default.
   */
  version: 1
  /**
   * The application's name. Each stage is the CloudFormation stack `{stack}-{stage}`.
   */
  stack: string
  /**
   * The AWS region of every stage that does not set its own.
   */
  region?: string
  /**
   * The only AWS account that this file may be deployed to. Credentials for any other account are refused. Default: any account.
   */
  account?: string
  /**
   * Tags for every resource, at most 45. Keys that start with `aws:` or `tinystacks:` are reserved; with Postgres or MySQL, also keys and values that start with `rds:`.
   */
  tags?: {
    /**
     * Text. A number, `true` or `false` is used as written.
     */
    [k: string]: string | number | boolean
  }
  /**
   * Whether the stages are deployed one after the other or side by side.
   */
  order?: 'sequence' | 'parallel'
  /**
   * The stages, in the order in which they are deployed unless `order` says otherwise.
   */
  stages: {
    [k: string]: Stage
  }
}
/**
 * One stage of the application, which is one CloudFormation stack.
 */
export interface Stage {
  /**
   * The AWS region of this stage. Default: the file's `region`.
   */
  region?: string
  /**
   * The only AWS account that this stage may be deployed to. Default: the file's `account`.
   */
  account?: string
  roles?: Roles
  /**
   * Deletion protection for the databases, and termination protection for the stack.
   */
  protected?: boolean
  /**
   * Whether a restart or failover needs consent (`ask`). A loss of data always does.
   */
  interruptions?: 'allow' | 'ask'
  /**
   * The CloudFormation stack's name, if it is not `{stack}-{stage}`. Keeps the existing stack when a stage is renamed.
   */
  stackName?: string
  /**
   * The KMS key that encrypts the secrets that the stage makes: its ARN, id or alias. Applications need `kms:Decrypt` of it. A deployed stage keeps it until another is named: `alias/aws/secretsmanager` is AWS's own. Default: that one.
   */
  secretsKmsKey?: string
  /**
   * Whether the application also gets each database in one variable: `DATABASE_URL`, `DATABASE_READER_URL`, `REDIS_URL` and others, from a secret. A task definition that has one of these names already cannot have both, and the execution role of the tasks needs to read that secret: the plan says which.
   */
  urls?: boolean
  databases: Databases
  network?: Network
  bastion?: Bastion
}
/**
 * The roles of this stage's account. A workflow assumes them itself, by GitHub's token (`id-token: write`), and needs no other credentials. On your own machine only `service` is used: your credentials stay as they are, and must be of this account. `null` in a stage undoes those of `defaults`.
 */
export interface Roles {
  /**
   * The role of `plan`, `outputs` and every other command that changes nothing in AWS. They never ask for `deploy`. Default: the credentials of the environment.
   */
  plan?: string
  /**
   * The role of `deploy`, `destroy` and every other command that changes something. Default: the credentials of the environment.
   */
  deploy?: string
  /**
   * The role that CloudFormation acts by, instead of `cloudformation-role`. Default: none is named.
   */
  service?: string
}
/**
 * The database's storage.
 */
export interface Storage {
  /**
   * Size in GiB, 20 to 65536; at least 100 for io1 and io2. It can grow later, but never shrink.
   */
  size?: number
  /**
   * Size in GiB up to which the storage grows automatically: at least 10% more than `size`. Without it the storage does not grow automatically.
   */
  max?: number
  /**
   * The type of the volume.
   */
  type?: 'gp3' | 'gp2' | 'io1' | 'io2'
  /**
   * Provisioned operations per second. Required for io1 and io2; possible for gp3 from 400 GiB; not for gp2.
   */
  iops?: number
}
/**
 * Engine parameters, with their PostgreSQL names.
 */
export interface Parameters {
  /**
   * Text. A number, `true` or `false` is used as written.
   */
  [k: string]: string | number | boolean
}
/**
 * An existing database. It is only read, never changed or deleted. Set `identifier` or `arn`.
 */
export interface Existing {
  /**
   * The identifier of the instance or cluster, or of the replication group or single cache cluster.
   */
  identifier?: string
  /**
   * Its ARN, instead of `identifier`.
   */
  arn?: string
  /**
   * Its region. Default: the stage's.
   */
  region?: string
  /**
   * The ARN of the secret with its credentials. Without it the application gets no credentials variables.
   */
  secret?: string
  /**
   * Whether to add rules to its security group that admit the stage's clients and bastion.
   */
  allowFrom?: boolean
}
/**
 * The source of a new database: a snapshot or, except for Redis, another database at a point in time. Read only when the database is created; later changes of it have no effect.
 */
export interface RestoreFrom {
  /**
   * A snapshot's identifier or ARN.
   */
  snapshot?: string
  /**
   * A point in time in UTC. Requires `source`.
   */
  time?: string
  /**
   * The database to restore as it was at `time`: its identifier, or its resource id if it was deleted and its name reused.
   */
  source?: string
}
/**
 * Engine parameters, with their MySQL names.
 */
export interface Parameters1 {
  /**
   * Text. A number, `true` or `false` is used as written.
   */
  [k: string]: string | number | boolean
}
/**
 * Engine parameters, with their Valkey and Redis names.
 */
export interface Parameters2 {
  /**
   * Text. A number, `true` or `false` is used as written.
   */
  [k: string]: string | number | boolean
}
/**
 * The network of the databases. Default: a VPC of the stage's own.
 */
export interface Network {
  /**
   * An existing VPC, instead of one of the stage's own. Requires `subnets`.
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
   * The public subnet of that VPC for the bastion.
   */
  bastionSubnet?: string
  /**
   * The address range of the stage's own VPC, /16 to /24. Default: a free /20 in 10.0.0.0/8, which follows from the stack's name and region, and never changes.
   */
  cidr?: string
  /**
   * The number of availability zones in the stage's own VPC.
   */
  zones?: 2 | 3
  /**
   * Additional security groups or address ranges that may reach the databases.
   *
   * @maxItems 50
   */
  allowFrom?: string[]
}
