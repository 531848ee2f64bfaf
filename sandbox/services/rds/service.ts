import type { Service, World } from '../../contract.ts'
import { accountActions } from './actions/account.ts'
import { catalogActions } from './actions/catalog.ts'
import { eventActions } from './actions/events.ts'
import { clusterActions } from './actions/clusters.ts'
import { parameterGroupActions, subnetGroupActions } from './actions/groups.ts'
import { instanceActions } from './actions/instances.ts'
import { replicaActions } from './actions/replicas.ts'
import { runningActions } from './actions/running.ts'
import { restoreActions } from './actions/restores.ts'
import { snapshotActions } from './actions/snapshots.ts'
import { tagActions } from './actions/tags.ts'
import { startingWhatIsDue } from './instance/automatic-start.ts'

/** List -> the element around each entry, from the RDS service model (API version 2014-10-31). */
const ELEMENTS: Readonly<Record<string, string>> = {
  AccountQuotas: 'AccountQuota',
  AvailabilityZones: 'AvailabilityZone',
  DBClusterMembers: 'DBClusterMember',
  DBClusters: 'DBCluster',
  DBEngineVersions: 'DBEngineVersion',
  DBInstanceAutomatedBackups: 'DBInstanceAutomatedBackup',
  DBInstances: 'DBInstance',
  DBParameterGroups: 'DBParameterGroup',
  DBSecurityGroups: 'DBSecurityGroup',
  DBSnapshots: 'DBSnapshot',
  DBSubnetGroups: 'DBSubnetGroup',
  EventCategories: 'EventCategory',
  Events: 'Event',
  DomainMemberships: 'DomainMembership',
  AssociatedRoles: 'DBInstanceRole',
  OptionGroupMemberships: 'OptionGroupMembership',
  OrderableDBInstanceOptions: 'OrderableDBInstanceOption',
  Parameters: 'Parameter',
  PendingMaintenanceActions: 'ResourcePendingMaintenanceActions',
  ReadReplicaDBInstanceIdentifiers: 'ReadReplicaDBInstanceIdentifier',
  StatusInfos: 'DBInstanceStatusInfo',
  Subnets: 'Subnet',
  TagList: 'Tag',
  ValidUpgradeTarget: 'UpgradeTarget',
  VpcSecurityGroups: 'VpcSecurityGroupMembership',
}

export function rdsService(world: World): Service {
  return {
    name: 'rds',
    protocol: 'query',
    namespace: 'http://rds.amazonaws.com/doc/2014-10-31/',
    listElement: (key) => ELEMENTS[key] ?? 'member',
    actions: startingWhatIsDue(world, {
      ...clusterActions(world, instanceActions(world)),
      ...runningActions(world),
      ...replicaActions(world),
      ...subnetGroupActions(world),
      ...parameterGroupActions(world),
      ...snapshotActions(world),
      ...restoreActions(world),
      ...catalogActions,
      ...eventActions(world),
      ...tagActions(world),
      ...accountActions(world),
    }),
  }
}
