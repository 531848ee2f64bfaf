import { describe, expect, test } from 'vitest'
import { hasLostRace, lostRace } from '../../../src/aws/stacks/lost-race.ts'

const aws = (name: string, message: string): Error => Object.assign(new Error(message), { name })
const STACK = 'arn:aws:cloudformation:us-east-1:123456789012:stack/shop-prod/5f3c2a10'

describe('somebody else was first', () => {
  test.each([
    ['ChangeSetNotFound', 'ChangeSet [arn:aws:cloudformation:...] does not exist'],
    [
      'InvalidChangeSetStatus',
      'ChangeSet [x] cannot be executed in its current status of [OBSOLETE]',
    ],
    ['InvalidChangeSetStatus', 'An operation on this ChangeSet is currently in progress.'],
    ['ValidationError', `Stack:${STACK} is in UPDATE_IN_PROGRESS state and can not be updated.`],
    [
      'ValidationError',
      'Stack [a] already exists and cannot be created again with the changeSet [b].',
    ],
    ['ValidationError', 'Stack [shop-prod] does not exist'],
    ['ValidationError', `Stack [${STACK}] cannot be deleted while in status UPDATE_IN_PROGRESS`],
    ['ValidationError', `Stack [${STACK}] cannot be updated while in status DELETE_IN_PROGRESS`],
    ['ValidationError', `Stack:${STACK} is in UPDATE_COMPLETE state and can not be rolled back.`],
    [
      'ValidationError',
      `Stack:${STACK} is in UPDATE_ROLLBACK_IN_PROGRESS state and can not continue rollback.`,
    ],
    ['ValidationError', 'Stack [a] cannot be deleted while TerminationProtection is enabled'],
  ])('%s: %s', (name, message) => {
    expect(hasLostRace(aws(name, message))).toBe(true)
  })

  test.each([
    ['ValidationError', 'Template format error: unsupported structure.'],
    ['AccessDenied', 'User is not authorized to perform cloudformation:ExecuteChangeSet'],
    ['Throttling', 'Rate exceeded'],
  ])('but not %s: %s', (name, message) => {
    expect(hasLostRace(aws(name, message))).toBe(false)
  })

  test('is said by the name of the stack, with what to do, and refuses', () => {
    const error = lostRace(aws('ChangeSetNotFound', 'ChangeSet [x] does not exist'), STACK)
    expect(error).toMatchObject({ code: 'stack-changed', exit: 3 })
    expect(error.message).toMatch(/somebody else has changed the stack shop-prod/)
    expect(error.message).not.toContain('does not exist')
    expect(error.hint).toMatch(/run this again/)
  })
})
