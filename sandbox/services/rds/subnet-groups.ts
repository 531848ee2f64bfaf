import { AwsError, type World } from '../../contract.ts'
import { subnetById } from '../ec2/find.ts'
import { ec2State } from '../ec2/state.ts'
import { checkQuota } from '../quotas/quotas.ts'
import type { Tags } from '../tags.ts'
import { subnetsOfInstance } from './residence.ts'
import { rdsState, type SubnetGroup } from './state.ts'

/** Makes a subnet group over at least two zones of one VPC (RDS-12). */
export function createSubnetGroup(
  world: World,
  region: string,
  given: { name: string; description: string; subnets: readonly string[]; tags: Tags },
): SubnetGroup {
  const state = rdsState(world, region)
  const name = given.name.toLowerCase()
  if (!/^[a-z][a-z0-9 ._-]{0,254}$/.test(name) || name === 'default') {
    throw new AwsError(
      'InvalidParameterValue',
      'The parameter DBSubnetGroupName must be provided and must not be blank or "default", and may contain only letters, numbers, periods, underscores, spaces, or hyphens.',
    )
  }
  if (state.subnetGroups[name] !== undefined) {
    throw new AwsError(
      'DBSubnetGroupAlreadyExists',
      `The DB subnet group '${name}' already exists.`,
    )
  }
  checkQuota(world, region, 'subnetGroups')
  const group: SubnetGroup = {
    name,
    description: given.description,
    vpc: coveredVpc(world, region, given.subnets),
    subnets: [...given.subnets],
    tags: given.tags,
  }
  state.subnetGroups[name] = group
  return group
}

export function subnetGroupByName(world: World, region: string, name: string): SubnetGroup {
  const group = rdsState(world, region).subnetGroups[name.toLowerCase()]
  if (group === undefined) {
    throw new AwsError(
      'DBSubnetGroupNotFoundFault',
      `DB subnet group '${name}' does not exist.`,
      404,
    )
  }
  return group
}

/** Changes the subnets of a group; it stays in its VPC (RDS-12), and keeps those in use (RDS-110). */
export function modifySubnetGroup(
  world: World,
  region: string,
  name: string,
  given: { description?: string | undefined; subnets: readonly string[] },
): SubnetGroup {
  const group = subnetGroupByName(world, region, name)
  const vpc = coveredVpc(world, region, given.subnets)
  if (vpc !== group.vpc) {
    throw new AwsError(
      'InvalidParameterValue',
      'The new Subnets are not in the same Vpc as the existing subnet group',
    )
  }
  const used = Object.values(rdsState(world, region).instances)
    .filter((one) => one.subnetGroup === group.name)
    .flatMap((one) => subnetsOfInstance(world, region, one))
    .filter((subnet) => !given.subnets.includes(subnet))
  if (used.length > 0) {
    throw new AwsError(
      'InvalidParameterValue',
      `Some of the subnets to be deleted are currently in use: ${[...new Set(used)].join(', ')}`,
    )
  }
  group.subnets = [...given.subnets]
  group.description = given.description ?? group.description
  return group
}

/** Deletes a subnet group that no instance uses (RDS-13). */
export function deleteSubnetGroup(world: World, region: string, name: string): void {
  const state = rdsState(world, region)
  const group = subnetGroupByName(world, region, name)
  const user = Object.values(state.instances).find((one) => one.subnetGroup === group.name)
  if (user !== undefined) {
    throw new AwsError(
      'InvalidDBSubnetGroupStateFault',
      `Cannot delete the subnet group '${group.name}' because at least one database instance: ${user.id} is still using it.`,
    )
  }
  delete state.subnetGroups[group.name]
}

function coveredVpc(world: World, region: string, ids: readonly string[]): string {
  const state = ec2State(world, region)
  const subnets = ids.map((id) => {
    try {
      return subnetById(state, id)
    } catch (cause) {
      if (!(cause instanceof AwsError)) throw cause
      throw new AwsError('InvalidSubnet', `Some input subnets in :[${ids.join(', ')}] are invalid.`)
    }
  })
  if (new Set(subnets.map((subnet) => subnet.zone)).size < 2) {
    throw new AwsError(
      'DBSubnetGroupDoesNotCoverEnoughAZs',
      `The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage: ${[...new Set(subnets.map((subnet) => subnet.zone))].join(', ')}. Add subnets to cover at least 2 AZs.`,
    )
  }
  const [vpc, ...others] = [...new Set(subnets.map((subnet) => subnet.vpc))]
  if (vpc === undefined || others.length > 0) {
    throw new AwsError('InvalidSubnet', 'Subnets specified belong to different VPCs.')
  }
  return vpc
}
