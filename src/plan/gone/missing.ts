/** What a stage's stack has, and AWS does not any more: somebody deleted it by hand. */
import { DATABASES, SQL_KINDS, type DatabaseKind, type SqlKind } from '../../engines/table.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import { deployedRole, type DeployedStage } from '../../template/state/deployed-stage.ts'
import type { StageInput } from '../model/input.ts'

/** The databases that the stack names and AWS knows no more. */
export function missingDatabases(
  deployed: DeployedStage | null,
  live: LiveFacts,
): readonly DatabaseKind[] {
  return DATABASES.filter(
    // Of one that the stack names nowhere nobody has asked AWS.
    (kind) => live[kind]?.kind === 'absent' && deployedRole(kind, deployed) !== 'absent',
  )
}

/** The primaries whose reader AWS knows no more. */
export function missingReaders({ readers = {} }: LiveFacts): readonly SqlKind[] {
  return SQL_KINDS.filter((kind) => readers[kind]?.kind === 'absent')
}

/** Whether AWS no longer has the database. */
export function isGone(
  kind: DatabaseKind,
  { deployed, live }: Pick<StageInput, 'deployed' | 'live'>,
): boolean {
  return missingDatabases(deployed, live).includes(kind)
}
