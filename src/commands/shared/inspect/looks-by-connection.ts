import { sharedLook, type StageLook } from '../../../inspect/live/shared-look.ts'
import type { AwsReads } from '../../../ports/aws.ts'

/** A look for each connection, which its stages share: each takes its part once. `keys`: those of the stages. */
export function looksByConnection(
  keys: readonly string[],
): (aws: AwsReads, key: string) => StageLook {
  const looks = new Map<string, () => StageLook>()
  return (aws, key) => {
    const count = keys.filter((one) => one === key).length
    const look = looks.get(key) ?? sharedLook(aws, count)
    looks.set(key, look)
    return look()
  }
}
