import type { World } from '../../contract.ts'
import type { Tags } from '../tags.ts'

export type CacheEngine = 'redis' | 'valkey'

export type ReplicationGroup = {
  readonly id: string
  description: string
  engine: CacheEngine
  engineVersion: string
  nodeType: string
  status: string
  /** Of single nodes, by their names, where theirs is not the group's. */
  nodeStatuses?: Record<string, string>
  /** Nodes, primary included. */
  members: number
  /** Their names, where somebody added or deleted one by hand; absent: they are numbered. */
  nodes?: readonly string[]
  /** Whether it is a cache cluster of one node by hand, and no group at all. */
  readonly isCluster?: boolean
  automaticFailover: boolean
  multiAz: boolean
  readonly subnetGroup: string
  /** Over which its nodes are spread; absent: those of the region. */
  readonly zones?: readonly string[]
  securityGroups: string[]
  parameterGroup: string
  /** Never answered. */
  authToken: string | null
  transitEncryption: boolean
  transitEncryptionMode: string | null
  readonly atRestEncryption: boolean
  readonly kmsKeyId: string | null
  readonly port: number
  endpoint: { address: string; port: number } | null
  readerEndpoint: { address: string; port: number } | null
  snapshotRetention: number
  snapshotWindow: string
  maintenanceWindow: string
  autoMinorVersionUpgrade: boolean
  /** ISO 8601. */
  readonly created: string
  tags: Tags
  /** Property -> value, in ElastiCache's own names. */
  pending: Record<string, string | number>
}

export type CacheSubnetGroup = {
  readonly name: string
  description: string
  vpc: string
  subnets: string[]
  tags: Tags
}

export type CacheParameterGroup = {
  readonly name: string
  readonly family: string
  description: string
  parameters: Record<string, string>
  tags: Tags
}

export type CacheSnapshot = {
  readonly name: string
  readonly group: string
  /** The node that it was made of, which its answer names in place of the group; null or missing = the group. */
  readonly node?: string | null
  readonly source: 'manual' | 'automated'
  status: string
  /** ISO 8601. */
  readonly created: string
  readonly of: Omit<ReplicationGroup, 'authToken' | 'pending'>
  tags: Tags
}

/** EC-58 */
export type ServerlessCache = {
  readonly name: string
  readonly engine: CacheEngine
  readonly securityGroups: readonly string[]
  readonly subnets: readonly string[]
  /** ISO 8601. */
  readonly created: string
}

export type CacheState = {
  /** Absent in a state that was written before there were any. */
  serverless?: Record<string, ServerlessCache>
  groups: Record<string, ReplicationGroup>
  subnetGroups: Record<string, CacheSubnetGroup>
  parameterGroups: Record<string, CacheParameterGroup>
  snapshots: Record<string, CacheSnapshot>
}

export function cacheState(world: World, region: string): CacheState {
  return world.state.of('elasticache', region, () => ({
    groups: {},
    subnetGroups: {},
    parameterGroups: {},
    snapshots: {},
  }))
}
