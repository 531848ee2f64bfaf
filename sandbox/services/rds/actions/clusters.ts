import { AwsError, type Call, type World } from '../../../contract.ts'
import { defaultGroup, defaultVpc, ec2State } from '../../ec2/state.ts'
import { applyFilters } from '../../filters.ts'
import { arn } from '../../names.ts'
import { flag, requiredText, text, texts, whole } from '../../params.ts'
import { readTags, tagList, type Tags } from '../../tags.ts'
import { checkSecurityGroups, checkTags } from '../checks.ts'
import { pageOf } from './instances.ts'
import { checkDatabaseName, checkIdentifier, checkPassword, checkUsername } from '../names.ts'
import { subnetGroupByName } from '../subnet-groups.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

/** A cluster, metadata only: nothing answers at its endpoints. */
type DbCluster = {
  readonly id: string
  readonly resourceId: string
  readonly engine: string
  readonly engineVersion: string
  readonly port: number
  readonly database: string | null
  readonly username: string
  readonly subnetGroup: string | null
  readonly securityGroups: readonly string[]
  /** Identifiers, the writer first. */
  members: string[]
  deletionProtection: boolean
  /** ISO 8601. */
  readonly created: string
  readonly tags: Tags
}

/** Aurora's engines: what each speaks, its usual port and the version it has here. */
const ENGINES: Readonly<
  Record<string, { speaks: 'postgres' | 'mysql'; port: number; version: string }>
> = {
  'aurora-postgresql': { speaks: 'postgres', port: 5432, version: '17.5' },
  'aurora-mysql': { speaks: 'mysql', port: 3306, version: '8.0.mysql_aurora.3.10.0' },
}

function clustersOf(world: World, region: string): Record<string, DbCluster> {
  return world.state.of<{ clusters: Record<string, DbCluster> }>('rds-clusters', region, () => ({
    clusters: {},
  })).clusters
}

/** The calls of clusters. `instances`: those of instances, of which a cluster's members are no part. */
export function clusterActions(world: World, instances: Actions): Actions {
  const answer = (call: Call, cluster: DbCluster): object => ({
    DBCluster: clusterView(world, call.region, cluster),
  })
  return {
    ...instances,
    CreateDBCluster: (call) => answer(call, createCluster(world, call)),
    CreateDBInstance: (call) => {
      const id = text(call.params, 'DBClusterIdentifier')
      if (id === undefined) return instances['CreateDBInstance']?.(call) ?? {}
      const cluster = clusterById(world, call.region, id)
      const member = checkIdentifier(
        'DBInstanceIdentifier',
        requiredText(call.params, 'DBInstanceIdentifier'),
      )
      cluster.members.push(member)
      return {
        DBInstance: {
          DBInstanceIdentifier: member,
          DBClusterIdentifier: cluster.id,
          DBInstanceStatus: 'available',
          Engine: cluster.engine,
        },
      }
    },
    DescribeDBClusters: (call) => {
      const id = text(call.params, 'DBClusterIdentifier')
      const all =
        id === undefined
          ? Object.values(clustersOf(world, call.region))
          : [clusterById(world, call.region, id)]
      const selected = applyFilters(all, call.params, {
        parameter: 'Filters',
        values: 'Values',
        wildcards: false,
        fields: {
          'db-cluster-id': (one) => [one.id, arn(world, 'rds', call.region, `cluster:${one.id}`)],
          'db-cluster-resource-id': (one) => one.resourceId,
          engine: (one) => one.engine,
        },
      })
      const { items, next } = pageOf(call, selected)
      return {
        DBClusters: items.map((cluster) => clusterView(world, call.region, cluster)),
        Marker: next,
      }
    },
    DeleteDBCluster: (call) => {
      const id = requiredText(call.params, 'DBClusterIdentifier')
      const cluster = clusterById(world, call.region, id)
      if (cluster.deletionProtection) {
        throw new AwsError(
          'InvalidParameterCombination',
          'Cannot delete protected Cluster, please disable deletion protection and try again.',
        )
      }
      const view = answer(call, cluster)
      delete clustersOf(world, call.region)[cluster.id]
      return view
    },
  }
}

