/** What a stage's stack has, and AWS does not any more: somebody deleted it by hand. */
import { DATABASES, SQL_KINDS, type DatabaseKind, type SqlKind } from '../../engines/table.ts'
import { valueOf } from '../../facts/live.ts'
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

/**
 * The databases that are certainly not the ones that the stack made: another stack made them, or they have neither
 * CloudFormation's tag nor a parameter group of anybody's. A restore leaves a new instance like that (RDS guide,
 * "Restoring from a DB snapshot"). The tag alone does not prove that it is the stack's own, since a restore may copy
 * it (RDS guide, "Copying tags to DB instance snapshots").
 */
export function replacedDatabases(deployed: DeployedStage, live: LiveFacts): readonly SqlKind[] {
  return SQL_KINDS.filter((kind) => {
    const running = valueOf(live[kind])
    if (running === undefined || deployedRole(kind, deployed) === 'absent') return false
    if (running.stack !== null) return running.stack !== deployed.id
    return running.parameterGroup.startsWith('default.')
  })
}

/** Whether AWS no longer has the database. */
export function isGone(
  kind: DatabaseKind,
  { deployed, live }: Pick<StageInput, 'deployed' | 'live'>,
): boolean {
  return missingDatabases(deployed, live).includes(kind)
}
