import type { World } from '../../contract.ts'
import { ec2State } from '../ec2/state.ts'
import { arn } from '../names.ts'
import { shownVersion } from './catalog.ts'
import { memberIds, zoneOfNode } from './residence.ts'
import type {
  CacheParameterGroup,
  CacheSnapshot,
  CacheSubnetGroup,
  ReplicationGroup,
} from './state.ts'

type Endpoint = { address: string; port: number } | null

function endpointView(endpoint: Endpoint): object | undefined {
  return endpoint === null ? undefined : { Address: endpoint.address, Port: endpoint.port }
}

/** A group as DescribeReplicationGroups shows it. */
export function replicationGroupView(
  world: World,
  region: string,
  group: ReplicationGroup,
): object {
  const members = memberIds(group)
  return {
    ReplicationGroupId: group.id,
    Description: group.description,
    Status: group.status,
    PendingModifiedValues: pendingView(group),
    MemberClusters: members,
    NodeGroups: [
      {
        NodeGroupId: '0001',
        Status: group.status,
        PrimaryEndpoint: endpointView(group.endpoint),
        ReaderEndpoint: endpointView(group.readerEndpoint),
        NodeGroupMembers: members.map((id, index) => ({
          CacheClusterId: id,
          CacheNodeId: '0001',
          ReadEndpoint: endpointView(index === 0 ? group.endpoint : group.readerEndpoint),
          PreferredAvailabilityZone: zoneOfNode(region, group, index),
          CurrentRole: index === 0 ? 'primary' : 'replica',
        })),
      },
    ],
    SnapshottingClusterId: group.snapshotRetention > 0 ? members.at(-1) : undefined,
    AutomaticFailover: group.automaticFailover ? 'enabled' : 'disabled',
    MultiAZ: group.multiAz ? 'enabled' : 'disabled',
    SnapshotRetentionLimit: group.snapshotRetention,
    SnapshotWindow: group.snapshotWindow,
    ClusterEnabled: false,
    CacheNodeType: group.nodeType,
    AuthTokenEnabled: group.authToken !== null,
    TransitEncryptionEnabled: group.transitEncryption,
    TransitEncryptionMode: group.transitEncryptionMode ?? undefined,
    AtRestEncryptionEnabled: group.atRestEncryption,
    KmsKeyId: group.kmsKeyId ?? undefined,
    ARN: arn(world, 'elasticache', region, `replicationgroup:${group.id}`),
    LogDeliveryConfigurations: [],
    ReplicationGroupCreateTime: new Date(group.created),
    DataTiering: 'disabled',
    AutoMinorVersionUpgrade: group.autoMinorVersionUpgrade,
    NetworkType: 'ipv4',
    IpDiscovery: 'ipv4',
    ClusterMode: 'disabled',
    Engine: group.engine,
  }
}

/** Node type, version and the token's state; ElastiCache shows no other pending value of a group. */
function pendingView({ pending }: ReplicationGroup): object {
  return {
    CacheNodeType: pending['CacheNodeType'],
    EngineVersion: pending['EngineVersion'],
    AuthTokenStatus: 'AuthToken' in pending ? 'ROTATING' : undefined,
  }
}

