import { describe, expect, test } from 'vitest'
import { watchedClock } from '../../src/host/watched-clock.ts'
import { during, since } from '../../src/inspect/during.ts'
import type { Reporter } from '../../src/ports/ports.ts'
import { aClock } from '../builders/aws.ts'
import { aWatchedClock, HOW_TO_STOP } from '../builders/watched.ts'

const stopping = { stop: 'stop it', resumes: 'it resumes' }

/** The same, and how all that waits polls. */
function watched(live?: Reporter['live']) {
  const all = aWatchedClock(live)
  const poll = async (minutes: number) => {
    for (let looks = minutes * 12; looks > 0; looks--) await all.clock.sleep(5000)
  }
  return { ...all, poll }
}

describe('in a log', () => {
  test('each minute of a wait has a line, after the one that says how to stop', async () => {
    const { clock, said, poll } = watched()
    let percent = 0
    const waiting = since(clock, () => [{ what: 'Postgres: optimizing', more: `${percent++} %` }])
    await during(clock, waiting, () => poll(3))
    expect(said).toEqual([
      [0, HOW_TO_STOP],
      [0, 'Postgres: optimizing, 1 min, 0 %'],
      [1, 'Postgres: optimizing, 2 min, 1 %'],
      [2, 'Postgres: optimizing, 3 min, 2 %'],
    ])
  })

  test('a long wait has none too many and none too few', async () => {
    const { clock, said, poll } = watched()
    await during(
      clock,
      since(clock, () => [{ what: 'Postgres: deleting' }]),
      () => poll(180),
    )
    const minutes = said.slice(1).map(([minute]) => minute)
    expect(minutes).toEqual(Array.from({ length: 180 }, (_, minute) => minute))
    expect(said.at(-1)?.[1]).toBe('Postgres: deleting, 3 h 0 min')
  })

  test('what waits side by side has a line each', async () => {
    const { clock, said, poll } = watched()
    const other = { lines: () => ['two', 'three'] }
    await during(clock, { lines: () => ['one'] }, () => during(clock, other, () => poll(1)))
    expect(said.map(([, line]) => line)).toEqual([HOW_TO_STOP, 'one', 'two', 'three'])
  })

  test('how to stop is said once in a run, and not for what is over in seconds', async () => {
    const { clock, said, poll } = watched()
    await during(clock, { lines: () => ['brief'], isBrief: true }, () => poll(0.5))
    expect(said).toEqual([])
    await during(clock, { lines: () => ['long'] }, () => poll(0.5))
    await during(clock, { lines: () => ['long'] }, () => poll(0.5))
    expect(said).toEqual([[0, HOW_TO_STOP]])
  })

  test('a wait that failed is told of no longer', async () => {
    const { clock, said, poll } = watched()
    const failing = during(clock, { lines: () => ['one'] }, async () => {
      await poll(0.1)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await poll(0.5)
    await during(clock, { lines: () => ['two'], isBrief: true }, () => poll(1))
    expect(said.map(([, line]) => line)).toEqual([HOW_TO_STOP, 'two'])
  })

  test('who waits and says nothing of it is told of all the same, polling or in one long sleep', async () => {
    const { clock, said, poll, slept } = watched()
    await poll(2)
    await clock.sleep(60_000)
    expect(said).toEqual([
      [0, 'still waiting, 1 min'],
      [1, 'still waiting, 2 min'],
      [2, 'still waiting, 3 min'],
    ])
    expect(Math.max(...slept)).toBe(5000)
  })

  test('short sleeps far from each other are no wait', async () => {
    const bare = aClock()
    const said: string[] = []
    const clock = watchedClock(bare, { line: (line) => said.push(line), stopping })
    for (let time = 0; time < 10; time++) {
      await clock.sleep(1000)
      await bare.sleep(20_000)
    }
    expect(said).toEqual([])
  })
})

test('a sleep of no time is one, and one that is cut short rejects', async () => {
  const { clock, slept } = watched()
  await clock.sleep(0)
  expect(slept).toEqual([0])
  const stopped = watchedClock(
    { now: () => new Date(), sleep: () => Promise.reject(new Error('stopped')) },
    { line: () => undefined, stopping },
  )
  await expect(stopped.sleep(1)).rejects.toThrow('stopped')
})

test('a live display has the wait while it lasts, and the log no line of it', async () => {
  const shown = new Set<() => readonly string[]>()
  const { clock, said, poll } = watched((lines) => {
    shown.add(lines)
    return () => shown.delete(lines)
  })
  const seen: (readonly string[])[] = []
  await during(
    clock,
    since(clock, () => [{ what: 'Redis: changing' }]),
    async () => {
      await poll(2)
      seen.push([...shown].flatMap((lines) => lines()))
    },
  )
  expect(seen).toEqual([['Redis: changing, 2 min 0 s']])
  expect(shown.size).toBe(0)
  expect(said).toEqual([[0, HOW_TO_STOP]])
})
