import { describe, expect, test } from 'vitest'
import { TinystacksError } from '../../src/errors.ts'
import { errorForTerminal, failureInOneLine } from '../../src/render/problems.ts'

const invalid = new TinystacksError('invalid-file', '2 problems', {
  exit: 2,
  file: 'tinystacks.yml',
  problems: [
    {
      code: 'unknown-key',
      path: 'stages.dev.databases.postgres.storrage',
      line: 12,
      column: 7,
      message: 'unknown key',
      hint: 'did you mean storage?',
    },
    { code: 'not-yaml', path: '', line: 1, column: 1, message: 'bad\u001b[31m\n::error::' },
  ],
})
const plainly = { color: false }

describe('on a terminal', () => {
  test('problems read like those of a compiler, each with its hint', () => {
    expect(errorForTerminal(invalid, plainly)).toBe(
      [
        'tinystacks.yml:12:7 error stages.dev.databases.postgres.storrage: unknown key',
        '  hint did you mean storage?',
        'tinystacks.yml:1:1 error bad : :error::',
        'error 2 problems',
      ].join('\n'),
    )
  })

  test('a failure without a place is its message and hint', () => {
    const error = new TinystacksError('no-credentials', 'no credentials', {
      exit: 1,
      hint: 'log in',
    })
    expect(errorForTerminal(error, plainly)).toBe('error no credentials\n  hint log in')
    expect(failureInOneLine(error)).toBe('no credentials; log in')
  })

  test('colour is given only where it is asked for', () => {
    expect(errorForTerminal(invalid, { color: true })).toContain('\u001b[')
    expect(errorForTerminal(invalid, plainly)).not.toContain('\u001b[')
  })
})
