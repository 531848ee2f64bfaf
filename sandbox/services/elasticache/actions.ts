import { AwsError, type Call, type World } from '../../contract.ts'
import { inBackground } from '../background.ts'
import { flag, namedValues, requiredText, text, texts, whole } from '../params.ts'
import type { Pace } from '../rds/instance/apply.ts'
import { readTags } from '../tags.ts'
import { CACHE_FAMILIES } from './catalog.ts'
import { createGroup } from './create.ts'
import {
  cacheParameterGroupByName,
  cacheSubnetGroupByName,
  changeCacheParameters,
  createCacheParameterGroup,
  createCacheSubnetGroup,
  deleteCacheParameterGroup,
  deleteCacheSubnetGroup,
  modifyCacheSubnetGroup,
} from './groups.ts'
import { beginDeleteGroup, finishDeleteGroup, groupById, launchGroup } from './lifecycle.ts'
import { requestGroupModification, settleGroup } from './modify.ts'
import { beginCacheSnapshot, finishCacheSnapshot } from './snapshots.ts'
import { allowedCacheValues, cacheParameters } from './parameters.ts'
import { readGroupRequest } from './request.ts'
import { beginWith } from './restore.ts'
import { pageOf } from './pages.ts'
import { cacheState, type ReplicationGroup } from './state.ts'
import { cacheParameterGroupView, cacheSubnetGroupView, replicationGroupView } from './views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

export function replicationGroupActions(world: World): Actions {
  const pace: Pace = { takes: world.takes, say: () => undefined }
  const answer = (call: Call, group: ReplicationGroup): object => ({
    ReplicationGroup: replicationGroupView(world, call.region, group),
  })
  const failed = (group: ReplicationGroup) => (): void => {
    group.status = 'create-failed'
  }
  const id = (call: Call): string => requiredText(call.params, 'ReplicationGroupId')
  const settle = (call: Call, group: ReplicationGroup): void =>
    inBackground(settleGroup(world, call.region, group, pace), failed(group))
  const resize = (call: Call, allowed: (wanted: number, now: number) => boolean): object => {
    const now = groupById(world, call.region, id(call)).members
    const wanted = (whole(call.params, 'NewReplicaCount') ?? now - 1) + 1
    if (!allowed(wanted, now)) {
      throw new AwsError(
        'InvalidParameterValue',
        `NewReplicaCount ${wanted - 1} is not valid for a replication group with ${now - 1} replicas`,
      )
    }
    const request = { ...readGroupRequest({}), members: wanted }
    const group = requestGroupModification(world, call.region, id(call), request)
    const view = answer(call, group)
    settle(call, group)
    return view
  }
  return {
    CreateReplicationGroup: (call) => {
      const group = createGroup(world, call.region, {
        id: id(call),
        request: readGroupRequest(call.params),
        tags: readTags(call.params),
      })
      const data = beginWith(world, call.region, call.params, group)
      inBackground(launchGroup(world, call.region, group, pace, data), failed(group))
      return answer(call, group)
    },
    ModifyReplicationGroup: (call) => {
      const group = requestGroupModification(
        world,
        call.region,
        id(call),
        readGroupRequest(call.params),
      )
      const view = answer(call, group)
      if (flag(call.params, 'ApplyImmediately') ?? false) settle(call, group)
      return view
    },
    DeleteReplicationGroup: (call) => {
      const name = text(call.params, 'FinalSnapshotIdentifier')
      const group = beginDeleteGroup(world, call.region, id(call))
      const snapshot =
        name === undefined ? undefined : beginCacheSnapshot(world, call.region, group, name)
      const view = answer(call, group)
      const work = async (): Promise<void> => {
        if (snapshot !== undefined) await finishCacheSnapshot(world, call.region, snapshot, pace)
        await finishDeleteGroup(world, call.region, group, pace)
      }
      inBackground(work(), failed(group))
      return view
    },
    DescribeReplicationGroups: (call) => {
      const named = text(call.params, 'ReplicationGroupId')
      const all =
        named === undefined
          ? Object.values(cacheState(world, call.region).groups).filter(
              ({ isCluster }) => !isCluster,
            )
          : [groupById(world, call.region, named)]
      const { items, next } = pageOf(call, all)
      return {
        ReplicationGroups: items.map((group) => replicationGroupView(world, call.region, group)),
        Marker: next,
      }
    },
    IncreaseReplicaCount: (call) => resize(call, (wanted, now) => wanted > now),
    DecreaseReplicaCount: (call) => resize(call, (wanted, now) => wanted < now && wanted >= 1),
  }
}

