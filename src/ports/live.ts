/** What the verbs read of databases that run, and of what a change of them depends on. */
import type { SqlKind } from '../engines/table.ts'
import type { BastionFacts } from '../facts/bastion.ts'
import type { Maintenance, ClassOffer } from '../facts/change-facts.ts'
import type { CacheNodeFacts, RedisFacts, SqlFacts } from '../facts/databases.ts'
import type { FormerSource, SourceFacts } from '../facts/external.ts'
import type { Fact } from '../facts/fact.ts'
import type { GroupKind } from '../facts/group-type.ts'
import type { ParameterFacts, ParameterSource, SetParameters } from '../facts/parameters.ts'
import type { SecretFacts } from '../facts/secrets.ts'

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
  /** A parameter or subnet group by its name. */
  readonly group: (kind: GroupKind, name: string) => Promise<Fact<true>>
  /** Secrets by ARN or name, in one call, and one more for each that is missing or to be deleted; id -> fact. */
  readonly secrets: (ids: readonly string[]) => Promise<ReadonlyMap<string, Fact<SecretFacts>>>
  /** The primary of a replica in another stage or region. A region that does not answer is `unread`. */
  readonly primary: (identifier: string) => Promise<Fact<SourceFacts>>
  /** The parameters of a group that somebody set. */
  readonly setParameters: (group: string) => Promise<Fact<Readonly<Record<string, string>>>>
  /** Whether the instance exists in a region that may be down: one attempt, for seconds at most. */
  readonly stillThere: (identifier: string) => Promise<Fact<FormerSource>>
}

/** What only some kinds of change depend on. Each is one call, unless AWS answers in pages. */
export type ChangeApi = {
  /** These parameters of RDS. One call; where one is not found, as many as it has pages. */
  readonly sqlParameters: (
    of: ParameterSource,
    names: readonly string[],
  ) => Promise<Fact<ParameterFacts>>
  /** What is set in a group of RDS, beside the defaults of its family. */
  readonly setSqlParameters: (group: string) => Promise<Fact<SetParameters>>
  /** The same in a group of ElastiCache. */
  readonly setCacheParameters: (group: string) => Promise<Fact<SetParameters>>
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
  /** Full versions with which the region has the class, and where; empty = it does not have it. */
  readonly versionsWithClass: (
    engine: SqlKind,
    instance: string,
  ) => Promise<Fact<readonly ClassOffer[]>>
}
