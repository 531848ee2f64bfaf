import { randomInt } from 'node:crypto'
import { createAccess } from '../access/identities.ts'
import { ALL_OFF, type Access, type Service, type Switches, type World } from '../contract.ts'
import type { Bastions, Engines } from '../machines.ts'
import { createCloudFormation } from '../cloudformation/service.ts'
import type { Aws } from '../services/index.ts'
import { createStore } from '../state.ts'
import { createAccounts, stateOf, type Account } from './accounts.ts'
import { createCallCounter } from './calls.ts'
import { createClock } from './clock.ts'
import { ask, type Asked } from './dispatch.ts'
import { listen } from './http.ts'
import { holdDirectory } from './lock.ts'
import { createRateLimits, type RateLimits } from './rate-limits.ts'
import { createSpoken } from './spoken.ts'

/** The account of everybody whose credentials say nothing else. */
const ACCOUNT = '123456789012'

/** What a sandbox is put together from; `sandbox/main.ts` gives the real ones. */
export type Parts = {
  readonly engines: Engines
  /** Absent: bastions are metadata only. */
  readonly bastions?: Bastions
  readonly createAws: (world: World) => Aws
}

export type SandboxOptions = {
  /** 0: a free one. */
  readonly port: number
  /** The directory to keep the state in; in memory when left out. */
  readonly state?: string
  /** A directory with state to start from, which is not changed. */
  readonly begin?: string
  /** How many times as fast as AWS; 0: no operation takes any time. */
  readonly speed: number
  /** What is turned on from the start. */
  readonly switches?: Partial<Switches>
}

export type Sandbox = {
  readonly url: string
  readonly port: number
  /** What an action answers, for callers in this process. Throws an AwsError where AWS fails. */
  readonly ask: (asked: Asked) => Promise<object>
  /** May be turned on and off at any time. */
  readonly switches: Switches
  readonly givePolicies: Access['give']
  readonly giveStatus: Aws['giveStatus']
  readonly giveQuota: Aws['giveQuota']
  readonly giveLimit: RateLimits['give']
  /** What time it is at AWS. */
  readonly now: () => Date
  /** All that it keeps, to be compared; null while an operation goes on, which changes it by itself. */
  readonly kept: () => string
  /** Stops answering, ends every engine, writes the state down. */
  readonly close: () => Promise<void>
}

/** Starts a sandbox of these parts on 127.0.0.1. Fails where another one keeps its state in the same place. */
export async function assembleSandbox(options: SandboxOptions, parts: Parts): Promise<Sandbox> {
  const release = options.state === undefined ? undefined : holdDirectory(options.state)
  try {
    const sandbox = await serve(options, parts)
    return {
      ...sandbox,
      close: async () => {
        try {
          await sandbox.close()
        } finally {
          release?.()
        }
      },
    }
  } catch (error) {
    release?.()
    throw error
  }
}

/** Answers once the engines of a kept state are up again, so that its databases answer too. */
async function serve(
  options: SandboxOptions,
  { engines, bastions, createAws }: Parts,
): Promise<Sandbox> {
  const store = createStore(options.state, options.begin)
  const clock = createClock(options.speed)
  const switches = { ...ALL_OFF, ...options.switches }
  const now = (): Date => new Date(clock.now().getTime() + switches.clockAhead * 1000)
  const access = createAccess()
  const worldOf = (account: string): World => ({
    account,
    state: account === ACCOUNT ? store : stateOf(store, account),
    engines,
    ...(bastions && { bastions }),
    now,
    takes: (seconds) => clock.takes(Math.min(seconds, switches.longest || Infinity)),
    id: randomId,
    switches,
    // A service-linked role is one of an account.
    access: { ...access, linkedRoles: new Set() },
  })
  const spoken = createSpoken()
  const accountOf = (account: string): Omit<Aws, 'services' | 'resumed'> & Account => {
    const world = worldOf(account)
    const made = createAws(world)
    const resolve: Aws['resolve'] = {
      ...made.resolve,
      secret: (...reference) => spoken.resolved(made.resolve.secret(...reference)),
    }
    const services = [...made.services, createCloudFormation(world, made.handlers, resolve)]
    return {
      ...made,
      account,
      services: new Map(services.map((service: Service) => [service.name, service])),
      resumed: made.resumed ?? Promise.resolve(),
    }
  }
  const aws = accountOf(ACCOUNT)
  const accounts = createAccounts((account) => (account === ACCOUNT ? aws : accountOf(account)))
  const stop = async (): Promise<void> => {
    clock.stop()
    await Promise.all([engines.close(), bastions?.close()])
    store.close()
  }
  await aws.resumed
  const limits = createRateLimits()
  const dispatcher = {
    account: ACCOUNT,
    accounts,
    access,
    services: aws.services,
    calls: createCallCounter(),
    limits,
    spoken,
    switches,
    giveStatus: aws.giveStatus,
    giveQuota: aws.giveQuota,
    sessions: aws.sessions,
    now,
  }
  const front = await listen(options.port, dispatcher).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return {
    url: `http://127.0.0.1:${front.port}`,
    port: front.port,
    ask: (asked) => ask(dispatcher, asked),
    switches,
    givePolicies: access.give,
    giveStatus: aws.giveStatus,
    giveQuota: aws.giveQuota,
    giveLimit: limits.give,
    now,
    kept: () => `${String(clock.isRunning())} ${store.text()}`,
    close: async () => {
      await front.close()
      await stop()
    },
  }
}

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

const randomId = (count: number): string =>
  Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('')
