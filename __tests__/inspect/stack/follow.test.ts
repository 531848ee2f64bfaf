import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { follow } from '../../../src/inspect/stack/follow.ts'
import type { StackEvent, StackFacts } from '../../../src/facts/stack/stack.ts'
import { aClock, anAws, anEvent, aStack, aStackEvent, STACK_ID } from '../../builders/aws.ts'

const OURS = { stackId: STACK_ID, token: 'tinystacks-20261123120000-1f2e3d4c' }

/** Answers look after look with one more slice of the events of our operation, newest first. */
function looks(...slices: StackEvent[][]) {
  let look = 0
  return (_id: string, token: string, known: (id: string) => boolean) => {
    expect(token).toBe(OURS.token)
    const shown = slices.slice(0, ++look).flat()
    return Promise.resolve(shown.toReversed().filter(({ id }) => !known(id)))
  }
}

/** What each ask of the stack itself says; the last one stays. */
function said(...statuses: readonly string[]) {
  const left = [...statuses]
  return () => {
    const status = (left.length > 1 ? left.shift() : left[0]) ?? ''
    return Promise.resolve(aStack({ status }))
  }
}

describe('follow', () => {
  test('tells every event once, oldest first, and ends with the stack', async () => {
    const first = [aStackEvent('CREATE_IN_PROGRESS'), anEvent()]
    const second = [anEvent({ status: 'CREATE_COMPLETE' }), aStackEvent('CREATE_COMPLETE')]
    const told: string[] = []
    const aws = anAws({ stacks: { events: looks(first, second) } })

    const followed = await follow({ aws, clock: aClock() }, OURS, ({ id }) => told.push(id))

    expect(followed.status).toBe('CREATE_COMPLETE')
    expect(told).toEqual([...first, ...second].map(({ id }) => id))
    expect(aws.made).toEqual(['events', 'events'])
  })

  test('hands what was before to who watches once, and tells of each look', async () => {
    const before = [anEvent({ token: 'before' })]
    const slices = [[anEvent()], [aStackEvent('CREATE_COMPLETE')]]
    const looked = looks(...slices)
    const aws = anAws({
      stacks: {
        events: (id, token, known, onEarlier) => {
          onEarlier?.(before)
          return looked(id, token, known)
        },
      },
    })
    const heard: unknown[] = []
    await follow({ aws, clock: aClock() }, OURS, () => undefined, {
      onEarlier: (events) => heard.push(events),
      onLook: () => {
        heard.push('look')
        return Promise.resolve()
      },
      waiting: { lines: () => [] },
    })
    expect(heard).toEqual([before, 'look', 'look'])
  })

  test('goes on while what an update replaced is being cleaned up', async () => {
    const aws = anAws({
      stacks: {
        events: looks(
          [aStackEvent('UPDATE_IN_PROGRESS')],
          [aStackEvent('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')],
          [aStackEvent('UPDATE_COMPLETE')],
        ),
      },
    })
    const { status } = await follow({ aws, clock: aClock() }, OURS, () => undefined)
    expect(status).toBe('UPDATE_COMPLETE')
    expect(aws.made).toHaveLength(3)
  })

  test('is not ended by the completion of a nested resource', async () => {
    const nested = aStackEvent('CREATE_COMPLETE', { physicalId: `${STACK_ID}-nested` })
    const aws = anAws({
      stacks: { events: looks([nested], [aStackEvent('UPDATE_ROLLBACK_COMPLETE')]) },
    })
    const { status } = await follow({ aws, clock: aClock() }, OURS, () => undefined)
    expect(status).toBe('UPDATE_ROLLBACK_COMPLETE')
  })

  test('waits for its first event, whatever the stack was before', async () => {
    const aws = anAws({ stacks: { events: looks([], [], [aStackEvent('CREATE_COMPLETE')]) } })
    const { status } = await follow({ aws, clock: aClock() }, OURS, () => undefined)
    expect(status).toBe('CREATE_COMPLETE')
    expect(aws.made).toEqual(['events', 'events', 'events'])
  })

  test.each(['REVIEW_IN_PROGRESS', 'UPDATE_IN_PROGRESS'])(
    'a stack that says %s has not ended, nor has one that says the status before a few times',
    async (late) => {
      const aws = anAws({
        stacks: {
          events: () => Promise.resolve([]),
          describe: said(
            ...[late, 'UPDATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_COMPLETE', late],
            'UPDATE_ROLLBACK_COMPLETE',
          ),
        },
      })
      const { status } = await follow({ aws, clock: aClock() }, OURS, () => undefined)
      expect(status).toBe('UPDATE_ROLLBACK_COMPLETE')
      expect(aws.made.filter((call) => call === 'describe')).toHaveLength(10)
    },
  )

  test('gives up a create that never begins', async () => {
    const clock = aClock()
    const aws = anAws({
      stacks: { events: () => Promise.resolve([]), describe: said('REVIEW_IN_PROGRESS') },
    })
    const { status } = await follow({ aws, clock }, OURS, () => undefined)
    expect(status).toBe('REVIEW_IN_PROGRESS')
    const minutes = clock.slept.reduce((sum, one) => sum + one, 0) / 60_000
    expect(minutes).toBeGreaterThan(9)
    expect(minutes).toBeLessThan(12)
  })

  test('looks as soon as the credentials have expired, and waits as ever once others are there', async () => {
    const clock = aClock()
    const now = new Date('2026-11-23T12:00:00Z')
    const lasts = [...Array<number>(8).fill(100_000), 900, -1]
    const aws = {
      ...anAws({
        stacks: { events: () => Promise.resolve([]), describe: said('UPDATE_COMPLETE') },
      }),
      expires: () => {
        const left = lasts.shift()
        return Promise.resolve(left === undefined ? null : new Date(now.getTime() + left))
      },
      now: () => now,
    }
    await follow({ aws, clock }, OURS, () => undefined)
    expect(clock.slept.slice(7, 11)).toEqual([expect.closeTo(2635, -1), 1100, 5000, 5000])
  })

  test('looks every two seconds where nobody knows when the credentials expire', async () => {
    const clock = aClock()
    const aws = {
      ...anAws({
        stacks: { events: () => Promise.resolve([]), describe: said('UPDATE_COMPLETE') },
      }),
      expires: () => Promise.resolve('unknown' as const),
    }
    await follow({ aws, clock }, OURS, () => undefined)
    expect(Math.max(...clock.slept)).toBe(1900)
  })

  test('asks the stack itself when the end never shows among the events', async () => {
    const clock = aClock()
    const aws = anAws({
      stacks: { events: () => Promise.resolve([]), describe: said('UPDATE_COMPLETE') },
    })
    const { status } = await follow({ aws, clock }, OURS, () => undefined)
    expect(status).toBe('UPDATE_COMPLETE')
    expect(aws.made.filter((call) => call === 'describe')).toHaveLength(5)
    expect(Math.max(...clock.slept)).toBeLessThanOrEqual(5000)
  })
})

