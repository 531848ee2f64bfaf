import { expect, test } from 'vitest'
import { untilDead } from '../../../../src/commands/shared/connect/silence.ts'
import { Interrupted } from '../../../../src/errors.ts'
import type { Clock } from '../../../../src/ports/ports.ts'

const MINUTE = 60_000

/** A clock that goes on by what is slept, and further at some looks; stopped after a while. */
function clockOf({ until, jumps = {} }: { until: number; jumps?: Record<number, number> }): Clock {
  let now = 0
  let looks = 0
  return {
    now: () => new Date(now),
    sleep: (milliseconds) => {
      now += milliseconds + (jumps[++looks] ?? 0)
      return now > until ? Promise.reject(new Interrupted('SIGINT')) : Promise.resolve()
    },
  }
}

/** The minutes at which the tunnel was tried. */
async function tried(
  clock: Clock,
  alive: (minutes: number) => boolean,
  isOver = false,
): Promise<number[]> {
  const times: number[] = []
  const isAlive = (): Promise<boolean> => {
    const minutes = clock.now().getTime() / MINUTE
    times.push(minutes)
    return Promise.resolve(alive(minutes))
  }
  await untilDead(clock, { isAlive, isOver: () => isOver }).catch((error: unknown) => {
    expect(error).toBeInstanceOf(Interrupted)
  })
  return times
}

test('a tunnel is left alone, but for a few minutes around each hour', async () => {
  const times = await tried(clockOf({ until: 130 * MINUTE }), () => true)
  expect(times).toEqual([60, 60.5, 61, 61.5, 62, 62.5, 120, 120.5, 121, 121.5, 122, 122.5])
})

test('one that does not answer then is dead', async () => {
  const times = await tried(clockOf({ until: 130 * MINUTE }), (minutes) => minutes < 61)
  expect(times).toEqual([60, 60.5, 61])
})

test('where the machine slept, it is tried at once', async () => {
  const jumps = { 4: 5 * MINUTE }
  expect(await tried(clockOf({ until: 20 * MINUTE, jumps }), () => false)).toEqual([7])
})

test('one that nobody waits for any more is not tried', async () => {
  const jumps = { 1: 5 * MINUTE }
  expect(await tried(clockOf({ until: 20 * MINUTE, jumps }), () => true, true)).toEqual([])
})
