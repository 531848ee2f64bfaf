import type { ResolvedStage } from '../../../config/resolved.ts'
import { zonesOf } from '../../../inspect/external/own-zones.ts'
import { readQuotas, sharedQuotas } from '../../../inspect/quotas/shared-quotas.ts'
import { regionWaits } from '../../../inspect/stack/waits.ts'
import type { StageContext } from '../../../inspect/stage-context.ts'
import type { AwsReads } from '../../../ports/aws.ts'

type Reads = Required<Pick<StageContext, 'quotas' | 'vpcs' | 'zones' | 'waits'>>

/**
 * What all stages of a region share: its VPCs, its zones and its quotas, read once, and what they wait for. `place`:
 * where in the run a stage is.
 */
export function readsByRegion(
  stages: readonly ResolvedStage[],
): (aws: AwsReads, place: number) => Reads {
  const regions = new Map<string, (place: number) => Reads>()
  return (aws, place) => {
    const known = regions.get(aws.region) ?? readsOf(aws, stages)
    regions.set(aws.region, known)
    return known(place)
  }
}

function readsOf(aws: AwsReads, stages: readonly ResolvedStage[]): (place: number) => Reads {
  const count = stages.filter(({ region }) => region === aws.region).length
  let read: ReturnType<typeof aws.network.vpcs> | undefined
  const vpcs = () => (read ??= aws.network.vpcs())
  const zones = zonesOf(aws)
  const join = sharedQuotas((names) => readQuotas(aws, vpcs, names), count)
  const waits = regionWaits(aws.stacks)
  return (place) => ({ vpcs, zones, waits, quotas: join(place) })
}
