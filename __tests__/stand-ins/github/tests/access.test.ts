import { expect, test } from 'vitest'
import { startGitHub, useGitHub } from '../index.ts'
import { clientOf, OURS, refusal } from './client.ts'

const github = useGitHub()

test('GH-4: a token that is not known is refused with 401', async () => {
  const call = clientOf(github(), 'ghs_expired').rest.issues.listLabelsForRepo(OURS)
  expect(await refusal(call)).toMatchObject({ status: 401, message: 'Bad credentials' })
})

test('GH-4: without a token nothing is changed, and nothing private is there', async () => {
  const url = `${github().url}/repos/acme/shop/labels`
  const write = await fetch(url, { method: 'POST', body: '{"name":"new"}' })
  expect([write.status, await write.json()]).toMatchObject([
    401,
    { message: 'Requires authentication' },
  ])
  expect((await fetch(url)).status).toBe(404)
  const open = await startGitHub({ private: false })
  expect((await fetch(`${open.url}/repos/acme/shop/labels`)).status).toBe(200)
  await open.close()
})

test('GH-5: a workflow’s token that may only read is refused what writes', async () => {
  github().permit({ pull_requests: 'read' })
  const { rest } = clientOf(github())
  const issue_number = github().openPull()
  expect((await rest.issues.listComments({ ...OURS, issue_number })).status).toBe(200)
  const write = rest.issues.createComment({ ...OURS, issue_number, body: 'plan' })
  expect(await refusal(write)).toMatchObject({
    ...{ status: 403, message: 'Resource not accessible by integration' },
  })
  const read = rest.repos.getContent({ ...OURS, path: 'a' })
  expect((await refusal(read)).status).toBe(403)
})

test.each(['issues', 'pull_requests'] as const)(
  'GH-5: %s is enough for a comment on a pull request',
  async (permission) => {
    github().permit({ [permission]: 'write' })
    const { status } = await clientOf(github()).rest.issues.createComment({
      ...OURS,
      ...{ issue_number: github().openPull(), body: 'plan' },
    })
    expect(status).toBe(201)
  },
)

test('GH-5: a fine-grained token without the permission is named as what it is', async () => {
  const permissions = { deployments: 'read' } as const
  github().addToken({ token: 'github_pat_ann', login: 'ann', permissions })
  const { rest } = clientOf(github(), 'github_pat_ann')
  const call = rest.repos.createDeployment({ ...OURS, ref: 'main', required_contexts: [] })
  expect(await refusal(call)).toMatchObject({
    ...{ status: 403, message: 'Resource not accessible by personal access token' },
  })
})

test('GH-6: without the scope, and in another repository, nothing is there', async () => {
  const permissions = { issues: 'none', pull_requests: 'none' } as const
  github().addToken({ token: 'ghp_ann', login: 'ann', kind: 'classic', permissions })
  const issue_number = github().openPull()
  const noScope = clientOf(github(), 'ghp_ann').rest.issues.listComments({ ...OURS, issue_number })
  expect(await refusal(noScope)).toMatchObject({ status: 404, message: 'Not Found' })
  const other = { owner: 'acme', repo: 'cellar' }
  const elsewhere = clientOf(github()).rest.issues.listLabelsForRepo(other)
  expect((await refusal(elsewhere)).status).toBe(404)
})

test('GH-7: a person’s token says whose it is, a workflow’s does not', async () => {
  github().addToken({ token: 'ghp_ann', login: 'ann' })
  const { data } = await clientOf(github(), 'ghp_ann').rest.users.getAuthenticated()
  expect(data).toMatchObject({ login: 'ann', type: 'User' })
  const ours = clientOf(github()).rest.users.getAuthenticated()
  expect(await refusal(ours)).toMatchObject({ status: 403 })
})
