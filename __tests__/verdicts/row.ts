/**
 * One row of the verdict table: what AWS documents a change to do, against what the plan says of it
 * and what the sandbox then does.
 *
 * **To add a row**: append it to the list of its kind in `rows/` (or give a new list of your own to
 * `rows/index.ts`, and a test file of its name). Write `before` and `after` as the stages of a file
 * (`prod(...)` makes one stage), what AWS's own documents say happens to the data and the connections, and
 * name that document in `source`; never look at what the code says first. A change made behind the file's
 * back (storage that grew, a queued modification) is a function in `meanwhile`, which gets the AWS clients.
 * The harness does the rest: it deploys `before`, plans `after`, compares, deploys it with the consent the
 * row expects, and compares what became of the data and the connections with the plan's words.
 */
import type { DatabaseKind } from '../../src/engines/table.ts'
import type { RefusalCode } from '../../src/codes/refusals.ts'
import type { Consent, DataOutcome, Impact } from '../../src/plan/model/types.ts'
import type { Cloud } from './cloud.ts'

export type Row = {
  /** What changes; unique over all lists. */
  readonly name: string
  /** The document the expected values come from. */
  readonly source: string
  /** What there is before any stage is deployed. */
  readonly first?: (cloud: Cloud) => Promise<void>
  /** The stages before; left out: nothing is deployed yet. Of Postgres where a file is made by `prod`. */
  readonly before?: Stages
  readonly after: Stages
  /** The stage that is looked at, where there are several. Default `prod`. */
  readonly stage?: string
  /** The stage whose stack the stage goes on with, where it has another name; `$STACK` in a file is the application. */
  readonly was?: string
  /** A stage that `after` names no more: the plan shows its stack, and carrying it out leaves its database alone. */
  readonly left?: string
  /** Default `postgres`. */
  readonly database?: DatabaseKind
  /** What happens to the deployed stage before the file changes. */
  readonly meanwhile?: (cloud: Cloud, deployed: Deployed) => Promise<void>
  readonly impact: Impact
  /** Default kept. */
  readonly data?: DataOutcome
  /** It was gone before: the plan says so, and takes nothing. */
  readonly gone?: true
  /** Default: none is asked for. */
  readonly consent?: Consent['kind']
  /** The nets that the plan cuts, as `backups 7 -> 0`. Default: none. */
  readonly nets?: readonly string[]
  /** The refusal's code; its line must be known. Nothing is carried out then. */
  readonly refused?: RefusalCode
  /** What the refusal's message has to name. */
  readonly names?: RegExp
  /** Part of the reason, or of a note as `code: message`. */
  readonly says?: RegExp
  /**
   * What the service then does to connections, where it is less than the plan's word: AWS's documents
   * differ, and the plan says the heavier. Default: what the impact says.
   */
  readonly happens?: 'nothing' | 'restart' | 'failover'
  /** Default true. */
  readonly verified?: boolean
}

/** The `stages:` of a file, as YAML. */
export type Stages = string

/** The database as it was deployed. */
export type Deployed = { readonly identifier: string; readonly region: string }

/** One stage `prod` in the region's default VPC, with these databases (flow YAML without braces). */
export function prod(databases: string, more = ''): Stages {
  return `prod: { protected: false, network: { vpc: $VPC, subnets: [$SUBNETS] }, databases: { ${databases} }${more === '' ? '' : `, ${more}`} }`
}
