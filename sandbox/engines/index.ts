import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engines, EngineSpec, RunningEngine } from '../machines.ts'
import { makeDirectory } from './files.ts'
import { engineIdentity } from './identity.ts'
import { Instance } from './instance.ts'
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
type DataRoot = {
  readonly directory: string
  readonly certificate: Certificate | null
  readonly clear: () => Promise<void>
}

type Unavailable = { readonly unavailable: string }
type Known = {
  readonly instance: Instance
  /** Where all data is. */
  readonly directory: string
  readonly takesReplicas: boolean
}

function realEngines(keptIn: string | null): Engines {
  const identity = engineIdentity()
  const findProgram = programFinder(identity)
  const instances = new Map<string, Instance>()
  const queues = new Map<string, Promise<unknown>>()
  let rootOnce: Promise<DataRoot> | undefined
  let closed = false

  const makeDataRoot = async (): Promise<DataRoot> => {
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
  const dataRoot = (): Promise<DataRoot> => (rootOnce ??= makeDataRoot())

  /** One thing at a time for one instance: a stop waits for its start. */
  const inTurn = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(name) ?? Promise.resolve()).catch(() => undefined).then(work)
    queues.set(name, turn)
    return turn
  }

  /** Registers the instance of a spec; a reason if its engine is not installed. */
  const find = async (spec: EngineSpec): Promise<Known | Unavailable> => {
    const program = await findProgram(spec.engine)
    if ('unavailable' in program) return program
    const { directory, certificate } = await dataRoot()
    if (closed) return { unavailable: 'the sandbox is ending' }
    const place = join(directory, 'instances', fileName(spec.instance))
    makeDirectory(join(directory, 'instances'), identity)
    makeDirectory(place, identity)
    const site = { directory: place, data: join(place, 'data'), identity, tls: certificate }
    const instance = instances.get(spec.instance) ?? new Instance(program, site, spec)
    return { instance, directory, takesReplicas: program.admitReplicas !== undefined }
  }

  const start = async (spec: EngineSpec): Promise<RunningEngine | Unavailable> => {
    const found = await find(spec)
    if ('unavailable' in found) return found
    const { instance, directory } = found
    instances.set(spec.instance, instance)
    const portBefore = instance.port
    const running = await instance.start(
      spec,
      spec.fromSnapshot === undefined ? undefined : snapshotPlace(directory, spec.fromSnapshot),
    )
    if (running.port !== portBefore) restartFollowers(instance)
    return running
  }

  const startReplica = async (
    spec: EngineSpec & { readonly source: string },
  ): Promise<RunningEngine | Unavailable> => {
    const found = await find(spec)
    if ('unavailable' in found) return found
    const { instance, takesReplicas } = found
    if (!takesReplicas) return { unavailable: `no replicas of ${spec.engine} with this engine` }
    if (!instance.hasData) {
      const source = instances.get(spec.source)
      if (source === undefined) return { unavailable: 'its source has no engine here' }
      await inTurn(spec.source, () => source.lend(instance))
    }
    instances.set(spec.instance, instance)
    return instance.startReplica(spec)
  }

  const followersOf = (primary: Instance): readonly (readonly [string, Instance])[] =>
    [...instances].filter(([, one]) => one.followed?.directory === primary.directory)

  /** Not waited for: a replica that cannot follow any more still answers with what it has. */
  const restartFollowers = (primary: Instance): void => {
    for (const [name, follower] of followersOf(primary)) {
      inTurn(name, () => follower.restart()).catch(() => undefined)
    }
  }

  return {
    start: (spec) => inTurn(spec.instance, () => start(spec)),
    startReplica: (spec) => inTurn(spec.instance, () => startReplica(spec)),
    promote: (name) => inTurn(name, async () => instances.get(name)?.promote()),
    snapshot: (name, snapshot) =>
      inTurn(name, async () => {
        const instance = instances.get(name)
        if (instance === undefined) return
        const { directory } = await dataRoot()
        makeDirectory(join(directory, 'snapshots'), identity)
        await instance.copyData(snapshotPlace(directory, snapshot))
      }),
    setPassword: async (name, password) => {
      const instance = instances.get(name)
      if (instance === undefined) return
      await inTurn(name, () => instance.setPassword(password))
      await Promise.all(
        followersOf(instance).map(([follower, one]) =>
          inTurn(follower, () => one.followPassword(password)),
        ),
      )
    },
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
      await (await rootOnce)?.clear()
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
