import { AwsError, type World } from '../../../contract.ts'
import { checkQuota } from '../../quotas/quotas.ts'
import type { Tags } from '../../tags.ts'
import { FAMILIES } from '../catalog.ts'
import { checkIdentifier } from '../names.ts'
import { asKept, checkParameter, isStatic } from './parameters.ts'
import { rdsState, type ParameterGroup } from '../state.ts'

/** Makes a parameter group of a known family (RDS-14). */
export function createParameterGroup(
  world: World,
  region: string,
  given: { name: string; family: string; description: string; tags: Tags },
): ParameterGroup {
  const state = rdsState(world, region)
  const name = checkIdentifier('DBParameterGroupName', given.name, 255)
  checkFamily(given.family)
  if (state.parameterGroups[name] !== undefined) {
    throw new AwsError('DBParameterGroupAlreadyExists', `Parameter group ${name} already exists`)
  }
  checkQuota(world, region, 'parameterGroups')
  const group: ParameterGroup = {
    name,
    family: given.family,
    description: given.description,
    parameters: {},
    tags: given.tags,
  }
  state.parameterGroups[name] = group
  return group
}

export function checkFamily(family: string): void {
  if (!FAMILIES.includes(family)) {
    throw new AwsError(
      'InvalidParameterValue',
      `ParameterGroupFamily ${family} is not a valid parameter group family`,
    )
  }
}

/** A group by name; `default.postgres17` and its like are always there. */
export function parameterGroupByName(world: World, region: string, name: string): ParameterGroup {
  const group = rdsState(world, region).parameterGroups[name.toLowerCase()]
  if (group !== undefined) return group
  const family = /^default\.(.+)$/.exec(name)?.[1]
  if (family !== undefined && FAMILIES.includes(family)) {
    return {
      name,
      family,
      description: `Default parameter group for ${family}`,
      parameters: {},
      tags: {},
    }
  }
  throw new AwsError('DBParameterGroupNotFound', `DBParameterGroup ${name} not found.`, 404)
}

/**
 * Sets and unsets parameters of a group (RDS-15). Instances of the group whose static parameters
 * changed wait for a reboot (RDS-16); dynamic ones are in force at once. A boolean is kept as `1` or `0` (RDS-105).
 */
export function changeParameters(
  world: World,
  region: string,
  name: string,
  change: { set: Readonly<Record<string, string>>; unset: readonly string[] },
): void {
  const group = parameterGroupByName(world, region, name)
  if (group.name.startsWith('default.')) {
    throw new AwsError(
      'InvalidDBParameterGroupState',
      'The parameter group default cannot be modified',
    )
  }
  for (const [key, value] of Object.entries(change.set)) checkParameter(group.family, key, value)
  const set = Object.fromEntries(
    Object.entries(change.set).map(([key, value]) => [key, asKept(group.family, key, value)]),
  )
  const changed = [
    ...Object.keys(set).filter((key) => group.parameters[key] !== set[key]),
    ...change.unset.filter((key) => key in group.parameters),
  ]
  group.parameters = {
    ...Object.fromEntries(
      Object.entries(group.parameters).filter(([key]) => !change.unset.includes(key)),
    ),
    ...set,
  }
  if (!changed.some((key) => isStatic(group.family, key))) return
  for (const instance of Object.values(rdsState(world, region).instances)) {
    if (instance.parameterGroup === group.name) instance.parameterApplyStatus = 'pending-reboot'
  }
}

/** Deletes a parameter group that no instance uses (RDS-13). */
export function deleteParameterGroup(world: World, region: string, name: string): void {
  const state = rdsState(world, region)
  const group = parameterGroupByName(world, region, name)
  if (group.name.startsWith('default.')) {
    throw new AwsError(
      'InvalidDBParameterGroupState',
      'A default DB Parameter Group cannot be deleted.',
    )
  }
  if (Object.values(state.instances).some((one) => one.parameterGroup === group.name)) {
    throw new AwsError(
      'InvalidDBParameterGroupState',
      'One or more database instances are still members of this parameter group, so the group cannot be deleted',
    )
  }
  delete state.parameterGroups[group.name]
}
