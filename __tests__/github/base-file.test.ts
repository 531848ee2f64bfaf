/** With what the plan of a run without AWS compares the file. */
import { describe, expect, test } from 'vitest'
import { baseFileOnGitHub } from '../../src/github/base-file.ts'
import { useGitHub } from '../stand-ins/github/index.ts'
import { aSide } from './connected.ts'

const github = useGitHub()
const PATH = 'tinystacks.yml'
const NO_GIT = () => Promise.resolve(null)

/** A pull request whose base branch has moved on since it was opened, and then got another push. */
function moved() {
  github().push({ [PATH]: 'old' })
  const number = github().openPull({ files: { 'app.ts': '1' } })
  const tip = github().push({ [PATH]: 'new' })
  github().pushToPull(number, { 'app.ts': '2' })
  const { head, base, merge_commit_sha: merge } = github().pull(number)
  return { tip, merge, head: head.sha, base: base.sha, number }
}

describe('of a pull request whose base branch has moved on', () => {
  const sideOf = ({ number, head, base, merge }: ReturnType<typeof moved>) => {
    const pull = { number, headSha: head, baseSha: base, baseRef: 'main', labels: [] }
    return aSide(github(), { event: 'pull_request', sha: merge, pull }).side
  }

  test.each([
    ['git', (tip: string, head: string) => () => Promise.resolve([tip, head])],
    ['GitHub, where there is no git', () => NO_GIT],
  ])('it is the first parent of the test merge, as %s says', async (_who, parents) => {
    const pull = moved()
    expect(pull.base).not.toBe(pull.tip)
    expect(await baseFileOnGitHub(sideOf(pull), PATH, parents(pull.tip, pull.head))).toEqual({
      kind: 'read',
      ref: `main (${pull.tip.slice(0, 7)})`,
      text: 'new',
    })
  })

  test('it is the base that the event names, where its head is checked out', async () => {
    const pull = moved()
    const checkedOut = () => Promise.resolve(['c'.repeat(40)])
    expect(await baseFileOnGitHub(sideOf(pull), PATH, checkedOut)).toMatchObject({
      ref: `main (${pull.base.slice(0, 7)})`,
      text: 'old',
    })
  })

  test('it is not known where GitHub does not say', async () => {
    const pull = moved()
    github().permit({ contents: 'none' })
    expect(await baseFileOnGitHub(sideOf(pull), PATH, NO_GIT)).toMatchObject({ kind: 'unread' })
  })
})

test('of a merge group it is what the group is based on', async () => {
  const base = github().push({ [PATH]: 'old' })
  const pull = { number: 1, headSha: null, baseSha: base, baseRef: 'main', labels: null }
  const { side } = aSide(github(), { event: 'merge_group', pull })
  expect(await baseFileOnGitHub(side, PATH, NO_GIT)).toMatchObject({ text: 'old' })
})

test('of a push it is the commit before; of another event there is none', async () => {
  const before = github().push({ [PATH]: 'old' })
  const { side } = aSide(github(), { before })
  expect(await baseFileOnGitHub(side, PATH, NO_GIT)).toMatchObject({ kind: 'read', text: 'old' })
  expect(await baseFileOnGitHub(aSide(github()).side, PATH, NO_GIT)).toBeNull()
})
