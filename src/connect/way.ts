import type { SessionWay, SshWay, Way } from '../ports/tunnel.ts'
import { BASTION_KINDS, type BastionKind } from '../engines/bastion-kinds.ts'
import type { TargetBastion } from './target.ts'

/** What opening a tunnel asks of AWS when it is time: by ssh, and by Session Manager. */
type Reads = Pick<SshWay, 'privateKey' | 'hostKeys'> & Pick<SessionWay, 'sessions'>

/** Which way leads to a stage's databases; null = its bastion has neither an address nor another way. */
export function wayThrough(bastion: TargetBastion, region: string, reads: Reads): Way | null {
  return WAYS[bastion.access](bastion, region, reads)
}

/** Whether each database has a session of its own, which may end in silence. */
export function isBySession(way: Way): way is SessionWay {
  return 'sessions' in way
}

const WAYS: Readonly<
  Record<BastionKind, (bastion: TargetBastion, region: string, reads: Reads) => Way | null>
> = {
  ssh: ({ instance, host, user }, _region, { privateKey, hostKeys }) => {
    const { port } = BASTION_KINDS.ssh
    return host === null || user === null
      ? null
      : { kind: 'ssh', instance, host, port, user, privateKey, hostKeys }
  },
  'session-manager': ({ instance }, region, { sessions }) => ({
    kind: 'session-manager',
    instance,
    region,
    sessions,
  }),
}
