import { expect, test } from 'vitest'
import { useOfSnapshot } from '../../../src/facts/states/snapshots.ts'

test('a snapshot that is available can be restored', () => {
  expect(useOfSnapshot('available')).toBe('ready')
})

test.each(['creating', 'pending', 'copying'])('one that is %s is waited for', (status) => {
  expect(useOfSnapshot(status)).toBe('being-made')
})

test.each(['failed', 'deleting', 'restoring', 'thawing', ''])(
  'nobody relies on one that is %j',
  (status) => {
    expect(useOfSnapshot(status)).toBe('unusable')
  },
)
