import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engines, EngineSpec, RunningEngine } from '../contract.ts'
import { engineIdentity } from './identity.ts'
import { Instance, makeDirectory } from './instance.ts'
import { noEngines } from './none.ts'
import { programFinder } from './programs.ts'
import { makeRoot } from './root.ts'
import { makeCertificate, type Certificate } from './tls.ts'
import { removeAtEnd } from './watchdog.ts'

export type EngineOptions = {
  /** `none`: every instance is metadata only. */
  readonly mode: 'auto' | 'none'
  /** Where the data is kept; null = a temporary directory that goes with the sandbox. */
  readonly directory: string | null
}

/** The real database engines behind the pretended instances. */
export function createEngines(options: EngineOptions): Engines {
  return options.mode === 'none'
    ? noEngines('engines are off (--engines none)')
    : realEngines(options.directory)
}

/** What is set up when the first engine starts: a sandbox without databases makes no files. */
type Ground = {
  readonly directory: string
  readonly certificate: Certificate | null
  readonly clear: () => Promise<void>
}

function realEngines(keptIn: string | null): Engines {
  const identity = engineIdentity()
  const find = programFinder(identity)
  const instances = new Map<string, Instance>()
  const queues = new Map<string, Promise<unknown>>()
  let ground: Promise<Ground> | undefined
  let closed = false

  const layGround = async (): Promise<Ground> => {
    const { directory, temporary } = makeRoot(keptIn, identity)
    const removal = temporary ? removeAtEnd(directory) : undefined
    const certificate = await makeCertificate(directory, identity)
    return {
      directory,
      certificate,
      clear: async () => {
        if (!temporary) return
        await rm(directory, { recursive: true, force: true })
        await removal?.stop()
      },
    }
  }
  const onGround = (): Promise<Ground> => (ground ??= layGround())

  /** One thing at a time for one instance: a stop waits for its start. */
  const inTurn = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(name) ?? Promise.resolve()).catch(() => undefined).then(work)
    queues.set(name, turn)
    return turn
  }

  const start = async (
    spec: EngineSpec,
  ): Promise<RunningEngine | { readonly unavailable: string }> => {
    const program = await find(spec.engine)
    if ('unavailable' in program) return program
    const { directory, certificate } = await onGround()
    if (closed) return { unavailable: 'the sandbox is ending' }
    const place = join(directory, 'instances', fileName(spec.instance))
    makeDirectory(join(directory, 'instances'), identity)
    makeDirectory(place, identity)
    const site = { directory: place, data: join(place, 'data'), identity, tls: certificate }
    const instance = instances.get(spec.instance) ?? new Instance(program, site, spec)
    instances.set(spec.instance, instance)
    return instance.start(
      spec.fromSnapshot === undefined ? undefined : snapshotPlace(directory, spec.fromSnapshot),
    )
  }

  return {
    start: (spec) => inTurn(spec.instance, () => start(spec)),
    snapshot: (name, snapshot) =>
      inTurn(name, async () => {
        const instance = instances.get(name)
        if (instance === undefined) return
        const { directory } = await onGround()
        makeDirectory(join(directory, 'snapshots'), identity)
        await instance.copyData(snapshotPlace(directory, snapshot))
      }),
    setPassword: (name, password) =>
      inTurn(name, async () => instances.get(name)?.setPassword(password)),
    stop: (name) => inTurn(name, async () => instances.get(name)?.stop()),
    remove: (name) =>
      inTurn(name, async () => {
        const instance = instances.get(name)
        instances.delete(name)
        await instance?.remove()
      }),
    close: async () => {
      closed = true
      await Promise.allSettled([...queues.values()])
      await Promise.allSettled([...instances.values()].map((instance) => instance.stop()))
      await (await ground)?.clear()
    },
  }
}

function snapshotPlace(directory: string, snapshot: string): string {
  return join(directory, 'snapshots', fileName(snapshot))
}

/** Names of instances are identifiers; anything else must not leave the directory. */
function fileName(name: string): string {
  return encodeURIComponent(name).replaceAll('.', '%2E')
}
