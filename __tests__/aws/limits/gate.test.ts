import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createGate, type Gate, type Surroundings } from '../../../src/aws/limits/gate.ts'
import { Interrupted } from '../../../src/errors.ts'
import type { Waiting } from '../../../src/ports/ports.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What AWS says of a call that came too soon. */
const tooSoon = () => Object.assign(new Error('Rate exceeded'), { name: 'Throttling' })
const READ = 'cloudformation:DescribeStacks'
const CREATE = 'cloudformation:CreateChangeSet'
const FIRST = { isAgain: false, isFromBefore: true }
const AGAIN = { isAgain: true, isFromBefore: true }

/** An AWS that takes 80 ms a call, and `perSecond` calls of an action. */
function aws(perSecond: number) {
  const seen = { calls: 0, throttled: 0, underWay: 0, mostUnderWay: 0 }
  const tokens = new Map<string, { left: number; at: number }>()
  const send = (action: string) => async (): Promise<void> => {
    seen.calls += 1
    seen.underWay += 1
    seen.mostUnderWay = Math.max(seen.mostUnderWay, seen.underWay)
    await new Promise((resolve) => setTimeout(resolve, 80))
    seen.underWay -= 1
    const { left, at } = tokens.get(action) ?? { left: perSecond, at: Date.now() }
    const now = Math.min(perSecond, left + ((Date.now() - at) / 1000) * perSecond)
    tokens.set(action, { left: now < 1 ? now : now - 1, at: Date.now() })
    if (now >= 1) return
    seen.throttled += 1
    throw tooSoon()
  }
  return { seen, send }
}

/** A call that is made again for as long as it is throttled. */
async function patiently(gate: Gate, action: string, send: () => Promise<void>): Promise<void> {
  for (let isAgain = false; ; isAgain = true) {
    try {
      await gate.pass({ action, isAgain, isFromBefore: true }, send)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}

/** Lets time pass until it is done; gives the milliseconds. */
async function passing(done: Promise<unknown>): Promise<number> {
  const started = Date.now()
  const state = { isDone: false }
  void done.then(() => (state.isDone = true))
  while (!state.isDone) await vi.advanceTimersByTimeAsync(20)
  return Date.now() - started
}

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index))

describe('a gate', () => {
  test('has eight places for all actions together, and nobody waits longer than that takes', async () => {
    const { seen, send } = aws(1000)
    const gate = createGate('us-east-1')
    const actions = [READ, CREATE, 'ec2:DescribeVpcs', 'rds:DescribeDBInstances']
    const all = times(40, (index) => {
      const action = actions[index % 4] ?? READ
      return gate.pass({ action, ...FIRST }, send(action))
    })
    expect(await passing(Promise.all(all))).toBeLessThan(5 * 80 + 40)
    expect(seen).toMatchObject({ calls: 40, mostUnderWay: 8 })
  })

  test.each([
    // Calls a second, seconds for 100 calls, calls in all: measured at 138 and 36 s, 166 and 117 calls.
    [1, 150, 180],
    [3, 45, 130],
  ])('finds the pace of an action at %i calls a second', async (rate, seconds, calls) => {
    const { seen, send } = aws(rate)
    const gate = createGate('us-east-1')
    const all = Promise.all(times(100, () => patiently(gate, CREATE, send(CREATE))))
    expect(await passing(all)).toBeLessThan(seconds * 1000)
    expect(seen.calls).toBeLessThan(calls)
  })

  test('slows no other action down', async () => {
    const { send } = aws(1)
    const gate = createGate('us-east-1')
    const slow = Promise.all(times(20, () => patiently(gate, CREATE, send(CREATE))))
    await vi.advanceTimersByTimeAsync(2000)
    const quick = times(16, (index) => {
      const action = `ec2:Describe${String(index)}`
      return gate.pass({ action, ...FIRST }, send(action))
    })
    expect(await passing(Promise.all(quick))).toBeLessThan(500)
    await passing(slow)
  })

  test('lets what was throttled before go first', async () => {
    const gate = createGate('us-east-1')
    const order: string[] = []
    const hold = times(8, () => gate.pass({ action: READ, ...FIRST }, () => pause(100)))
    const begin = (name: string, attempt: typeof FIRST) =>
      gate.pass({ action: CREATE, ...attempt }, async () => void order.push(name))
    const all = [begin('one', FIRST), begin('two', FIRST), begin('again', AGAIN)]
    await passing(Promise.all([...hold, ...all]))
    expect(order).toEqual(['again', 'one', 'two'])
  })

  test('gives the place of a call that fails to the next one', async () => {
    const gate = createGate('us-east-1')
    const failed = times(8, () =>
      gate.pass({ action: READ, ...FIRST }, () => Promise.reject(new Error('reset'))),
    )
    expect((await Promise.allSettled(failed)).map(({ status }) => status)).not.toContain(
      'fulfilled',
    )
    expect(await gate.pass({ action: READ, ...FIRST }, async () => 'ok')).toBe('ok')
  })
})

