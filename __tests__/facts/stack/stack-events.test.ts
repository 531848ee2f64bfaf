import { describe, expect, test } from 'vitest'
import { rootCause } from '../../../src/facts/stack/stack-events.ts'
import { anEvent, aStackEvent, STACK_ID } from '../../builders/aws.ts'

describe('rootCause', () => {
  test('is the first resource that failed of itself, not one that was cancelled for it', () => {
    const cancelled = anEvent({
      logicalId: 'Mysql',
      status: 'CREATE_FAILED',
      reason: 'Resource creation cancelled',
    })
    const cause = anEvent({ status: 'CREATE_FAILED', reason: 'Invalid DB Instance class' })
    const later = anEvent({ status: 'CREATE_FAILED', reason: 'another one' })
    const stack = aStackEvent('UPDATE_FAILED', {
      reason: 'The following resource(s) failed to create: [Postgres]',
    })
    expect(rootCause([stack, cancelled, cause, later], STACK_ID)).toBe(cause)
  })

  test('is what the stack itself says where no resource failed', () => {
    const begun = aStackEvent('UPDATE_IN_PROGRESS', { reason: 'User Initiated' })
    const cause = aStackEvent('UPDATE_ROLLBACK_IN_PROGRESS', { reason: 'DBInstance x not found.' })
    const end = aStackEvent('UPDATE_ROLLBACK_COMPLETE')
    expect(rootCause([begun, cause, end], STACK_ID)).toBe(cause)
  })

  test.each([null, 'User Initiated', 'The following resource(s) failed to update: [Postgres].'])(
    'is nothing where the stack says no more than %s',
    (reason) => {
      const events = [aStackEvent('UPDATE_ROLLBACK_IN_PROGRESS', { reason })]
      expect(rootCause(events, STACK_ID)).toBeNull()
    },
  )
})
