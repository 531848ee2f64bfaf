import { zonesOf } from '../../../inspect/external/own-zones.ts'
import { readQuotas, sharedQuotas } from '../../../inspect/quotas/shared-quotas.ts'
import { regionWaits } from '../../../inspect/stack/waits.ts'
import type { StageContext } from '../../../inspect/stage-context.ts'
import type { AwsReads } from '../../../ports/aws.ts'

type Reads = Required<Pick<StageContext, 'quotas' | 'vpcs' | 'zones' | 'waits'>>

/**
 * What all stages of a region and account share: its VPCs, its zones and its quotas, read once, and what they wait for.
 * `keys`: the connection of each stage; `place`: where in the run a stage is.
 */
export function readsByConnection(
  keys: readonly string[],
): (aws: AwsReads, key: string, place: number) => Reads {
  const connections = new Map<string, (place: number) => Reads>()
  return (aws, key, place) => {
    const known = connections.get(key) ?? readsOf(aws, keys.filter((one) => one === key).length)
    connections.set(key, known)
    return known(place)
  }
}

function readsOf(aws: AwsReads, count: number): (place: number) => Reads {
  let read: ReturnType<typeof aws.network.vpcs> | undefined
  const vpcs = () => (read ??= aws.network.vpcs())
  const zones = zonesOf(aws)
  const join = sharedQuotas((names) => readQuotas(aws, vpcs, names), count)
  const waits = regionWaits(aws.stacks)
  return (place) => ({ vpcs, zones, waits, quotas: join(place) })
}