describe('a rate limit', () => {
  test('is told of for as long as calls wait for it, with how many they are', async () => {
    const told: Waiting[] = []
    let ended = 0
    const onThrottled: Surroundings['onThrottled'] = (waiting) => {
      told.push(waiting)
      return () => (ended += 1)
    }
    const { send } = aws(1)
    const gate = createGate('eu-west-1', { onThrottled })
    const all = Promise.all(times(40, () => patiently(gate, CREATE, send(CREATE))))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(told).toHaveLength(1)
    const waiting =
      /^waiting for AWS's rate limit of cloudformation:CreateChangeSet in eu-west-1: \d+ calls, /
    const lines = (isLive: boolean) => told[0]?.lines(isLive)
    expect(lines(true)).toEqual([expect.stringMatching(new RegExp(`${waiting.source}(29|30) s$`))])
    expect(lines(false)).toEqual([expect.stringMatching(new RegExp(`${waiting.source}\\d min$`))])
    await passing(all)
    await vi.advanceTimersByTimeAsync(5000)
    expect(lines(true)).toEqual([])
    expect([told.length, ended]).toEqual([1, 0])
    await passing(patiently(gate, READ, send(READ)))
    expect([told.length, ended]).toEqual([1, 1])
  })

  test('is not told of where nothing is throttled', async () => {
    const onThrottled = vi.fn()
    const { send } = aws(1000)
    const gate = createGate('eu-west-1', { onThrottled })
    await passing(Promise.all(times(40, () => gate.pass({ action: READ, ...FIRST }, send(READ)))))
    expect(onThrottled).not.toHaveBeenCalled()
  })
})

describe('when the program is told to stop', () => {
  /** What becomes of an attempt that waits for a place meanwhile. */
  async function fateOf(action: string, attempt: typeof FIRST): Promise<string> {
    const controller = new AbortController()
    const gate = createGate('us-east-1', { stop: controller.signal })
    const hold = times(8, () => gate.pass({ action: 'ec2:Hold', ...FIRST }, () => pause(1000)))
    await vi.advanceTimersByTimeAsync(10)
    const fate = gate
      .pass({ action, ...attempt }, async () => 'sent')
      .catch((error: unknown) => (error as Error).name)
    await vi.advanceTimersByTimeAsync(10)
    controller.abort(new Interrupted('SIGINT'))
    await passing(Promise.all(hold))
    return fate
  }

  test.each([
    ['a read that waits is given up', READ, FIRST, 'Interrupted'],
    ['so is one that is made again', READ, AGAIN, 'Interrupted'],
    ['so is a change that was never sent', CREATE, FIRST, 'Interrupted'],
    ['a change that may have been done already is asked for again', CREATE, AGAIN, 'sent'],
    ['what cleans up goes on', 'cloudformation:DeleteChangeSet', FIRST, 'sent'],
    ['and so does what begins after that', READ, { isAgain: false, isFromBefore: false }, 'sent'],
  ])('%s', async (_, action, attempt, expected) => {
    expect(await fateOf(action, attempt)).toBe(expected)
  })

  test('a read that comes back from a failure is given up at once', async () => {
    const gate = createGate('us-east-1', { stop: AbortSignal.abort(new Interrupted('SIGTERM')) })
    await expect(gate.pass({ action: READ, ...AGAIN }, async () => 'sent')).rejects.toThrow(
      'interrupted by SIGTERM',
    )
  })
})

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
