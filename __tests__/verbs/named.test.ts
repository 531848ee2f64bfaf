import { describe, expect, test } from 'vitest'
import { actionVerb, verbNamed } from '../../src/verbs/named.ts'
import { ACTION_VERBS, VERB_NAMES } from '../../src/verbs/table.ts'

const thrown = (code: string, hint: string) =>
  expect.objectContaining({ code, exit: 2, hint: expect.stringContaining(hint) as string }) as Error

describe('verbNamed', () => {
  test.each(VERB_NAMES)('%s is one', (name) => {
    expect(verbNamed(name)).toBe(name)
  })

  test.each([
    ['deplyo', 'did you mean `deploy`?'],
    ['apply', 'did you mean `deploy`?'],
    ['toString', 'the commands are init, validate, plan'],
    ['constructor', 'the commands are init, validate, plan'],
  ])('%s is none: %s', (name, hint) => {
    expect(() => verbNamed(name)).toThrow(thrown('unknown-command', hint))
  })

  test.each(['drift'])('%s is reserved', (name) => {
    expect(() => verbNamed(name)).toThrow(thrown('command-not-available', 'the commands are'))
  })
})

describe('actionVerb', () => {
  test.each(ACTION_VERBS)('%s is one', (name) => {
    expect(actionVerb(name)).toBe(name)
  })

  test.each(['promote', 'sandbox', 'completion', 'help'])(
    '%s works on the command line alone',
    (name) => {
      expect(() => actionVerb(name)).toThrow(thrown('command-not-available', 'validate, plan'))
    },
  )

  test('suggests what the action takes', () => {
    expect(() => actionVerb('promot')).toThrow(thrown('unknown-command', "the action's commands"))
  })
})
