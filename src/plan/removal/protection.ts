import { DATABASES, isSql, type DatabaseKind } from '../../engines/table.ts'
import type { LiveFacts } from '../../facts/facts.ts'
import { ends } from '../model/loss.ts'
import type { StagePlan } from '../model/types.ts'

/**
 * The databases that go away or are replaced while their deletion protection is on, or could not be
 * read. A protected delete fails in silence: CloudFormation drops the resource after three tries
 * and reports success (coverage-roadmap#744), so that protection has to come off in an update of
 * its own first. ElastiCache has no deletion protection.
 */
export function needsUnprotect(plan: StagePlan, live: LiveFacts): readonly DatabaseKind[] {
  const leaving = new Set(plan.databases.filter(ends).map(({ database }) => database))
  return DATABASES.filter((kind) => {
    if (!isSql(kind) || !leaving.has(kind)) return false
    const fact = live[kind]
    if (fact?.kind === 'absent') return false
    return fact?.kind === 'read' ? fact.value.deletionProtection : true
  })
}
