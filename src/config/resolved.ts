/**
 * What the rest of the program knows of `tinystacks.yml`, with every default filled in and every name
 * spelled out. Only `src/config/` knows the file's own shape (`types.generated.ts`).
 */

import type { Roles } from './accounts.ts'
import type { BastionKind } from '../engines/bastion-kinds.ts'
import type { ExistingResource } from '../engines/families.ts'
import {
  DATABASES,
  isSql,
  type CacheKind,
  type DatabaseKind,
  type SqlKind,
} from '../engines/table.ts'
import type { Variant } from '../engines/variants.ts'

/** A path into the file: `['stages', 'dev', 'databases', 'postgres', 'storage', 'size']`. */
export type ConfigPath = readonly (string | number)[]

/** 1-based line and column (UTF-16 code units) in the file. */
export type Position = { readonly line: number; readonly column: number }

/** 1-based lines of the file, both included. */
export type Lines = { readonly first: number; readonly last: number }

/** A value's place in the file, in `defaults` too. For a path that is not written, its nearest written parent. */
export type Locate = (path: ConfigPath) => Position

/** The validated file. */
export type ResolvedConfig = {
  /** The `stack` of the file: the application's name. */
  readonly stack: string
  /** The file as the user named it, for messages. */
  readonly file: string
  /** Every region that the file names. */
  readonly regions: readonly string[]
  /** `parallel`: the stages of a deploy are carried out side by side. */
  readonly order: 'sequence' | 'parallel'
  /** In the file's order. */
  readonly stages: readonly ResolvedStage[]
  /** Of the stages that make a VPC, in the file's order. */
  readonly networks: readonly OwnNetwork[]
  readonly locate: Locate
}

/** The VPC that a stage makes. */
export type OwnNetwork = {
  readonly stage: string
  readonly stackName: string
  readonly region: string
  /** null = the file leaves it to us. */
  readonly written: string | null
}

/** One stage, which becomes one CloudFormation stack. */
export type ResolvedStage = {
  readonly name: string
  /** The CloudFormation stack: `{stack}-{stage}`, or the stage's `stackName`. */
  readonly stackName: string
  /** The `stack` of the file: the application's name. */
  readonly application: string
  /** Where the file's `defaults` are, in which a value of the stage may be written; absent = it has none. */
  readonly defaultLines?: Lines
  readonly region: string
  /** The only AWS account this stage may be deployed to; null = any. */
  readonly account: string | null
  /** What the file says by which roles it is reached; see `accountOf`. */
  readonly roles: Roles
  /** Deletion protection on the databases, termination protection on the stack. */
  readonly protected: boolean
  /** `ask`: a restart or failover needs consent, like a loss. */
  readonly interruptions: 'allow' | 'ask'
  /** The first of the ports of this machine at which the stage's tunnels begin (`localPort`). */
  readonly localPorts: number
  /** The user's tags, without ours. */
  readonly tags: Readonly<Record<string, string>>
  /** The KMS key of the secrets that the stack makes; null = the file does not say, and it stays as it is. */
  readonly secretsKmsKey: string | null
  /** Whether the application gets URLs (ADR 44). */
  readonly urls: boolean
  readonly network: ResolvedNetwork
  /** Security group ids and CIDRs that may reach the databases besides the client group. */
  readonly allowFrom: readonly string[]
  readonly bastion: ResolvedBastion | null
  /** Existing databases that this stage uses. A kind is either here or in `databases`. */
  readonly existing: Readonly<Partial<Record<DatabaseKind, ResolvedExisting>>>
  /** Databases that this stage's stack makes. */
  readonly databases: { readonly [K in SqlKind]?: ResolvedSql } & {
    readonly [K in CacheKind]?: ResolvedRedis
  }
}

export type ResolvedNetwork =
  | {
      readonly kind: 'own'
      readonly cidr: string
      readonly zones: 2 | 3
      /** false: `cidr` is our default, and a deployed stack keeps the one it has. */
      readonly cidrGiven?: boolean
      /** false: `zones` is our default, and a deployed stack keeps the number it has. */
      readonly zonesGiven?: boolean
    }
  | {
      readonly kind: 'given'
      readonly vpc: string
      readonly subnets: readonly string[]
      /**
       * Only for a stage in the VPC of its replica's primary, which the file does not name: the subnets
       * for the application's tasks, while `subnets` are those of the databases.
       */
      readonly taskSubnets?: readonly string[]
    }

export type ResolvedBastion = {
  readonly access: BastionKind
  /** CIDRs that may connect with ssh. */
  readonly allow: readonly string[]
  /** Public keys, OpenSSH's one-line form, that may log in besides the stack's own. */
  readonly keys: readonly string[]
  /** Whether the stack makes the interface endpoints that its agent needs. */
  readonly endpoints: boolean
  /** Its subnet in a given VPC; null = a public subnet of the stage's own VPC. */
  readonly subnet: string | null
  /** The edition of the template that a deployed one was made with; missing = the newest. */
  readonly edition?: number
}

