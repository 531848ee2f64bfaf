import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { linkTo, useGitHub } from '../index.ts'
import { clientOf, OURS, refusal } from './client.ts'

const github = useGitHub()
const TEXT = `stages:\n${'  # ünïcode\n'.repeat(20)}`

function content(path: string, ref?: string, format?: string) {
  return clientOf(github()).rest.repos.getContent({
    ...{ ...OURS, path },
    ...(ref === undefined ? {} : { ref }),
    ...(format === undefined ? {} : { mediaType: { format } }),
  })
}

test('GH-28: a file of a branch or a commit, in base64 or as it is', async () => {
  const base = github().push({ 'infra/tinystacks.yml': TEXT })
  const number = github().openPull({ files: { 'infra/tinystacks.yml': 'changed' } })
  const { data } = await content('infra/tinystacks.yml')
  const file = data as { type: string; encoding: string; content: string; size: number }
  expect(file).toMatchObject({ type: 'file', encoding: 'base64', size: Buffer.byteLength(TEXT) })
  expect(Math.max(...file.content.split('\n').map((line) => line.length))).toBe(60)
  expect(Buffer.from(file.content, 'base64').toString()).toBe(TEXT)

  const raw = await content('infra/tinystacks.yml', base, 'raw')
  expect(raw.headers['content-type']).toContain('application/vnd.github.raw+json')
  expect(raw.data).toBe(TEXT)
  expect((await content('infra/tinystacks.yml', `change-${number}`, 'raw')).data).toBe('changed')
})

test('GH-28: over 1 MB a file comes only raw', async () => {
  const large = 'x'.repeat(1024 * 1024 + 1)
  github().push({ 'large.txt': large })
  expect((await content('large.txt')).data).toMatchObject({ content: '', encoding: 'none' })
  expect((await content('large.txt', 'main', 'raw')).data).toBe(large)
})

test('GH-29: a path and a ref that are not there', async () => {
  const path = await refusal(content('tinystacks.yml'))
  expect(path).toMatchObject({ status: 404, message: 'Not Found' })
  const ref = await refusal(content('tinystacks.yml', 'gone'))
  expect(ref).toMatchObject({ status: 404, message: 'No commit found for the ref gone' })
})

test('GH-34: a link to a file gives that file, another is described, and nothing is below one', async () => {
  github().push({
    'apps/a.txt': TEXT,
    'link.txt': linkTo('apps/a.txt'),
    'again.txt': linkTo('link.txt'),
    current: linkTo('apps'),
  })
  expect((await content('link.txt')).data).toMatchObject({ type: 'file', path: 'link.txt' })
  for (const [path, target] of [
    ['again.txt', 'link.txt'],
    ['current', 'apps'],
  ] as const)
    expect((await content(path)).data).toMatchObject({ type: 'symlink', target })
  expect(await refusal(content('current/a.txt'))).toMatchObject({ status: 404 })
  expect((await content('apps')).data).toMatchObject([{ type: 'file', name: 'a.txt' }])
})

test('GH-35: a commit names its parents; of a merge that of the base first', async () => {
  const { git } = clientOf(github()).rest
  const parents = async (commit_sha: string) =>
    (await git.getCommit({ ...OURS, commit_sha })).data.parents.map(({ sha }) => sha)
  const first = github().push({})
  const base = github().push({})
  const number = github().openPull()
  const { head, merge_commit_sha: merge } = github().pull(number)
  expect(await parents(base)).toEqual([first])
  expect(await parents(merge)).toEqual([base, head.sha])
  expect(await refusal(parents('f'.repeat(40)))).toMatchObject({ status: 404 })
})
