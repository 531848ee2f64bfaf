/**
 * What the verbs need from the outside, in the project's own terms. Adapters in `src/aws/`,
 * `src/github/`, `src/host/` and `src/local/` fulfil these; `src/github/run.ts` and `src/local/cli.ts` wire them.
 */
import type { DatabaseKind, SqlKind } from '../engines/table.ts'
import type { SnapshotSource } from '../facts/snapshot-source.ts'
import type { StageOutcome } from '../plan/model/outcome.ts'
import type { Maintenance } from '../facts/change-facts.ts'
import type { ParameterFacts, ParameterSource } from '../facts/parameters.ts'
import type { StagePlan } from '../plan/model/types.ts'
import type { StackApi, StackReads } from './stacks.ts'
import type { ReviewPolicy } from '../review/compare.ts'
import type { ReviewedPlan } from '../review/types.ts'
import type { CacheNodeFacts, RedisFacts, SqlFacts } from '../facts/databases.ts'
import type {
  EndpointPlace,
  ExistingFacts,
  KeyFacts,
  RestoreFacts,
  SourceFacts,
  SubnetFacts,
  WayOut,
} from '../facts/external.ts'
import type { BastionFacts } from '../facts/bastion.ts'
import type { Fact } from '../facts/fact.ts'
import type { SecretFacts } from '../facts/secrets.ts'
import type { StackEvent } from '../facts/stack.ts'

export type {
  ChangeSet,
  ChangeSetApi,
  ChangeSetHandle,
  ChangeSetRequest,
  StackApi,
  StackResource,
} from './stacks.ts'

