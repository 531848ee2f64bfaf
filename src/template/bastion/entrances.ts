/** How people get into a bastion, with one row per kind. */
import type { BastionKind } from '../../engines/bastion-kinds.ts'
import { ref, sub, variable } from '../intrinsics.ts'
import { BASTION_IDS } from '../logical-ids.ts'
import { BASTION_OUTPUTS } from '../state/output-keys.ts'
import type { BastionTarget, SectionResource } from '../section.ts'
import type { TemplateOutput } from '../types.ts'
import { address, inSubnet, keyPair, withInterface, type Host } from './host.ts'
import { authorizedKeys } from './keys.ts'
import { BASTION_USER } from './lockdown.ts'

type Resources = Readonly<Record<string, SectionResource>>

type Entrance = {
  /** What the instance is created with. */
  readonly before: () => Resources
  /** What leads to it once it exists. */
  readonly after: (host: Host, targets: readonly BastionTarget[]) => Resources
  /** The instance's properties that place it. */
  readonly place: (host: Host) => object
  readonly outputs: () => Readonly<Record<string, TemplateOutput>>
}

export const ENTRANCES: Readonly<Record<BastionKind, Entrance>> = {
  ssh: {
    before: () => ({ [BASTION_IDS.keyPair]: keyPair() }),
    after: (host, targets) => ({
      ...address(host),
      [BASTION_IDS.keys]: authorizedKeys(host.bastion, targets, host.path),
    }),
    place: inSubnet,
    outputs: () => ({
      [BASTION_OUTPUTS.host]: {
        Description: 'Address of the bastion',
        Value: ref(BASTION_IDS.address),
      },
      [BASTION_OUTPUTS.user]: { Description: 'User name on the bastion', Value: BASTION_USER },
      [BASTION_OUTPUTS.keyParameter]: {
        Description: 'SSM parameter with the private key of the bastion',
        Value: sub`/ec2/keypair/${variable(`${BASTION_IDS.keyPair}.KeyPairId`)}`,
      },
    }),
  },
  'session-manager': {
    before: () => ({}),
    after: () => ({}),
    place: withInterface,
    outputs: () => ({}),
  },
}
