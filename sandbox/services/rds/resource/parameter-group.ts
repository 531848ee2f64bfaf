import {
  AwsError,
  type Params,
  type Properties,
  type ResourceContext,
  type ResourceHandler,
  type World,
} from '../../../contract.ts'
import { arn, generatedIdentifier } from '../../names.ts'
import { parameterChanges } from '../../parameter-changes.ts'
import { requiredText, text } from '../../params.ts'
import { resourceTags } from '../../tags.ts'
import { checkTags } from '../checks.ts'
import { enforcingTls } from '../instance/enforce-tls.ts'
import {
  changeParameters,
  createParameterGroup,
  deleteParameterGroup,
  parameterGroupByName,
} from '../parameters/groups.ts'
import { isStatic, parametersOf } from '../parameters/parameters.ts'
import { rdsState } from '../state.ts'
import { inBatches } from './parameter-batches.ts'
import { inSdkWords } from './sdk-words.ts'

/** Seconds it takes on AWS. */
const GROUP = 5

/** AWS::RDS::DBParameterGroup, call by call as AWS's own handler (RDSH, aws-rds-dbparametergroup; RDS-93, RDS-101). */
export function parameterGroupHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::RDS::DBParameterGroup',
    create: async (context, properties) => {
      const fields = {
        DBParameterGroupName:
          text(properties, 'DBParameterGroupName') ?? generatedIdentifier(world, context, 255),
        DBParameterGroupFamily: requiredText(properties, 'Family'),
        Description: requiredText(properties, 'Description'),
      }
      const { name } = sent(context, 'CreateDBParameterGroup', fields, () =>
        createParameterGroup(world, context.region, {
          name: fields.DBParameterGroupName,
          family: fields.DBParameterGroupFamily,
          description: fields.Description,
          tags: checkTags(resourceTags(context, properties)),
        }),
      )
      try {
        apply(world, context, name, {}, properties)
      } catch (error) {
        delete rdsState(world, context.region).parameterGroups[name]
        throw error
      }
      await context.takes(GROUP)
      return name
    },
    update: async (context, id, before, after) => {
      parameterGroupByName(world, context.region, id).tags = checkTags(resourceTags(context, after))
      await enforcingTls(world, context.region, id, () => {
        apply(world, context, id, before, after)
      })
      await context.takes(GROUP)
    },
    remove: async (context, id) => {
      sent(context, 'DeleteDBParameterGroup', { DBParameterGroupName: id }, () => {
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

function sent<T>({ sends }: ResourceContext, action: string, fields: Params, run: () => T): T {
  sends?.(action, fields)
  return inSdkWords(run)
}

/**
 * Sets back what the template no longer names, then sets what differs from the live group (applyParametersWithReset).
 * Without the property nothing is set back (BaseHandlerStd.java:398-412).
 */
function apply(
  world: World,
  context: ResourceContext,
  name: string,
  before: Properties,
  after: Properties,
): void {
  const { region } = context
  const { family, parameters: live } = parameterGroupByName(world, region, name)
  const { set, unset } = parameterChanges('Parameters', before, after)
  refuseUnknown(family, Object.keys(set))
  const named = (parameter: string) => ({
    ParameterName: parameter,
    ApplyMethod: isStatic(family, parameter) ? 'pending-reboot' : 'immediate',
  })
  const isWritten = after['Parameters'] !== undefined
  const reset = isWritten ? unset.filter((parameter) => parameter in live) : []
  for (const batch of inBatches(reset)) {
    const fields = { DBParameterGroupName: name, Parameters: batch.map(named) }
    sent(context, 'ResetDBParameterGroup', fields, () => {
      changeParameters(world, region, name, { set: {}, unset: batch })
    })
  }
  const changed = Object.entries(set).filter(([parameter, value]) => live[parameter] !== value)
  for (const batch of inBatches(changed.map(([parameter]) => parameter))) {
    const values = batch.map((parameter) => [parameter, set[parameter] ?? ''] as const)
    const Parameters = values.map(([parameter, value]) => ({
      ...named(parameter),
      ParameterValue: value,
    }))
    sent(context, 'ModifyDBParameterGroup', { DBParameterGroupName: name, Parameters }, () => {
      changeParameters(world, region, name, { set: Object.fromEntries(values), unset: [] })
    })
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
