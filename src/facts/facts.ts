/** What the edge reads from AWS and the plan is decided from: plain data, no SDK types. */
import type { ExistingResource } from '../engines/families.ts'
import {
  DATABASES,
  ENGINES,
  perKind,
  type CacheKind,
  type DatabaseKind,
  type SqlKind,
} from '../engines/table.ts'

/** What a stack tells of itself besides its outputs. */
export type StackFacts = {
  /** The stack's ARN; the account id is in it. */
  readonly id: string
  readonly name: string
  readonly region: string
  readonly status: string
  readonly statusReason: string | null
  /** null where it was read with all the others of its region: AWS tells it of one stack only. */
  readonly terminationProtection: boolean | null
  readonly tags: Readonly<Record<string, string>>
}

/** A stack as DescribeStacks shows it. Its outputs are read by `decode` alone (template/state/deployed-stage.ts). */
export type DeployedStack = StackFacts & {
  /** Output key -> value. */
  readonly outputs: Readonly<Record<string, string>>
}

/** A live fact is read, or absent (AWS says there is none), or could not be read. */
export type Fact<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'absent' }
  /** `action` is the IAM action (`rds:DescribeDBInstances`), `why` AWS's error code. */
  | { readonly kind: 'unread'; readonly action: string; readonly why: string }

/** An RDS instance, from DescribeDBInstances. */
export type SqlFacts = {
  readonly identifier: string
  /** DbiResourceId: no other instance of the region ever has it, whatever it is called; '' where AWS does not say. */
  readonly resourceId: string
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
  readonly multiAz: boolean
  readonly deletionProtection: boolean
  readonly backupRetentionDays: number
  readonly masterUsername: string
  readonly databaseName: string | null
  /** PendingModifiedValues: property -> value, in RDS's own names; any update applies them. */
  readonly pending: Readonly<Record<string, string>>
  /** UTC, `sun:03:00-sun:04:00`; null where AWS does not say. */
  readonly maintenanceWindow: string | null
  /** ParameterApplyStatus: `in-sync`, `pending-reboot`, `applying`. */
  readonly parameterApplyStatus: string
  /** Identifiers or ARNs. */
  readonly readReplicas: readonly string[]
  /** Identifier or ARN; null = it is a primary. */
  readonly replicaSource: string | null
}

/** An ElastiCache replication group, from DescribeReplicationGroups. */
export type RedisFacts = {
  readonly identifier: string
  /** ReplicationGroupCreateTime, ISO 8601: a group that is made again under its id has another; '' where AWS does not say. */
  readonly createdAt: string
  readonly status: string
  /** `redis` or `valkey`; null where the service does not say. */
  readonly engine: string | null
  readonly nodeType: string
  /** Nodes, primary included. */
  readonly members: number
  readonly multiAz: boolean
  readonly automaticFailover: boolean
  readonly snapshotRetentionDays: number
  /** PendingModifiedValues: property -> value. */
  readonly pending: Readonly<Record<string, string>>
}

export type LiveFacts = { readonly [K in SqlKind]?: Fact<SqlFacts> } & {
  readonly [K in CacheKind]?: Fact<RedisFacts>
} & {
  /** The readers beside the stage's primaries. */
  readonly readers?: Readonly<Partial<Record<SqlKind, Fact<SqlFacts>>>>
}

/** One resource of a change set, from DescribeChangeSet with property values. */
export type ResourceChange = {
  readonly logicalId: string
  readonly physicalId: string | null
  readonly type: string
  readonly action: 'Add' | 'Modify' | 'Remove' | 'Import' | 'Dynamic'
  readonly replacement: 'True' | 'False' | 'Conditional' | null
  /** Delete, Retain, Snapshot, ReplaceAndDelete, ReplaceAndRetain, ReplaceAndSnapshot. */
  readonly policyAction: string | null
  readonly details: readonly PropertyChange[]
}

export type PropertyChange = {
  /** Properties, Tags, Metadata, DeletionPolicy, UpdateReplacePolicy, ... */
  readonly attribute: string
  /** The top-level property's name; null where the attribute has none. */
  readonly property: string | null
  readonly requiresRecreation: 'Never' | 'Conditionally' | 'Always'
  readonly evaluation: 'Static' | 'Dynamic'
  /** DirectModification, ResourceReference, ResourceAttribute, ParameterReference, Automatic. */
  readonly source: string | null
  /**
   * JSON pointer to what changes within the property (`/Properties/Parameters/work_mem`), whose values
   * these are; null or left out = the property as a whole.
   */
  readonly path?: string | null
  /** What CloudFormation says the value was and will be; null where it does not say. */
  readonly before: string | null
  readonly after: string | null
}

/** Output keys of our stacks that name a database's instance or replication group. */
export const IDENTIFIER_OUTPUT = perKind(DATABASES, (kind) => `${ENGINES[kind].stem}Identifier`)

