import { DATABASES, SQL_KINDS, type DatabaseKind } from '../../engines/table.ts'
import type { Step } from '../model/step.ts'
import type { RedisFacts, SqlFacts } from '../../facts/databases.ts'
import type { Fact } from '../../facts/fact.ts'
import type { DataOutcome } from '../model/types.ts'

/** What is known of a resource that goes with its stack. */
type Known = {
  readonly database: DatabaseKind
  readonly data: DataOutcome
  readonly live?: Fact<SqlFacts>
  readonly group?: Fact<RedisFacts>
}

/** The steps of deleting a stack, in this order: as those of an update that deletes its databases. */
export function stepsOfDestruction(toDelete: readonly Known[]): readonly Step[] {
  const there = toDelete.filter(({ live, group }) => (live ?? group)?.kind !== 'absent')
  const own = there.filter(({ data }) => data !== 'kept')
  const guarded = kindsOf(
    toDelete.filter(({ live }) => live?.kind === 'read' && live.value.deletionProtection),
  )
  const lifted = SQL_KINDS.filter((kind) => guarded.includes(kind))
  return [
    ...(own.length === 0 ? [] : [{ kind: 'snapshot', databases: kindsOf(own) } as const]),
    ...(lifted.length === 0 ? [] : [{ kind: 'lift-protection', databases: lifted } as const]),
    { kind: 'delete-stack' },
    // What is gone already leaves nothing to prove.
    ...(there.length === 0 ? [] : [{ kind: 'prove-removal', databases: kindsOf(there) } as const]),
  ]
}

function kindsOf(some: readonly Known[]): readonly DatabaseKind[] {
  return DATABASES.filter((kind) => some.some(({ database }) => database === kind))
}
