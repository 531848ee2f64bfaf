import { StackStatus } from '@aws-sdk/client-cloudformation'
import { describe, expect, test } from 'vitest'
import {
  hasEnded,
  isBusy,
  stackState,
  succeeded,
  type StackState,
} from '../../../src/facts/stack/stack-state.ts'
import { stackMessages } from '../../../src/plan/messages/around/stacks.ts'

/** Expected by hand from facts of the user guide, "Stack status codes" and "troubleshooting". */
const EXPECTED: Record<StackStatus, StackState> = {
  CREATE_COMPLETE: 'ready',
  CREATE_FAILED: 'stuck',
  CREATE_IN_PROGRESS: 'busy',
  DELETE_COMPLETE: 'absent',
  DELETE_FAILED: 'stuck',
  DELETE_IN_PROGRESS: 'busy',
  IMPORT_COMPLETE: 'ready',
  IMPORT_IN_PROGRESS: 'busy',
  IMPORT_ROLLBACK_COMPLETE: 'ready',
  IMPORT_ROLLBACK_FAILED: 'stuck',
  IMPORT_ROLLBACK_IN_PROGRESS: 'busy',
  REVIEW_IN_PROGRESS: 'absent',
  ROLLBACK_COMPLETE: 'failed-create',
  ROLLBACK_FAILED: 'failed-create',
  ROLLBACK_IN_PROGRESS: 'busy',
  UPDATE_COMPLETE: 'ready',
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: 'busy',
  UPDATE_FAILED: 'half-done',
  UPDATE_IN_PROGRESS: 'busy',
  UPDATE_ROLLBACK_COMPLETE: 'ready',
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: 'busy',
  UPDATE_ROLLBACK_FAILED: 'half-done',
  UPDATE_ROLLBACK_IN_PROGRESS: 'busy',
}

describe('stack states', () => {
  test.each(Object.values(StackStatus))('%s is classified', (status) => {
    expect(stackState(status)).toBe(EXPECTED[status])
    expect(isBusy(status)).toBe(EXPECTED[status] === 'busy')
    // A wait ends by every status but those of an operation that goes on, or has not begun.
    const goesOn = EXPECTED[status] === 'busy' || status === 'REVIEW_IN_PROGRESS'
    expect(hasEnded(status)).toBe(!goesOn)
  })

  test.each(['', 'PAUSED', 'UPDATE_SUSPENDED', 'IMPORT_FAILED'])(
    '%j, which no service model of ours has, is left to a person',
    (status) => {
      expect(stackState(status)).toBe('stuck')
      expect(succeeded(status)).toBe(false)
    },
  )

  test('an unknown operation is waited for', () => {
    expect(stackState('REFACTOR_IN_PROGRESS')).toBe('busy')
    expect(isBusy('REFACTOR_IN_PROGRESS')).toBe(true)
  })

  test('no stack is absent', () => {
    expect(stackState(null)).toBe('absent')
  })

  test('an operation that was rolled back did not succeed', () => {
    expect(Object.values(StackStatus).filter(succeeded)).toEqual([
      'CREATE_COMPLETE',
      'DELETE_COMPLETE',
      'IMPORT_COMPLETE',
      'UPDATE_COMPLETE',
    ])
  })

  test('every status that may need a person has its own way out', () => {
    const stuck = Object.values(StackStatus).filter((status) =>
      ['stuck', 'half-done'].includes(stackState(status)),
    )
    for (const status of stuck)
      expect(stackMessages.wayOut(status)).not.toBe(stackMessages.wayOut('SOMETHING_NEW'))
  })
})
