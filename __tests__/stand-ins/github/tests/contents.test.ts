import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { useGitHub } from '../index.ts'
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
