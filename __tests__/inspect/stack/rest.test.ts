/** How an operation is followed where its region's stages look at all stacks together. */
import { describe, expect, test } from 'vitest'
import { follow } from '../../../src/inspect/stack/follow.ts'
import { LONGEST, type SharedLooks } from '../../../src/inspect/stack/shared-looks.ts'
import type { DeployedStack, StackEvent, StackFacts } from '../../../src/facts/stack/stack.ts'
import { decode, TAGS } from '../../../src/template/index.ts'
import { aClock, anAws, anEvent, aStack, aStackEvent, STACK_ID } from '../../builders/aws.ts'

const OURS = { stackId: STACK_ID, token: 'ours' }
const SUCCESS = ({ status }: StackFacts) => status === 'UPDATE_COMPLETE'
const TAGGED = { tags: { [TAGS.stack]: 'shop' } }

/** Each look shows the next of these; null = alone. The last one stays. */
function showing(...shown: readonly (string | DeployedStack | null | undefined)[]) {
  const left = [...shown]
  const joined = { now: 0 }
  const next = () => {
    const one = left.length > 1 ? left.shift() : left[0]
    const stack = typeof one === 'string' ? aStack({ status: one, ...TAGGED }) : one
    return stack && { facts: stack, decoded: () => decode(stack) }
  }
  const stacks: SharedLooks = {
    join: (clock) => {
      joined.now += 1
      return {
        now: () => {
          const stack = next()
          return Promise.resolve(stack === null ? null : { stack, passed: 0 })
        },
        next: async (_id, pause) => {
          const stack = next()
          if (stack === null) return null
          const passed = Math.min(pause, LONGEST)
          await clock.sleep(passed)
          return { stack, passed }
        },
        leave: () => {
          joined.now -= 1
        },
      }
    },
  }
  return { joined, waits: { stacks, changeSets: { join: () => expect.fail() } } }
}

/** Answers look after look with one more slice of our operation's events. */
function looks(...slices: readonly (readonly StackEvent[])[]) {
  let look = 0
  return (_id: string, _token: string, known: (id: string) => boolean) => {
    const shown = slices.slice(0, ++look).flat()
    return Promise.resolve(shown.toReversed().filter(({ id }) => !known(id)))
  }
}

const busy = 'UPDATE_IN_PROGRESS'
const begun = [aStackEvent(busy), anEvent({ logicalId: 'Postgres', status: busy })]
const done = [aStackEvent('UPDATE_COMPLETE')]

