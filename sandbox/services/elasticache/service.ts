import type { Service, World } from '../../contract.ts'
import { cacheGroupActions, replicationGroupActions } from './actions.ts'
import { cacheClusterActions } from './clusters.ts'
import { cacheEventActions } from './event-actions.ts'
import { serverlessActions } from './serverless.ts'
import { cacheSnapshotActions } from './snapshot-actions.ts'

/** List -> the element around each entry, from the ElastiCache service model (2015-02-02). */
const ELEMENTS: Readonly<Record<string, string>> = {
  CacheClusters: 'CacheCluster',
  CacheNodeIdsToReboot: 'CacheNodeId',
  CacheNodes: 'CacheNode',
  CacheParameterGroups: 'CacheParameterGroup',
  CacheSecurityGroups: 'CacheSecurityGroup',
  CacheSubnetGroups: 'CacheSubnetGroup',
  LogDeliveryConfigurations: 'LogDeliveryConfiguration',
  Events: 'Event',
  MemberClusters: 'ClusterId',
  NodeGroupMembers: 'NodeGroupMember',
  NodeGroups: 'NodeGroup',
  NodeSnapshots: 'NodeSnapshot',
  Parameters: 'Parameter',
  ReplicationGroups: 'ReplicationGroup',
  SecurityGroupIds: 'SecurityGroupId',
  Snapshots: 'Snapshot',
  SubnetIds: 'SubnetId',
  Subnets: 'Subnet',
  TagList: 'Tag',
}

export function elastiCacheService(world: World): Service {
  return {
    name: 'elasticache',
    protocol: 'query',
    namespace: 'http://elasticache.amazonaws.com/doc/2015-02-02/',
    listElement: (key) => ELEMENTS[key] ?? 'member',
    actions: {
      ...replicationGroupActions(world),
      ...cacheClusterActions(world),
      ...cacheGroupActions(world),
      ...cacheSnapshotActions(world),
      ...cacheEventActions(world),
      ...serverlessActions(world),
    },
  }
}
