/** The service role of a stack (UG, "CloudFormation service role"; CFN-66). */
import { requireAllowed } from '../../access/denial.ts'
import { AwsError, type Params } from '../../contract.ts'
import { text } from '../../services/params.ts'
import { constraintError, validationError } from '../errors.ts'
import type { StackRecord } from '../stack/record.ts'
import type { Region } from '../stack/region.ts'

/** The RoleARN that a call brings, which its caller has to be allowed to pass. */
export function passedRole({ backend, caller }: Region, params: Params): string | undefined {
  const role = text(params, 'RoleARN')
  if (role === undefined) return undefined
  if (role.length < 20)
    throw constraintError(role, 'roleARN', 'Member must have length greater than or equal to 20')
  if (role.split(':')[4] !== backend.world.account)
    throw new AwsError('AccessDenied', 'Cross-account pass role is not allowed.', 403)
  requireAllowed(caller, {
    action: 'iam:PassRole',
    resource: role,
    context: { 'iam:PassedToService': 'cloudformation.amazonaws.com' },
  })
  return role
}

/** A role that the call brings is the stack's from then on; the region as CloudFormation acts in it. */
export function takeRole(region: Region, stack: StackRecord, params: Params): Region {
  const role = passedRole(region, params) ?? stack.roleArn
  const acting = actingIn(region, role)
  if (role !== undefined) stack.roleArn = role
  return acting
}

/** The region as CloudFormation acts in it: with the stack's role where it has one, else as who calls. */
export function actingIn(region: Region, role: string | undefined): Region {
  if (role === undefined) return region
  const caller = region.backend.world.access.assumedByCloudFormation(role)
  if (caller === null) throw validationError(`Role ${role} is invalid or cannot be assumed`)
  return { ...region, caller }
}
