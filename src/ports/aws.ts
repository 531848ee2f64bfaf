/** What the verbs need from AWS, in the project's own terms. The adapters in `src/aws/` fulfil it. */
import type { ExistingResource } from '../engines/families.ts'
import type { DatabaseKind } from '../engines/table.ts'
import type {
  EndpointPlace,
  ExistingFacts,
  KeyFacts,
  RestoreFacts,
  SubnetFacts,
  VpcFacts,
  WayOut,
} from '../facts/external.ts'
import type { Fact } from '../facts/fact.ts'
import type { QuotaFacts, QuotaName } from '../facts/quotas.ts'
import type { InterfaceFacts, InterfacesOf } from '../facts/interfaces.ts'
import type { SecretFacts } from '../facts/secrets.ts'
import type { SnapshotSource } from '../facts/snapshot-source.ts'
import type { ChangeApi, LiveApi } from './live.ts'
import type { IamApi } from './iam.ts'
import type { LoginApi } from './logins.ts'
import type { SessionApi } from './sessions.ts'
import type { ReachApi } from './reach.ts'
import type { StackApi, StackReads } from './stacks.ts'

/** One attempt of a call. It has no value of the request or the answer. */
export type AwsCall = {
  /** `cloudformation` */
  readonly service: string
  /** `DescribeStacks` */
  readonly operation: string
  readonly region: string
  /** From 1. */
  readonly attempt: number
  readonly milliseconds: number
  /** `ok`, or the code of the error. */
  readonly result: string
}

/** AWS in one region. Every call retries what can be retried, and otherwise throws a `TinystacksError`. */
export type Aws = {
  readonly region: string
  /**
   * AWS's own time, by its last answer; this machine's before the first. What AWS dates is compared with
   * nothing else.
   */
  readonly now: () => Date
  /** When the credentials expire, AWS's time; `unknown` = nobody says; null = never. Absent = the same. */
  readonly expires?: () => Promise<Date | 'unknown' | null>
  /** The account of the credentials in use, 12 digits (sts:GetCallerIdentity). */
  readonly account: () => Promise<string>
  readonly stacks: StackApi
  readonly live: LiveApi
  readonly existing: ExistingApi
  readonly secrets: SecretApi
  /** Values of secrets, for `connect` alone. */
  readonly logins: LoginApi
  readonly sessions: SessionApi
  /** The way to a database, for `connect` alone. */
  readonly reach: ReachApi
  readonly network: NetworkApi
  readonly quotas: QuotaApi
  readonly keys: KeyApi
  /** IAM, for `doctor` and `bootstrap`. */
  readonly iam: IamApi
  readonly hosts: HostApi
  readonly changes: ChangeApi
  readonly restores: RestoreApi
  readonly snapshots: SnapshotApi
  /** Restarts an RDS instance. Throws if AWS does not accept it. */
  readonly reboot: (identifier: string) => Promise<void>
}

/**
 * AWS as the inspection sees it, without any call that changes something, so that the compiler refuses one.
 * The change set that the inspection creates has a port of its own (`ChangeSetApi`).
 */
export type AwsReads = Omit<
  Aws,
  'stacks' | 'secrets' | 'snapshots' | 'reboot' | 'logins' | 'sessions' | 'reach' | 'iam'
> & {
  readonly stacks: StackReads
  readonly secrets: Pick<SecretApi, 'copyOf' | 'describe'>
  readonly snapshots: Pick<SnapshotApi, 'of' | 'named'>
}

/** Snapshots of instances and replication groups, without the automated ones. */
export type SnapshotApi = {
  /** Starts one under a new name. Throws if AWS does not accept it. */
  readonly take: (of: SnapshotSource, name: string) => Promise<void>
  /** Newest first. The database may have been deleted. */
  readonly of: (source: SnapshotSource) => Promise<Fact<readonly Snapshot[]>>
  /** The one of this name, whatever it is of. */
  readonly named: (database: DatabaseKind, name: string) => Promise<Fact<Snapshot>>
}

export type Snapshot = {
  readonly name: string
  /** `creating`, `available`, `failed`, ... */
  readonly status: string
  /** 0 to 100; null = AWS does not say, as for Redis. */
  readonly percent: number | null
}

/** What new databases can be restored from. */
export type RestoreApi = {
  /** An RDS snapshot by its identifier or ARN. */
  readonly sqlSnapshot: (snapshot: string) => Promise<Fact<RestoreFacts>>
  /** An instance that keeps backups, or the backups that one left; by identifier or resource id. */
  readonly sqlBackups: (source: string) => Promise<Fact<RestoreFacts>>
  readonly redisSnapshot: (snapshot: string) => Promise<Fact<RestoreFacts>>
  /** The names of all snapshots that a database of this kind could be meant to be restored from. */
  readonly snapshotNames: (kind: DatabaseKind) => Promise<Fact<readonly string[]>>
}