describe('follow, where all that wait look together', () => {
  test('looks at the events once the stack has ended, and takes its outputs from the list', async () => {
    const aws = anAws({ stacks: { events: looks([...begun, ...done]) } })
    const { joined, waits } = showing(busy, busy, busy, 'UPDATE_COMPLETE')
    const operation = { ...OURS, showsSuccess: SUCCESS, changes: ['Postgres'] }
    const followed = await follow({ aws, clock: aClock(), waits }, operation, () => undefined)
    expect([followed.status, followed.stack?.status]).toEqual([
      'UPDATE_COMPLETE',
      'UPDATE_COMPLETE',
    ])
    expect(aws.made).toEqual(['events'])
    expect(joined.now).toBe(0)
  })

  test('believes no end that the events of the operation do not tell', async () => {
    const aws = anAws({ stacks: { events: looks([], begun, done) } })
    const complete = 'UPDATE_COMPLETE'
    const { waits } = showing(busy, busy, busy, complete, complete, busy, complete)
    const operation = { ...OURS, showsSuccess: SUCCESS }
    await follow({ aws, clock: aClock(), waits }, operation, () => undefined)
    expect(aws.made).toEqual(['events', 'events', 'events'])
  })

  test.each([
    ['at once', ['UPDATE_COMPLETE']],
    ['within a second', [busy, busy, 'UPDATE_COMPLETE']],
  ])('takes what an emulator has done %s for done, without its events', async (_when, shown) => {
    const aws = anAws()
    const operation = { ...OURS, showsSuccess: SUCCESS }
    const { waits } = showing(...shown)
    const followed = await follow({ aws, clock: aClock(), waits }, operation, () => undefined)
    expect(followed).toMatchObject({ status: 'UPDATE_COMPLETE', events: [], stack: {} })
    expect(aws.made).toEqual([])
  })

  test.each([
    ['shows another end', aStack({ status: 'UPDATE_ROLLBACK_COMPLETE', ...TAGGED }), SUCCESS],
    [
      'shows no success of this operation',
      aStack({ status: 'UPDATE_COMPLETE', ...TAGGED }),
      () => false,
    ],
    ['has no tags, as an emulator may', aStack({ status: 'UPDATE_COMPLETE' }), SUCCESS],
    ['may not show it at all', aStack({ status: 'UPDATE_COMPLETE', ...TAGGED }), null],
  ])('takes no outputs from a list that %s', async (_what, listed, showsSuccess) => {
    const aws = anAws({ stacks: { events: looks(done) } })
    const operation = { ...OURS, showsSuccess }
    const { waits } = showing(listed)
    const followed = await follow({ aws, clock: aClock(), waits }, operation, () => undefined)
    expect(followed).toEqual({ status: 'UPDATE_COMPLETE', events: done })
  })

  test('says at once why a stack rolls back, and looks no more until it has', async () => {
    const back = 'UPDATE_ROLLBACK_IN_PROGRESS'
    const failed = [anEvent({ status: 'UPDATE_FAILED' }), aStackEvent(back)]
    const end = [aStackEvent('UPDATE_ROLLBACK_COMPLETE')]
    const aws = anAws({ stacks: { events: looks(begun, failed, end) } })
    const cleaning = 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS'
    const { waits } = showing(busy, back, back, back, cleaning, 'UPDATE_ROLLBACK_COMPLETE')
    const clock = aClock()
    const { status } = await follow({ aws, clock, waits }, OURS, () => undefined)
    expect(status).toBe('UPDATE_ROLLBACK_COMPLETE')
    expect(aws.made).toEqual(['events', 'events', 'events'])
    expect(clock.slept).toHaveLength(6)
  })

  test('looks at the events of a stack that is in no list, as of one that was deleted', async () => {
    const aws = anAws({
      stacks: {
        events: looks([aStackEvent('DELETE_IN_PROGRESS')], [aStackEvent('DELETE_COMPLETE')]),
      },
    })
    const { waits } = showing('DELETE_IN_PROGRESS', 'DELETE_IN_PROGRESS', undefined)
    const { status } = await follow({ aws, clock: aClock(), waits }, OURS, () => undefined)
    expect(status).toBe('DELETE_COMPLETE')
    expect(aws.made).toEqual(['events', 'events'])
  })

  test('shows people the events after 15 s, and once a minute', async () => {
    const at: number[] = []
    const clock = aClock()
    const passed = () => clock.slept.reduce((sum, one) => sum + one, 0) / 1000
    const aws = anAws({
      stacks: {
        events: () => {
          at.push(passed())
          return Promise.resolve(passed() < 190 ? [] : done)
        },
      },
    })
    const { waits } = showing(busy)
    await follow({ aws, clock, waits }, OURS, () => undefined)
    expect(at.map(Math.floor)).toEqual([0, 16, 76, 136, 196])
    expect(aws.made.filter((one) => one === 'describe')).toEqual([])
  })

  test('looks alone as ever once too few wait', async () => {
    const clock = aClock()
    const aws = anAws({ stacks: { events: looks([], [], [], done) } })
    const { waits } = showing(busy, null)
    await follow({ aws, clock, waits }, OURS, () => undefined)
    expect(aws.made).toEqual(['events', 'events', 'events', 'events'])
    expect(clock.slept.map(Math.round)).toEqual([250, 250, 350, 490])
  })

  test('leaves when the looks fail', async () => {
    const { joined, waits } = showing(busy)
    const aws = anAws({ stacks: { events: () => Promise.reject(new Error('expired')) } })
    await expect(follow({ aws, clock: aClock(), waits }, OURS, () => undefined)).rejects.toThrow()
    expect(joined.now).toBe(0)
  })
})
