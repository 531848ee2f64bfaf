import { partitionOf } from '../cloudformation/template/pseudo.ts'
import type { ResourceContext, World } from '../contract.ts'

/** An EC2-like id: the prefix and 17 hex digits. */
export function hexId(world: World, prefix: string): string {
  const digits = [...world.id(17)].map((digit) => (parseInt(digit, 36) % 16).toString(16))
  return `${prefix}-${digits.join('')}`
}

/**
 * A name as CloudFormation makes it up: `stack-LogicalId-RANDOM`, cut in the middle parts so that
 * the 12 random characters stay (UserGuide, aws-properties-name).
 */
export function generatedName(world: World, context: ResourceContext, longest = 255): string {
  const random = world.id(12).toUpperCase()
  const room = longest - random.length - 2
  const logical = context.logicalId.slice(0, Math.max(room - context.stackName.length, room >> 1))
  const stack = context.stackName.slice(0, room - logical.length)
  return `${stack}-${logical}-${random}`
}

/** The same in lower case, for RDS and ElastiCache, which fold identifiers. */
export function generatedIdentifier(
  world: World,
  context: ResourceContext,
  longest: number,
): string {
  return generatedName(world, context, longest).toLowerCase().replace(/-{2,}/g, '-')
}

/** `arn:aws:service:region:account:rest`. */
export const arn = (
  { account }: Pick<World, 'account'>,
  service: string,
  region: string,
  rest: string,
): string => `arn:${partitionOf(region)}:${service}:${region}:${account}:${rest}`