/** AWS in one region. Every call retries what can be retried, and otherwise throws a `TinystacksError`. */
export type Aws = {
  readonly region: string
  /**
   * AWS's own time, by its last answer; this machine's before the first. What AWS dates is compared with
   * nothing else.
   */
  readonly now: () => Date
  /** The account of the credentials in use, 12 digits (sts:GetCallerIdentity). */
  readonly account: () => Promise<string>
  readonly stacks: StackApi
  readonly live: LiveApi
  readonly existing: ExistingApi
  readonly secrets: SecretApi
  readonly network: NetworkApi
  readonly keys: KeyApi
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
export type AwsReads = Omit<Aws, 'stacks' | 'secrets' | 'snapshots' | 'reboot'> & {
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
}

/** What really exists, apart from the stack. A denied call returns `unread`, never a guess. */
export type LiveApi = {
  /** One call for all of them; identifier -> fact. */
  readonly sql: (identifiers: readonly string[]) => Promise<ReadonlyMap<string, Fact<SqlFacts>>>
  readonly redis: (identifier: string) => Promise<Fact<RedisFacts>>
  /** One call for all of these replication groups, unless AWS answers in pages; identifier -> fact. */
  readonly groups: (
    identifiers: readonly string[],
  ) => Promise<ReadonlyMap<string, Fact<RedisFacts>>>
  /** Every node of the region that belongs to a replication group. */
  readonly cacheNodes: () => Promise<Fact<readonly CacheNodeFacts[]>>
  /** EC2 instances, in one call; id -> fact. One that is terminated is `read` for about an hour. */
  readonly bastions: (
    instances: readonly string[],
  ) => Promise<ReadonlyMap<string, Fact<BastionFacts>>>
  /** Secrets by ARN or name, in one call, and one more for each that is missing or to be deleted; id -> fact. */
  readonly secrets: (ids: readonly string[]) => Promise<ReadonlyMap<string, Fact<SecretFacts>>>
  /** The primary of a replica in another stage or region. A region that does not answer is `unread`. */
  readonly primary: (identifier: string) => Promise<Fact<SourceFacts>>
  /** Whether the instance exists in a region that may be down: one attempt, for seconds at most. */
  readonly stillThere: (identifier: string) => Promise<Fact<true>>
}

/** What only some kinds of change depend on. Each is one call, unless AWS answers in pages. */
export type ChangeApi = {
  /** These parameters of RDS. One call; where one is not found, as many as it has pages. */
  readonly sqlParameters: (
    of: ParameterSource,
    names: readonly string[],
  ) => Promise<Fact<ParameterFacts>>
  /** These parameters of ElastiCache. */
  readonly cacheParameters: (
    of: ParameterSource,
    names: readonly string[],
  ) => Promise<Fact<ParameterFacts>>
  readonly pendingMaintenance: (identifier: string) => Promise<Fact<readonly Maintenance[]>>
  /** Full versions that an instance of the full version `running` can be upgraded to, oldest first. */
  readonly upgradesFrom: (engine: SqlKind, running: string) => Promise<Fact<readonly string[]>>
  /** Full versions in the line of `version`, oldest first; empty = the region offers none. */
  readonly versionsOf: (engine: SqlKind, version: string) => Promise<Fact<readonly string[]>>
  /** Whether the region has the class for the full version. */
  readonly offersClass: (
    engine: SqlKind,
    version: string,
    instance: string,
  ) => Promise<Fact<boolean>>
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

/** What surrounds the databases. A denied call returns `unread`, never a guess. */
export type NetworkApi = {
  /** The value of a plain SSM parameter. */
  readonly parameter: (name: string) => Promise<Fact<string>>
  /** Those of the ids that exist, in any VPC. */
  readonly subnets: (ids: readonly string[]) => Promise<Fact<readonly SubnetFacts[]>>
  /** How instances in the subnet get out to Systems Manager. */
  readonly wayOut: (vpc: string, subnet: string) => Promise<Fact<WayOut>>
  /** Whether interface endpoints for Systems Manager can be made in the VPC. */
  readonly endpointPlace: (vpc: string) => Promise<Fact<EndpointPlace>>
  /** Those of the security groups that exist, in any VPC. */
  readonly groups: (ids: readonly string[]) => Promise<Fact<readonly string[]>>
  /** Identifiers of the RDS instances in the VPC. */
  readonly sqlIn: (vpc: string) => Promise<Fact<readonly string[]>>
  /** Identifiers of the replication groups in the VPC, and of caches without a group. */
  readonly redisIn: (vpc: string) => Promise<Fact<readonly string[]>>
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

/** Existing databases. A denied call returns `unread`, never a guess. */
export type ExistingApi = {
  /** An instance or a cluster; if `resource` does not say which, both are read. */
  readonly sql: (
    identifier: string,
    resource: 'instance' | 'cluster' | null,
  ) => Promise<Fact<ExistingFacts>>
  readonly redis: (identifier: string) => Promise<Fact<ExistingFacts>>
  /** Identifiers of the region, the first pages. */
  readonly names: (kind: DatabaseKind) => Promise<Fact<readonly string[]>>
  /** The keys of the secret's JSON, without values. */
  readonly secretKeys: (secret: string) => Promise<Fact<readonly string[]>>
}

export type Clock = {
  readonly now: () => Date
  /** Rejects with `Interrupted` when the program is told to stop. */
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** A run of a workflow. `attempt` is above 1 if it was run again. */
export type WorkflowRun = { readonly id: number; readonly attempt: number }

/** What people see while a verb works. Results are returned, not reported. */
export type Reporter = {
  readonly line: (text: string) => void
  readonly notice: (text: string) => void
  /** What nobody should miss although the verb goes on. */
  readonly warning: (text: string) => void
  /** A titled group of lines, folded in a workflow's log. */
  readonly group: <T>(title: string, body: () => Promise<T>) => Promise<T>
  /**
   * An event of a stack, with its line if it has one. A live display shows what is in progress, and beside it
   * `soFar`, as of the moment that it is asked.
   */
  readonly progress: (event: StackEvent, line: string | null, soFar: () => string) => void
  /** A line about what is still in progress. Absent = a live display shows it. */
  readonly stillRunning?: (line: string) => void
}

/** Asks a person; absent if nobody can answer. Returns what was typed, trimmed. */
export type Ask = (question: string) => Promise<string>

/** What the pull requests behind a run say. */
export type Review = {
  readonly policy: ReviewPolicy
  /** Consent given by label. */
  readonly consents: () => Promise<readonly string[]>
  /** The plans shown on the pull requests that contain the commit. */
  readonly reviewed: (file: ConfigFile) => Promise<Reviewed>
}

export type Reviewed = {
  readonly plans: readonly ReviewedPlan[]
  /** The pull requests that contain the commit. */
  readonly pulls: readonly number[]
  /** Other bots that wrote what looks like our plan. They are never trusted, only named. */
  readonly lookalikes: readonly string[]
  /** Why they could not be read; null = they were. */
  readonly unread: string | null
}

/** Shows the result of each stage. A failure to show it never stops a deploy. */
export type DeploymentStatuses = {
  readonly begin: (plan: StagePlan) => Promise<void>
  readonly end: (outcome: StageOutcome) => Promise<void>
}

/** The file `tinystacks.yml` and its place. */
export type ConfigFile = {
  /** As named by the user, or relative to the working directory. */
  readonly name: string
  /** Its path in the repository, with `/`; only its name without a repository. */
  readonly inRepository: string
  readonly text: string
}

/** A file as it was before the planned change. */
export type BaseFile =
  /** `ref`: where it was read, for people: `origin/main (3f9c1a2)`. */
  | { readonly kind: 'read'; readonly ref: string; readonly text: string }
  /** There is no such file there. */
  | { readonly kind: 'absent'; readonly ref: string }
  /** It could not be read; `why` for people. */
  | { readonly kind: 'unread'; readonly why: string }

export type Files = {
  /** Reads the named file, or `tinystacks.yml` in this or a parent directory. Throws file-not-found and others. */
  readonly config: (named: string | null) => ConfigFile
  /** Writes the file as a whole or not at all. */
  readonly write: (file: ConfigFile, text: string) => void
}
