import { describe, expect, test } from 'vitest'
import { follow } from '../../src/inspect/follow.ts'
import type { StackEvent } from '../../src/facts/facts.ts'
import { aClock, anAws, anEvent, aStack, aStackEvent, STACK_ID } from '../builders/aws.ts'

const SINCE = new Date('2026-11-23T11:00:00Z')

/** Answers look after look with one more slice of the events, newest first, without those already known. */
function looks(...slices: StackEvent[][]) {
  let look = 0
  return (_id: string, _since: Date, known: (id: string) => boolean) => {
    const shown = slices.slice(0, ++look).flat()
    return Promise.resolve(shown.toReversed().filter(({ id }) => !known(id)))
  }
}

describe('follow', () => {
  test('tells every event once, oldest first, and ends with the stack', async () => {
    const first = [aStackEvent('CREATE_IN_PROGRESS'), anEvent()]
    const second = [anEvent({ status: 'CREATE_COMPLETE' }), aStackEvent('CREATE_COMPLETE')]
    const told: string[] = []
    const aws = anAws({ stacks: { events: looks(first, second) } })

    const followed = await follow(aws, aClock(), STACK_ID, SINCE, ({ id }) => told.push(id))

    expect(followed.status).toBe('CREATE_COMPLETE')
    expect(told).toEqual([...first, ...second].map(({ id }) => id))
    expect(aws.made).toEqual(['events', 'events'])
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
    const { status } = await follow(aws, aClock(), STACK_ID, SINCE, () => undefined)
    expect(status).toBe('UPDATE_COMPLETE')
    expect(aws.made).toHaveLength(3)
  })

  test('is not ended by the completion of a nested resource', async () => {
    const nested = aStackEvent('CREATE_COMPLETE', { physicalId: `${STACK_ID}-nested` })
    const aws = anAws({
      stacks: { events: looks([nested], [aStackEvent('UPDATE_ROLLBACK_COMPLETE')]) },
    })
    const { status } = await follow(aws, aClock(), STACK_ID, SINCE, () => undefined)
    expect(status).toBe('UPDATE_ROLLBACK_COMPLETE')
  })

  test('asks the stack itself when the end never shows among the events', async () => {
    const clock = aClock()
    const aws = anAws({
      stacks: {
        events: () => Promise.resolve([]),
        describe: () => Promise.resolve(aStack({ status: 'UPDATE_COMPLETE' })),
      },
    })
    const { status } = await follow(aws, clock, STACK_ID, SINCE, () => undefined)
    expect(status).toBe('UPDATE_COMPLETE')
    expect(aws.made.filter((call) => call === 'describe')).toHaveLength(1)
    expect(Math.max(...clock.slept)).toBeLessThanOrEqual(5000)
  })
})
