import type { Properties, ResourceContext, ResourceHandler, World } from '../../contract.ts'
import { generatedIdentifier } from '../names.ts'
import { parameterChanges } from '../parameter-changes.ts'
import { flag, requiredText, text, texts } from '../params.ts'
import { resourceTags } from '../tags.ts'
import { arn } from '../names.ts'
import { applyPassword } from './instance/apply.ts'
import { createInstance } from './instance/create.ts'
import { enforcingTls } from './instance/enforce-tls.ts'
import { checkTags } from './checks.ts'
import { instanceById } from './find.ts'
import {
  beginDelete,
  finishDelete,
  launch,
  rebootWhereWaiting,
  settle,
  takeSnapshot,
} from './instance/lifecycle.ts'
import { requestModification } from './instance/modify.ts'
import {
  changeParameters,
  createParameterGroup,
  deleteParameterGroup,
  parameterGroupByName,
} from './parameters/groups.ts'
import { beginPromotion, finishPromotion } from './instance/promote.ts'
import { createReplica } from './instance/create-replica.ts'
import { retainBackups } from './instance/retained-backups.ts'
import { originOf, restoreInContext } from './instance/restore.ts'
import { readInstanceRequest, type InstanceRequest } from './request.ts'
import { rdsState } from './state.ts'
import {
  createSubnetGroup,
  deleteSubnetGroup,
  modifySubnetGroup,
  subnetGroupByName,
} from './subnet-groups.ts'

/** Seconds the two groups take on AWS. */
const GROUP = 5

export function rdsHandlers(world: World): readonly ResourceHandler[] {
  return [instanceHandler(world), subnetGroupHandler(world), parameterGroupHandler(world)]
}

function instanceHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::RDS::DBInstance',
    create: async (context, properties) => {
      const identifier =
        text(properties, 'DBInstanceIdentifier') ?? generatedIdentifier(world, context, 63)
      const request = readInstanceRequest(properties)
      const tags = checkTags(resourceTags(context, properties))
      const origin = originOf(properties)
      if (origin !== null)
        return restoreInContext(world, context, origin, { identifier, request, tags })
      const source = text(properties, 'SourceDBInstanceIdentifier')
      const instance =
        source === undefined
          ? createInstance(world, context.region, { identifier, request, tags })
          : createReplica(world, context.region, {
              identifier,
              source,
              sourceRegion: text(properties, 'SourceRegion'),
              request,
              tags,
            })
      context.started?.(instance.id)
      await launch(world, context.region, instance, context)
      if (source !== undefined) await settleVersion(world, context, instance.id, request)
      return instance.id
    },
    update: async (context, id, before, after) => {
      const request = readInstanceRequest(changedProperties(before, after))
      if (isPromoted(before, after)) {
        const replica = beginPromotion(world, context.region, id)
        await finishPromotion(world, context.region, replica, context, request.backupRetention)
      }
      const instance = requestModification(world, context.region, id, request)
      instance.tags = checkTags(resourceTags(context, after))
      const carryOut = appliesAtOnce(after) ? settle : applyPassword
      await carryOut(world, context.region, instance, context)
      await context.takes(MODIFY)
    },
    drift: {
      after: 'AWS::RDS::DBParameterGroup',
      settle: async (context, id, properties) => {
        if (!appliesAtOnce(properties)) return
        const instance = instanceById(world, context.region, id)
        await rebootWhereWaiting(world, context.region, instance, context)
      },
    },
    remove: async (context, id, properties) => {
      const instance = beginDelete(world, context.region, id)
      if (flag(properties, 'DeleteAutomatedBackups') === false)
        await retainBackups(world, context.region, instance)
      await finishDelete(world, context.region, instance, context)
    },
    snapshot: async (context, id) => {
      const instance = instanceById(world, context.region, id)
      // Deletion policies are ignored on replicas (SPEC, SourceDBInstanceIdentifier).
      if (instance.source !== undefined) return
      const name = `${context.stackName}-snapshot-${context.logicalId}-${world.id(12)}`
      await takeSnapshot(world, context.region, instance, snapshotIdentifier(name), context)
    },
    attributes: (context, id) => {
      const instance = instanceById(world, context.region, id)
      return {
        'Endpoint.Address': instance.endpoint?.address ?? '',
        'Endpoint.Port': String(instance.endpoint?.port ?? instance.port),
        DBInstanceArn: arn(world, 'rds', context.region, `db:${instance.id}`),
        DbiResourceId: instance.resourceId,
        DBInstanceStatus: instance.status,
      }
    },
  }
}

