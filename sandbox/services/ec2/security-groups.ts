import { AwsError, type World } from '../../contract.ts'
import { hexId } from '../names.ts'
import type { Tags } from '../tags.ts'
import { securityGroupsInUse } from '../usage.ts'
import { groupById, vpcById } from './find.ts'
import { addAllowAll, defaultVpc, ec2State, type SecurityGroup } from './state.ts'

const NAME = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/

/** Makes a security group that lets everything out and nothing in (EC2-10). */
export function createSecurityGroup(
  world: World,
  region: string,
  given: { name: string; description: string; vpc?: string | undefined; tags: Tags },
): SecurityGroup {
  const state = ec2State(world, region)
  const vpc = given.vpc ?? defaultVpc(state)?.id
  if (vpc === undefined) {
    throw new AwsError('VPCIdNotSpecified', 'No default VPC for this user')
  }
  vpcById(state, vpc)
  checkNames(given.name, given.description)
  if (Object.values(state.groups).some((one) => one.vpc === vpc && one.name === given.name)) {
    throw new AwsError(
      'InvalidGroup.Duplicate',
      `The security group '${given.name}' already exists for VPC '${vpc}'`,
    )
  }
  const group: SecurityGroup = {
    id: hexId(world, 'sg'),
    name: given.name,
    description: given.description,
    vpc,
    tags: given.tags,
  }
  state.groups[group.id] = group
  addAllowAll(world, state, group.id, true, { kind: 'ipv4', value: '0.0.0.0/0' })
  return group
}

function checkNames(name: string, description: string): void {
  if (name.startsWith('sg-') || !NAME.test(name)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Value (${name}) for parameter GroupName is invalid. Character sets beyond ASCII are not supported, and group names may not be in the format sg-*.`,
    )
  }
  if (!NAME.test(description)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Value (${description}) for parameter GroupDescription is invalid. Character sets beyond ASCII are not supported.`,
    )
  }
}

/** Deletes a group that no other group's rule names and no database uses (EC2-11). */
export function deleteSecurityGroup(world: World, region: string, id: string): void {
  const state = ec2State(world, region)
  const group = groupById(state, id)
  if (group.name === 'default') {
    throw new AwsError(
      'CannotDelete',
      `the specified group: "${id}" name: "default" cannot be deleted by a user`,
    )
  }
  const named = Object.values(state.rules).some(
    (rule) => rule.group !== id && rule.peer.kind === 'group' && rule.peer.value === id,
  )
  if (named || securityGroupsInUse(world, region).has(id)) {
    throw new AwsError('DependencyViolation', `resource ${id} has a dependent object`)
  }
  for (const rule of Object.values(state.rules)) {
    if (rule.group === id) delete state.rules[rule.id]
  }
  delete state.groups[id]
}
