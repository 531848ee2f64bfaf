/** Facts that only some kinds of change need. Each costs a call of its own, so that it is read for those alone. */
import type { DatabaseKind, SqlKind } from '../engines/table.ts'
import type { Fact } from './facts.ts'

/** What is known of the changes of a stage. A database that is left out was not asked about. */
export type ChangeFacts = {
  /** Where parameters change. */
  readonly parameters: Readonly<Partial<Record<DatabaseKind, Fact<ParameterTypes>>>>
  /** Where a version changes, or something waits for the maintenance window. */
  readonly maintenance: Readonly<Partial<Record<SqlKind, Fact<readonly Maintenance[]>>>>
  /** Where a class or version is new. */
  readonly offers: Readonly<Partial<Record<SqlKind, Offers>>>
}

/** Parameter -> `dynamic`: in force at once; `static`: after a restart. Those that AWS does not know are left out. */
export type ParameterTypes = Readonly<Record<string, 'static' | 'dynamic'>>

/** Maintenance that RDS has in store for an instance. */
export type Maintenance = {
  /** RDS's own word: `system-update`, `db-upgrade`, `ca-certificate-rotation`. */
  readonly action: string
  readonly description: string | null
  /** ISO 8601: it is applied in the first maintenance window after it; null = RDS names no date. */
  readonly after: string | null
}

/** What the region offers of what the file asks for. */
export type Offers = {
  /**
   * Full versions: those that the running one can be upgraded to, or for a new database those of the
   * asked line. Left out where the version does not change.
   */
  readonly versions?: Fact<readonly string[]>
  /** Whether the class can be had with that engine and version. Left out where it does not change. */
  readonly instance?: Fact<boolean>
}

/** Nothing was asked, because nothing changes that needs it. */
export const NO_CHANGE_FACTS: ChangeFacts = { parameters: {}, maintenance: {}, offers: {} }
