/** A stand-in for AWS's endpoints of which one region is down: its connections are refused. */
import { startInBetween, type InBetween } from '../stand-ins/aws/in-between.ts'

export type Regions = InBetween & {
  /** From now on every call signed for this region breaks off without an answer. */
  readonly takeDown: (region: string) => void
  readonly bringUp: (region: string) => void
  /** How many calls were cut. */
  readonly cut: () => number
}

/** Passes every call on to `target`, but for those signed for a region that is down. */
export async function startRegions(target: string): Promise<Regions> {
  const down = new Set<string>()
  let cut = 0
  const between = await startInBetween(target, ({ region, answer }) => {
    if (!down.has(region)) return false
    cut += 1
    answer.socket?.resetAndDestroy()
    return true
  })
  return {
    ...between,
    takeDown: (region) => down.add(region),
    bringUp: (region) => down.delete(region),
    cut: () => cut,
  }
}
