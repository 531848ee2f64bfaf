import { expect, test } from 'vitest'
import { watchOf } from '../../src/host/watch.ts'

const CALL = {
  ...{ service: 'rds', operation: 'DescribeDBInstances', region: 'us-east-1' },
  ...{ attempt: 2, milliseconds: 82, result: 'Throttling' },
}
const silent = (): void => undefined
const reporter = { line: silent, warning: silent }
const always = { onLeft: silent, onThrottled: expect.any(Function) as unknown }

test('a reporter that wants details is told each call in one line', () => {
  const lines: string[] = []
  const detail = (text: string): void => void lines.push(text)
  watchOf({ detail, ...reporter }).onCall?.(CALL)
  expect(lines).toEqual(['call: rds:DescribeDBInstances us-east-1, attempt 2: Throttling in 82 ms'])
  expect(watchOf({ detail, ...reporter }, false)).toEqual({ detail, ...always })
})

test('without one only rate limits are watched, and what is left', () => {
  expect(watchOf(reporter)).toEqual(always)
})
