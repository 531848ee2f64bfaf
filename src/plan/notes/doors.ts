/** The stack's own ways to the databases, which are resources of their own: rules, keys and the bastion's role. */
import { DATABASES, ENGINES } from '../../engines/table.ts'
import { BASTION_EGRESS_IDS, BASTION_IDS } from '../../template/logical-ids.ts'
import type { Template } from '../../template/types.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import { accessMessages as words } from '../messages/around/access.ts'

/** Somebody, or some address, and what they may reach. */
export type Access = { readonly who: string; readonly to: string }

export const BASTION = 'the bastion'

/** Types that let somebody in by being there. */
const DOORS: ReadonlySet<string> = new Set([
  'AWS::EC2::SecurityGroupIngress',
  'AWS::EC2::SecurityGroupEgress',
  'AWS::EC2::KeyPair',
  'AWS::SSM::Association',
  'AWS::IAM::Role',
  'AWS::IAM::InstanceProfile',
])

/** Whether a way opens or closes with the resource: a note says for whom, and to what. */
export function isDoor({ action, type }: Pick<ResourceChange, 'action' | 'type'>): boolean {
  return DOORS.has(type) && (action === 'Add' || action === 'Remove')
}

/** Who gets in by a template's rules, keys and roles; those of existing databases have notes of their own. */
export function doorsIn({ Resources }: Template): readonly Access[] {
  const has = (id: string): boolean => id in Resources
  const toBastion = [
    ...(has(BASTION_IDS.role) ? [words.agent] : []),
    ...(has(BASTION_IDS.keyPair) ? [words.ownKey] : []),
    ...(has(BASTION_IDS.role) && !has(BASTION_IDS.keyPair) ? [words.sessions] : []),
  ]
  return [
    ...toBastion.map((who) => ({ who, to: BASTION })),
    ...DATABASES.filter((kind) => has(BASTION_EGRESS_IDS[kind])).map((kind) => ({
      who: BASTION,
      to: ENGINES[kind].title,
    })),
  ]
}
