import { expect, test } from 'vitest'
import { durationsIn, workOf } from '../../../src/facts/stack/durations.ts'
import { anEvent } from '../../builders/aws.ts'

const at = (minute: number, status: string, more: object = {}) =>
  anEvent({
    logicalId: 'PostgresInstance',
    status,
    token: 'one',
    time: new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString(),
    ...more,
  })

/** Of events oldest first. */
const durations = (...events: readonly ReturnType<typeof at>[]) =>
  Object.fromEntries(durationsIn(events.toReversed()))

test('work lasts from its first event to its end', () => {
  expect(
    durations(at(0, 'CREATE_IN_PROGRESS'), at(1, 'CREATE_IN_PROGRESS'), at(5, 'CREATE_COMPLETE')),
  ).toEqual({ 'CREATE PostgresInstance': [300, 300] })
})

test('several times give the shortest and the longest, each kind of work and resource for itself', () => {
  expect(
    durations(
      ...[at(0, 'CREATE_IN_PROGRESS'), at(5, 'CREATE_COMPLETE')],
      ...[at(10, 'UPDATE_IN_PROGRESS'), at(14, 'UPDATE_COMPLETE')],
      ...[at(20, 'UPDATE_IN_PROGRESS', { logicalId: 'Vpc' })],
      ...[at(21, 'UPDATE_IN_PROGRESS', { token: 'two' })],
      ...[at(22, 'UPDATE_COMPLETE', { logicalId: 'Vpc' })],
      ...[at(31, 'UPDATE_COMPLETE', { token: 'two' })],
    ),
  ).toEqual({
    'CREATE PostgresInstance': [300, 300],
    'UPDATE PostgresInstance': [240, 600],
    'UPDATE Vpc': [120, 120],
  })
})

test.each([
  ['failed', [at(0, 'UPDATE_IN_PROGRESS'), at(3, 'UPDATE_FAILED')]],
  ['has not ended', [at(0, 'UPDATE_IN_PROGRESS')]],
  ['began before the events that are known', [at(3, 'UPDATE_COMPLETE')]],
  [
    'began in another operation',
    [at(0, 'UPDATE_IN_PROGRESS'), at(3, 'UPDATE_COMPLETE', { token: null })],
  ],
  [
    'has times that nobody understands',
    [at(0, 'UPDATE_IN_PROGRESS', { time: 'soon' }), at(3, 'UPDATE_COMPLETE')],
  ],
])('what %s does not count', (_what, events) => {
  expect(durations(...events)).toEqual({})
})

test('a failure and what follows it in a rollback are not one piece of work', () => {
  expect(
    durations(
      ...[at(0, 'UPDATE_IN_PROGRESS'), at(9, 'UPDATE_FAILED')],
      ...[at(10, 'UPDATE_IN_PROGRESS'), at(12, 'UPDATE_COMPLETE')],
    ),
  ).toEqual({ 'UPDATE PostgresInstance': [120, 120] })
})

test.each(['CREATE_IN_PROGRESS', 'CREATE_FAILED', 'CREATE_COMPLETE'])(
  '%s is a create',
  (status) => {
    expect(workOf({ logicalId: 'Vpc', status })).toBe('CREATE Vpc')
  },
)
