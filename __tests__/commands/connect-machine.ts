/** Machines that `connect` runs on: their tunnels open or not, and what answers behind them is this. */
import type { Connecting } from '../../src/ports/connecting.ts'
import type { NotProved, Proved } from '../../src/ports/proof.ts'
import type { TunnelFailure } from '../../src/ports/tunnel.ts'

type Machine = {
  /** Why no tunnel opens; left out = each does. */
  readonly tunnel?: TunnelFailure
  /** Is told by which host keys a bastion would be taken. */
  readonly asked?: (keys: readonly string[]) => void
  readonly proof?: Proved | NotProved
}

/** No client ever starts there. */
export function aMachine({ tunnel, asked, proof = { kind: 'closed' } }: Machine): Connecting {
  return {
    openTunnels: (wanted, way) => {
      if (way.kind === 'ssh') asked?.(way.hostKeys)
      return Promise.resolve(
        tunnel === undefined
          ? {
              kind: 'open',
              tunnel: {
                forwards: wanted.map((one) => ({ ...one, near: { host: '127.0.0.1', port: 1 } })),
                notes: [],
                ended: new Promise(() => undefined),
                close: () => Promise.resolve(),
              },
            }
          : { kind: 'failed', failure: tunnel },
      )
    },
    openGate: (port) =>
      Promise.resolve({
        port,
        lead: () => undefined,
        shut: () => undefined,
        close: () => Promise.resolve(),
      }),
    prove: () => Promise.resolve(proof),
    runClient: () => Promise.resolve(0),
    runCommand: () => Promise.resolve(0),
    isHostedRunner: false,
    copy: () => Promise.resolve(false),
    keep: (name) => name,
    ...{ isInteractive: false, platform: 'linux', arch: 'x64', psqlrc: null },
  }
}
