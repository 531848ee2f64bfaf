import type { DatabaseKind, SqlKind } from '../config/resolved.ts'
import type { Fact, LiveFacts, RedisFacts, SqlFacts } from './facts.ts'

export const SQL_KINDS = ['postgres', 'mysql'] as const satisfies readonly SqlKind[]

/** The value of a fact that was read; undefined when it is absent, unread, or was never asked for. */
export function valueOf<T>(fact: Fact<T> | undefined): T | undefined {
  return fact?.kind === 'read' ? fact.value : undefined
}

/** Why a database's live facts are missing; null when AWS was asked and answered. */
export function missingFact(live: LiveFacts, kind: DatabaseKind): MissingFact | null {
  return missing(live[kind], kind)
}

/** The same of the reader beside a primary. */
export function missingReader(live: LiveFacts, kind: SqlKind): MissingFact | null {
  return missing(live.readers?.[kind], kind)
}

function missing(
  fact: Fact<SqlFacts | RedisFacts> | undefined,
  kind: DatabaseKind,
): MissingFact | null {
  if (fact === undefined) return { action: DESCRIBE[kind], why: null }
  return fact.kind === 'unread' ? { action: fact.action, why: fact.why } : null
}

/** `why` is AWS's error code; null = the call was not made. */
export type MissingFact = { readonly action: string; readonly why: string | null }

/** The call that tells of a database. */
export const DESCRIBE: Readonly<Record<DatabaseKind, string>> = {
  postgres: 'rds:DescribeDBInstances',
  mysql: 'rds:DescribeDBInstances',
  redis: 'elasticache:DescribeReplicationGroups',
}
