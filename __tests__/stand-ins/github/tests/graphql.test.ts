import { expect, test } from 'vitest'
import { startGitHub } from '../index.ts'
import { useGitHub } from '../use.ts'
import { clientOf } from './client.ts'

const github = useGitHub()
const NAMES = { owner: 'acme', name: 'shop' }
const HISTORY = `query ($owner: String!, $name: String!, $sha: GitObjectID!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $sha) {
      ... on Commit {
        history(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { oid associatedPullRequests(first: 5) { nodes { number mergeCommit { oid } } } }
        }
      }
    }
  }
}`

type Node = {
  readonly oid: string
  readonly associatedPullRequests: { readonly nodes: readonly { readonly number: number }[] }
}

type Page = {
  readonly repository: {
    readonly object: {
      readonly history: {
        readonly nodes: readonly Node[]
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
      }
    }
  }
}

async function history(sha: string, first: number, after: string | null = null) {
  const page = await clientOf(github()).graphql<Page>(HISTORY, { ...NAMES, sha, first, after })
  const { nodes, pageInfo } = page.repository.object.history
  return {
    ...pageInfo,
    shas: nodes.map(({ oid }) => oid),
    pulls: nodes.map((one) => one.associatedPullRequests.nodes.map(({ number }) => number)),
  }
}

test.each([
  ['a field that is not there', 'query { repository(owner: "a", name: "b") { nothing } }'],
  [
    'a list without its length',
    'query { repository(owner: "acme", name: "shop") { pullRequests(states: MERGED) { nodes { number } } } }',
  ],
  ['what is no query', 'query {'],
])('GH-38 %s is a violation', async (_, query) => {
  const own = await startGitHub()
  try {
    await expect(clientOf(own).graphql(query)).rejects.toThrow(/not as GitHub describes it/)
    expect(own.violations()).toHaveLength(1)
  } finally {
    await own.close()
  }
})

test('GH-39 what may not be read, or is not there, is told by a type', async () => {
  github().permit({ contents: 'read' })
  const sha = github().push({})
  await expect(history(sha, 1)).rejects.toMatchObject({
    errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
  })
  const other = { ...NAMES, name: 'other', sha, first: 1 }
  await expect(clientOf(github()).graphql(HISTORY, other)).rejects.toMatchObject({
    errors: [{ type: 'NOT_FOUND' }],
  })
})

test('GH-40 a history begins with its commit, page by page, with the pull request of each', async () => {
  const first = github().merge(github().openPull())
  const branch = github().pull(github().openPull()).head.sha
  const second = github().merge(2, 'merge')
  const page = await history(second, 2)
  expect(page).toMatchObject({ shas: [second, branch], pulls: [[2], [2]], hasNextPage: true })
  const next = await history(second, 2, page.endCursor)
  expect(next).toMatchObject({ pulls: [[1], []], hasNextPage: false })
  expect(next.shas[0]).toBe(first)
})

test('GH-41 an index that is behind has no pull request of a commit for so many answers', async () => {
  const sha = github().merge(github().openPull())
  github().delayIndex(1)
  expect((await history(sha, 1)).pulls).toEqual([[]])
  expect((await history(sha, 1)).pulls).toEqual([[1]])
})
