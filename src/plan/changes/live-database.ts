import { DATABASES, type DatabaseKind } from '../../engines/table.ts'
import type { LiveFacts, RedisFacts, SqlFacts } from '../../facts/databases.ts'
import { missingFact, missingNodes, valueOf, type MissingFact } from '../../facts/live.ts'
import type { RenderedStage } from '../../template/types.ts'

/** What AWS says of one database. */
export type LiveDatabase = {
  readonly kind: DatabaseKind
  readonly facts: SqlFacts | RedisFacts | undefined
  readonly missing: MissingFact | null
  /** AWS was asked and knows no such database. */
  readonly absent: boolean
  /** Whether interrupting modifications wait for the maintenance window. */
  readonly waits: boolean
}

export type LiveDatabases = Readonly<Record<DatabaseKind, LiveDatabase>>

/** What AWS says of each database of a stage. */
export function liveDatabases(rendered: RenderedStage, live: LiveFacts): LiveDatabases {
  const databases = DATABASES.map((kind) => [kind, liveDatabase(kind, rendered, live)] as const)
  return Object.fromEntries(databases) as LiveDatabases
}

function liveDatabase(kind: DatabaseKind, rendered: RenderedStage, live: LiveFacts): LiveDatabase {
  return {
    kind,
    facts: valueOf<SqlFacts | RedisFacts>(live[kind]),
    missing: missingFact(live, kind) ?? missingNodes(live, kind),
    absent: live[kind]?.kind === 'absent',
    waits: Object.entries(rendered.origins).some(
      ([id, { part }]) =>
        part === kind && rendered.template.Resources[id]?.Properties['ApplyImmediately'] === false,
    ),
  }
}
