import { AwsError, type World } from '../../contract.ts'
import { liveSecret, versionOf } from './secrets.ts'

/** The value of `{{resolve:secretsmanager:id:SecretString:key:stage:version}}` (SM-9). */
export function resolveSecret(
  world: World,
  region: string,
  id: string,
  options: { key?: string; stage?: string; version?: string },
): string {
  const secret = liveSecret(world, region, id)
  const [, { value }] = versionOf(secret, { stage: options.stage, id: options.version })
  if (value === null) throw new AwsError('ValidationError', 'SecretString is empty')
  if (options.key === undefined || options.key === '') return value
  let parsed: unknown
  try {
    parsed = JSON.parse(value)
  } catch {
    throw new AwsError('ValidationError', 'Could not parse SecretString JSON')
  }
  const found =
    typeof parsed === 'object' && parsed !== null
      ? new Map<string, unknown>(Object.entries(parsed)).get(options.key)
      : undefined
  if (found === undefined) {
    throw new AwsError(
      'ValidationError',
      'Could not find a value associated with JSONKey in SecretString',
    )
  }
  return typeof found === 'string' ? found : JSON.stringify(found)
}