export type ResolvedExisting = {
  readonly kind: DatabaseKind
  /** The instance's, cluster's or replication group's identifier. */
  readonly identifier: string
  /** From the ARN; null = the file gives an identifier, and AWS is asked. */
  readonly resource: ExistingResource | null
  readonly region: string
  /** The ARN's account; null = the file gives an identifier, of the credentials' account. */
  readonly account: string | null
  /** ARN of the secret with its credentials; null = the application gets none. */
  readonly secret: string | null
  /** Whether to admit this stage's clients in its security group. */
  readonly allowFrom: boolean
}

/** The primary of a replica. */
export type ReplicaSource =
  | {
      readonly kind: 'stage'
      readonly stage: string
      readonly stackName: string
      readonly region: string
      /** What the file says of that stage's database. */
      readonly own?: Likeness
    }
  | { readonly kind: 'existing'; readonly arn: string; readonly region: string }

/** What a new replica has as its primary has it (likeness.ts), as far as somebody decides it. */
export type Likeness = {
  readonly instance?: string
  readonly multiAz?: boolean
  /** Type and operations per second, which only make sense together. */
  readonly disk?: Pick<ResolvedSql['storage'], 'type' | 'iops'>
  /** GiB up to which the storage grows by itself. */
  readonly max?: number
  readonly parameters?: Readonly<Record<string, string>>
}

/** What a new database is restored from. */
export type RestoreSource =
  | { readonly kind: 'snapshot'; readonly snapshot: string }
  /** `time`: ISO 8601, UTC; `source`: an identifier. */
  | { readonly kind: 'time'; readonly time: string; readonly source: string }

type ResolvedDatabase = {
  /** null = it starts empty. Only read when the database is created. */
  readonly restoreFrom: RestoreSource | null
  /** As written: `17`, `17.4`, `8.0`; or the default of the file's `version`. */
  readonly version: string
  /** Whether `version` was written in the file; a default never moves a live engine. */
  readonly versionGiven: boolean
  /** `db.t4g.micro`, `cache.t4g.micro`. */
  readonly instance: string
  /** Days automated backups are kept; 0 = off. */
  readonly backupDays: number
  readonly backupWindow: string | null
  readonly maintenanceWindow: string | null
  readonly autoMinorVersionUpgrade: boolean
  readonly parameters: Readonly<Record<string, string>>
  readonly kmsKey: string | null
  readonly multiAz: boolean
}

export type ResolvedSql = ResolvedDatabase & {
  readonly kind: SqlKind
  /** What the file itself says of these settings; left out = all of them. */
  readonly own?: Likeness
  readonly storage: {
    /** GiB. */
    readonly size: number
    /** false: `size` is our default. A replica has its primary's size, and keeps it when promoted. */
    readonly sizeGiven?: boolean
    /** GiB; null = storage does not grow by itself. */
    readonly max: number | null
    readonly type: 'gp3' | 'gp2' | 'io1' | 'io2'
    readonly iops: number | null
  }
  /** The database's name on the server. */
  readonly database: string
  /** false: `database` is our default, and a deployed database keeps the name it has. */
  readonly databaseGiven?: boolean
  readonly username: string
  /** false: `username` is our default, and a deployed database keeps the user it has. */
  readonly usernameGiven?: boolean
  readonly logs: readonly string[]
  /** Whether IAM principals may log in with tokens; missing = the file does not say, and it stays as it is. */
  readonly iamAuthentication?: boolean
  /** Seconds between two measurements of Enhanced Monitoring, 0 = off; missing = nobody has ever said. */
  readonly monitoring?: number
  /** When a modification that interrupts is applied. */
  readonly apply: 'now' | 'window'
  readonly allowMajorUpgrade: boolean
  /** A reader beside the primary, in the same stage. */
  readonly readReplica: boolean
  /** That reader's version and GiB, if they are not as the primary's: the live one is ahead, or says its minor. */
  readonly reader?: { readonly version: string; readonly size: number }
  /** The edition of the template that a deployed one was made with; missing = the newest. */
  readonly edition?: number
  /** null = it is a primary. */
  readonly replicaOf: ReplicaSource | null
  /** Other regions in which a stage of the file is a replica of this one: its secret is replicated there. */
  readonly replicaRegions: readonly string[]
}

export type ResolvedRedis = ResolvedDatabase & {
  readonly kind: CacheKind
  readonly engine: Variant
  /** Read replicas beside the primary; 0 = the primary alone. */
  readonly replicas: number
  readonly apply: 'now' | 'window'
}

/** The databases of a stage in their fixed order. */
export function databasesOf(stage: ResolvedStage): readonly (ResolvedSql | ResolvedRedis)[] {
  return DATABASES.map((kind) => stage.databases[kind]).filter((database) => database !== undefined)
}

/** Whether RDS runs it. */
export function isSqlDatabase(database: ResolvedSql | ResolvedRedis): database is ResolvedSql {
  return isSql(database.kind)
}

/** Calls the function for the database's family. With a new family every caller fails to compile. */
export function forFamily<T>(
  database: ResolvedSql | ResolvedRedis,
  ways: {
    readonly sql: (database: ResolvedSql) => T
    readonly cache: (database: ResolvedRedis) => T
  },
): T {
  return isSqlDatabase(database) ? ways.sql(database) : ways.cache(database)
}
