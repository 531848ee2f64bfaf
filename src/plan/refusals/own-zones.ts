import { zoneMessages as words } from '../messages/around/zones.ts'
import { valueOf } from '../../facts/live.ts'
import type { StageInput } from '../model/input.ts'
import type { Note, Refusal } from '../model/types.ts'

/** A VPC of more zones than CloudFormation has for it: `Fn::Select` would fail. */
export function zoneRefusals({ stage, external, locate }: StageInput): readonly Refusal[] {
  const { network, region } = stage
  const zones = valueOf(external.ownZones)
  if (network.kind === 'given' || zones === undefined || !lacksZones({ stage, external })) return []
  return [
    {
      ...words.tooFew(region, zones, network.zones),
      database: null,
      property: 'network.zones',
      line: locate(['stages', stage.name, 'network', 'zones']).line,
    },
  ]
}

/** Whether the VPC is to have more zones than there are for it. */
export function lacksZones({
  stage: { network },
  external,
}: Pick<StageInput, 'stage' | 'external'>): boolean {
  const usable = valueOf(external.ownZones)?.usable
  return network.kind === 'own' && usable !== undefined && usable.length < network.zones
}

/** Where nobody could see which zones there are. */
export function zoneNotes({ stage, external }: StageInput): readonly Note[] {
  const { ownZones } = external
  return stage.network.kind === 'own' && ownZones?.kind === 'unread'
    ? [words.notVerified(stage.region, stage.network.zones, ownZones.action, ownZones.why)]
    : []
}