describe('follow, where the stack itself may show its success', () => {
  const showsSuccess = ({ status }: StackFacts) => status === 'UPDATE_COMPLETE'
  const operation = { ...OURS, showsSuccess, changes: ['Postgres'] }
  const updating = [
    aStackEvent('UPDATE_IN_PROGRESS'),
    anEvent({ logicalId: 'Postgres', status: 'UPDATE_IN_PROGRESS' }),
  ]
  const updated = [anEvent({ logicalId: 'Postgres', status: 'UPDATE_COMPLETE' })]

  test('asks it at once, and nothing else if it has succeeded', async () => {
    const aws = anAws({ stacks: { describe: said('UPDATE_COMPLETE') } })
    const { status, stack } = await follow({ aws, clock: aClock() }, operation, () => undefined)
    expect(status).toBe('UPDATE_COMPLETE')
    expect(stack?.status).toBe('UPDATE_COMPLETE')
    expect(aws.made).toEqual(['describe'])
  })

  test('asks it once all else is done, and the events in between', async () => {
    const busy = 'UPDATE_IN_PROGRESS'
    const aws = anAws({
      stacks: {
        events: looks(updating, updated, []),
        describe: said(busy, busy, 'UPDATE_COMPLETE'),
      },
    })
    const { stack, events } = await follow({ aws, clock: aClock() }, operation, () => undefined)
    expect(stack?.status).toBe('UPDATE_COMPLETE')
    expect(events).toHaveLength(3)
    expect(aws.made).toEqual([
      ...['describe', 'events', 'events'],
      ...['describe', 'events', 'describe'],
    ])
  })

  test('reads the events of one that has failed without a pause', async () => {
    const clock = aClock()
    const failed = [
      anEvent({ logicalId: 'Postgres', status: 'UPDATE_FAILED' }),
      aStackEvent('UPDATE_ROLLBACK_COMPLETE'),
    ]
    const aws = anAws({
      stacks: { events: looks(failed), describe: said('UPDATE_ROLLBACK_COMPLETE') },
    })
    const { status, events, stack } = await follow({ aws, clock }, operation, () => undefined)
    expect([status, events.length, stack]).toEqual(['UPDATE_ROLLBACK_COMPLETE', 2, undefined])
    expect(clock.slept).toEqual([])
  })
})

test('nothing that AWS dates is compared with the clock of the machine', () => {
  const root = join(import.meta.dirname, '../../../src')
  const files = ['inspect', 'apply']
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${room}/${name}`,
      ),
    )
    .filter((name) => name.endsWith('.ts'))
  const withClock = files.flatMap((name) => {
    const lines = readFileSync(join(root, name), 'utf8').split('\n')
    return lines.filter((line) => /clock\.now\(\)|new Date\(\)|Date\.now/.test(line))
  })
  // How long something has been waited for; and what day it is, for what ends on a day.
  expect(withClock.map((line) => line.trim())).toEqual([
    'const begun = clock.now().getTime()',
    'const soFar = (isLive ? inSeconds : inMinutes)(clock.now().getTime() - begun)',
    'today: context.clock.now(),',
  ])
})
