import { expect, test } from 'vitest'
import { watchOf } from '../../src/host/watch.ts'

const CALL = {
  ...{ service: 'rds', operation: 'DescribeDBInstances', region: 'us-east-1' },
  ...{ attempt: 2, milliseconds: 82, result: 'Throttling' },
}

test('a reporter that wants details is told each call in one line', () => {
  const lines: string[] = []
  const detail = (text: string): void => void lines.push(text)
  watchOf({ detail }).onCall?.(CALL)
  expect(lines).toEqual(['call: rds:DescribeDBInstances us-east-1, attempt 2: Throttling in 82 ms'])
  expect(watchOf({ detail }, false)).toEqual({ detail })
})

test('without one nothing is watched', () => {
  expect(watchOf({})).toEqual({})
})
