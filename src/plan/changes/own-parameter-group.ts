import type { ResolvedStage } from '../../config/resolved.ts'
import { isSql, type DatabaseKind } from '../../engines/table.ts'
import { CACHE_IDS, SQL_IDS } from '../../template/logical-ids.ts'

/** Whether it is the parameter group that the stage's stack made. */
export function isOwnParameterGroup(
  group: string,
  kind: DatabaseKind,
  { stackName }: Pick<ResolvedStage, 'stackName'>,
): boolean {
  const { parameterGroup } = isSql(kind) ? SQL_IDS[kind] : CACHE_IDS[kind]
  return isNamedFor(group, parameterGroup, stackName)
}

/**
 * Whether CloudFormation made the name up for this resource: it begins with those of the stack and the resource (TR,
 * "Name type"), which RDS and ElastiCache write small.
 */
export function isNamedFor(name: string, logicalId: string, stackName: string): boolean {
  return name.toLowerCase().startsWith(`${stackName}-${logicalId}-`.toLowerCase())
}
