import type { World } from '../contract.ts'
import { groupById } from './elasticache/lifecycle.ts'
import { cacheState } from './elasticache/state.ts'
import { memberIds } from './elasticache/residence.ts'
import { instanceById } from './rds/find.ts'

/** The status that a test gives a database: an instance of RDS, a group of ElastiCache or one node of it. */
export type GivenStatus = {
  readonly service: 'rds' | 'elasticache'
  readonly region: string
  readonly identifier: string
  /** Any, also one that AWS does not have. */
  readonly status: string
}

/** Gives it that status, until an operation gives it another (HTTP-13). Throws an AwsError where there is none. */
export function giveStatus(world: World, given: GivenStatus): void {
  const { service, region, identifier, status } = given
  if (service === 'rds') {
    instanceById(world, region, identifier).status = status
    return
  }
  const ofNode = Object.values(cacheState(world, region).groups).find((group) =>
    memberIds(group).includes(identifier),
  )
  if (ofNode === undefined) groupById(world, region, identifier).status = status
  else ofNode.nodeStatuses = { ...ofNode.nodeStatuses, [identifier]: status }
}
