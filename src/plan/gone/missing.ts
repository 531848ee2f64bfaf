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
import type { StackResource } from '../../facts/stack/stack.ts'
import { READER_IDS, SQL_IDS } from '../../template/logical-ids.ts'
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
 * The databases that are certainly not the ones that the stack made. They have another resource id, which RDS gives
 * once (API, DbiResourceId); or another stack made them, or none: CloudFormation tags every instance that it makes
 * (schema of AWS::RDS::DBInstance, `cloudFormationSystemTags`), and nobody else can (CloudFormation guide, "Resource
 * tags"); or they were made after CloudFormation had last finished with them. The tag does not prove that one is the
 * stack's own, since a restore may copy it (RDS guide, "Copying tags to DB instance snapshots").
 */
export function replacedDatabases(
  deployed: DeployedStage,
  live: LiveFacts,
  resources: readonly StackResource[] = [],
): readonly DatabaseKind[] {
  return DATABASES.filter((kind) => {
    const running = valueOf<SqlFacts | RedisFacts>(live[kind])
    if (running === undefined || deployedRole(kind, deployed) === 'absent') return false
    return isMadeLater(running, resources) || isOtherInstance(kind, deployed, live)
  })
}

/** The primaries whose reader is certainly not the one that the stack made. */
export function replacedReaders(
  deployed: DeployedStage,
  { readers = {} }: LiveFacts,
  resources: readonly StackResource[] = [],
): readonly SqlKind[] {
  return SQL_KINDS.filter((kind) => {
    const running = valueOf(readers[kind])
    if (running === undefined) return false
    return isMadeLater(running, resources) || isOther(running, READER_IDS[kind], deployed)
  })
}

function isOtherInstance(kind: DatabaseKind, deployed: DeployedStage, live: LiveFacts): boolean {
  if (!isSql(kind)) return false
  const running = valueOf(live[kind])
  return running !== undefined && isOther(running, SQL_IDS[kind].instance, deployed)
}

/** By what DescribeDBInstances tells of an instance. */
function isOther(
  { stack, resourceId }: SqlFacts,
  logicalId: string,
  { id, resourceIds }: DeployedStage,
): boolean {
  const own = resourceIds?.[logicalId]
  return stack !== id || (own !== undefined && resourceId !== '' && resourceId !== own)
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
