/** Facts that only some kinds of change need. Each costs a call, so it is read only for those. */
import type { DatabaseKind, SqlKind } from '../engines/table.ts'
import type { Fact } from './fact.ts'
import type { ParameterFacts, SetParameters } from './parameters.ts'

/** What is known of the changes of a stage. A database that is missing was not read. */
export type ChangeFacts = {
  /** Read if parameters are new or change. */
  readonly parameters: Readonly<Partial<Record<DatabaseKind, Fact<ParameterFacts>>>>
  /** What is set in the group of the stack's own. Read if the group changes, or values of it wait for a restart. */
  readonly set?: Readonly<Partial<Record<DatabaseKind, Fact<SetParameters>>>>
  /** Read if a version changes, or something waits for the maintenance window. */
  readonly maintenance: Readonly<Partial<Record<SqlKind, Fact<readonly Maintenance[]>>>>
  /** Read if a class or version is new. */
  readonly offers: Readonly<Partial<Record<SqlKind, Offers>>>
}

/** Maintenance that RDS has pending for an instance. */
export type Maintenance = {
  /** RDS's own term: `system-update`, `db-upgrade`, `ca-certificate-rotation`. */
  readonly action: string
  readonly description: string | null
  /** ISO 8601: applied in the first maintenance window after this date; null = RDS gives none. */
  readonly after: string | null
}

/** Whether the region offers what the file asks for. */
export type Offers = {
  /**
   * Full versions to which the running one can be upgraded, or for a new database those of the requested
   * line. Missing if the version does not change.
   */
  readonly versions?: Fact<readonly string[]>
  /** Whether the class is offered with that engine and version. Missing if it does not change. */
  readonly instance?: Fact<boolean>
  /** The zones that offer it so; missing = it is not offered, or not known. */
  readonly zones?: readonly string[]
}

/** A version that a class is offered with, and in which zones. */
export type ClassOffer = { readonly version: string; readonly zones: readonly string[] }

/** Nothing was read, because no change needs it. */
export const NO_CHANGE_FACTS: ChangeFacts = { parameters: {}, maintenance: {}, offers: {} }
