/** What a stage's stack has, and AWS does not any more: somebody deleted it by hand. */
import {
  DATABASES,
  isSql,
  SQL_KINDS,
  type DatabaseKind,
  type SqlKind,
} from '../../engines/table.ts'
import { valueOf } from '../../facts/live.ts'
import type { LiveFacts, RedisFacts, SqlFacts } from '../../facts/databases.ts'
import type { Fact } from '../../facts/fact.ts'
import type { StackResource } from '../../facts/stack.ts'
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
 * The databases that are certainly not the ones that the stack made. Another stack made them; or they have neither
 * CloudFormation's tag nor a parameter group of anybody's, as a restore leaves an instance (RDS guide, "Restoring from
 * a DB snapshot"); or they were made after CloudFormation had last finished with them. The tag alone does not prove
 * that one is the stack's own, since a restore may copy it (RDS guide, "Copying tags to DB instance snapshots").
 */
export function replacedDatabases(
  deployed: DeployedStage,
  live: LiveFacts,
  resources: readonly StackResource[] = [],
): readonly DatabaseKind[] {
  return DATABASES.filter((kind) => {
    const running = valueOf<SqlFacts | RedisFacts>(live[kind])
    if (running === undefined || deployedRole(kind, deployed) === 'absent') return false
    return isMadeLater(running, resources) || isOfNobody(valueOf(sqlFact(kind, live)), deployed)
  })
}

/** The primaries whose reader was made after CloudFormation had last finished with it. */
export function replacedReaders(
  { readers = {} }: LiveFacts,
  resources: readonly StackResource[],
): readonly SqlKind[] {
  return SQL_KINDS.filter((kind) => {
    const running = valueOf(readers[kind])
    return running !== undefined && isMadeLater(running, resources)
  })
}

function sqlFact(kind: DatabaseKind, live: LiveFacts): Fact<SqlFacts> | undefined {
  return isSql(kind) ? live[kind] : undefined
}

function isOfNobody(running: SqlFacts | undefined, deployed: DeployedStage): boolean {
  if (running === undefined) return false
  if (running.stack !== null) return running.stack !== deployed.id
  return running.parameterGroup.startsWith('default.')
}

/**
 * CloudFormation has finished with a resource only when that is available, long after it was made. The time at which an
 * instance or group was made stays (API, InstanceCreateTime, ReplicationGroupCreateTime), unlike that of a node, which
 * ElastiCache replaces. A resource that is not finished, as after a rollback that failed, tells nothing.
 */
function isMadeLater(
  { identifier, createdAt }: Pick<SqlFacts | RedisFacts, 'identifier' | 'createdAt'>,
  resources: readonly StackResource[],
): boolean {
  const own = resources.find(({ physicalId }) => physicalId === identifier)
  if (own?.updatedAt === undefined || !/_COMPLETE$/.test(own.status ?? '')) return false
  return Date.parse(createdAt) > Date.parse(own.updatedAt)
}

/** Whether AWS no longer has the database. */
export function isGone(
  kind: DatabaseKind,
  { deployed, live }: Pick<StageInput, 'deployed' | 'live'>,
): boolean {
  return missingDatabases(deployed, live).includes(kind)
}
