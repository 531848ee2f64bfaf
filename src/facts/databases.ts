/** Databases as they run, from RDS and ElastiCache: plain data, no SDK types. */
import { DATABASES, ENGINES, perKind, type CacheKind, type SqlKind } from '../engines/table.ts'
import type { BastionFacts } from './bastion.ts'
import type { Fact } from './fact.ts'
import type { SecretFacts } from './secrets.ts'

/** An RDS instance, from DescribeDBInstances. */
export type SqlFacts = {
  readonly identifier: string
  /** DbiResourceId: unique in the region and never reused, unlike the name; '' = AWS does not say. */
  readonly resourceId: string
  /** InstanceCreateTime, ISO 8601; '' = AWS does not say. */
  readonly createdAt: string
  /** ARN of the stack that CloudFormation made it in, by its tag; null = it has no such tag. */
  readonly stack: string | null
  readonly status: string
  readonly engine: string
  /** Full: `17.6`. */
  readonly engineVersion: string
  readonly instanceClass: string
  /** GiB. */
  readonly allocatedStorage: number
  /** GiB; null = no autoscaling. */
  readonly maxAllocatedStorage: number | null
  readonly storageType: string
  readonly iops: number | null
  /** MiB/s; null = the storage has none of its own. */
  readonly throughput: number | null
  readonly multiAz: boolean
  readonly deletionProtection: boolean
  readonly backupRetentionDays: number
  readonly masterUsername: string
  readonly databaseName: string | null
  /** PendingModifiedValues: property -> value, in RDS's own names; any update applies them. */
  readonly pending: Readonly<Record<string, string>>
  /** UTC, `02:00-03:00`; null = AWS does not say. */
  readonly backupWindow: string | null
  /** UTC, `sun:03:00-sun:04:00`; null = AWS does not say. */
  readonly maintenanceWindow: string | null
  /** CACertificateIdentifier: `rds-ca-rsa2048-g1`; null = AWS does not say. */
  readonly certificate: string | null
  /** Logs that go to CloudWatch. */
  readonly logs: readonly string[]
  /** Whether IAM principals may log in; missing = AWS does not say. */
  readonly iamAuthentication?: boolean
  /** MonitoringInterval, in seconds; 0 = off, missing = AWS does not say. */
  readonly monitoring?: number
  readonly securityGroups: readonly string[]
  /** '' = AWS does not say. */
  readonly subnetGroup: string
  /** Of its subnet group; missing = AWS does not say. */
  readonly subnetZones?: readonly string[]
  /** Its own, and that of its standby. */
  readonly zones: readonly string[]
  /** Of the parameters; '' = AWS does not say. */
  readonly parameterGroup: string
  /** ParameterApplyStatus: `in-sync`, `pending-reboot`, `applying`. */
  readonly parameterApplyStatus: string
  /** Identifiers or ARNs. */
  readonly readReplicas: readonly string[]
  /** Identifier or ARN; null = it is a primary. */
  readonly replicaSource: string | null
  /** How a replica copies its source, from StatusInfos; missing = it is none, or AWS does not say. */
  readonly replication?: Replication
  /** How far RDS is with its storage; missing = it does nothing with it, or does not say. */
  readonly storageProgress?: StorageProgress
}

export type StorageProgress = {
  readonly kind: 'optimized' | 'initialized'
  /** 0 to 100. */
  readonly percent: number
}

type Replication = {
  /** AWS's word: `replicating`, `error`, `stopped`, `terminated`, ... */
  readonly status: string
  /** Whether AWS takes that for normal. */
  readonly isNormal: boolean
}

/** An ElastiCache replication group, from DescribeReplicationGroups. */
export type RedisFacts = {
  readonly identifier: string
  /** ReplicationGroupCreateTime, ISO 8601: tells a group from a later one with its id; '' = AWS does not say. */
  readonly createdAt: string
  readonly status: string
  /** `redis` or `valkey`; null = the service does not say. */
  readonly engine: string | null
  readonly nodeType: string
  /** Nodes, primary included. */
  readonly members: number
  /** Their ids, the primary's first. */
  readonly nodes: readonly string[]
  /** Whether it has shards, which none of ours has. */
  readonly clusterMode: boolean
  readonly multiAz: boolean
  readonly automaticFailover: boolean
  readonly snapshotRetentionDays: number
  /** UTC, `02:00-03:00`; null = AWS does not say. */
  readonly snapshotWindow: string | null
  /** PendingModifiedValues: property -> value. */
  readonly pending: Readonly<Record<string, string>>
  /** Absent = its nodes could not be read. */
  readonly nodesTell?: ToldByNodes
}

/** One node of a replication group, from DescribeCacheClusters, which tells what the group does not. */
export type CacheNodeFacts = {
  readonly identifier: string
  /** The replication group. */
  readonly group: string
  /** CacheClusterCreateTime, ISO 8601; '' = AWS does not say. */
  readonly createdAt: string
  readonly status: string
  readonly nodeType: string
  /** Full: `8.0.1`; '' = AWS does not say. */
  readonly engineVersion: string
  /** UTC, `sun:03:00-sun:04:00`; null = AWS does not say. */
  readonly maintenanceWindow: string | null
  /** Of the parameters; '' = AWS does not say. */
  readonly parameterGroup: string
  /** `in-sync`, `applying`, `pending-reboot`; '' = AWS does not say. */
  readonly parameterApplyStatus: string
  readonly securityGroups: readonly string[]
  /** '' = AWS does not say. */
  readonly subnetGroup: string
}

/** What the nodes of a replication group tell together: the group itself tells none of it. */
export type ToldByNodes = {
  /** In full, `8.1.0`. The newest that any node runs: while they are upgraded they differ, and none goes back. */
  readonly engineVersion: string
  /** UTC, `sun:03:00-sun:04:00`; null = AWS does not say. */
  readonly maintenanceWindow: string | null
  /** Of the parameters; '' = AWS does not say. */
  readonly parameterGroup: string
  readonly securityGroups: readonly string[]
  /**
   * How many of them are there to be used. The group is `available` while one of its nodes is still `creating`
   * (SEEN terraform-provider-aws#50096).
   */
  readonly ready: number
}

export type LiveFacts = { readonly [K in SqlKind]?: Fact<SqlFacts> } & {
  readonly [K in CacheKind]?: Fact<RedisFacts>
} & {
  /** The readers beside the stage's primaries. */
  readonly readers?: Readonly<Partial<Record<SqlKind, Fact<SqlFacts>>>>
  /** The nodes of the replication groups. */
  readonly nodes?: Readonly<Partial<Record<CacheKind, Fact<readonly CacheNodeFacts[]>>>>
  /** The bastion's instance; missing = the stack has none, or it was not looked at. */
  readonly bastion?: Fact<BastionFacts>
  /** By ARN, those that the stack hands on; missing = they were not looked at. */
  readonly secrets?: Readonly<Record<string, Fact<SecretFacts>>>
}

/** Output keys of our stacks that name a database's instance or replication group. */
export const IDENTIFIER_OUTPUT = perKind(DATABASES, (kind) => `${ENGINES[kind].stem}Identifier`)
