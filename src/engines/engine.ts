/** Everything an engine needs before a stage can have it. Each row of `table.ts` is one of these. */
import type { ClientTarget } from './client-lines.ts'
import type { Clues } from './clue-names.ts'
import type { VariantTraits } from './variants.ts'

/** What every engine has. */
type EngineTraits = {
  /** As people call it. */
  readonly title: string
  /** The start of its logical ids and output keys. Never changes once released: that would replace the database. */
  readonly stem: string
  /** The port it listens on. The file cannot change it. */
  readonly port: number
  /** Its place in a stage's block of local ports; the next one is its reader's. Never changes (`local-ports.ts`). */
  readonly localSlot: 0 | 2 | 4 | 6
  /** The command line client, and the line by which people start it. */
  readonly client: {
    readonly program: string
    readonly line: (to: ClientTarget) => string
    readonly packages: ClientPackages
    /**
     * What graphical clients call it to check who has signed the certificate. They connect to this machine, where the
     * name of the database would be compared with another.
     */
    readonly checksAuthority: string
  }
  /**
   * How a session that only reads may write again: the server enforces it, and lets its user take it back. null = the
   * engine has no such sessions.
   */
  readonly readOnlyEndedBy: string | null
  readonly variables: Variables
  readonly parameters: ParameterNames
  /**
   * Engines of existing databases with the same protocol. Existing databases are not managed, so only
   * the protocol matters: to a client MariaDB and Aurora MySQL are MySQL.
   */
  readonly speaks: readonly string[]
}

/** An engine on RDS. Its key in the table is RDS's name for it. */
export type SqlEngine = EngineTraits & {
  readonly family: 'sql'
  readonly clues: Clues
  /** How many numbers make up a major version: 1 for `17`, 2 for `8.4`. */
  readonly versionDepth: 1 | 2
  /** The major versions available for new databases, oldest first. */
  readonly lines: readonly string[]
  /** Major version -> the last days of standard support and of Extended Support. */
  readonly support: Readonly<
    Record<string, { readonly standard: string; readonly extended: string }>
  >
  readonly reserved: ReservedNames
  readonly tls: ServerTls
  /** Whether a major upgrade of a primary also upgrades its readers. If not, readers are upgraded first. */
  readonly majorTakesReaders: boolean
}

/** An engine on ElastiCache. */
export type CacheEngine = EngineTraits & {
  readonly family: 'cache'
  /** What the file's `engine` may say. */
  readonly variants: Readonly<Record<string, VariantTraits>>
}

export type Engine = SqlEngine | CacheEngine

/** Packages that have the client: of Homebrew, of Debian and Ubuntu, of Fedora and Amazon Linux. */
type ClientPackages = { readonly brew: string; readonly apt: string; readonly dnf: string }

/** The variables that an application gets. */
type Variables = {
  /** `PG` of `PG_HOST`. */
  readonly prefix: string
  /** Variables that tell a client what the server requires. */
  readonly demands: Readonly<Record<string, string>>
  /** Variable -> key of the secret's JSON. */
  readonly secrets: Readonly<Record<string, string>>
  readonly url: UrlTraits
}

/** How the engine's clients are told everything in one URL (ADR 44). */
type UrlTraits = {
  /** The variable that is this engine's alone; `url-variables.ts` has the others. */
  readonly variable: string
  /** The same of a reader; null = the engine has none with an address of their own. */
  readonly reader: string | null
  /** As its clients write it where they speak TLS. */
  readonly scheme: string
  /** The parameters that have them speak TLS and that all of them understand. */
  readonly demands: Readonly<Record<string, string>>
}

/** Which parameters the file may set. */
type ParameterNames = {
  readonly form: RegExp
  /** A well-known one, for hints. */
  readonly example: string
  /**
   * Well-known parameters that the service sets and nobody can change (IsModifiable=false in
   * describe-db-parameters and describe-cache-parameters). AWS refuses the others by name at deploy time.
   */
  readonly owned: ReadonlySet<string>
  /** Parameters that tinystacks does not support -> what to do instead. */
  readonly unsupported: Readonly<Record<string, string>>
}

/** Names that the engine or RDS reserves, in lower case. */
export type ReservedNames = {
  /** Reserved for databases and for users. */
  readonly words: ReadonlySet<string>
  readonly databases: ReadonlySet<string>
  readonly users: ReadonlySet<string>
  /** A prefix that user names must not have; null = none. */
  readonly userPrefix: string | null
}

/** The parameter that makes the server refuse connections without TLS. */
export type ServerTls = {
  readonly parameter: string
  readonly on: string
  /** The same in the first edition of the template (`template/state/edition.ts`), where it was written otherwise. */
  readonly onFirst?: string
  readonly off: string
  /** The first major version with TLS required by default; null = no version has it. */
  readonly defaultSince: string | null
}
