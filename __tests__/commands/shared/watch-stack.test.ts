import { expect, test } from 'vitest'
import { watchStack } from '../../../src/commands/shared/watch-stack.ts'
import { anAws, anEvent } from '../../builders/aws.ts'
import { read, sqlFacts } from '../../builders/plan.ts'

const START = Date.UTC(2026, 10, 23, 12)
const begun = anEvent({
  ...{ logicalId: 'PostgresInstance', physicalId: 'pg-1', status: 'UPDATE_IN_PROGRESS' },
  time: new Date(START).toISOString(),
})

/** A stack that is watched, an hour ahead of this machine's clock or behind it. */
function watched() {
  const lines: string[] = []
  let now = START
  const aws = anAws({
    live: {
      sql: () =>
        Promise.resolve(
          new Map([
            ['pg-1', read(sqlFacts({ storageProgress: { kind: 'optimized', percent: 45 } }))],
          ]),
        ),
    },
  })
  const watch = watchStack(
    { ...aws, now: () => new Date(now) },
    { line: (line) => lines.push(line), notice: (line) => lines.push(line) },
    () => [180, 540],
  )
  return {
    ...{ watch, lines, calls: aws.made },
    look: async (minutes: number, isLive = false) => {
      now = START + minutes * 60_000
      await watch.watcher.onLook()
      return watch.watcher.waiting.lines(isLive)
    },
  }
}

test('says what still runs by the time of AWS, with what RDS reports', async () => {
  const { watch, lines, look, calls } = watched()
  watch.onEvent(begun)
  expect(lines).toEqual([expect.stringMatching(/^12:00:00 UPDATE_IN_PROGRESS Postgres /)])
  expect(await look(0.5)).toEqual(['Postgres: changing, 1 min, usually 3-9 min'])
  expect(calls).toEqual([])
  const line = 'Postgres: changing, 10 min, longer than usual (3-9 min), storage 45 % optimized'
  expect(await look(10)).toEqual([line])
})

test('what earlier operations took counts for more', async () => {
  const { watch, look } = watched()
  watch.watcher.onEarlier([
    anEvent({ ...begun, status: 'UPDATE_COMPLETE', time: new Date(START - 60_000).toISOString() }),
    anEvent({ ...begun, time: new Date(START - 180_000).toISOString() }),
  ])
  watch.onEvent(begun)
  expect(await look(0.5, true)).toEqual(['Postgres: changing, 30 s, last time 2 min'])
})