function clusterById(world: World, region: string, given: string): DbCluster {
  const id = given.split(':').at(-1)?.toLowerCase() ?? ''
  const cluster = clustersOf(world, region)[id]
  if (cluster === undefined) {
    throw new AwsError('DBClusterNotFoundFault', `DBCluster ${given} not found.`, 404)
  }
  return cluster
}

function createCluster(world: World, call: Call): DbCluster {
  const { region, params } = call
  const id = checkIdentifier('DBClusterIdentifier', requiredText(params, 'DBClusterIdentifier'))
  if (clustersOf(world, region)[id] !== undefined) {
    throw new AwsError('DBClusterAlreadyExistsFault', 'DB Cluster already exists')
  }
  const engine = requiredText(params, 'Engine')
  const known = Object.hasOwn(ENGINES, engine) ? ENGINES[engine] : undefined
  if (known === undefined) {
    throw new AwsError('InvalidParameterValue', `Invalid DB engine: ${engine}`)
  }
  const username = requiredText(params, 'MasterUsername')
  checkUsername(known.speaks, username)
  checkPassword(known.speaks, requiredText(params, 'MasterUserPassword'))
  const database = text(params, 'DatabaseName') ?? null
  if (database !== null) checkDatabaseName(known.speaks, database)
  const cluster: DbCluster = {
    id,
    resourceId: `cluster-${world.id(26).toUpperCase()}`,
    engine,
    engineVersion: text(params, 'EngineVersion') ?? known.version,
    port: whole(params, 'Port') ?? known.port,
    database,
    username,
    ...placeOf(world, call),
    members: [],
    deletionProtection: flag(params, 'DeletionProtection') ?? false,
    created: world.now().toISOString(),
    tags: checkTags(readTags(params)),
  }
  clustersOf(world, region)[id] = cluster
  return cluster
}

function placeOf(
  world: World,
  { region, params }: Call,
): Pick<DbCluster, 'subnetGroup' | 'securityGroups'> {
  const ec2 = ec2State(world, region)
  const name = text(params, 'DBSubnetGroupName')
  const group = name === undefined ? null : subnetGroupByName(world, region, name)
  const vpc = group?.vpc ?? defaultVpc(ec2)?.id ?? ''
  const given = texts(params, 'VpcSecurityGroupIds')
  const securityGroups = given.length > 0 ? [...given] : [defaultGroup(ec2, vpc).id]
  checkSecurityGroups(world, region, securityGroups, vpc)
  return { subnetGroup: group?.name ?? null, securityGroups }
}

function clusterView(world: World, region: string, cluster: DbCluster): object {
  const host = (kind: string): string =>
    `${cluster.id}.${kind}-${cluster.resourceId.slice(8, 20).toLowerCase()}.${region}.rds.localhost`
  return {
    DBClusterIdentifier: cluster.id,
    DBClusterArn: arn(world, 'rds', region, `cluster:${cluster.id}`),
    DbClusterResourceId: cluster.resourceId,
    Status: 'available',
    Engine: cluster.engine,
    EngineVersion: cluster.engineVersion,
    Endpoint: host('cluster'),
    ReaderEndpoint: host('cluster-ro'),
    Port: cluster.port,
    DatabaseName: cluster.database ?? undefined,
    MasterUsername: cluster.username,
    DBSubnetGroup: cluster.subnetGroup ?? 'default',
    VpcSecurityGroups: cluster.securityGroups.map((id) => ({
      VpcSecurityGroupId: id,
      Status: 'active',
    })),
    DBClusterMembers: cluster.members.map((member, index) => ({
      DBInstanceIdentifier: member,
      IsClusterWriter: index === 0,
      DBClusterParameterGroupStatus: 'in-sync',
      PromotionTier: 1,
    })),
    MultiAZ: cluster.members.length > 1,
    StorageEncrypted: true,
    DeletionProtection: cluster.deletionProtection,
    ClusterCreateTime: new Date(cluster.created),
    TagList: tagList(cluster.tags),
  }
}
