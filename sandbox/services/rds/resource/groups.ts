import {
  AwsError,
  type Properties,
  type ResourceContext,
  type ResourceHandler,
  type World,
} from '../../../contract.ts'
import { arn, generatedIdentifier } from '../../names.ts'
import { parameterChanges } from '../../parameter-changes.ts'
import { requiredText, text, texts } from '../../params.ts'
import { resourceTags } from '../../tags.ts'
import { checkTags } from '../checks.ts'
import { enforcingTls } from '../instance/enforce-tls.ts'
import {
  changeParameters,
  createParameterGroup,
  deleteParameterGroup,
  parameterGroupByName,
} from '../parameters/groups.ts'
import { parametersOf } from '../parameters/parameters.ts'
import { rdsState } from '../state.ts'
import {
  createSubnetGroup,
  deleteSubnetGroup,
  modifySubnetGroup,
  subnetGroupByName,
} from '../subnet-groups.ts'
import { inSdkWords } from './sdk-words.ts'

/** Seconds the two groups take on AWS. */
const GROUP = 5

/** AWS::RDS::DBSubnetGroup. */
export function subnetGroupHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::RDS::DBSubnetGroup',
    create: async (context, properties) => {
      const group = inSdkWords(() =>
        createSubnetGroup(world, context.region, {
          name: text(properties, 'DBSubnetGroupName') ?? generatedIdentifier(world, context, 255),
          description: requiredText(properties, 'DBSubnetGroupDescription'),
          subnets: texts(properties, 'SubnetIds'),
          tags: checkTags(resourceTags(context, properties)),
        }),
      )
      await context.takes(GROUP)
      return group.name
    },
    update: async (context, id, _before, after) => {
      inSdkWords(() => {
        modifySubnetGroup(world, context.region, id, {
          description: text(after, 'DBSubnetGroupDescription'),
          subnets: texts(after, 'SubnetIds'),
        })
        subnetGroupByName(world, context.region, id).tags = checkTags(resourceTags(context, after))
      })
      await context.takes(GROUP)
    },
    remove: async (context, id) => {
      inSdkWords(() => {
        deleteSubnetGroup(world, context.region, id)
      })
      await context.takes(GROUP)
    },
    attributes: (context, id) => ({
      DBSubnetGroupArn: arn(world, 'rds', context.region, `subgrp:${id}`),
    }),
  }
}

/** AWS::RDS::DBParameterGroup. */
export function parameterGroupHandler(world: World): ResourceHandler {
  const apply = (
    { region }: ResourceContext,
    id: string,
    before: Properties,
    after: Properties,
  ): void => {
    const { set, unset } = parameterChanges('Parameters', before, after)
    refuseUnknown(parameterGroupByName(world, region, id).family, Object.keys(set))
    // Without the property nothing is reset (BaseHandlerStd.java:398-412; RDS-93).
    const isWritten = after['Parameters'] !== undefined
    inSdkWords(() => {
      changeParameters(world, region, id, { set, unset: isWritten ? unset : [] })
    })
  }
  return {
    type: 'AWS::RDS::DBParameterGroup',
    create: async (context, properties) => {
      const group = inSdkWords(() =>
        createParameterGroup(world, context.region, {
          name:
            text(properties, 'DBParameterGroupName') ?? generatedIdentifier(world, context, 255),
          family: requiredText(properties, 'Family'),
          description: requiredText(properties, 'Description'),
          tags: checkTags(resourceTags(context, properties)),
        }),
      )
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
      inSdkWords(() => {
        deleteParameterGroup(world, context.region, id)
      })
      await context.takes(GROUP)
    },
    attributes: (context, id) => ({
      DBParameterGroupName: id,
      DBParameterGroupArn: arn(world, 'rds', context.region, `pg:${id}`),
    }),
  }
}

/** The handler's own check, before any call that changes something (BaseHandlerStd.validateModelParameters; RDS-93). */
function refuseUnknown(family: string, names: readonly string[]): void {
  const unknown = names.find((name) => !parametersOf(family).has(name))
  if (unknown === undefined) return
  throw new AwsError(
    'InvalidRequest',
    `Invalid / Unmodifiable / Unsupported DB Parameter: ${unknown}`,
  )
}
