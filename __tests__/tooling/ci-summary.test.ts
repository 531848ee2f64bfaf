import { expect, test } from 'vitest'
import { summary, type Result } from '../../.ci/summary.ts'

const lint: Result = {
  name: 'lint',
  failure: null,
  why: [],
  passed: 1,
  failed: 0,
  seconds: 71.6,
  cpu: 80.4,
}
const tests: Result = {
  name: 'test',
  failure: null,
  why: [],
  passed: 9325,
  failed: 0,
  seconds: 120.2,
  cpu: 210,
}
const killed: Result = {
  name: 'act',
  failure: 'hung for 9 s',
  why: ['the last line of its log'],
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
      '   150 s    290 s  in all: side by side, as far as two cores go',
      '9326 passed, 0 failed',
    ].join('\n'),
  )
})

test('names what failed, and why, before its last line', () => {
  const why = Array.from({ length: 25 }, (_, at) => `a.test.ts > test ${String(at)}: 1 is not 2`)
  const failing = { ...tests, failure: 'exit code 1', why, passed: 9300, failed: 25 }
  const lines = summary([lint, failing], 150, 'logs').split('\n')
  expect(lines.slice(4, 6)).toEqual(['test: exit code 1', '  a.test.ts > test 0: 1 is not 2'])
  expect(lines.slice(-4)).toEqual([
    '  a.test.ts > test 19: 1 is not 2',
    '  and 5 more',
    'failed: test; logs in logs',
    '9301 passed, 25 failed',
  ])
})

test('says nothing of the CPU of what was ended', () => {
  expect(summary([killed], 9, 'logs')).toContain('\n     9 s           act\n')
})
