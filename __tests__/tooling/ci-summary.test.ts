import { expect, test } from 'vitest'
import { summary, type Result } from '../../.ci/summary.ts'

const lint: Result = { name: 'lint', failure: null, passed: 1, failed: 0, seconds: 71.6 }
const tests: Result = { name: 'test', failure: null, passed: 9325, failed: 0, seconds: 120.2 }

test('a run ends with where its time went, the longest first, and its counts', () => {
  expect(summary([lint, tests], 150, 'logs')).toBe(
    [
      '   120 s  test',
      '    72 s  lint',
      '   150 s  in all: two checks at a time, where neither must be alone',
      '9326 passed, 0 failed',
    ].join('\n'),
  )
})

test('names what failed before its last line', () => {
  const failing = { ...tests, failure: 'exit code 1', passed: 9300, failed: 25 }
  expect(summary([lint, failing], 150, 'logs').split('\n').slice(-2)).toEqual([
    'failed: test; logs in logs',
    '9301 passed, 25 failed',
  ])
})
