/** Cache clusters: the nodes of groups, and single ones that somebody made by hand (EC-52 to EC-54). */
import { AwsError, type Call, type Params, type World } from '../../contract.ts'
import { inBackground } from '../background.ts'
import { flag, requiredText, text } from '../params.ts'
import type { Pace } from '../rds/instance/apply.ts'
import { readTags } from '../tags.ts'
import { createGroup } from './create.ts'
import { finishDeleteGroup, groupById, launchGroup } from './lifecycle.ts'
import { pageOf } from './pages.ts'
import { readGroupRequest } from './request.ts'
import { cacheState, type ReplicationGroup } from './state.ts'
import { memberIds } from './residence.ts'
import { cacheClusterView } from './views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>
type Found = { readonly group: ReplicationGroup; readonly member: string }

/** Seconds on AWS for another node, as for another number of replicas. */
const NODE = 300
const IDENTIFIER = /^[a-z](?:-?[a-z0-9]){0,49}$/

export function cacheClusterActions(world: World): Actions {
  const pace: Pace = { takes: world.takes, say: () => undefined }
  return {
    CreateCacheCluster: (call) => {
      const groupId = text(call.params, 'ReplicationGroupId')
      const id = freeId(world, call)
      const { group, work } =
        groupId === undefined
          ? createCluster(world, call, id, pace)
          : addNode(world, groupById(world, call.region, groupId), id, call.params)
      inBackground(work, () => {
        group.status = 'create-failed'
      })
      return { CacheCluster: cacheClusterView(world, call.region, group, id, false) }
    },
    DeleteCacheCluster: (call) => {
      const found = clusterById(world, call.region, requiredText(call.params, 'CacheClusterId'))
      const { group, member } = found
      checkDeletable(found)
      group.nodeStatuses = { ...group.nodeStatuses, [member]: 'deleting' }
      const view = cacheClusterView(world, call.region, group, member, false)
      const work = group.isCluster
        ? finishDeleteGroup(world, call.region, group, pace)
        : removeNode(world, found)
      inBackground(work, () => {
        group.status = 'create-failed'
      })
      return { CacheCluster: view }
    },
    DescribeCacheClusters: (call) => {
      const named = text(call.params, 'CacheClusterId')
      const alone = flag(call.params, 'ShowCacheClustersNotInReplicationGroups') ?? false
      const all =
        named === undefined
          ? clusters(world, call.region).filter(({ group }) => !alone || group.isCluster)
          : [clusterById(world, call.region, named)]
      const withNodes = flag(call.params, 'ShowCacheNodeInfo') ?? false
      const { items, next } = pageOf(call, all)
      return {
        CacheClusters: items.map(({ group, member }) =>
          cacheClusterView(world, call.region, group, member, withNodes),
        ),
        Marker: next,
      }
    },
  }
}

function clusters(world: World, region: string): readonly Found[] {
  return Object.values(cacheState(world, region).groups).flatMap((group) =>
    memberIds(group).map((member) => ({ group, member })),
  )
}

function clusterById(world: World, region: string, id: string): Found {
  const found = clusters(world, region).find(({ member }) => member === id.toLowerCase())
  if (found) return found
  throw new AwsError('CacheClusterNotFound', `CacheCluster not found: ${id}`, 404)
}

function freeId(world: World, { region, params }: Call): string {
  const id = requiredText(params, 'CacheClusterId').toLowerCase()
  if (!IDENTIFIER.test(id)) {
    throw new AwsError('InvalidParameterValue', `The parameter CacheClusterId is not valid: ${id}`)
  }
  if (clusters(world, region).some(({ member }) => member === id)) {
    throw new AwsError('CacheClusterAlreadyExists', `Cache cluster ${id} already exists.`)
  }
  return id
}

type Begun = { readonly group: ReplicationGroup; readonly work: Promise<void> }

/** One node alone, of Redis OSS (EC-53). */
function createCluster(world: World, { region, params }: Call, id: string, pace: Pace): Begun {
  const request = { ...readGroupRequest(params), members: 1 }
  if (request.engine !== 'redis' || (text(params, 'NumCacheNodes') ?? '1') !== '1') {
    throw new AwsError(
      'InvalidParameterCombination',
      'The sandbox has single clusters of one node of redis alone',
    )
  }
  const group = createGroup(world, region, { id, request, tags: readTags(params), isCluster: true })
  return { group, work: launchGroup(world, region, group, pace) }
}

/** A read replica of a group that is available, under a name of its own (EC-52). */
function addNode(world: World, group: ReplicationGroup, id: string, params: Params): Begun {
  if (group.status !== 'available') {
    throw new AwsError(
      'InvalidReplicationGroupState',
      `Replication group ${group.id} is not in available state.`,
    )
  }
  const engine = text(params, 'Engine')
  if (engine !== undefined && engine !== group.engine) {
    throw new AwsError(
      'InvalidParameterCombination',
      `Replication group ${group.id} is of another engine than ${engine}`,
    )
  }
  group.nodes = [...memberIds(group), id]
  group.members += 1
  group.nodeStatuses = { ...group.nodeStatuses, [id]: 'creating' }
  group.status = 'modifying'
  return { group, work: world.takes(NODE).then(() => settleNode(group, id)) }
}

async function removeNode(world: World, { group, member }: Found): Promise<void> {
  group.status = 'modifying'
  await world.takes(NODE)
  group.nodes = memberIds(group).filter((node) => node !== member)
  group.members -= 1
  settleNode(group, member)
}

function settleNode(group: ReplicationGroup, id: string): void {
  const { [id]: _, ...others } = group.nodeStatuses ?? {}
  group.nodeStatuses = others
  group.status = 'available'
}

/** SEEN cloud-nuke#333 and aws-nuke#289, the first two; EC-54. */
function whyItStays(group: ReplicationGroup, member: string): string | null {
  if (group.members === 1)
    return 'Cannot delete the cache cluster since it is the only member of a replication group. Delete the replication group instead.'
  if (group.members === 2 && group.automaticFailover)
    return `Cannot delete the cache cluster because it is the only read replica for replication group ${group.id} which has autofailover enabled or pending. You can disable autofailover and then delete this cache cluster. Alternatively, to delete the entire replication group, use DeleteReplicationGroup.`
  if (group.multiAz || group.members === 2 || memberIds(group)[0] === member)
    return `Cache cluster ${member} is serving as primary or last replica of replication group ${group.id} and cannot be deleted.`
  return null
}

/** A primary, a last replica and a node of a Multi-AZ group stay, and so does what is not available (EC-54). */
function checkDeletable({ group, member }: Found): void {
  const isAvailable =
    group.status === 'available' && (group.nodeStatuses?.[member] ?? 'available') === 'available'
  if (!isAvailable) {
    throw new AwsError(
      'InvalidCacheClusterState',
      `Cache cluster ${member} is not in available state.`,
    )
  }
  if (group.isCluster) return
  const refused = whyItStays(group, member)
  if (refused !== null) throw new AwsError('InvalidCacheClusterState', refused)
}
