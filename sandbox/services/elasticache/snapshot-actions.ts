import { AwsError, type Call, type World } from '../../contract.ts'
import { inBackground } from '../background.ts'
import { requiredText, text } from '../params.ts'
import type { Pace } from '../rds/instance/apply.ts'
import { readTags, tagList, type Tags } from '../tags.ts'
import { page } from '../paginate.ts'
import { cacheParameterGroupByName, cacheSubnetGroupByName } from './groups.ts'
import { groupById } from './lifecycle.ts'
import { beginCacheSnapshot, finishCacheSnapshot } from './snapshots.ts'
import { cacheState, type ReplicationGroup } from './state.ts'
import { memberIds } from './residence.ts'
import { cacheSnapshotView } from './views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

/** Snapshots, and the tags of everything. */
export function cacheSnapshotActions(world: World): Actions {
  return {
    CreateSnapshot: (call) => {
      const { group, node } = snapshotted(world, call)
      if (group.status !== 'available') {
        throw new AwsError(
          'InvalidCacheClusterState',
          `Replication group ${group.id} is not in available state.`,
        )
      }
      const name = requiredText(call.params, 'SnapshotName')
      const snapshot = beginCacheSnapshot(world, call.region, group, name, node)
      snapshot.tags = readTags(call.params)
      const pace: Pace = { takes: world.takes, say: () => undefined }
      group.status = 'snapshotting'
      const finished = finishCacheSnapshot(world, call.region, snapshot, pace).finally(() => {
        if (group.status === 'snapshotting') group.status = 'available'
      })
      inBackground(finished, () => {
        snapshot.status = 'failed'
      })
      return { Snapshot: cacheSnapshotView(world, call.region, snapshot) }
    },
    DeleteSnapshot: (call) => {
      const name = requiredText(call.params, 'SnapshotName')
      const state = cacheState(world, call.region)
      const snapshot = state.snapshots[name]
      if (snapshot === undefined) throw noSnapshot(name)
      delete state.snapshots[name]
      return {
        Snapshot: {
          ...cacheSnapshotView(world, call.region, snapshot),
          SnapshotStatus: 'deleting',
        },
      }
    },
    DescribeSnapshots: (call) => {
      const name = text(call.params, 'SnapshotName')
      const group = text(call.params, 'ReplicationGroupId')?.toLowerCase()
      const node = text(call.params, 'CacheClusterId')?.toLowerCase()
      const source = text(call.params, 'SnapshotSource')
      const found = Object.values(cacheState(world, call.region).snapshots).filter(
        (one) =>
          (name === undefined || one.name === name) &&
          (group === undefined || (one.group === group && typeof one.node !== 'string')) &&
          (node === undefined || one.node === node) &&
          (source === undefined || one.source === (source === 'user' ? 'manual' : 'automated')),
      )
      if (name !== undefined && found.length === 0) throw noSnapshot(name)
      const { items, next } = page(found, text(call.params, 'Marker'), 50)
      return {
        Snapshots: items.map((snapshot) => cacheSnapshotView(world, call.region, snapshot)),
        Marker: next,
      }
    },
    ListTagsForResource: (call) => ({ TagList: tagList(tagged(world, call)) }),
  }
}

/** What a snapshot is asked of: without cluster mode a node, or leniently the group as a whole (EC-47). */
function snapshotted(
  world: World,
  { region, params }: Call,
): { readonly group: ReplicationGroup; readonly node: string | undefined } {
  const [id, node] = [text(params, 'ReplicationGroupId'), text(params, 'CacheClusterId')]
  if ((id === undefined) === (node === undefined)) {
    throw new AwsError(
      'InvalidParameterCombination',
      'Either CacheClusterId or ReplicationGroupId must be specified, and not both.',
    )
  }
  if (id !== undefined) {
    const group = groupById(world, region, id)
    if (world.switches.lenientElastiCache) return { group, node }
    throw new AwsError(
      'InvalidParameterCombination',
      'Cannot snapshot a replication group with cluster-mode disabled.',
    )
  }
  const named = node?.toLowerCase() ?? ''
  const group = Object.values(cacheState(world, region).groups).find((one) =>
    memberIds(one).includes(named),
  )
  if (group !== undefined) return { group, node: named }
  throw new AwsError('CacheClusterNotFound', `CacheCluster not found: ${named}`, 404)
}

function noSnapshot(name: string): AwsError {
  return new AwsError('SnapshotNotFoundFault', `Snapshot ${name} not found`, 404)
}

/** The tags of what the ARN `arn:aws:elasticache:region:account:kind:name` names. */
function tagged(world: World, call: Call): Tags {
  const name = requiredText(call.params, 'ResourceName')
  const [kind, id = ''] = name.split(':').slice(5)
  const state = cacheState(world, call.region)
  switch (kind) {
    case 'replicationgroup': {
      const group = groupById(world, call.region, id)
      if (group.status === 'available') return group.tags
      throw new AwsError(
        'InvalidReplicationGroupState',
        'Cluster not in available state to perform tagging operations.',
      )
    }
    case 'subnetgroup':
      return cacheSubnetGroupByName(world, call.region, id).tags
    case 'parametergroup':
      return cacheParameterGroupByName(world, call.region, id).tags
    case 'snapshot': {
      const snapshot = state.snapshots[id]
      if (snapshot === undefined) throw noSnapshot(id)
      return snapshot.tags
    }
    default:
      throw new AwsError('InvalidARN', `The ARN ${name} is not one that has tags here`)
  }
}
