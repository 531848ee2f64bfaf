import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { useGitHub } from '../index.ts'
import { clientOf, OURS, refusal } from './client.ts'

const github = useGitHub()
const rest = () => clientOf(github()).rest

async function draft(tag_name = 'v1.2.3') {
  const { data } = await rest().repos.createRelease({ ...OURS, tag_name, draft: true })
  return data
}

const publish = (release_id: number) =>
  rest().repos.updateRelease({ ...OURS, release_id, draft: false })

const upload = (release_id: number, name: string, data: string) =>
  // The client takes the bytes of a file for a text.
  rest().repos.uploadReleaseAsset({
    ...{ ...OURS, release_id, name, data, baseUrl: github().url },
    headers: { 'content-type': 'application/octet-stream' },
  })

const seen = async (token?: string) => {
  const client = clientOf(github(), token)
  const { data } = await client.rest.repos.listReleases(OURS)
  return data.map((one) => [one.tag_name, one.draft])
}

test('GH-42: a draft is for those who may write, and of a tag there may be several', async () => {
  const [first, second] = [await draft(), await draft()]
  github().addToken({ token: 'reader', login: 'bob', permissions: { contents: 'read' } })
  expect([await seen(), await seen('reader')]).toEqual([
    [
      ['v1.2.3', true],
      ['v1.2.3', true],
    ],
    [],
  ])
  await publish(first.id)
  expect(await seen('reader')).toEqual([['v1.2.3', false]])
  expect(await refusal(publish(second.id))).toMatchObject({
    ...{ status: 422, errors: [{ code: 'already_exists', field: 'tag_name' }] },
  })
  await rest().repos.deleteRelease({ ...OURS, release_id: second.id })
  expect(await seen()).toEqual([['v1.2.3', false]])
})

test('GH-43: an asset is stored as it is, once under a name, with its digest', async () => {
  const { id, upload_url } = await draft()
  expect(upload_url).toBe(`${github().url}/repos/acme/shop/releases/${id}/assets{?name,label}`)
  const { data } = await upload(id, 'a.txt', 'content')
  const digest = `sha256:${createHash('sha256').update('content').digest('hex')}`
  expect(data).toMatchObject({ name: 'a.txt', size: 7, digest })
  expect((await refusal(upload(id, 'a.txt', 'other'))).errors).toMatchObject([
    { code: 'already_exists' },
  ])
})

test('GH-44: what is published while releases are immutable takes no assets, and its tag stays', async () => {
  const before = github().tag('v1.2.3')
  const { id } = await draft()
  expect((await publish(id)).data).toMatchObject({ draft: false, immutable: true })
  expect((await refusal(upload(id, 'a.txt', 'late'))).status).toBe(422)
  const sha = github().push({ 'a.txt': 'a' })
  const moved = rest().git.updateRef({ ...OURS, ref: 'tags/v1.2.3', sha, force: true })
  expect((await refusal(moved)).status).toBe(422)
  expect(github().tags()).toEqual({ 'v1.2.3': before })
  github().setImmutableReleases(false)
  expect((await publish((await draft('v1.2.4')).id)).data.immutable).toBe(false)
})

test('GH-44: a tag of an immutable release is used up when the release is deleted', async () => {
  const { id } = await draft()
  await publish(id)
  await rest().repos.deleteRelease({ ...OURS, release_id: id })
  expect(await refusal(publish((await draft()).id))).toMatchObject({
    ...{ status: 422, errors: [{ message: 'tag_name was used by an immutable release' }] },
  })
})

test('GH-45: a reference is made once, and moved back by force alone', async () => {
  const old = github().push({ 'a.txt': 'a' })
  const sha = github().push({ 'b.txt': 'b' })
  const update = (ref: string, to: string, force = false) =>
    rest().git.updateRef({ ...OURS, ref, sha: to, force })
  expect((await refusal(update('tags/v1', sha))).message).toBe('Reference does not exist')
  const create = () => rest().git.createRef({ ...OURS, ref: 'refs/tags/v1', sha: old })
  await create()
  expect((await refusal(create())).message).toBe('Reference already exists')
  await update('tags/v1', sha)
  expect((await refusal(update('tags/v1', old))).status).toBe(422)
  await update('tags/v1', old, true)
  github().tag('v1.0.0', sha)
  github().tag('v2', sha)
  const { data } = await rest().git.listMatchingRefs({ ...OURS, ref: 'tags/v1' })
  expect(data.map(({ ref, object }) => [ref, object.sha])).toEqual([
    ['refs/tags/v1', old],
    ['refs/tags/v1.0.0', sha],
  ])
})
