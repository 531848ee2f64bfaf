import type { Forward, OpenTunnels, Opened, Way } from '../../ports/tunnel.ts'
import { openBySessions } from './session-manager/open.ts'
import { openBySsh } from './ssh.ts'

type WaysOf = {
  readonly [Kind in Way['kind']]: (
    wanted: readonly Forward[],
    way: Extract<Way, { readonly kind: Kind }>,
  ) => Promise<Opened>
}

const WAYS: WaysOf = {
  direct: (wanted) => Promise.resolve(directly(wanted)),
  ssh: openBySsh,
  'session-manager': openBySessions,
}

/** Opens tunnels in whichever way leads there. */
export const openTunnels: OpenTunnels = (wanted, way) => {
  const open = WAYS[way.kind] as (wanted: readonly Forward[], way: Way) => Promise<Opened>
  return open(wanted, way)
}

/** Nothing to open: this machine reaches them itself, until it is stopped. */
function directly(wanted: readonly Forward[]): Opened {
  let close: (() => void) | undefined
  const ended = new Promise<null>((resolve) => {
    close = () => {
      resolve(null)
    }
  })
  return {
    kind: 'open',
    tunnel: {
      forwards: wanted.map((one) => ({ ...one, near: { host: one.host, port: one.port } })),
      notes: [],
      ended,
      close: () => {
        close?.()
        return Promise.resolve()
      },
    },
  }
}
