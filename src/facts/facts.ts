/** What the edge reads from AWS and the plan is based on: plain data, no SDK types. */
import type { ExistingResource } from '../engines/families.ts'
import {
  DATABASES,
  ENGINES,
  perKind,
  type CacheKind,
  type DatabaseKind,
  type SqlKind,
} from '../engines/table.ts'

/** A stack without its outputs. */
export type StackFacts = {
  /** The stack's ARN; the account id is in it. */
  readonly id: string
  readonly name: string
  readonly region: string
  readonly status: string
  readonly statusReason: string | null
  /** null = it was listed with all stacks of its region; AWS only says it for a single stack. */
  readonly terminationProtection: boolean | null
  readonly tags: Readonly<Record<string, string>>
}

/** A stack as DescribeStacks shows it. Its outputs are read by `decode` alone (template/state/deployed-stage.ts). */
export type DeployedStack = StackFacts & {
  /** When its last update began, ISO 8601, AWS's clock; missing = AWS does not say, as before the first one. */
  readonly updatedAt?: string
  /** Output key -> value. */
  readonly outputs: Readonly<Record<string, string>>
}

/** A live fact was read, or is absent (AWS says there is none), or could not be read. */
export type Fact<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'absent' }
  /** `action` is the IAM action (`rds:DescribeDBInstances`), `why` AWS's error code. */
  | { readonly kind: 'unread'; readonly action: string; readonly why: string }

/** An RDS instance, from DescribeDBInstances. */
export type SqlFacts = {
  readonly identifier: string
  /** DbiResourceId: unique in the region and never reused, unlike the name; '' = AWS does not say. */
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
  /** UTC, `sun:03:00-sun:04:00`; null = AWS does not say. */
  readonly maintenanceWindow: string | null
  /** Of the parameters; '' = AWS does not say. */
  readonly parameterGroup: string
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
  /** The top-level property's name; null = the attribute has none. */
  readonly property: string | null
  readonly requiresRecreation: 'Never' | 'Conditionally' | 'Always'
  readonly evaluation: 'Static' | 'Dynamic'
  /** DirectModification, ResourceReference, ResourceAttribute, ParameterReference, Automatic. */
  readonly source: string | null
  /**
   * JSON pointer to the part of the property that changes (`/Properties/Parameters/work_mem`), which the values
   * are for; null or missing = the property as a whole.
   */
  readonly path?: string | null
  /** The values before and after, from CloudFormation; null = it does not say. */
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
  /** Empty until AWS assigns one. */
  readonly physicalId: string
  readonly type: string
  /** `CREATE_IN_PROGRESS`, `UPDATE_COMPLETE`, ... */
  readonly status: string
  readonly reason: string | null
  /** ClientRequestToken: the same on every event of one operation; null = it was started without. */
  readonly token: string | null
}

/** What the application needs to know of an existing database that a stage uses. */
export type ExistingFacts = {
  /** In AWS's spelling. */
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

/** The primary of a replica stage. Kept in the replica's own stack, so that a region that is down is not needed. */
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
  /** ARN of its secret in its own region; null = it has no secret of ours. */
  readonly secretArn: string | null
  /** Other regions that hold a copy of that secret. */
  readonly secretRegions: readonly string[]
  /** Where the secret of that name in the replica's region is copied from; null = it is no copy. Missing = not read. */
  readonly copy?: Fact<string | null>
  readonly encrypted: boolean
  readonly backupRetentionDays: number
  readonly vpc: string | null
  /** Of its stage, for the application's tasks; empty if no stage makes it. */
  readonly subnets: readonly string[]
  /** Of its subnet group. */
  readonly databaseSubnets: readonly string[]
  readonly securityGroups: readonly string[]
  /** Client security group of its stage; missing if no stage makes it. */
  readonly clientSecurityGroup?: string
  /** Not null: it is a replica itself. */
  readonly replicaSource: string | null
}

/** What a new database is restored from: a snapshot, or an instance at a point in time. */
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
  /** Of the instance to restore at a point in time: RDS finds it by this even after its deletion. */
  readonly resourceId: string | null
  /** ISO 8601: when the snapshot was taken, or else the latest time that can be restored. */
  readonly latest: string | null
}

/** A subnet, from DescribeSubnets. */
export type SubnetFacts = { readonly id: string; readonly vpc: string; readonly zone: string }

/** A KMS key, in KMS's own words. */
export type KeyFacts = {
  /** `Enabled`, `Disabled`, `PendingDeletion`, ... */
  readonly state: string
  /** `ENCRYPT_DECRYPT`, ... */
  readonly usage: string
  /** `SYMMETRIC_DEFAULT`, ... */
  readonly spec: string
}

/**
 * How a subnet gets out to Systems Manager: by a default route, by interface endpoints of its VPC, or not.
 * `no-address`: its route leads to an internet gateway, and it gives instances no public address.
 */
export type WayOut = 'route' | 'endpoints' | 'no-address' | 'none'

/** What interface endpoints need of a VPC. */
export type EndpointPlace = {
  /** Whether its hosts find an endpoint by the service's own name. */
  readonly privateDns: boolean
  /** Systems Manager's services that have an endpoint with that name there already: `ssm`. */
  readonly taken: readonly string[]
}

/** What a template needs to know of things outside its own stack. */
export type ExternalFacts = {
  /** `absent`: AWS knows no such database. */
  readonly existing: Readonly<Partial<Record<DatabaseKind, Fact<ExistingFacts>>>>
  /** For an existing database that is absent: the names of those in its region. */
  readonly similarNames?: Readonly<Partial<Record<DatabaseKind, readonly string[]>>>
  /** The keys of an existing database's secret; null = not read. Values are never kept. */
  readonly secretKeys?: Readonly<Partial<Record<DatabaseKind, Fact<readonly string[]> | null>>>
  /** `absent`: the primary's stage is not deployed yet. */
  readonly sources: Readonly<Partial<Record<SqlKind, Fact<SourceFacts>>>>
  /** Whether the primary of a replica still exists; read when the replica is promoted. */
  readonly formerSources?: Readonly<Partial<Record<SqlKind, Fact<true>>>>
  /** What new databases are restored from; read only if a database will be created. */
  readonly restores?: Readonly<Partial<Record<DatabaseKind, Fact<RestoreFacts>>>>
  /** The image (AMI id) of a new bastion; null = the stage has no bastion. */
  readonly bastionImage: Fact<string> | null
  /** The subnets of a given VPC that exist; null = not read: the VPC is its own, or already in use. */
  readonly subnets: Fact<readonly SubnetFacts[]> | null
  /** How a new bastion in a given VPC gets out to Systems Manager; left out = nobody had to look. */
  readonly bastionWayOut?: Fact<WayOut>
  /** Of the given VPC in which interface endpoints are to be made; left out = none are. */
  readonly endpointPlace?: Fact<EndpointPlace>
  /** The KMS keys that the file names, by that name; left out = it names none. */
  readonly kmsKeys?: Readonly<Record<string, Fact<KeyFacts>>>
  /** Those of the security groups in `network.allowFrom` that exist; left out = the file names none. */
  readonly admittedGroups?: Fact<readonly string[]>
}

/** For a stage that depends on nothing outside its stack. */
export const NO_EXTERNAL_FACTS: ExternalFacts = {
  existing: {},
  sources: {},
  bastionImage: null,
  subnets: null,
}
