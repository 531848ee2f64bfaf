import { expect, test } from 'vitest'
import { runningChanges } from '../../src/render/running.ts'
import { anEvent } from '../builders/aws.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 23, 12)
const after = (milliseconds: number) => new Date(START + milliseconds)
const event = (status: string, minute: number, more: object = {}) =>
  anEvent({ logicalId: 'Db', status, time: after(minute * MINUTE).toISOString(), ...more })
const begun = event('UPDATE_IN_PROGRESS', 0)

test('says what is usual and what it has taken, until it takes longer', () => {
  const running = runningChanges(() => [180, 540])
  running.track(begun)
  expect(running.text('Db', after(190_000))).toBe('about 3-9 min, 3m10s so far')
  expect(running.text('Db', after(540_000))).toBe('about 3-9 min, 9m00s so far')
  expect(running.text('Db', after(541_000))).toBe('longer than usual (about 3-9 min), 9m01s so far')
})

test("prefers the stack's own history to figures, of the same kind of work alone", () => {
  const running = runningChanges(() => [180, 540])
  running.earlier([event('UPDATE_COMPLETE', -6), event('UPDATE_IN_PROGRESS', -10)])
  running.track(begun)
  expect(running.text('Db', after(MINUTE))).toBe('about 4 min last time, 1m00s so far')
  expect(running.text('Db', after(5 * MINUTE))).toBe(
    'longer than last time (about 4 min), 5m00s so far',
  )
  running.track(event('UPDATE_COMPLETE', 5))
  running.track(event('DELETE_IN_PROGRESS', 6))
  expect(running.text('Db', after(7 * MINUTE))).toBe('about 3-9 min, 1m00s so far')
})

test('what took seconds is told in seconds', () => {
  const running = runningChanges(() => [4, 20])
  running.track(begun)
  expect(running.text('Db', after(1000))).toBe('about 20 s, 1s so far')
  expect(running.text('Db', after(21_000))).toBe('longer than usual (about 20 s), 21s so far')
})

test('without either it says what it has taken; what has ended says nothing', () => {
  const running = runningChanges(() => null)
  running.track(begun)
  expect(running.text('Db', after(MINUTE))).toBe('1m00s so far')
  running.track(event('UPDATE_COMPLETE', 1))
  expect(running.text('Db', after(2 * MINUTE))).toBe('')
})

test('is due each five minutes, from its first event on, and not the stack itself', () => {
  const running = runningChanges(() => null)
  running.track(begun)
  running.track(event('UPDATE_IN_PROGRESS', 3))
  running.track(
    event('UPDATE_IN_PROGRESS', 0, { logicalId: 's', type: 'AWS::CloudFormation::Stack' }),
  )
  const due = Array.from({ length: 12 }, (_, minute) => running.due(after(minute * MINUTE)))
  expect(due.flatMap((found, minute) => found.map(({ text }) => [minute, text]))).toEqual([
    [5, '5m00s so far'],
    [10, '10m00s so far'],
  ])
})
