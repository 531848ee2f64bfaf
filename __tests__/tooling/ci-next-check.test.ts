import { expect, test } from 'vitest'
import { chosenChecks, type Check } from '../../.ci/checks.ts'
import { nextOf } from '../../.ci/next-check.ts'

const needing = (needs: Check['needs']): Check => ({
  name: needs,
  command: 'true',
  needs,
  tools: false,
  limit: 1,
})
const [one, both, alone] = [needing('one'), needing('both'), needing('alone')]

test('two checks run at a time, in their order', () => {
  expect(nextOf([both, one], [])).toBe(both)
  expect(nextOf([one, both], [one])).toBe(one)
  expect(nextOf([one, both], [one, one])).toBeUndefined()
})

test('what fills both cores runs beside one that needs one, and no other', () => {
  expect(nextOf([both, one], [both])).toBe(one)
  expect(nextOf([both], [one])).toBe(both)
  expect(nextOf([both], [both])).toBeUndefined()
})

test('nothing runs beside what measures time', () => {
  expect(nextOf([alone], [one])).toBeUndefined()
  expect(nextOf([alone], [])).toBe(alone)
  expect(nextOf([one, both], [alone])).toBeUndefined()
  expect(chosenChecks([]).filter(({ needs }) => needs === 'alone')).not.toEqual([])
})

test('every check has its turn', () => {
  let waiting = chosenChecks([])
  while (waiting.length > 0) {
    const next = nextOf(waiting, [])
    expect(next).toBeDefined()
    waiting = waiting.filter((check) => check !== next)
  }
})
