import { SQL_KINDS, type DatabaseKind, type SqlKind } from '../../engines/table.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import { ends } from '../model/loss.ts'
import type { DatabasePlan } from '../model/types.ts'

/**
 * The databases that go away or are replaced while their deletion protection is on, or could not be
 * read. A protected delete fails in silence: CloudFormation drops the resource after three tries
 * and reports success (coverage-roadmap#744), so that protection has to come off in an update of
 * its own first. ElastiCache has no deletion protection.
 */
export function needsUnprotect(
  databases: readonly Pick<DatabasePlan, 'database' | 'impact'>[],
  live: LiveFacts,
): readonly SqlKind[] {
  const leaving = new Set<DatabaseKind>(databases.filter(ends).map(({ database }) => database))
  return SQL_KINDS.filter((kind) => {
    if (!leaving.has(kind)) return false
    const fact = live[kind]
    if (fact?.kind === 'absent') return false
    return fact?.kind === 'read' ? fact.value.deletionProtection : true
  })
}
