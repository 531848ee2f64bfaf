/** What a template needs to know of things outside its own stack. */
import type { Likeness } from '../config/resolved.ts'
import type { ExistingResource } from '../engines/families.ts'
import type { DatabaseKind, SqlKind } from '../engines/table.ts'
import type { Fact } from './fact.ts'

/** What the application needs to know of an existing database that a stage uses. */
export type ExistingFacts = {
  /** In AWS's spelling. */
  readonly identifier: string
  readonly account: string
  readonly resource: ExistingResource
  /** Of a node that was named itself: the replication group it is in. Missing = it is none. */
  readonly nodeOf?: string
  /** Of a replication group: whether it has shards. */
  readonly clusterMode?: boolean
  /** Of a replication group: the node that is its primary, or else one of it. */
  readonly node?: string
  readonly engine: string
  readonly host: string
  readonly port: number
  /** null = it has no reader. */
  readonly readerHost: string | null
  readonly database: string | null
  /** GiB; missing = AWS does not say, or it has none of its own. */
  readonly storage?: number
  /** Whether its clients must use TLS. */
  readonly tls: boolean
  readonly vpc: string | null
  readonly securityGroups: readonly string[]
  /** AWS's word; missing = it does not say. */
  readonly status?: string
  /** The call that would have told the VPC or the groups, where it was not answered. */
  readonly networkUnread?: UnreadCall
}

/** A call that AWS did not answer: `AccessDenied`. */
export type UnreadCall = { readonly action: string; readonly why: string }

/** The secret of a database's password, beside the one with its URLs. */
export type PasswordFacts = {
  /** The id of its current version. */
  readonly version: string
  /** ISO 8601. */
  readonly changedAt: string
  /** When the secret with the URLs was changed, ISO 8601; null = there is none yet. */
  readonly urlsChangedAt: string | null
  /** Somebody has deleted that secret, for good; left out = it is there, or there never was one. */
  readonly urlsGone?: true
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
  /** AWS's word; missing = its replica is there already. */
  readonly status?: string
  readonly encrypted: boolean
  readonly backupRetentionDays: number
  readonly vpc: string | null
  /** Of the VPC that its stage makes; missing if none does. */
  readonly range?: string
  /** Of its stage, for the application's tasks; empty if no stage makes it. */
  readonly subnets: readonly string[]
  /** Of its subnet group. */
  readonly databaseSubnets: readonly string[]
  readonly securityGroups: readonly string[]
  /** Client security group of its stage; missing if no stage makes it. */
  readonly clientSecurityGroup?: string
  /** Not null: it is a replica itself. */
  readonly replicaSource: string | null
  /** What a new replica has as this one runs with it; missing = its own stack keeps what it was made with. */
  readonly likeness?: Likeness
  /** Which a new replica takes over; missing = it was not read. */
  readonly windows?: Windows
  /** '' = AWS does not say; missing as well. */
  readonly parameterGroup?: string
  /** The parameters that were set for it; missing = the file says them, since a stage of it makes this one. */
  readonly parameters?: Fact<Readonly<Record<string, string>>>
}

/** UTC, `02:00-03:00` and `sun:03:00-sun:04:00`; null = AWS does not say. */
export type Windows = { readonly backup: string | null; readonly maintenance: string | null }

/** The primary of a replica that is promoted, as it runs. */
export type FormerSource = {
  /** '' = AWS does not say. */
  readonly instanceClass: string
  /** GiB. */
  readonly allocatedStorage: number
  readonly multiAz: boolean
}

/** What a new database is restored from: a snapshot, or an instance at a point in time. */
export type RestoreFacts = {
  readonly engine: string
  /** Full: `17.6`. */
  readonly engineVersion: string
  /** `available`: it can be restored. */
  readonly status: string
  /** AWS's word for the instance to restore at a point in time; missing = it is a snapshot, or the instance is gone. */
  readonly sourceStatus?: string
  /** GiB; null for a Redis. */
  readonly storage: number | null
  /** Of the master user; null for a Redis. */
  readonly username: string | null
  readonly encrypted: boolean
  /** Which the new database takes over; missing = it takes over none. */
  readonly windows?: Windows
  /** Of the instance to restore at a point in time: RDS finds it by this even after its deletion. */
  readonly resourceId: string | null
  /** ISO 8601: when the snapshot was taken, or else the latest time that can be restored. */
  readonly latest: string | null
}

