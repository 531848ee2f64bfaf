/** The identity of a database, which is never reused, unlike its name. */
import { byFamily, type DatabaseKind } from '../engines/table.ts'
import type { LiveFacts, RedisFacts, SqlFacts } from './databases.ts'
import type { Fact } from './fact.ts'

/** The identity of a database that does not exist, according to AWS. */
const ABSENT = 'absent'

/**
 * An instance's DbiResourceId, or a replication group's id and creation time. null = not read, or
 * AWS does not say.
 */
export function identityOf(kind: DatabaseKind, live: LiveFacts): string | null {
  return byFamily(kind, {
    sql: (sql) => instanceIdentity(live[sql]),
    cache: (cache) => groupIdentity(live[cache]),
  })
}

/**
 * The same for an instance: a primary, or the reader beside it. DbiResourceId is its "region-unique,
 * immutable identifier" (API, DBInstance).
 */
export function instanceIdentity(fact: Fact<SqlFacts> | undefined): string | null {
  if (fact?.kind === 'absent') return ABSENT
  return fact?.kind === 'read' && fact.value.resourceId !== '' ? fact.value.resourceId : null
}

/** The same of a replication group, which has no id but its name; the time it was made is its own. */
export function groupIdentity(fact: Fact<RedisFacts> | undefined): string | null {
  if (fact?.kind === 'absent') return ABSENT
  if (fact?.kind !== 'read' || fact.value.createdAt === '') return null
  return `${fact.value.identifier} ${fact.value.createdAt}`
}
