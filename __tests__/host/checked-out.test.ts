import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkedOut } from '../../src/host/checked-out.ts'

const folder = mkdtempSync(join(tmpdir(), 'tinystacks-checked-out-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('what is checked out is known by git alone, and otherwise why it is not', async () => {
  expect(await checkedOut(folder)).toMatchObject({
    sha: null,
    why: expect.stringContaining('not a git repository') as string,
  })
  const git = (...argv: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...argv], {
      cwd: folder,
      encoding: 'utf8',
    })
  git('init', '--quiet')
  expect(await checkedOut(folder)).toMatchObject({ sha: null })
  git('commit', '--quiet', '--allow-empty', '-m', 'first')
  const { sha } = await checkedOut(folder)
  expect(sha).toMatch(/^[0-9a-f]{40}$/)
  expect(git('log', '-1', '--format=%H').trim()).toBe(sha)
})