/** Secrets of databases. Values are never read. */
export type SecretApi = {
  /** By ARN or name. */
  readonly describe: (secret: string) => Promise<Fact<SecretFacts>>
  /** Takes back a deletion that is planned. Throws if AWS does not accept it. */
  readonly restore: (secret: string) => Promise<void>
  /** The region that the secret is copied from; null = it is independent. */
  readonly copyOf: (secret: string) => Promise<Fact<string | null>>
  /** Makes a copy an independent secret with the same ARN. Called in the copy's region. */
  readonly stopReplication: (secret: string) => Promise<void>
}

/** What a region allows. A denied call returns `unread`, never a guess. */
export type QuotaApi = {
  /** One call for all of RDS, two for each other; what is used of `vpcs` is left out: `NetworkApi.vpcs` has them. */
  readonly of: (names: readonly QuotaName[]) => Promise<QuotaFacts>
}

/** KMS keys. A denied call returns `unread`, never a guess. */
export type KeyApi = {
  /** By id, ARN, alias, or an alias's ARN. */
  readonly describe: (key: string) => Promise<Fact<KeyFacts>>
}

/** A bastion's host as Systems Manager sees it. A denied call returns `unread`, never a guess. */
export type HostApi = {
  /** Whether its agent on the instance has ever registered. */
  readonly isRegistered: (instance: string) => Promise<Fact<boolean>>
  /** What became of the newest version of an association on the instance. */
  readonly applied: (association: string, instance: string) => Promise<Fact<Applied>>
}

export type Applied = 'pending' | 'applied' | 'failed'

/** What surrounds the databases. A denied call returns `unread`, never a guess. */
export type NetworkApi = {
  /** The value of a plain SSM parameter. */
  readonly parameter: (name: string) => Promise<Fact<string>>
  /** Those of the ids that exist, in any VPC. */
  readonly subnets: (ids: readonly string[]) => Promise<Fact<readonly SubnetFacts[]>>
  /** Every VPC of the region. */
  readonly vpcs: () => Promise<Fact<readonly VpcFacts[]>>
  /** The availability zones that every account of the region has; neither Local nor Wavelength Zones. */
  readonly zones: () => Promise<Fact<readonly string[]>>
  /** The zones with a default subnet. */
  readonly defaultZones: () => Promise<Fact<readonly string[]>>
  /** The zones in which EC2 offers a type of instance. */
  readonly zonesWith: (type: string) => Promise<Fact<readonly string[]>>
  /** How instances in the subnet get out to Systems Manager. */
  readonly wayOut: (vpc: string, subnet: string) => Promise<Fact<WayOut>>
  /** Whether interface endpoints for Systems Manager can be made in the VPC. */
  readonly endpointPlace: (vpc: string) => Promise<Fact<EndpointPlace>>
  /** Those of the security groups that exist, in any VPC. */
  readonly groups: (ids: readonly string[]) => Promise<Fact<readonly string[]>>
  /** Other security groups with a rule that admits the group. */
  readonly groupsAdmitting: (group: string) => Promise<Fact<readonly string[]>>
  /** Network interfaces, whoever made them. */
  readonly interfaces: (of: InterfacesOf) => Promise<Fact<readonly InterfaceFacts[]>>
  /** Identifiers of the RDS instances in the VPC. */
  readonly sqlIn: (vpc: string) => Promise<Fact<readonly string[]>>
  /** Identifiers of the replication groups in the VPC, and of caches without a group. */
  readonly redisIn: (vpc: string) => Promise<Fact<readonly string[]>>
}

/** Existing databases. A denied call returns `unread`, never a guess. */
export type ExistingApi = {
  /** An instance or a cluster; if `resource` does not say which, both are read. */
  readonly sql: (
    identifier: string,
    resource: ExistingResource | null,
  ) => Promise<Fact<ExistingFacts>>
  readonly redis: (
    identifier: string,
    resource: ExistingResource | null,
  ) => Promise<Fact<ExistingFacts>>
  /** Identifiers of the region, the first pages. */
  readonly names: (kind: DatabaseKind) => Promise<Fact<readonly string[]>>
  /** The keys of the secret's JSON, without values. */
  readonly secretKeys: (secret: string) => Promise<Fact<readonly string[]>>
}
