import { expect, test } from 'vitest'
import { watchStack } from '../../../src/commands/shared/watch-stack.ts'
import type { Reporter } from '../../../src/ports/ports.ts'
import { anEvent } from '../../builders/aws.ts'

const START = Date.UTC(2026, 10, 23, 12)
const begun = anEvent({
  ...{ logicalId: 'PostgresInstance', status: 'UPDATE_IN_PROGRESS' },
  time: new Date(START).toISOString(),
})

/** A stack that is watched, an hour ahead of this machine's clock or behind it. */
function watched() {
  const lines: string[] = []
  const soFar: (() => string)[] = []
  let now = START
  const reporter = {
    progress: (_event, line, says) => {
      if (line !== null) lines.push(line)
      soFar.push(says)
    },
    stillRunning: (line) => lines.push(line),
  } satisfies Partial<Reporter> as unknown as Reporter
  const watch = watchStack({ now: () => new Date(now) }, reporter, () => [180, 540])
  return {
    ...{ watch, lines, soFar },
    look: (minutes: number) => {
      now = START + minutes * 60_000
      watch.watcher.onLook()
    },
  }
}

test('a log has a line every five minutes of what still runs, at the time of AWS', () => {
  const { watch, lines, look } = watched()
  watch.onEvent(begun, {})
  for (let minute = 0; minute <= 11; minute++) look(minute)
  const line =
    '12:05:00 UPDATE_IN_PROGRESS Postgres (AWS::RDS::DBInstance): about 3-9 min, 5m00s so far'
  expect(lines.slice(1)).toEqual([
    line,
    '12:10:00 UPDATE_IN_PROGRESS Postgres (AWS::RDS::DBInstance): longer than usual (about 3-9 min), 10m00s so far',
  ])
})

test('a live display asks for it at any moment, with what earlier operations took', () => {
  const { watch, soFar, look } = watched()
  watch.watcher.onEarlier([
    anEvent({ ...begun, status: 'UPDATE_COMPLETE', time: new Date(START - 60_000).toISOString() }),
    anEvent({ ...begun, time: new Date(START - 180_000).toISOString() }),
  ])
  watch.onEvent(begun, {})
  look(1)
  expect(soFar[0]?.()).toBe('about 2 min last time, 1m00s so far')
})
