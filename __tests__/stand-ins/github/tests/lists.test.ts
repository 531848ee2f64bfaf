import { expect, test } from 'vitest'
import { useGitHub } from '../index.ts'
import { clientOf, OURS } from './client.ts'

const github = useGitHub()

test('GH-12: a page has 30 entries, 100 at the most', async () => {
  const { rest } = clientOf(github())
  const issue_number = github().openPull()
  github().seedComments(issue_number, 250)
  const list = rest.issues.listComments
  expect((await list({ ...OURS, issue_number })).data).toHaveLength(30)
  expect((await list({ ...OURS, issue_number, per_page: 100 })).data).toHaveLength(100)
  expect((await list({ ...OURS, issue_number, per_page: 300 })).data).toHaveLength(100)
  const last = await list({ ...OURS, issue_number, per_page: 100, page: 3 })
  expect(last.data.map(({ body }) => body)).toEqual(
    Array.from({ length: 50 }, (_, index) => `Comment ${201 + index}`),
  )
})

test('GH-12: Link leads to the other pages, which the client follows', async () => {
  const client = clientOf(github())
  const issue_number = github().openPull()
  github().seedComments(issue_number, 250)
  const request = { ...OURS, issue_number, per_page: 100 }
  const { headers } = await client.rest.issues.listComments({ ...request, page: 2 })
  const below = `${github().url}/repositories/1296269/issues/${issue_number}/comments`
  expect(headers.link?.split(', ')).toEqual([
    `<${below}?per_page=100&page=1>; rel="prev"`,
    `<${below}?per_page=100&page=3>; rel="next"`,
    `<${below}?per_page=100&page=3>; rel="last"`,
    `<${below}?per_page=100&page=1>; rel="first"`,
  ])
  github().resetCalls()
  const all = await client.paginate(client.rest.issues.listComments, request)
  expect(all).toHaveLength(250)
  expect(github().calls()).toHaveLength(3)
})

test('GH-12: one page has no Link', async () => {
  const issue_number = github().openPull()
  github().seedComments(issue_number, 30)
  const { rest } = clientOf(github())
  expect((await rest.issues.listComments({ ...OURS, issue_number })).headers.link).toBeUndefined()
})
