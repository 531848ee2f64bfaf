import type { ResolvedStage } from '../../config/resolved.ts'
import { isSql, type DatabaseKind } from '../../engines/table.ts'
import { CACHE_IDS, SQL_IDS } from '../../template/logical-ids.ts'

/**
 * Whether it is the parameter group that the stage's stack made: CloudFormation begins the names that it makes up
 * with those of the stack and the resource (TR, "Name type"), which RDS and ElastiCache write small.
 */
export function isOwnParameterGroup(
  group: string,
  kind: DatabaseKind,
  { stackName }: Pick<ResolvedStage, 'stackName'>,
): boolean {
  const { parameterGroup } = isSql(kind) ? SQL_IDS[kind] : CACHE_IDS[kind]
  return group.toLowerCase().startsWith(`${stackName}-${parameterGroup}-`.toLowerCase())
}
