/** Engines behind the sandbox's instances that have AWS's names, and certificates for them. */
import { createBastions } from '../../../sandbox/bastions/index.ts'
import type { Engines } from '../../../sandbox/machines.ts'
import type { StartOptions } from '../../../sandbox/main.ts'
import { assembleSandbox, type Sandbox } from '../../../sandbox/server/sandbox.ts'
import { createAws } from '../../../sandbox/services/index.ts'
import type { NearEnd } from '../../../src/ports/tunnel.ts'
import { nameOf } from '../aws/names-alone.ts'
import type { Authority } from './authority.ts'
import { startEngine, type Engine } from './engine.ts'
import { startRelay, type Relay } from './relay.ts'

type Named = { readonly engine: Engine; readonly relay: Relay }

export type NamedEngines = {
  /** A sandbox with them, in which the bastions alone know where the names lead. */
  readonly startSandbox: (options?: StartOptions) => Promise<Sandbox>
  /** Where the engine of that name itself answers. */
  readonly near: (host: string) => NearEnd
  /** What answers at that name from the next connection on. */
  readonly lead: (host: string, to: NearEnd) => void
}

/** Engines of the sandboxes that it starts; the authority signs a certificate for each of them. */
export function namedEngines(authority: Authority): NamedEngines {
  const running = new Map<string, Named>()
  const named = (host: string): Named => {
    const found = running.get(host)
    if (found === undefined) throw new Error(`nothing is called ${host}`)
    return found
  }
  const stop = async (host: string): Promise<void> => {
    const found = running.get(host)
    running.delete(host)
    await found?.relay.stop()
    await found?.engine.stop()
  }
  const engines: Engines = {
    start: async (spec) => {
      const host = nameOf(spec)
      await stop(host)
      const engine = await startEngine(spec.engine, authority.sign(`DNS:${host}`), [], spec)
      const relay = await startRelay(engine.near)
      running.set(host, { engine, relay })
      return { address: host, port: relay.near.port }
    },
    snapshot: () => Promise.reject(new Error('engines with names have no snapshots')),
    setPassword: () => Promise.reject(new Error('engines with names keep their passwords')),
    // Its instance cannot be told from the name alone: what stops is the whole sandbox.
    stop: () => Promise.reject(new Error('engines with names are stopped with their sandbox')),
    remove: () => Promise.reject(new Error('engines with names are removed with their sandbox')),
    close: async () => {
      await Promise.all([...running.keys()].map(stop))
    },
  }
  const hosts = (): readonly string[] => [...running.keys()].map((host) => `127.0.0.1 ${host}`)
  return {
    startSandbox: ({ port = 0, speed = 0, switches = {} } = {}) =>
      assembleSandbox(
        { port, speed, switches },
        { engines, bastions: createBastions('auto', hosts), createAws },
      ),
    near: (host) => named(host).engine.near,
    lead: (host, to) => {
      named(host).relay.lead(to)
    },
  }
}
