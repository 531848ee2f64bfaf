import type { ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts, OwnZones } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import type { AwsReads } from '../../ports/aws.ts'
import { BASTION_TYPE } from '../../template/index.ts'
import { livesBesidePrimary } from '../../template/network/primary-network.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { StageContext } from '../stage-context.ts'

/**
 * The zones that `Fn::GetAZs` has for a VPC that the stage makes, or that grows by a zone. Any other stage costs no
 * call; most regions cost one.
 */
export async function ownZones(
  context: Pick<StageContext, 'aws' | 'zones'>,
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<Pick<ExternalFacts, 'ownZones'>> {
  const { network } = stage
  if (network.kind === 'given' || !isMadeOrGrows(stage, network, deployed)) return {}
  const { withDefault, all } = context.zones ?? zonesOf(context.aws)
  const defaults = await withDefault()
  if (defaults.kind !== 'read') return { ownZones: defaults }
  if (defaults.value.length >= network.zones)
    return { ownZones: { kind: 'read', value: { usable: defaults.value, closed: [] } } }
  return { ownZones: asGetAZs(defaults.value, await all()) }
}

type Own = Extract<ResolvedStage['network'], { kind: 'own' }>

function isMadeOrGrows(stage: ResolvedStage, own: Own, deployed: DeployedStage | null): boolean {
  if (deployed === null) return !livesBesidePrimary(stage)
  const { vpc, cidr, primaryVpc, databaseSubnets } = deployed.network
  if (cidr === null) return vpc !== null && primaryVpc === null
  // Where the file leaves the number to us, the stack keeps what it has.
  return own.zonesGiven !== false && own.zones > databaseSubnets.length
}

/** Zones without a default subnet are left out, unless there is none at all (CloudFormation guide, Fn::GetAZs). */
function asGetAZs(defaults: readonly string[], all: Fact<readonly string[]>): Fact<OwnZones> {
  if (all.kind !== 'read') return all
  const value =
    defaults.length === 0
      ? { usable: all.value, closed: [] }
      : { usable: defaults, closed: all.value.filter((zone) => !defaults.includes(zone)) }
  return { kind: 'read', value }
}

/** The zones of a region, each list read at most once. */
export function zonesOf({
  network,
}: Pick<AwsReads, 'network'>): NonNullable<StageContext['zones']> {
  let withDefault: ReturnType<typeof network.defaultZones> | undefined
  let ofBastion: ReturnType<typeof network.zonesWith> | undefined
  let all: ReturnType<typeof network.zones> | undefined
  return {
    withDefault: () => (withDefault ??= network.defaultZones()),
    all: () => (all ??= network.zones()),
    ofBastion: () => (ofBastion ??= network.zonesWith(BASTION_TYPE)),
  }
}
