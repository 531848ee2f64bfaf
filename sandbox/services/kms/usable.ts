import { AwsError, type World } from '../../contract.ts'
import { findKey, keyArn } from './find.ts'
import type { Key } from './state.ts'

/** Whether a service may encrypt and decrypt with a key: it is there, enabled and symmetric (KMS-5). */
export function isUsable(world: World, region: string, given: string): boolean {
  return usable(world, region, given) !== undefined
}

/** The ARN of a key that a service may use; else what `refuse` makes of the key, as that service says it (KMS-5). */
export function usableKey(
  world: World,
  region: string,
  given: string,
  refuse: (key: string) => AwsError,
): string {
  const key = usable(world, region, given)
  if (key === undefined) throw refuse(given)
  return keyArn(world, region, key)
}

function usable(world: World, region: string, given: string): Key | undefined {
  try {
    const key = findKey(world, region, given)
    return key.state === 'Enabled' && key.spec === 'SYMMETRIC_DEFAULT' ? key : undefined
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    return undefined
  }
}