/** One event of a stack, from DescribeStackEvents. */
export type StackEvent = {
  readonly id: string
  /** ISO 8601, AWS's clock. */
  readonly time: string
  readonly logicalId: string
  /** Empty until AWS has given one. */
  readonly physicalId: string
  readonly type: string
  /** `CREATE_IN_PROGRESS`, `UPDATE_COMPLETE`, ... */
  readonly status: string
  readonly reason: string | null
  /** ClientRequestToken: the same on each event of one operation; null = it was begun without. */
  readonly token: string | null
}

/** An existing database that a stage uses: what the application needs of it. */
export type ExistingFacts = {
  /** As AWS spells it. */
  readonly identifier: string
  readonly account: string
  readonly resource: ExistingResource
  readonly engine: string
  readonly host: string
  readonly port: number
  /** null = it has no reader. */
  readonly readerHost: string | null
  readonly database: string | null
  /** Whether its clients must use TLS. */
  readonly tls: boolean
  readonly vpc: string | null
  readonly securityGroups: readonly string[]
}

/** The primary that a replica stage follows. Kept in the replica's own stack, so that a region that is down is not asked. */
export type SourceFacts = {
  readonly arn: string
  readonly identifier: string
  readonly region: string
  readonly engine: string
  /** Full: `17.6`. */
  readonly engineVersion: string
  readonly host: string
  readonly port: number
  readonly database: string | null
  readonly username: string
  /** The stack that makes it; null = none of ours does. */
  readonly stack: string | null
  /** ARN of its secret in its own region; null = it has none of ours. */
  readonly secretArn: string | null
  /** Other regions that hold a copy of that secret. */
  readonly secretRegions: readonly string[]
  /** Of the secret of that name in the replica's region: the region it is copied from, null = it is no copy. Left out = not asked. */
  readonly copy?: Fact<string | null>
  readonly encrypted: boolean
  readonly backupRetentionDays: number
  readonly vpc: string | null
  /** Of its stage, for the application's tasks; empty where no stage of ours makes it. */
  readonly subnets: readonly string[]
  /** Of its subnet group. */
  readonly databaseSubnets: readonly string[]
  readonly securityGroups: readonly string[]
  /** Client security group of its stage; left out where no stage of ours makes it. */
  readonly clientSecurityGroup?: string
  /** Not null: it is a replica itself. */
  readonly replicaSource: string | null
}

/** What a new database is to begin with: a snapshot, or an instance as it was at a point in time. */
export type RestoreFacts = {
  readonly engine: string
  /** Full: `17.6`. */
  readonly engineVersion: string
  /** `available`: it can be restored. */
  readonly status: string
  /** GiB; null for a Redis. */
  readonly storage: number | null
  /** Of the master user; null for a Redis. */
  readonly username: string | null
  readonly encrypted: boolean
  /** Of the instance that a point in time is of: RDS finds it by this even when the instance is gone. */
  readonly resourceId: string | null
  /** ISO 8601: of a snapshot when it was made, else the latest time that can be restored. */
  readonly latest: string | null
}

/** A subnet, from DescribeSubnets. */
export type SubnetFacts = { readonly id: string; readonly vpc: string; readonly zone: string }

/** What a template needs to know of things outside of its own stack. */
export type ExternalFacts = {
  /** `absent` where AWS knows no such database. */
  readonly existing: Readonly<Partial<Record<DatabaseKind, Fact<ExistingFacts>>>>
  /** The names there are in the region of an existing database that is absent. */
  readonly similarNames?: Readonly<Partial<Record<DatabaseKind, readonly string[]>>>
  /** The keys of an existing database's secret; null = not asked. Values are never kept. */
  readonly secretKeys?: Readonly<Partial<Record<DatabaseKind, Fact<readonly string[]> | null>>>
  /** `absent` where the stage it follows is not deployed yet. */
  readonly sources: Readonly<Partial<Record<SqlKind, Fact<SourceFacts>>>>
  /** Whether the primary that a replica followed is still there; asked where it is promoted. */
  readonly formerSources?: Readonly<Partial<Record<SqlKind, Fact<true>>>>
  /** What new databases begin with; asked only where a database is to be made. */
  readonly restores?: Readonly<Partial<Record<DatabaseKind, Fact<RestoreFacts>>>>
  /** The image (AMI id) a bastion is made of; null = the stage has none. */
  readonly bastionImage: Fact<string> | null
  /** Those of a given VPC's subnets that there are; null = not asked: its own VPC, or deployed there. */
  readonly subnets: Fact<readonly SubnetFacts[]> | null
}

/** What is known of a stage that stands for itself. */
export const NO_EXTERNAL_FACTS: ExternalFacts = {
  existing: {},
  sources: {},
  bastionImage: null,
  subnets: null,
}
