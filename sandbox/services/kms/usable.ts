import { AwsError, type World } from '../../contract.ts'
import { findKey, keyArn } from './find.ts'

/**
 * The ARN of a key that a service may encrypt with: it is there, enabled and symmetric. Otherwise what `refuse`
 * makes of the key as it was given, as the service itself says it (KMS-5).
 */
export function usableKey(
  world: World,
  region: string,
  given: string,
  refuse: (key: string) => AwsError,
): string {
  try {
    const key = findKey(world, region, given)
    if (key.state === 'Enabled' && key.spec === 'SYMMETRIC_DEFAULT')
      return keyArn(world, region, key)
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
  }
  throw refuse(given)
}