export function cacheGroupActions(world: World): Actions {
  const name = (call: Call, kind: string): string => requiredText(call.params, `${kind}Name`)
  return {
    CreateCacheSubnetGroup: (call) => {
      const group = createCacheSubnetGroup(world, call.region, {
        name: name(call, 'CacheSubnetGroup'),
        description: requiredText(call.params, 'CacheSubnetGroupDescription'),
        subnets: texts(call.params, 'SubnetIds'),
        tags: readTags(call.params),
      })
      return { CacheSubnetGroup: cacheSubnetGroupView(world, call.region, group) }
    },
    ModifyCacheSubnetGroup: (call) => {
      const group = modifyCacheSubnetGroup(world, call.region, name(call, 'CacheSubnetGroup'), {
        description: text(call.params, 'CacheSubnetGroupDescription'),
        subnets: texts(call.params, 'SubnetIds'),
      })
      return { CacheSubnetGroup: cacheSubnetGroupView(world, call.region, group) }
    },
    DeleteCacheSubnetGroup: (call) => {
      deleteCacheSubnetGroup(world, call.region, name(call, 'CacheSubnetGroup'))
      return {}
    },
    DescribeCacheSubnetGroups: (call) => {
      const named = text(call.params, 'CacheSubnetGroupName')
      const all =
        named === undefined
          ? Object.values(cacheState(world, call.region).subnetGroups)
          : [cacheSubnetGroupByName(world, call.region, named)]
      const { items, next } = pageOf(call, all)
      return {
        CacheSubnetGroups: items.map((group) => cacheSubnetGroupView(world, call.region, group)),
        Marker: next,
      }
    },
    CreateCacheParameterGroup: (call) => {
      const group = createCacheParameterGroup(world, call.region, {
        name: name(call, 'CacheParameterGroup'),
        family: requiredText(call.params, 'CacheParameterGroupFamily'),
        description: requiredText(call.params, 'Description'),
        tags: readTags(call.params),
      })
      return { CacheParameterGroup: cacheParameterGroupView(world, call.region, group) }
    },
    ModifyCacheParameterGroup: (call) => {
      const set = namedValues(call.params, 'ParameterNameValues')
      const named = name(call, 'CacheParameterGroup')
      changeCacheParameters(world, call.region, named, { set, unset: [] })
      return { CacheParameterGroupName: named }
    },
    DeleteCacheParameterGroup: (call) => {
      deleteCacheParameterGroup(world, call.region, name(call, 'CacheParameterGroup'))
      return {}
    },
    DescribeCacheParameterGroups: (call) => {
      const named = text(call.params, 'CacheParameterGroupName')
      const defaults = CACHE_FAMILIES.map((family) => `default.${family}`)
      const own = Object.keys(cacheState(world, call.region).parameterGroups)
      const names = named === undefined ? [...defaults, ...own] : [named]
      const groups = names.map((one) => cacheParameterGroupByName(world, call.region, one))
      const { items, next } = pageOf(call, groups)
      return {
        CacheParameterGroups: items.map((group) =>
          cacheParameterGroupView(world, call.region, group),
        ),
        Marker: next,
      }
    },
    DescribeCacheParameters: (call) => {
      const group = cacheParameterGroupByName(world, call.region, name(call, 'CacheParameterGroup'))
      const source = text(call.params, 'Source')
      const all = [...cacheParameters()].filter(
        ([parameter]) => source === undefined || sourceOf(parameter, group.parameters) === source,
      )
      const { items, next } = pageOf(call, all)
      return {
        Parameters: items.map((item) => cacheParameterView(item, group.parameters)),
        Marker: next,
      }
    },
    DescribeEngineDefaultParameters: (call) => {
      const family = requiredText(call.params, 'CacheParameterGroupFamily')
      cacheParameterGroupByName(world, call.region, `default.${family}`)
      const { items, next } = pageOf(call, [...cacheParameters()])
      return {
        EngineDefaults: {
          CacheParameterGroupFamily: family,
          Parameters: items.map((item) => cacheParameterView(item, {})),
          Marker: next,
        },
      }
    },
  }
}

function cacheParameterView(
  [ParameterName, applies]: readonly [string, 'static' | 'dynamic'],
  values: Readonly<Record<string, string>>,
): object {
  return {
    ParameterName,
    ParameterValue: values[ParameterName],
    Source: sourceOf(ParameterName, values),
    DataType: 'string',
    AllowedValues: allowedCacheValues(ParameterName),
    IsModifiable: true,
    ChangeType: applies === 'static' ? 'requires-reboot' : 'immediate',
  }
}

function sourceOf(parameter: string, values: Readonly<Record<string, string>>): 'user' | 'system' {
  return parameter in values ? 'user' : 'system'
}
