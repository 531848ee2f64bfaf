import { overlaps, rangeOf } from '../../config/resolve/cidr.ts'
import { networkKey, placeRanges, type RangesInUse } from '../../config/resolve/ranges.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts, VpcFacts } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import { livesBesidePrimary } from '../../template/network/primary-network.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { StageContext } from '../stage-context.ts'

/**
 * The range of a new stage's own VPC, clear of every VPC of the region and of the file's other stages. A deployed stage
 * keeps its own, and costs no call.
 */
export async function ownRange(
  context: Pick<StageContext, 'aws' | 'vpcs' | 'networks'>,
  stage: ResolvedStage,
  deployed: DeployedStage | null,
  sources: ExternalFacts['sources'],
): Promise<Pick<ExternalFacts, 'ownRange'>> {
  const { network } = stage
  if (deployed !== null || network.kind === 'given' || livesBesidePrimary(stage)) return {}
  const { aws, networks = [] } = context
  const vpcs = await (context.vpcs ?? (() => aws.network.vpcs()))()
  const inUse = rangesInUse(context, stage, vpcs, sources)
  const unread = vpcs.kind === 'unread' ? vpcs : null
  if (network.cidrGiven !== false)
    return { ownRange: { cidr: network.cidr, unread, clash: clashOf(network.cidr, inUse) } }
  const cidr = placeRanges(networks, inUse).get(stage.name) ?? network.cidr
  return { ownRange: { cidr, unread, clash: null } }
}

/** What a failed create of this very stage has left is no other network. */
function rangesInUse(
  { networks = [] }: Pick<StageContext, 'networks'>,
  { stackName, region }: ResolvedStage,
  vpcs: Fact<readonly VpcFacts[]>,
  sources: ExternalFacts['sources'],
): RangesInUse {
  const found = vpcs.kind === 'read' ? vpcs.value.filter(({ stack }) => stack !== stackName) : []
  const isOfFile = ({ stack }: VpcFacts): boolean =>
    networks.some((one) => one.region === region && one.stackName === stack)
  const ofRegion = found
    .filter(isOfFile)
    .map(({ stack, ranges }) => [networkKey({ region, stackName: stack ?? '' }), ranges] as const)
  const ofPrimaries = Object.values(sources).flatMap((fact) =>
    fact.kind === 'read' && fact.value.stack !== null && fact.value.range !== undefined
      ? [[networkKey({ ...fact.value, stackName: fact.value.stack }), [fact.value.range]] as const]
      : [],
  )
  return {
    region,
    known: new Map([...ofPrimaries, ...ofRegion]),
    others: found.filter((vpc) => !isOfFile(vpc)).flatMap(({ ranges }) => ranges),
  }
}

/** The deployed stage of the file whose network the range overlaps. */
function clashOf(
  cidr: string,
  { known }: RangesInUse,
): { readonly stack: string; readonly range: string } | null {
  const own = rangeOf(cidr)
  for (const [key, ranges] of known)
    for (const range of ranges) {
      const other = rangeOf(range)
      if (own !== null && other !== null && overlaps(own, other))
        return { stack: key.split('/')[1] ?? key, range }
    }
  return null
}
