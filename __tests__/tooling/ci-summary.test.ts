import { expect, test } from 'vitest'
import { summary, type Result } from '../../.ci/summary.ts'

const lint: Result = { name: 'lint', failure: null, passed: 1, failed: 0, seconds: 71.6, cpu: 80.4 }
const tests: Result = {
  name: 'test',
  failure: null,
  passed: 9325,
  failed: 0,
  seconds: 120.2,
  cpu: 210,
}
const killed: Result = {
  name: 'act',
  failure: 'hung for 9 s',
  passed: 0,
  failed: 1,
  seconds: 9,
  cpu: null,
}

test('a run ends with where its time went, the longest first, and its counts', () => {
  expect(summary([lint, tests], 150, 'logs')).toBe(
    [
      '    took      CPU',
      '   120 s    210 s  test',
      '    72 s     80 s  lint',
      '   150 s    290 s  in all: two checks at a time, where neither must be alone',
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

test('says nothing of the CPU of what was ended', () => {
  expect(summary([killed], 9, 'logs')).toContain('\n     9 s           act\n')
})