/** One node of a group as DescribeCacheClusters shows it. */
export function cacheClusterView(
  world: World,
  region: string,
  group: ReplicationGroup,
  id: string,
  withNodes: boolean,
): object {
  const index = memberIds(group).indexOf(id)
  const zone = zoneOfNode(region, group, index)
  const endpoint = index === 0 ? group.endpoint : group.readerEndpoint
  return {
    CacheClusterId: id,
    CacheNodeType: group.nodeType,
    Engine: group.engine,
    EngineVersion: shownVersion(group.engineVersion),
    CacheClusterStatus: group.nodeStatuses?.[id] ?? group.status,
    NumCacheNodes: 1,
    PreferredAvailabilityZone: zone,
    CacheClusterCreateTime: new Date(group.created),
    PreferredMaintenanceWindow: group.maintenanceWindow,
    PendingModifiedValues: {},
    CacheSecurityGroups: [],
    CacheParameterGroup: {
      CacheParameterGroupName: group.parameterGroup,
      ParameterApplyStatus: 'in-sync',
      CacheNodeIdsToReboot: [],
    },
    CacheSubnetGroupName: group.subnetGroup,
    CacheNodes: withNodes
      ? [
          {
            CacheNodeId: '0001',
            CacheNodeStatus: group.status,
            CacheNodeCreateTime: new Date(group.created),
            Endpoint: endpointView(endpoint),
            ParameterGroupStatus: 'in-sync',
            CustomerAvailabilityZone: zone,
          },
        ]
      : undefined,
    AutoMinorVersionUpgrade: group.autoMinorVersionUpgrade,
    SecurityGroups: group.securityGroups.map((one) => ({ SecurityGroupId: one, Status: 'active' })),
    ReplicationGroupId: group.isCluster ? undefined : group.id,
    SnapshotRetentionLimit: group.snapshotRetention,
    SnapshotWindow: group.snapshotWindow,
    AuthTokenEnabled: group.authToken !== null,
    TransitEncryptionEnabled: group.transitEncryption,
    TransitEncryptionMode: group.transitEncryptionMode ?? undefined,
    AtRestEncryptionEnabled: group.atRestEncryption,
    ARN: arn(world, 'elasticache', region, `cluster:${id}`),
    ReplicationGroupLogDeliveryEnabled: false,
    LogDeliveryConfigurations: [],
    NetworkType: 'ipv4',
    IpDiscovery: 'ipv4',
  }
}

export function cacheSubnetGroupView(
  world: World,
  region: string,
  group: CacheSubnetGroup,
): object {
  const subnets = ec2State(world, region).subnets
  return {
    CacheSubnetGroupName: group.name,
    CacheSubnetGroupDescription: group.description,
    VpcId: group.vpc,
    Subnets: group.subnets.map((id) => ({
      SubnetIdentifier: id,
      SubnetAvailabilityZone: { Name: subnets[id]?.zone ?? '' },
      SupportedNetworkTypes: ['ipv4'],
    })),
    ARN: arn(world, 'elasticache', region, `subnetgroup:${group.name}`),
    SupportedNetworkTypes: ['ipv4'],
  }
}

export function cacheParameterGroupView(
  world: World,
  region: string,
  group: CacheParameterGroup,
): object {
  return {
    CacheParameterGroupName: group.name,
    CacheParameterGroupFamily: group.family,
    Description: group.description,
    IsGlobal: false,
    ARN: arn(world, 'elasticache', region, `parametergroup:${group.name}`),
  }
}

export function cacheSnapshotView(world: World, region: string, snapshot: CacheSnapshot): object {
  const { of } = snapshot
  return {
    SnapshotName: snapshot.name,
    ...(typeof snapshot.node === 'string'
      ? { CacheClusterId: snapshot.node }
      : { ReplicationGroupId: snapshot.group, ReplicationGroupDescription: of.description }),
    SnapshotStatus: snapshot.status,
    SnapshotSource: snapshot.source,
    CacheNodeType: of.nodeType,
    Engine: of.engine,
    EngineVersion: shownVersion(of.engineVersion),
    Port: of.port,
    CacheParameterGroupName: of.parameterGroup,
    CacheSubnetGroupName: of.subnetGroup,
    AutoMinorVersionUpgrade: of.autoMinorVersionUpgrade,
    SnapshotRetentionLimit: of.snapshotRetention,
    SnapshotWindow: of.snapshotWindow,
    NumNodeGroups: 1,
    AutomaticFailover: of.automaticFailover ? 'enabled' : 'disabled',
    NodeSnapshots: [
      { NodeGroupId: '0001', CacheNodeId: '0001', SnapshotCreateTime: new Date(snapshot.created) },
    ],
    KmsKeyId: of.kmsKeyId ?? undefined,
    ARN: arn(world, 'elasticache', region, `snapshot:${snapshot.name}`),
    DataTiering: 'disabled',
  }
}
