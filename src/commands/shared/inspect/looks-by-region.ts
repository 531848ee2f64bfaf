import type { ResolvedStage } from '../../../config/resolved.ts'
import { sharedLook, type StageLook } from '../../../inspect/live/shared-look.ts'
import type { AwsReads } from '../../../ports/aws.ts'

/** One look for each region, which its stages share: each takes its part once, with AWS in its region. */
export function looksByRegion(stages: readonly ResolvedStage[]): (aws: AwsReads) => StageLook {
  const looks = new Map<string, () => StageLook>()
  return (aws) => {
    const count = stages.filter(({ region }) => region === aws.region).length
    const look = looks.get(aws.region) ?? sharedLook(aws, count)
    looks.set(aws.region, look)
    return look()
  }
}
