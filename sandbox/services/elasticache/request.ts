import type { Params } from '../../contract.ts'
import { flag, givenTexts, text, whole } from '../params.ts'

/** What Create- and ModifyReplicationGroup take, whether from a call or a template. */
export type GroupRequest = {
  readonly description: string | undefined
  readonly engine: string | undefined
  readonly engineVersion: string | undefined
  readonly nodeType: string | undefined
  readonly members: number | undefined
  readonly nodeGroups: number | undefined
  readonly automaticFailover: boolean | undefined
  readonly multiAz: boolean | undefined
  readonly subnetGroup: string | undefined
  readonly securityGroups: readonly string[] | undefined
  readonly parameterGroup: string | undefined
  readonly authToken: string | undefined
  readonly transitEncryption: boolean | undefined
  readonly transitEncryptionMode: string | undefined
  readonly atRestEncryption: boolean | undefined
  readonly kmsKeyId: string | undefined
  readonly port: number | undefined
  readonly snapshotRetention: number | undefined
  readonly snapshotWindow: string | undefined
  readonly maintenanceWindow: string | undefined
  readonly autoMinorVersionUpgrade: boolean | undefined
}

/** Reads a request; the API and CloudFormation share the names. */
export function readGroupRequest(params: Params): GroupRequest {
  const replicas = whole(params, 'ReplicasPerNodeGroup')
  return {
    description: text(params, 'ReplicationGroupDescription'),
    engine: text(params, 'Engine'),
    engineVersion: text(params, 'EngineVersion'),
    nodeType: text(params, 'CacheNodeType'),
    members:
      whole(params, 'NumCacheClusters') ?? (replicas === undefined ? undefined : replicas + 1),
    nodeGroups: whole(params, 'NumNodeGroups'),
    automaticFailover: flag(params, 'AutomaticFailoverEnabled'),
    multiAz: flag(params, 'MultiAZEnabled'),
    subnetGroup: text(params, 'CacheSubnetGroupName'),
    securityGroups: givenTexts(params, 'SecurityGroupIds'),
    parameterGroup: text(params, 'CacheParameterGroupName'),
    authToken: text(params, 'AuthToken'),
    transitEncryption: flag(params, 'TransitEncryptionEnabled'),
    transitEncryptionMode: text(params, 'TransitEncryptionMode'),
    atRestEncryption: flag(params, 'AtRestEncryptionEnabled'),
    kmsKeyId: text(params, 'KmsKeyId'),
    port: whole(params, 'Port'),
    snapshotRetention: whole(params, 'SnapshotRetentionLimit'),
    snapshotWindow: text(params, 'SnapshotWindow'),
    maintenanceWindow: text(params, 'PreferredMaintenanceWindow'),
    autoMinorVersionUpgrade: flag(params, 'AutoMinorVersionUpgrade'),
  }
}
