import { expect, test } from 'vitest'
import { useGitHub } from '../index.ts'
import { clientOf, OURS, refusal } from './client.ts'

const github = useGitHub()

function get(pull_number: number) {
  return clientOf(github()).rest.pulls.get({ ...OURS, pull_number })
}

async function pullsOf(commit_sha: string): Promise<number[]> {
  const { rest } = clientOf(github())
  const { data } = await rest.repos.listPullRequestsAssociatedWithCommit({ ...OURS, commit_sha })
  return data.map(({ number }) => number)
}

test('GH-23: the head moves with each push, the base stays', async () => {
  const base = github().push({ 'a.txt': 'a' })
  const number = github().openPull({ title: 'Grow', branch: 'grow', labels: ['ok'] })
  const { data: before } = await get(number)
  expect(before).toMatchObject({
    ...{ number, title: 'Grow', state: 'open', merged: false, labels: [{ name: 'ok' }] },
    head: { ref: 'grow', label: 'acme:grow', repo: { full_name: 'acme/shop', fork: false } },
    base: { ref: 'main', sha: base },
  })
  github().push({ 'b.txt': 'b' })
  const head = github().pushToPull(number, { 'a.txt': 'A' })
  const { data: after } = await get(number)
  expect(after).toMatchObject({ commits: 2, head: { sha: head }, base: { sha: base } })
  expect((await refusal(get(number + 1))).status).toBe(404)
})

test('GH-23: a pull request from a fork says so', async () => {
  const { data } = await get(github().openPull({ fork: 'mallory/shop', author: 'mallory' }))
  expect(data.head).toMatchObject({
    ...{ label: 'mallory:change-1', user: { login: 'mallory' } },
    repo: { full_name: 'mallory/shop', fork: true },
  })
  expect(data.base.repo.full_name).toBe('acme/shop')
})

test.each(['merge', 'squash', 'rebase', 'queue'] as const)(
  'GH-24: merge_commit_sha of a %s is the new head of the default branch',
  async (method) => {
    const number = github().openPull({ files: { 'a.txt': 'a' } })
    const { data: open } = await get(number)
    expect(open.mergeable).toBe(true)
    const sha = github().merge(number, method)
    const { data: merged } = await get(number)
    expect(merged).toMatchObject({ merged: true, state: 'closed', merge_commit_sha: sha })
    expect(merged.merge_commit_sha).not.toBe(open.merge_commit_sha)
    expect(github().pushEvent().environment['GITHUB_SHA']).toBe(sha)
    expect(await pullsOf(sha)).toEqual([number])
  },
)

test.each(['merge', 'squash', 'rebase'] as const)(
  'GH-24: a %s lands as the commit that git has made of it',
  async (method) => {
    const number = github().openPull({ files: { 'a.txt': 'a' } })
    const sha = 'c0ffee'.padEnd(40, '0')
    expect(github().merge(number, method, sha)).toBe(sha)
    expect(await pullsOf(sha)).toEqual([number])
  },
)

test('GH-26: a group of the queue is the commit that git has made of it', () => {
  const number = github().openPull({ files: { 'a.txt': 'a' } })
  const sha = 'c0ffee'.padEnd(40, '0')
  expect(github().enqueue(number, sha).sha).toBe(sha)
  expect(github().merge(number, 'queue')).toBe(sha)
})

test('GH-24: a merge keeps what came to the default branch meanwhile', async () => {
  const number = github().openPull({ files: { 'a.txt': 'ours' } })
  github().push({ 'b.txt': 'theirs' })
  github().merge(number)
  const { rest } = clientOf(github())
  for (const [path, text] of [
    ['a.txt', 'ours'],
    ['b.txt', 'theirs'],
  ] as const) {
    const raw = { mediaType: { format: 'raw' } }
    expect((await rest.repos.getContent({ ...OURS, path, ...raw })).data).toBe(text)
  }
})