/** A subnet, from DescribeSubnets. */
export type SubnetFacts = { readonly id: string; readonly vpc: string; readonly zone: string }

/** A VPC, from DescribeVpcs. */
export type VpcFacts = {
  readonly id: string
  /** Of IPv4, the first and those that were added. */
  readonly ranges: readonly string[]
  /** The stack that made it; null = none did. */
  readonly stack: string | null
}

/** The range of a new stage's own VPC. */
export type OwnRange = {
  readonly cidr: string
  /** Why nobody knows which ranges are in use; null = it was read. */
  readonly unread: { readonly action: string; readonly why: string } | null
  /** The deployed stage of the file that a range of the file overlaps; null = none. */
  readonly clash: { readonly stack: string; readonly range: string } | null
}

/** The zones that CloudFormation has for a VPC of the stage's own. */
export type OwnZones = {
  /** Those of `Fn::GetAZs`, in their order. */
  readonly usable: readonly string[]
  /** Zones of the region that have no default subnet, while others have one. */
  readonly closed: readonly string[]
}

/** A KMS key, in KMS's own words. */
export type KeyFacts = {
  /** Its ARN, which the commands that change it take; they take no alias. */
  readonly arn: string
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
  /** Existing databases that the stage uses until now; missing = it goes on with them. */
  readonly leaving?: Readonly<Partial<Record<DatabaseKind, Fact<ExistingFacts>>>>
  /** For an existing database that is absent: the names of those in its region. */
  readonly similarNames?: Readonly<Partial<Record<DatabaseKind, readonly string[]>>>
  /** The keys of an existing database's secret; null = not read. Values are never kept. */
  readonly secretKeys?: Readonly<Partial<Record<DatabaseKind, Fact<readonly string[]> | null>>>
  /** `absent`: the primary's stage is not deployed yet. */
  readonly sources: Readonly<Partial<Record<SqlKind, Fact<SourceFacts>>>>
  /** Whether the primary of a replica still exists; read when the replica is promoted. */
  readonly formerSources?: Readonly<Partial<Record<SqlKind, Fact<FormerSource>>>>
  /** What new databases are restored from; read only if a database will be created. */
  readonly restores?: Readonly<Partial<Record<DatabaseKind, Fact<RestoreFacts>>>>
  /** Of the VPC that a new stage makes; left out = it makes none, or has one. */
  readonly ownRange?: OwnRange
  /** Of a new bastion: the zones that have its type, and its subnet where the stack has it; left out = none is new. */
  readonly bastionOffer?: {
    readonly zones: Fact<readonly string[]>
    readonly place: Fact<readonly SubnetFacts[]> | null
  }
  /** Of a deployed stage's databases, where its first SQL database asks for a class; left out = it does not. */
  readonly databaseSubnets?: Fact<readonly SubnetFacts[]>
  /** For a VPC that the stage makes, or that grows by a zone; left out = neither. */
  readonly ownZones?: Fact<OwnZones>
  /** Where a snapshot that the file names does not exist: those that do. */
  readonly snapshotNames?: Readonly<Partial<Record<DatabaseKind, readonly string[]>>>
  /** The image (AMI id) of a new bastion; null = the stage has no bastion. */
  readonly bastionImage: Fact<string> | null
  /** The subnets of a given VPC that exist; null = not read: the VPC is its own, or already in use. */
  readonly subnets: Fact<readonly SubnetFacts[]> | null
  /** How a new bastion in a given VPC gets out to Systems Manager; left out = nobody had to look. */
  readonly bastionWayOut?: Fact<WayOut>
  /** Of the given VPC in which interface endpoints are to be made; left out = none are. */
  readonly endpointPlace?: Fact<EndpointPlace>
  /** The KMS keys of the stage, by the names that the file gives or gave; left out = it has none. */
  readonly kmsKeys?: Readonly<Record<string, Fact<KeyFacts>>>
  /** Of a deployed stage with URLs: what their passwords come from; left out = nobody had to look. */
  readonly passwords?: Readonly<Partial<Record<DatabaseKind, Fact<PasswordFacts>>>>
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
