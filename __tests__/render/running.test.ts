import { describe, expect, test } from 'vitest'
import { runningChanges, type RunningChanges } from '../../src/render/running.ts'
import { anEvent } from '../builders/aws.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 23, 12)
const after = (milliseconds: number) => new Date(START + milliseconds)
const event = (status: string, minute: number, more: object = {}) =>
  anEvent({
    ...{ logicalId: 'PostgresInstance', status },
    time: after(minute * MINUTE).toISOString(),
    ...more,
  })
const begun = event('UPDATE_IN_PROGRESS', 0)
const ofStack = (status: string, minute = 0) =>
  event(status, minute, { logicalId: 'shop-prod', type: 'AWS::CloudFormation::Stack' })
const inLog = (running: RunningChanges, minutes: number, reported: string | null = null) =>
  running.lines(after(minutes * MINUTE), false, () => reported)
const live = (running: RunningChanges, minutes: number) =>
  running.lines(after(minutes * MINUTE), true, () => null)

test('says what it does, what it has taken and what is usual, until it takes longer', () => {
  const running = runningChanges(() => [180, 540])
  running.track(event('CREATE_IN_PROGRESS', 0))
  expect(inLog(running, 4)).toEqual(['Postgres: creating, 4 min, usually 3-9 min'])
  expect(live(running, 4.5)).toEqual(['Postgres: creating, 4 min 30 s, usually 3-9 min'])
  expect(live(running, 9)).toEqual(['Postgres: creating, 9 min 0 s, usually 3-9 min'])
  expect(inLog(running, 12)).toEqual(['Postgres: creating, 12 min, longer than usual (3-9 min)'])
})

test("prefers the stack's own history to figures, of the same kind of work alone", () => {
  const running = runningChanges(() => [180, 540])
  running.earlier([event('UPDATE_COMPLETE', -6), event('UPDATE_IN_PROGRESS', -10)])
  running.track(begun)
  expect(inLog(running, 1)).toEqual(['Postgres: changing, 1 min, last time 4 min'])
  expect(inLog(running, 5)).toEqual(['Postgres: changing, 5 min, longer than last time (4 min)'])
  running.track(event('UPDATE_COMPLETE', 5))
  running.track(event('DELETE_IN_PROGRESS', 6))
  expect(inLog(running, 7)).toEqual(['Postgres: deleting, 1 min, usually 3-9 min'])
})

test('what took seconds is told in seconds', () => {
  const running = runningChanges(() => [4, 20])
  running.track(begun)
  expect(live(running, 1 / 60)).toEqual(['Postgres: changing, 1 s, usually 20 s'])
  expect(live(running, 21 / 60)).toEqual(['Postgres: changing, 21 s, longer than usual (20 s)'])
})

test('without either it says what it has taken, and what AWS reports; what has ended says nothing', () => {
  const running = runningChanges(() => null)
  running.track(begun)
  expect(inLog(running, 61, 'storage 45 % optimized')).toEqual([
    'Postgres: changing, 1 h 1 min, storage 45 % optimized',
  ])
  running.track(event('UPDATE_COMPLETE', 62))
  expect(inLog(running, 63)).toEqual([])
})

describe('of several', () => {
  const secret = { logicalId: 'RedisConnectionSecret', type: 'AWS::SecretsManager::Secret' }
  const reader = { logicalId: 'PostgresReader' }

  test('a log has the databases and a live display all, databases first', () => {
    const running = runningChanges(() => null)
    running.track(event('CREATE_IN_PROGRESS', 0, secret))
    running.track(event('CREATE_IN_PROGRESS', 0, reader))
    const databases = ['Postgres reader: creating, 2 min']
    expect(inLog(running, 2)).toEqual(databases)
    expect(live(running, 2)).toEqual([
      'Postgres reader: creating, 2 min 0 s',
      'Redis connection secret: creating, 2 min 0 s',
    ])
  })

  test('a log has the others where no database is at work, and the stack where nothing is', () => {
    const running = runningChanges(() => null)
    running.track(ofStack('UPDATE_IN_PROGRESS'))
    expect(inLog(running, 1)).toEqual(['shop-prod: changing, 1 min'])
    running.track(event('CREATE_IN_PROGRESS', 1, secret))
    expect(inLog(running, 2)).toEqual(['Redis connection secret: creating, 1 min'])
  })
})

test('a rollback is told, of the stack and of what it changes back', () => {
  const running = runningChanges(() => null)
  running.track(ofStack('UPDATE_ROLLBACK_IN_PROGRESS'))
  expect(inLog(running, 1)).toEqual(['shop-prod: rolling back, 1 min'])
  running.track(begun)
  expect(inLog(running, 1)).toEqual(['Postgres: changing back, 1 min'])
})

test('what an update leaves to do when it is done is told of its stack', () => {
  const running = runningChanges(() => null)
  running.track(ofStack('UPDATE_IN_PROGRESS'))
  running.track(ofStack('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 3))
  expect(inLog(running, 4)).toEqual(['shop-prod: cleaning up, 4 min'])
  running.track(ofStack('UPDATE_COMPLETE', 5))
  expect(inLog(running, 6)).toEqual([])
})

test('counts from the first event of a creation, and knows the id of its second', () => {
  const running = runningChanges(() => null)
  running.track(event('CREATE_IN_PROGRESS', 0, { physicalId: '' }))
  running.track(event('CREATE_IN_PROGRESS', 1, { physicalId: 'pg-1' }))
  expect(inLog(running, 2)).toEqual(['Postgres: creating, 2 min'])
  expect(running.all()).toMatchObject([
    { since: START, isUsual: false, event: { physicalId: 'pg-1' } },
  ])
})