/** A replica is created with its source's version, and then upgraded by the handler (RDSH, shouldUpdateAfterCreate). */
async function settleVersion(
  world: World,
  context: ResourceContext,
  id: string,
  { engineVersion }: InstanceRequest,
): Promise<void> {
  const request = { ...readInstanceRequest({}), engineVersion }
  const instance = requestModification(world, context.region, id, request)
  await settle(world, context.region, instance, context)
}

/**
 * ApplyImmediately is true for CloudFormation unless said otherwise. With it an update carries out what is queued and
 * reboots an instance whose parameters wait; without it neither (RDS-25).
 */
function appliesAtOnce(properties: Properties): boolean {
  return flag(properties, 'ApplyImmediately') ?? true
}

/** Removing the source promotes in place (SPEC, SourceDBInstanceIdentifier; RDS-53). */
function isPromoted(before: Properties, after: Properties): boolean {
  const source = 'SourceDBInstanceIdentifier'
  return text(before, source) !== undefined && text(after, source) === undefined
}

/** Seconds an update takes besides what it carries out. */
const MODIFY = 30

/** The properties that an update changes, and those that say how it may be done. */
function changedProperties(before: Properties, after: Properties): Properties {
  const guides = ['AllowMajorVersionUpgrade']
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) =>
        guides.includes(name) || JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  )
}

/** A final snapshot's name: what RDS takes as an identifier. */
function snapshotIdentifier(name: string): string {
  return name.toLowerCase().replace(/-{2,}/g, '-').slice(0, 255).replace(/-$/, '')
}

function subnetGroupHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::RDS::DBSubnetGroup',
    create: async (context, properties) => {
      const group = createSubnetGroup(world, context.region, {
        name: text(properties, 'DBSubnetGroupName') ?? generatedIdentifier(world, context, 255),
        description: requiredText(properties, 'DBSubnetGroupDescription'),
        subnets: texts(properties, 'SubnetIds'),
        tags: checkTags(resourceTags(context, properties)),
      })
      await context.takes(GROUP)
      return group.name
    },
    update: async (context, id, _before, after) => {
      modifySubnetGroup(world, context.region, id, {
        description: text(after, 'DBSubnetGroupDescription'),
        subnets: texts(after, 'SubnetIds'),
      })
      subnetGroupByName(world, context.region, id).tags = checkTags(resourceTags(context, after))
      await context.takes(GROUP)
    },
    remove: async (context, id) => {
      deleteSubnetGroup(world, context.region, id)
      await context.takes(GROUP)
    },
    attributes: (context, id) => ({
      DBSubnetGroupArn: arn(world, 'rds', context.region, `subgrp:${id}`),
    }),
  }
}

function parameterGroupHandler(world: World): ResourceHandler {
  const apply = (
    { region }: ResourceContext,
    id: string,
    before: Properties,
    after: Properties,
  ): void => {
    changeParameters(world, region, id, parameterChanges('Parameters', before, after))
  }
  return {
    type: 'AWS::RDS::DBParameterGroup',
    create: async (context, properties) => {
      const group = createParameterGroup(world, context.region, {
        name: text(properties, 'DBParameterGroupName') ?? generatedIdentifier(world, context, 255),
        family: requiredText(properties, 'Family'),
        description: requiredText(properties, 'Description'),
        tags: checkTags(resourceTags(context, properties)),
      })
      try {
        apply(context, group.name, {}, properties)
      } catch (error) {
        delete rdsState(world, context.region).parameterGroups[group.name]
        throw error
      }
      await context.takes(GROUP)
      return group.name
    },
    update: async (context, id, before, after) => {
      await enforcingTls(world, context.region, id, () => {
        apply(context, id, before, after)
      })
      parameterGroupByName(world, context.region, id).tags = checkTags(resourceTags(context, after))
      await context.takes(GROUP)
    },
    remove: async (context, id) => {
      deleteParameterGroup(world, context.region, id)
      await context.takes(GROUP)
    },
    attributes: (context, id) => ({
      DBParameterGroupName: id,
      DBParameterGroupArn: arn(world, 'rds', context.region, `pg:${id}`),
    }),
  }
}
