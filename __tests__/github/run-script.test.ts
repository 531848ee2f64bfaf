import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { refuseForks, runScript } from '../../src/github/run-script.ts'
import { aSide } from './connected.ts'

type Github = Parameters<typeof aSide>[0]

/** Nobody may call it. */
const NO_GITHUB = { url: 'http://127.0.0.1:9', token: 'none' } as Github

describe('runScript', () => {
  test('is run as a step with `shell: bash`', () => {
    const { argv, remove } = runScript('false | true\necho never')
    const [program = '', ...rest] = argv
    expect([program, ...rest.slice(0, -1)].join(' ')).toBe('bash --noprofile --norc -eo pipefail')
    const { status, stdout } = spawnSync(program, rest, { encoding: 'utf8' })
    expect([status, stdout]).toEqual([1, ''])
    remove()
    expect(existsSync(rest.at(-1) ?? '')).toBe(false)
  })

  test('needs something to run', () => {
    expect(() => runScript('')).toThrow('needs the input `run`')
  })
})

describe('refuseForks', () => {
  const here = 'a'.repeat(40)
  const comment = { author: 'ada', pull: 7 }

  test('lets a push through, and the default branch on a comment', async () => {
    await refuseForks(aSide(NO_GITHUB).side)
    await refuseForks(aSide(NO_GITHUB, { comment, sha: here, checkedOut: { sha: here } }).side)
  })

  test('refuses the code of a fork', async () => {
    const { side } = aSide(NO_GITHUB, { event: 'pull_request_target', isOfFork: true })
    await expect(refuseForks(side)).rejects.toMatchObject({ code: 'not-for-forks', exit: 3 })
  })

  test('refuses what is checked out on a comment if nobody knows whose it is', async () => {
    const checkedOut = { sha: null, why: 'not a git repository' }
    const { side } = aSide(NO_GITHUB, { event: 'issue_comment', comment, checkedOut })
    await expect(refuseForks(side)).rejects.toMatchObject({ code: 'not-for-forks' })
  })
})
