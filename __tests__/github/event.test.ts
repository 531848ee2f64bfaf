import { describe, expect, test } from 'vitest'
import { verbForEvent } from '../../src/github/event.ts'

const MAIN = { ref: 'refs/heads/main', defaultBranch: 'main' }

describe('the command that an event stands for', () => {
  test.each([
    ['pull_request', { ref: 'refs/pull/7/merge', defaultBranch: 'main' }, 'plan'],
    [
      'merge_group',
      { ref: 'refs/heads/gh-readonly-queue/main/pr-7', defaultBranch: 'main' },
      'plan',
    ],
    ['workflow_dispatch', MAIN, 'plan'],
    ['push', MAIN, 'deploy'],
  ])('%s means %s', (event, where, verb) => {
    expect(verbForEvent({ event, ...where })).toBe(verb)
  })

  test.each([
    ['push', { ref: 'refs/heads/feature', defaultBranch: 'main' }],
    ['push', { ref: 'refs/heads/main', defaultBranch: null }],
    ['push', { ref: 'refs/tags/main', defaultBranch: 'main' }],
    ['release', { ref: 'refs/tags/v1', defaultBranch: 'main' }],
    ['schedule', MAIN],
    ['pull_request_target', MAIN],
  ])('%s on %j asks for the input instead of guessing', (event, where) => {
    expect(() => verbForEvent({ event, ...where })).toThrow(
      expect.objectContaining({ code: 'missing-command', exit: 2 }),
    )
  })

  test('a schedule is told which command to write', () => {
    expect(() => verbForEvent({ event: 'schedule', ...MAIN })).toThrow(
      expect.objectContaining({
        message: 'the event schedule on refs/heads/main needs a command',
        hint: expect.stringContaining('write `with: { command: plan }`:') as string,
      }),
    )
  })
})