test('GH-25: a commit leads to the pull requests that have it', async () => {
  const number = github().openPull()
  const first = github().pull(number).head.sha
  const second = github().pushToPull(number)
  expect(await pullsOf(first)).toEqual([number])
  expect(await pullsOf(second)).toEqual([number])
  expect(await pullsOf(github().pull(number).merge_commit_sha)).toEqual([])
  expect(await pullsOf(github().push({ 'direct.txt': 'no pull request' }))).toEqual([])

  const squashed = github().merge(number, 'squash')
  expect(await pullsOf(squashed)).toEqual([number])
  expect(await pullsOf(first)).toEqual([number])
})

test('GH-25: a commit of a fork leads nowhere until it is merged, one that is not there is refused', async () => {
  const number = github().openPull({ fork: 'mallory/shop' })
  const { sha } = github().pull(number).head
  expect(await pullsOf(sha)).toEqual([])
  github().merge(number, 'merge')
  expect(await pullsOf(sha)).toEqual([number])
  expect(await refusal(pullsOf('f'.repeat(40)))).toMatchObject({ status: 422 })
})

test('GH-26: a merge queue builds a group, at which the default branch then is', async () => {
  const number = github().openPull()
  const base = github().pull(number).base.sha
  const { sha, ref } = github().enqueue(number)
  expect(ref).toBe(`refs/heads/gh-readonly-queue/main/pr-${number}-${base}`)
  expect(await pullsOf(sha)).toEqual([])
  expect(github().merge(number, 'queue')).toBe(sha)
  expect(await pullsOf(sha)).toEqual([number])
})

test('GH-27: events have the payload, ref and sha that workflows see', () => {
  const number = github().openPull({ branch: 'grow' })
  const pull = github().pull(number)
  const changed = github().pullRequestEvent(number)
  expect(changed.payload).toMatchObject({
    ...{ action: 'synchronize', number, repository: { default_branch: 'main' } },
    pull_request: { head: { sha: pull.head.sha } },
  })
  expect(changed.environment).toEqual({
    ...{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: `refs/pull/${number}/merge` },
    ...{ GITHUB_SHA: pull.merge_commit_sha, GITHUB_HEAD_REF: 'grow', GITHUB_BASE_REF: 'main' },
  })

  expect(github().dispatchEvent('grow')).toMatchObject({
    payload: { ref: 'refs/heads/grow', repository: { default_branch: 'main' } },
    environment: {
      ...{ GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_REF: 'refs/heads/grow' },
      GITHUB_SHA: pull.head.sha,
    },
  })
  const commented = github().commentEvent(number, 'ann')
  expect(commented.payload).toMatchObject({
    ...{ action: 'created', issue: { number, pull_request: {} }, sender: { login: 'ann' } },
    comment: { user: { login: 'ann' } },
  })
  // Of a comment a workflow sees the default branch, not the pull request.
  expect(commented.environment).toEqual({
    ...{ GITHUB_EVENT_NAME: 'issue_comment', GITHUB_REF: 'refs/heads/main' },
    GITHUB_SHA: github().pushEvent().environment['GITHUB_SHA'],
  })

  // What the group is built on, not where the pull request began.
  const before = github().push({ 'b.txt': 'b' })
  const { sha, ref } = github().enqueue(number)
  const group = github().mergeGroupEvent(number)
  expect(group.payload).toMatchObject({
    ...{ action: 'checks_requested' },
    merge_group: { head_sha: sha, head_ref: ref, base_sha: before },
  })
  expect(group.environment).toEqual({
    ...{ GITHUB_EVENT_NAME: 'merge_group', GITHUB_REF: ref, GITHUB_SHA: sha },
  })

  github().merge(number, 'queue')
  expect(github().releaseEvent('v1', undefined, 'released')).toMatchObject({
    payload: { action: 'released', release: { tag_name: 'v1' } },
    environment: { GITHUB_EVENT_NAME: 'release', GITHUB_REF: 'refs/tags/v1', GITHUB_SHA: sha },
  })
  expect(github().pushEvent()).toMatchObject({
    payload: { ref: 'refs/heads/main', after: sha, repository: { full_name: 'acme/shop' } },
    environment: { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha },
  })
})
