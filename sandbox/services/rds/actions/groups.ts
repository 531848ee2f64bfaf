import { descriptionOf } from '../parameters/units.ts'
import { applyFilters } from '../../filters.ts'
import { AwsError, type Call, type World } from '../../../contract.ts'
import { flag, namedValues, requiredText, structures, text, texts } from '../../params.ts'
import { readTags } from '../../tags.ts'
import { checkTags } from '../checks.ts'
import { FAMILIES } from '../catalog.ts'
import { enforcingTls } from '../instance/enforce-tls.ts'
import { pageOf } from './instances.ts'
import {
  changeParameters,
  checkFamily,
  createParameterGroup,
  deleteParameterGroup,
  parameterGroupByName,
} from '../parameters/groups.ts'
import { allowedValues, parametersOf } from '../parameters/parameters.ts'
import { rdsState, type ParameterGroup } from '../state.ts'
import {
  createSubnetGroup,
  deleteSubnetGroup,
  modifySubnetGroup,
  subnetGroupByName,
} from '../subnet-groups.ts'
import { parameterGroupView, subnetGroupView } from '../views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

export function subnetGroupActions(world: World): Actions {
  const view = (call: Call, group: Parameters<typeof subnetGroupView>[2]): object =>
    subnetGroupView(world, call.region, group)
  return {
    CreateDBSubnetGroup: (call) => ({
      DBSubnetGroup: view(
        call,
        createSubnetGroup(world, call.region, {
          name: requiredText(call.params, 'DBSubnetGroupName'),
          description: requiredText(call.params, 'DBSubnetGroupDescription'),
          subnets: texts(call.params, 'SubnetIds'),
          tags: checkTags(readTags(call.params)),
        }),
      ),
    }),
    ModifyDBSubnetGroup: (call) => ({
      DBSubnetGroup: view(
        call,
        modifySubnetGroup(world, call.region, requiredText(call.params, 'DBSubnetGroupName'), {
          description: text(call.params, 'DBSubnetGroupDescription'),
          subnets: texts(call.params, 'SubnetIds'),
        }),
      ),
    }),
    DeleteDBSubnetGroup: (call) => {
      deleteSubnetGroup(world, call.region, requiredText(call.params, 'DBSubnetGroupName'))
      return {}
    },
    DescribeDBSubnetGroups: (call) => {
      const name = text(call.params, 'DBSubnetGroupName')
      const all =
        name === undefined
          ? Object.values(rdsState(world, call.region).subnetGroups)
          : [subnetGroupByName(world, call.region, name)]
      const { items, next } = pageOf(call, all)
      return { DBSubnetGroups: items.map((group) => view(call, group)), Marker: next }
    },
  }
}

export function parameterGroupActions(world: World): Actions {
  return {
    CreateDBParameterGroup: (call) => ({
      DBParameterGroup: parameterGroupView(
        world,
        call.region,
        createParameterGroup(world, call.region, {
          name: requiredText(call.params, 'DBParameterGroupName'),
          family: requiredText(call.params, 'DBParameterGroupFamily'),
          description: requiredText(call.params, 'Description'),
          tags: checkTags(readTags(call.params)),
        }),
      ),
    }),
    ModifyDBParameterGroup: async (call) => {
      const name = requiredText(call.params, 'DBParameterGroupName')
      const set = namedValues(call.params, 'Parameters')
      await enforcingTls(world, call.region, name, () => {
        changeParameters(world, call.region, name, { set, unset: [] })
      })
      return { DBParameterGroupName: name }
    },
    ResetDBParameterGroup: async (call) => {
      const name = requiredText(call.params, 'DBParameterGroupName')
      const group = parameterGroupByName(world, call.region, name)
      const unset =
        (flag(call.params, 'ResetAllParameters') ?? true)
          ? Object.keys(group.parameters)
          : structures(call.params, 'Parameters').map((one) => requiredText(one, 'ParameterName'))
      await enforcingTls(world, call.region, name, () => {
        changeParameters(world, call.region, name, { set: {}, unset })
      })
      return { DBParameterGroupName: name }
    },
    DeleteDBParameterGroup: (call) => {
      deleteParameterGroup(world, call.region, requiredText(call.params, 'DBParameterGroupName'))
      return {}
    },
    DescribeDBParameterGroups: (call) => {
      const { items, next } = pageOf(call, selectedGroups(world, call))
      return {
        DBParameterGroups: items.map((group) => parameterGroupView(world, call.region, group)),
        Marker: next,
      }
    },
    DescribeDBParameters: (call) => {
      const name = requiredText(call.params, 'DBParameterGroupName')
      const { items, next } = pageOf(call, parameterViews(world, call, name))
      return { Parameters: items, Marker: next }
    },
    DescribeEngineDefaultParameters: (call) => {
      const family = requiredText(call.params, 'DBParameterGroupFamily')
      checkFamily(family)
      const { items, next } = pageOf(call, parameterViews(world, call, `default.${family}`))
      return {
        EngineDefaults: { DBParameterGroupFamily: family, Marker: next, Parameters: items },
      }
    },
  }
}

function selectedGroups(world: World, call: Call): readonly ParameterGroup[] {
  const name = text(call.params, 'DBParameterGroupName')
  if (name !== undefined) return [parameterGroupByName(world, call.region, name)]
  return [
    ...FAMILIES.map((family) => parameterGroupByName(world, call.region, `default.${family}`)),
    ...Object.values(rdsState(world, call.region).parameterGroups),
  ]
}

/** The parameters of a group, of all sources or of one (`user`, `engine-default`). */
function parameterViews(world: World, call: Call, name: string): readonly object[] {
  const group = parameterGroupByName(world, call.region, name)
  const source = text(call.params, 'Source')
  if (source !== undefined && !['user', 'system', 'engine-default'].includes(source)) {
    throw new AwsError('InvalidParameterValue', `Invalid source: ${source}`)
  }
  const named = applyFilters([...parametersOf(group.family).values()], call.params, {
    parameter: 'Filters',
    values: 'Values',
    wildcards: false,
    fields: { 'parameter-name': (parameter) => parameter.name },
  })
  return named.flatMap((parameter) => {
    const value = group.parameters[parameter.name]
    const from = value === undefined ? 'engine-default' : 'user'
    if (source !== undefined && source !== from) return []
    return [
      {
        ParameterName: parameter.name,
        ParameterValue: value,
        Description: descriptionOf(parameter.name),
        Source: from,
        ApplyType: parameter.applyType,
        DataType: parameter.dataType,
        AllowedValues: allowedValues(parameter),
        IsModifiable: true,
        ApplyMethod: parameter.applyType === 'static' ? 'pending-reboot' : 'immediate',
      },
    ]
  })
}
