/**
 * A stand-in for a process of the program's own: what runs in a scope sees an environment, a working
 * directory, an output and signals that are its alone, although it runs in this process. Scopes run side by
 * side; whatever runs in none sees the real process.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { EventEmitter } from 'node:events'
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'

/** In a scope's environment: milliseconds that no pause of its clock is longer than. */
export const LONGEST_PAUSE = 'TINYSTACKS_TEST_LONGEST_PAUSE'

export type Scope = {
  readonly environment: Record<string, string>
  readonly directory: string
  /** Takes what is written to stdout and stderr. */
  readonly write: (stream: 'stdout' | 'stderr', text: string) => void
  /** Where SIGINT and SIGTERM are told. */
  readonly signals: EventEmitter
}

const KEY = Symbol.for('tinystacks.process-scopes')
const OWN = Symbol.for('tinystacks.own-process')

/** One for all test files of a worker: the process's own functions are taken over once. */
const scopes = (Reflect.get(globalThis, KEY) as AsyncLocalStorage<Scope> | undefined) ?? takeOver()

/** Runs `body` in the scope. */
export function inScope<T>(scope: Scope, body: () => Promise<T>): Promise<T> {
  return scopes.run(scope, () => {
    takeBack()
    const isSeen = String(Object.keys(process.env)) === String(Object.keys(scope.environment))
    if (!isSeen || process.cwd() !== scope.directory)
      throw new Error(
        'a test of this worker has put something else in the place of process.env or cwd',
      )
    return body()
  })
}

/** The scope that the caller runs in. */
export function currentScope(): Scope | undefined {
  return scopes.getStore()
}

function takeOver(): AsyncLocalStorage<Scope> {
  const storage = new AsyncLocalStorage<Scope>()
  const current = (): Scope | undefined => storage.getStore()
  takeOverEnvironment(current)
  takeOverSignals(current)
  takeOverPauses(current)
  for (const name of ['stdout', 'stderr'] as const) takeOverStream(name, current)
  takeOverDirectory(current)
  Reflect.set(globalThis, KEY, storage)
  return storage
}

/**
 * What others put in its place meanwhile is undone: graceful-fs, which a library may load, keeps the first cwd for
 * ever.
 */
function takeBack(): void {
  Object.assign(process, Reflect.get(globalThis, OWN))
}

function takeOverDirectory(current: () => Scope | undefined): void {
  const real = process.cwd.bind(process)
  const cwd = (): string => current()?.directory ?? real()
  process.cwd = cwd
  Reflect.set(globalThis, OWN, { env: process.env, cwd })
}

function takeOverEnvironment(current: () => Scope | undefined): void {
  const real = process.env
  const seen = (): Record<string, string | undefined> => current()?.environment ?? real
  process.env = new Proxy(real, {
    get: (_, name) => Reflect.get(seen(), name) as unknown,
    set: (_, name, value) => Reflect.set(seen(), name, value),
    has: (_, name) => Reflect.has(seen(), name),
    deleteProperty: (_, name) => Reflect.deleteProperty(seen(), name),
    ownKeys: () => Reflect.ownKeys(seen()),
    getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(seen(), name),
    defineProperty: (_, name, descriptor) => Reflect.defineProperty(seen(), name, descriptor),
  })
}

function takeOverSignals(current: () => Scope | undefined): void {
  const once = process.once.bind(process) as (...call: unknown[]) => NodeJS.Process
  process.once = ((name: string, listener: () => void) => {
    const scope = /^SIG(INT|TERM|HUP)$/.test(name) ? current() : undefined
    if (scope === undefined) return once(name, listener)
    scope.signals.once(name, listener)
    return process
  }) as typeof process.once
}

/** How long the pauses are is tested with clocks of the tests' own: `__tests__/github/faults.test.ts`. */
function takeOverPauses(current: () => Scope | undefined): void {
  const { setTimeout: sleep } = timers
  timers.setTimeout = (delay, ...rest) => {
    const longest = current()?.environment[LONGEST_PAUSE]
    return sleep(longest === undefined ? delay : Math.min(delay ?? 0, Number(longest)), ...rest)
  }
  syncBuiltinESMExports()
}

/** No terminal in a scope, and what is written there does not leave it. */
function takeOverStream(name: 'stdout' | 'stderr', current: () => Scope | undefined): void {
  const stream = process[name]
  const write = stream.write.bind(stream) as (...call: unknown[]) => boolean
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    const scope = current()
    if (scope === undefined) return write(chunk, ...rest)
    scope.write(name, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
    const written = rest.at(-1)
    if (typeof written === 'function')
      queueMicrotask(() => {
        Reflect.apply(written, stream, [])
      })
    return true
  }
  const { isTTY } = stream
  Object.defineProperty(stream, 'isTTY', {
    configurable: true,
    get: () => (current() === undefined ? isTTY : undefined),
  })
}
