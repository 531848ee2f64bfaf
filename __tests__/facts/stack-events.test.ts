import { describe, expect, test } from 'vitest'
import { rootCause } from '../../src/facts/stack-events.ts'
import { anEvent, aStackEvent, STACK_ID } from '../builders/aws.ts'

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

  test('is nothing where only the stack itself failed', () => {
    expect(rootCause([aStackEvent('UPDATE_FAILED')], STACK_ID)).toBeNull()
  })
})
