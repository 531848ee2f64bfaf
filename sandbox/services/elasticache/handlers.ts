import type { Properties, ResourceContext, ResourceHandler, World } from '../../contract.ts'
import { generatedIdentifier } from '../names.ts'
import { parameterChanges } from '../parameter-changes.ts'
import { requiredText, text, texts } from '../params.ts'
import { resourceTags } from '../tags.ts'
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
import { readGroupRequest } from './request.ts'
import { beginWith } from './restore.ts'
import { cacheState } from './state.ts'

/** Seconds the two groups take on AWS. */
const GROUP = 5
const MODIFY = 30

export function elastiCacheHandlers(world: World): readonly ResourceHandler[] {
  return [replicationGroupHandler(world), subnetGroupHandler(world), parameterGroupHandler(world)]
}

function replicationGroupHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::ElastiCache::ReplicationGroup',
    create: async (context, properties) => {
      const group = createGroup(world, context.region, {
        id: text(properties, 'ReplicationGroupId') ?? generatedIdentifier(world, context, 40),
        request: readGroupRequest(properties),
        tags: resourceTags(context, properties),
      })
      const data = beginWith(world, context.region, properties, group)
      context.started?.(group.id)
      await launchGroup(world, context.region, group, context, data)
      return group.id
    },
    update: async (context, id, before, after) => {
      const sent = world.switches.sendsOnlyChanges ? changed(before, after) : after
      const group = requestGroupModification(world, context.region, id, readGroupRequest(sent))
      group.tags = resourceTags(context, after)
      await settleGroup(world, context.region, group, context)
      await context.takes(MODIFY)
    },
    remove: async (context, id) => {
      const group = beginDeleteGroup(world, context.region, id)
      await finishDeleteGroup(world, context.region, group, context)
    },
    snapshot: async (context, id) => {
      const group = groupById(world, context.region, id)
      const name =
        `${context.stackName}-snapshot-${context.logicalId}-${world.id(12)}`.toLowerCase()
      const snapshot = beginCacheSnapshot(world, context.region, group, name.slice(0, 255))
      await finishCacheSnapshot(world, context.region, snapshot, context)
    },
    attributes: (context, id) => {
      const group = groupById(world, context.region, id)
      return {
        'PrimaryEndPoint.Address': group.endpoint?.address ?? '',
        'PrimaryEndPoint.Port': String(group.endpoint?.port ?? group.port),
        'ReaderEndPoint.Address': group.readerEndpoint?.address ?? '',
        'ReaderEndPoint.Port': String(group.readerEndpoint?.port ?? group.port),
        'ReadEndPoint.Addresses': group.readerEndpoint?.address ?? '',
        'ReadEndPoint.Ports': String(group.readerEndpoint?.port ?? group.port),
        'ReadEndPoint.Addresses.List': [group.readerEndpoint?.address ?? ''],
        'ReadEndPoint.Ports.List': [String(group.readerEndpoint?.port ?? group.port)],
        ReplicationGroupId: group.id,
      }
    },
  }
}

/** The properties whose value is another than before. */
function changed(before: Properties, after: Properties): Properties {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  )
}

function subnetGroupHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::ElastiCache::SubnetGroup',
    create: async (context, properties) => {
      const group = createCacheSubnetGroup(world, context.region, {
        name: text(properties, 'CacheSubnetGroupName') ?? generatedIdentifier(world, context, 255),
        description: requiredText(properties, 'Description'),
        subnets: texts(properties, 'SubnetIds'),
        tags: resourceTags(context, properties),
      })
      await context.takes(GROUP)
      return group.name
    },
    update: async (context, id, _before, after) => {
      modifyCacheSubnetGroup(world, context.region, id, {
        description: text(after, 'Description'),
        subnets: texts(after, 'SubnetIds'),
      })
      cacheSubnetGroupByName(world, context.region, id).tags = resourceTags(context, after)
      await context.takes(GROUP)
    },
    remove: async (context, id) => {
      deleteCacheSubnetGroup(world, context.region, id)
      await context.takes(GROUP)
    },
    attributes: (_context, id) => ({ CacheSubnetGroupName: id }),
  }
}

function parameterGroupHandler(world: World): ResourceHandler {
  const apply = (
    { region }: ResourceContext,
    id: string,
    before: Properties,
    after: Properties,
  ): void => {
    changeCacheParameters(world, region, id, parameterChanges('Properties', before, after))
  }
  return {
    type: 'AWS::ElastiCache::ParameterGroup',
    create: async (context, properties) => {
      const group = createCacheParameterGroup(world, context.region, {
        name:
          text(properties, 'CacheParameterGroupName') ?? generatedIdentifier(world, context, 255),
        family: requiredText(properties, 'CacheParameterGroupFamily'),
        description: requiredText(properties, 'Description'),
        tags: resourceTags(context, properties),
      })
      try {
        apply(context, group.name, {}, properties)
      } catch (error) {
        delete cacheState(world, context.region).parameterGroups[group.name]
        throw error
      }
      await context.takes(GROUP)
      return group.name
    },
    update: async (context, id, before, after) => {
      apply(context, id, before, after)
      const group = cacheParameterGroupByName(world, context.region, id)
      group.description = text(after, 'Description') ?? group.description
      group.tags = resourceTags(context, after)
      await context.takes(GROUP)
    },
    remove: async (context, id) => {
      deleteCacheParameterGroup(world, context.region, id)
      await context.takes(GROUP)
    },
    attributes: (_context, id) => ({ CacheParameterGroupName: id }),
  }
}
