/**
 * Whether CloudFormation's list of a stack's resources is needed to tell what is gone, or another one: a call more for
 * a stage that changes. What DescribeStacks and the look at what runs tell makes it needless as a rule.
 */
import { DATABASES, isCache, isSql, type DatabaseKind } from '../../engines/table.ts'
import type { LiveFacts, SqlFacts } from '../../facts/databases.ts'
import { valueOf } from '../../facts/live.ts'
import { CACHE_IDS, READER_IDS, SQL_IDS } from '../../template/logical-ids.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { isNamedFor } from '../changes/own-parameter-group.ts'
import { groupsUsed } from './missing-groups.ts'

/**
 * `touched`: the databases that may change. `isLastOurs`: whether a deploy of ours was the stack's last update. Another
 * may have put the resource id of a database made by hand into the stack's outputs, and none of ours does.
 */
export function needsResources(
  deployed: DeployedStage,
  live: LiveFacts,
  touched: readonly DatabaseKind[],
  isLastOurs: boolean,
): boolean {
  if (deployed.securityGroups === null || !isLastOurs) return true
  return DATABASES.some(
    (kind) =>
      deployed.databases[kind].role !== 'absent' &&
      (isUnproven(kind, deployed, live, touched) || isElsewhere(kind, deployed, live)),
  )
}

/** Whether the database may be another one, for all that is known of it. A cache has no resource id (ADR 23). */
function isUnproven(
  kind: DatabaseKind,
  { resourceIds }: DeployedStage,
  live: LiveFacts,
  touched: readonly DatabaseKind[],
): boolean {
  if (!isSql(kind)) return touched.includes(kind)
  const isUnnamed = (facts: SqlFacts | undefined, logicalId: string): boolean =>
    facts !== undefined && (facts.resourceId === '' || resourceIds?.[logicalId] === undefined)
  return (
    isUnnamed(valueOf(live[kind]), SQL_IDS[kind].instance) ||
    isUnnamed(valueOf(live.readers?.[kind]), READER_IDS[kind])
  )
}

/** Whether it may be in other groups than the stack's own, so that AWS would delete those. */
function isElsewhere(kind: DatabaseKind, deployed: DeployedStage, live: LiveFacts): boolean {
  const used = groupsUsed(kind, live)
  if (used === null) return false
  const { subnetGroup, parameterGroup } = isCache(kind) ? CACHE_IDS[kind] : SQL_IDS[kind]
  const hasOwn = deployed.databases[kind].role === 'primary'
  return [parameterGroup, ...(hasOwn ? [subnetGroup] : [])].some(
    (id) => !used.some((name) => isNamedFor(name, id, deployed.name)),
  )
}
