/** What has to be told of an engine before a stage can have it. A row of `table.ts` is one of these. */
import type { VariantTraits } from './variants.ts'

/** What the rest of the program asks of any engine. */
type EngineTraits = {
  /** As people call it. */
  readonly title: string
  /** Begins its logical ids and output keys. Never changes once released: it would replace the database. */
  readonly stem: string
  /** Where it listens: none of our instances is given another port. */
  readonly port: number
  /** Where a tunnel to it begins: not its own port, where a developer's own server listens. */
  readonly localPort: number
  readonly variables: Variables
  readonly parameters: ParameterNames
  /**
   * Engines of existing databases that speak its protocol. Nothing of those is managed, so that only
   * what their clients speak counts: MariaDB and Aurora MySQL are MySQL to them.
   */
  readonly speaks: readonly string[]
}

/** An engine that RDS runs. Its key in the table is RDS's own name of it. */
export type SqlEngine = EngineTraits & {
  readonly family: 'sql'
  /** How many numbers name a major version: 1 for `17`, 2 for `8.4`. */
  readonly versionDepth: 1 | 2
  /** The major versions that AWS makes new databases of, oldest first. */
  readonly lines: readonly string[]
  /** Major version -> the last days of standard support and of Extended Support. */
  readonly support: Readonly<
    Record<string, { readonly standard: string; readonly extended: string }>
  >
  /** Names beyond our choice. */
  readonly reserved: ReservedNames
  readonly tls: ServerTls
  /** Whether a major upgrade of a primary takes its readers along; else they are upgraded before it. */
  readonly majorTakesReaders: boolean
}

/** An engine that ElastiCache runs. */
export type CacheEngine = EngineTraits & {
  readonly family: 'cache'
  /** What the file's `engine` may say. */
  readonly variants: Readonly<Record<string, VariantTraits>>
}

export type Engine = SqlEngine | CacheEngine

/** How the variables are called that an application gets. */
type Variables = {
  /** `PG` of `PG_HOST`. */
  readonly prefix: string
  /** Variables that say what the server demands of its clients. */
  readonly demands: Readonly<Record<string, string>>
  /** Variable -> key of the secret's JSON. */
  readonly secrets: Readonly<Record<string, string>>
}

/** Which parameters the file may set. */
type ParameterNames = {
  readonly form: RegExp
  /** One that people know. */
  readonly example: string
  /**
   * Well-known parameters that the service sets itself and does not let anybody change
   * (IsModifiable=false in describe-db-parameters and describe-cache-parameters). AWS refuses the
   * others by name when the stack is deployed.
   */
  readonly owned: ReadonlySet<string>
  /** Parameters that would make what this program cannot serve -> what to do instead. */
  readonly unsupported: Readonly<Record<string, string>>
}

/** Names that the engine, or RDS on it, keeps for itself; in lower case. */
type ReservedNames = {
  /** Reserved as the name of a database, and of a user. */
  readonly words: ReadonlySet<string>
  readonly databases: readonly string[]
  readonly users: readonly string[]
  /** What no user's name may begin with; null = anything goes. */
  readonly userPrefix: string | null
}

/** What makes the server refuse a connection without TLS. */
export type ServerTls = {
  readonly parameter: string
  readonly on: string
  readonly off: string
  /** The major version from which on it is on unless the group says otherwise; null = it never is. */
  readonly defaultSince: string | null
}
