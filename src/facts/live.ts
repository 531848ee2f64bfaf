import { familyOf, isCache, type DatabaseKind, type SqlKind } from '../engines/table.ts'
import type { LiveFacts, RedisFacts, SqlFacts } from './databases.ts'
import type { Fact } from './fact.ts'

/** The value of a fact that was read; undefined = absent, unread or never requested. */
export function valueOf<T>(fact: Fact<T> | undefined): T | undefined {
  return fact?.kind === 'read' ? fact.value : undefined
}

/** Why a database's live facts are missing; null = AWS answered. */
export function missingFact(live: LiveFacts, kind: DatabaseKind): MissingFact | null {
  return missing(live[kind], kind)
}

/** The same for the reader beside a primary. */
export function missingReader(live: LiveFacts, kind: SqlKind): MissingFact | null {
  return missing(live.readers?.[kind], kind)
}

/** The same for the nodes of a group. That nobody asked for them is no fault. */
export function missingNodes({ nodes }: LiveFacts, kind: DatabaseKind): MissingFact | null {
  const fact = isCache(kind) ? nodes?.[kind] : undefined
  return fact?.kind === 'unread' ? { action: fact.action, why: fact.why } : null
}

function missing(
  fact: Fact<SqlFacts | RedisFacts> | undefined,
  kind: DatabaseKind,
): MissingFact | null {
  if (fact === undefined) return { action: familyOf(kind).describe, why: null }
  return fact.kind === 'unread' ? { action: fact.action, why: fact.why } : null
}

/** `why` is AWS's error code; null = the call was not made. */
export type MissingFact = { readonly action: string; readonly why: string | null }
