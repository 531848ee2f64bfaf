import { DATABASES, type DatabaseKind } from '../../config/resolved.ts'
import type { LiveFacts, RedisFacts, SqlFacts } from '../../facts/facts.ts'
import { missingFact, valueOf, type MissingFact } from '../../facts/live.ts'
import type { RenderedStage } from '../../template/types.ts'

/** The live side of one database. */
export type LiveSide = {
  readonly kind: DatabaseKind
  readonly facts: SqlFacts | RedisFacts | undefined
  readonly missing: MissingFact | null
  /** AWS was asked and knows no such database. */
  readonly absent: boolean
  /** Whether interrupting modifications wait for the maintenance window. */
  readonly waits: boolean
}

export type LiveSides = Readonly<Record<DatabaseKind, LiveSide>>

/** The live side of each database of a stage. */
export function liveSides(rendered: RenderedStage, live: LiveFacts): LiveSides {
  const sides = DATABASES.map((kind) => [kind, liveSide(kind, rendered, live)] as const)
  return Object.fromEntries(sides) as LiveSides
}

function liveSide(kind: DatabaseKind, rendered: RenderedStage, live: LiveFacts): LiveSide {
  return {
    kind,
    facts: valueOf<SqlFacts | RedisFacts>(live[kind]),
    missing: missingFact(live, kind),
    absent: live[kind]?.kind === 'absent',
    waits: Object.entries(rendered.origins).some(
      ([id, { part }]) =>
        part === kind && rendered.template.Resources[id]?.Properties['ApplyImmediately'] === false,
    ),
  }
}
