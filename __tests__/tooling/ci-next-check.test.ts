import { expect, test } from 'vitest'
import { chosenChecks, type Check } from '../../.ci/checks.ts'
import { nextOf } from '../../.ci/next-check.ts'

const nothing = new Set<never>()

const keeping = (cores: Check['cores'], after: Check['after'] = []) => ({ cores, after })
const [waits, one, most, all] = [keeping(0.3), keeping(1.3), keeping(1.8), keeping('all')]

test('checks run side by side as far as two cores go, in their order', () => {
  expect(nextOf([one, waits], [], nothing)).toBe(one)
  expect(nextOf([one, waits], [one], nothing)).toBe(one)
  expect(nextOf([one, waits], [one, one], nothing)).toBe(waits)
  expect(nextOf([one, waits], [one, one, waits], nothing)).toBeUndefined()
})

test('what fills both cores runs beside one that waits, and no other', () => {
  expect(nextOf([most, one, waits], [most], nothing)).toBe(waits)
  expect(nextOf([most], [waits], nothing)).toBe(most)
  expect(nextOf([most], [one], nothing)).toBeUndefined()
})

test('nothing runs beside what measures time', () => {
  expect(nextOf([all], [waits], nothing)).toBeUndefined()
  expect(nextOf([all], [], nothing)).toBe(all)
  expect(nextOf([waits, all], [all], nothing)).toBeUndefined()
  expect(chosenChecks([]).filter(({ cores }) => cores === 'all')).not.toEqual([])
})

test('a check waits until what it needs is installed; others pass it', () => {
  const needy = keeping(1, ['system', 'python'])
  expect(nextOf([needy, one], [], new Set(['system']))).toBe(one)
  expect(nextOf([needy, one], [], new Set(['system', 'python']))).toBe(needy)
})
