/**
 * A way to AWS, or to the sandbox in its place, as networks have it: each call takes its time, some are answered with
 * 500, and some lose their connection. How often an action may be called is the sandbox's to say (`limitRate`).
 */
import { setTimeout as pause } from 'node:timers/promises'
import { startInBetween, type Call } from '../../__tests__/stand-ins/aws/in-between.ts'
import { refuse } from '../../__tests__/stand-ins/aws/refuse.ts'
import { randomFrom } from './random.ts'

/** What becomes of calls on their way. Left out: nothing. */
export type Weather = {
  /** Milliseconds that each call takes besides what the target takes. */
  readonly latency?: number
  /** Milliseconds of latency that come and go. */
  readonly jitter?: number
  /** The share of calls, of 1, that are answered with 500 and not carried out. */
  readonly errors?: number
  /** The share of calls, of 1, whose connection is reset: every second of them has been carried out. */
  readonly resets?: number
  /** One seed always gives the same fates. */
  readonly seed?: number
}

/** `reset after`: it was carried out before that. */
type Fate = 'passed' | 'error' | 'reset before' | 'reset after'

/** One call that came by. */
type Passed = {
  readonly region: string
  /** `cloudformation:DescribeStacks` */
  readonly action: string
  readonly fate: Fate
  /** 0: nothing came back. */
  readonly status: number
  /** When it came, by `performance.now()`, and what it took. */
  readonly at: number
  readonly milliseconds: number
}

export type Proxy = {
  /** For AWS_ENDPOINT_URL. */
  readonly url: string
  /** The calls so far that have been answered, in the order of their answers. */
  readonly passed: readonly Passed[]
  /** The most calls that were on their way at once, of one region. */
  readonly mostAtOnce: () => number
  readonly close: () => Promise<void>
}

/** Stands before `target`, `http://127.0.0.1:N`. */
export async function startProxy(target: string, weather: Weather = {}): Promise<Proxy> {
  const { latency = 0, jitter = 0, errors = 0, resets = 0, seed = 1 } = weather
  const random = randomFrom(seed)
  const passed: Passed[] = []
  const underWay = new Map<string, number>()
  let mostAtOnce = 0
  let resetSoFar = 0
  const draw = (): Fate => {
    const drawn = random()
    if (drawn < errors) return 'error'
    if (drawn >= errors + resets) return 'passed'
    resetSoFar += 1
    return resetSoFar % 2 === 0 ? 'reset after' : 'reset before'
  }
  const go = async (call: Call): Promise<void> => {
    const { region, action } = call
    const [fate, at] = [draw(), performance.now()]
    const count = (underWay.get(region) ?? 0) + 1
    underWay.set(region, count)
    mostAtOnce = Math.max(mostAtOnce, count)
    await pause(latency + jitter * random())
    const status = await meet(fate, call)
    underWay.set(region, (underWay.get(region) ?? 1) - 1)
    passed.push({ region, action, fate, status, at, milliseconds: performance.now() - at })
  }
  const between = await startInBetween(target, (call) => {
    void go(call)
    return true
  })
  return { ...between, passed, mostAtOnce: () => mostAtOnce }
}

/** The status that went back; 0: none. */
async function meet(fate: Fate, { action, answer, carryOut, passOn }: Call): Promise<number> {
  if (fate === 'passed') return passOn()
  if (fate === 'error') {
    refuse(answer, action, 500, 'InternalFailure', 'The request processing has failed.')
    return 500
  }
  if (fate === 'reset after') await carryOut().catch(() => undefined)
  answer.socket?.resetAndDestroy()
  return 0
}

/** Has the sandbox at `url` take at most so many calls a second of each action; null: as many as come. */
export async function limitRate(url: string, callsPerSecond: number | null): Promise<void> {
  const { ok } = await fetch(`${url}/_sandbox/limits`, {
    method: 'POST',
    body: JSON.stringify({ callsPerSecond }),
  })
  if (!ok) throw new Error(`the sandbox at ${url} takes no limit of ${String(callsPerSecond)}`)
}
