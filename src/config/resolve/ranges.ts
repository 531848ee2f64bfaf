/** Which range each stage's own VPC gets, so that those of one file never overlap. */
import { stagesOf } from '../checks/check.ts'
import { livesWithPrimary } from '../checks/same-region.ts'
import type { OwnNetwork } from '../resolved.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { defaultCidr, freeCidr, overlaps, rangeOf, type Range } from './cidr.ts'
import { stackNameOf } from './names.ts'

/** The stages that make a VPC, in the file's order. */
export function ownNetworks(file: TinystacksFile): readonly OwnNetwork[] {
  return stagesOf(file).flatMap(([stage, { network, region, stackName }]) =>
    network?.vpc !== undefined || livesWithPrimary(file, stage)
      ? []
      : [
          {
            stage,
            stackName: stackNameOf(file.stack, stage, stackName),
            region: region ?? file.region ?? '',
            written: network?.cidr ?? null,
          },
        ],
  )
}

/** What is known of ranges that are in use. */
export type RangesInUse = {
  /** Of deployed stages of the file: `networkKey` -> ranges. */
  readonly known: ReadonlyMap<string, readonly string[]>
  /** Those of other VPCs of the region. */
  readonly others: readonly string[]
  readonly region: string
}

export function networkKey({
  region,
  stackName,
}: Pick<OwnNetwork, 'region' | 'stackName'>): string {
  return `${region}/${stackName}`
}

/**
 * Stage -> range. A stage whose range nobody knows gets its default; if that is taken, the next free one, clear of
 * every default of the file as well. The same file and the same VPCs give the same ranges.
 */
export function placeRanges(
  networks: readonly OwnNetwork[],
  { known, others, region }: RangesInUse = { known: new Map(), others: [], region: '' },
): ReadonlyMap<string, string> {
  const isOpen = (one: OwnNetwork): boolean => one.written === null && !known.has(networkKey(one))
  const open = networks.filter(isOpen)
  const taken = rangesOf(
    networks.flatMap((one) => [...(known.get(networkKey(one)) ?? []), one.written ?? []].flat()),
  )
  const defaults = rangesOf(open.map((one) => defaultCidr(one.stackName, one.region)))
  const placed = new Map<string, string>()
  for (const one of open) {
    const used = [...taken, ...(one.region === region ? rangesOf(others) : [])]
    const cidr = firstFree(one, used, defaults)
    taken.push(...rangesOf([cidr]))
    placed.set(one.stage, cidr)
  }
  return placed
}

function firstFree(
  { stackName, region }: OwnNetwork,
  used: readonly Range[],
  defaults: readonly Range[],
): string {
  const cidr = defaultCidr(stackName, region)
  const isFree = !rangesOf([cidr]).some((own) => used.some((other) => overlaps(own, other)))
  return isFree ? cidr : (freeCidr(stackName, region, [...used, ...defaults]) ?? cidr)
}

function rangesOf(cidrs: readonly string[]): Range[] {
  return cidrs.flatMap((cidr) => rangeOf(cidr) ?? [])
}
