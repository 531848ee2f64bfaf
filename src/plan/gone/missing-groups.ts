/**
 * Parameter and subnet groups of a stack that AWS no longer has. AWS deletes a group that no database is in: somebody
 * has moved the stack's own out of it first. (API, DeleteDBParameterGroup, DeleteDBSubnetGroup,
 * DeleteCacheParameterGroup, DeleteCacheSubnetGroup)
 */
import { isCache, isSql, type DatabaseKind } from '../../engines/table.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import { GROUP_KINDS, GROUP_TYPES, type GroupKind } from '../../facts/group-type.ts'
import { valueOf } from '../../facts/live.ts'
import type { StackResource } from '../../facts/stack/stack.ts'
import { databaseNamed } from '../changes/resource-owner.ts'
import { CACHE_IDS, SQL_IDS } from '../../template/logical-ids.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'

export type MissingGroup = {
  readonly database: DatabaseKind
  readonly kind: GroupKind
  readonly name: string
}

/** The groups that no database of the stack is certain to be in: whether they are there has to be asked. */
export function groupsToAskFor(
  kinds: readonly DatabaseKind[],
  deployed: DeployedStage,
  live: LiveFacts,
  resources: readonly StackResource[],
): readonly MissingGroup[] {
  return kinds.flatMap((database) => {
    const { subnetGroup, parameterGroup } = isCache(database)
      ? CACHE_IDS[database]
      : SQL_IDS[database]
    const used = groupsUsed(database, live)
    if (used === null) return []
    // A replica in its primary's region is in its primary's subnet group.
    const hasOwn = deployed.databases[database].role === 'primary'
    return [parameterGroup, ...(hasOwn ? [subnetGroup] : [])].flatMap((id) => {
      const own = resources.find(({ logicalId }) => logicalId === id)
      const kind = GROUP_KINDS.find((one) => GROUP_TYPES[one] === own?.type)
      if (own === undefined || kind === undefined || used.includes(own.physicalId)) return []
      return [{ database, kind, name: own.physicalId }]
    })
  })
}

/** Those that the database, its reader or its nodes are in; null = it is gone, or AWS does not say. */
export function groupsUsed(database: DatabaseKind, live: LiveFacts): readonly string[] | null {
  if (isSql(database)) {
    const running = valueOf(live[database])
    if (running === undefined || running.parameterGroup === '') return null
    const reader = valueOf(live.readers?.[database])
    return [running, ...(reader ? [reader] : [])].flatMap((one) => [
      one.parameterGroup,
      one.subnetGroup,
    ])
  }
  const nodes = valueOf(live.nodes?.[database]) ?? []
  if (nodes.length === 0 || nodes.some(({ parameterGroup }) => parameterGroup === '')) return null
  return nodes.flatMap(({ parameterGroup, subnetGroup }) => [parameterGroup, subnetGroup])
}

/** Those of the resources that are groups, each with its database. */
export function groupsAmong(resources: readonly StackResource[]): readonly MissingGroup[] {
  return resources.flatMap(({ type, logicalId, physicalId }) => {
    const kind = GROUP_KINDS.find((one) => GROUP_TYPES[one] === type)
    const database = databaseNamed(logicalId)
    return kind === undefined || database === null ? [] : [{ database, kind, name: physicalId }]
  })
}
