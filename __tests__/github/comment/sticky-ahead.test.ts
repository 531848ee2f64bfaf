/** The comments as they were when the run began: a help in finding ours, never what is relied on. */
import { describe, expect, test } from 'vitest'
import type { CommentPage } from '../../../src/github/api/client.ts'
import { writeSticky, type Written } from '../../../src/github/comment/sticky.ts'
import { writeHeader } from '../../../src/review/header.ts'
import type { CommentHeader } from '../../../src/review/types.ts'
import { useGitHub } from '../../stand-ins/github/index.ts'
import { aHeader, clientOf, patientClock } from '../connected.ts'

const US = 'github-actions[bot]'
const github = useGitHub()

const bodyOf = (header: CommentHeader) => `${writeHeader(header)}\n\nthe plan`

function opened() {
  const number = github().openPull()
  return { number, header: aHeader({ sha: github().pull(number).head.sha }) }
}

async function look(number: number): Promise<CommentPage> {
  return (await clientOf(github())).comments(number, 1)
}

async function write(
  pull: number,
  header: CommentHeader,
  ahead: CommentPage | null,
  author = US,
): Promise<Written> {
  const clock = patientClock()
  const writer = { github: await clientOf(github(), clock), pull, author, clock, ahead }
  return writeSticky(writer, header, () => Promise.resolve({ header, body: bodyOf(header) }))
}

const ours = (number: number) =>
  github()
    .comments(number)
    .filter(({ author }) => author.login === US)
    .map(({ body }) => body)

test.each([
  ['on the first page', 0, 250],
  ['on the last page', 250, 0],
  ['in the middle', 130, 120],
  ['on the second page of two', 130, 0],
])('a comment %s is written in four calls, the early one among them', async (_, before, after) => {
  const { number, header } = opened()
  github().seedComments(number, before)
  github().comment(number, bodyOf(header), US)
  github().seedComments(number, after)
  const next = { ...header, sha: github().pushToPull(number), run: 2 }
  github().resetCalls()
  await write(number, next, await look(number))
  expect(ours(number)).toEqual([bodyOf(next)])
  expect(github().calls().length).toBeLessThanOrEqual(4)
})

describe('what happened since the early look', () => {
  test('is seen: a later run of the commit has written the comment', async () => {
    const { number, header } = opened()
    github().comment(number, bodyOf({ ...header, sha: 'b'.repeat(40), run: 1 }), US)
    const ahead = await look(number)
    const later = { ...header, run: 3 }
    await write(number, later, null)
    expect(await write(number, { ...header, run: 2 }, ahead)).toEqual({ kind: 'overtaken' })
    expect(ours(number)).toEqual([bodyOf(later)])
  })

  test('is seen: the comment was made', async () => {
    const { number, header } = opened()
    const ahead = await look(number)
    await write(number, header, null)
    const again = { ...header, run: 2 }
    expect(await write(number, again, ahead)).toMatchObject({ before: { header } })
    expect(ours(number)).toEqual([bodyOf(again)])
  })

  test('is seen: the comment was made, on a page that was not there', async () => {
    const { number, header } = opened()
    github().seedComments(number, 199)
    const ahead = await look(number)
    github().seedComments(number, 1)
    github().comment(number, bodyOf(header), US)
    const again = { ...header, run: 2 }
    expect(await write(number, again, ahead)).toMatchObject({ before: { header } })
    expect(ours(number)).toEqual([bodyOf(again)])
  })

  test('is seen: the comment was deleted, or is no longer ours', async () => {
    const { number, header } = opened()
    const id = github().comment(number, bodyOf(header), US)
    const ahead = await look(number)
    github().deleteComment(id)
    expect(await write(number, header, ahead)).toMatchObject({ kind: 'written', before: null })
    expect(ours(number)).toEqual([bodyOf(header)])
  })
})

test('the comment of an app whose login nobody knew is found among all, however old it is', async () => {
  const { number, header } = opened()
  github().resetCalls()
  await write(number, header, null, 'shop-bot[bot]')
  await write(number, { ...header, run: 2 }, null, 'shop-bot[bot]')
  expect(ours(number)).toEqual([bodyOf({ ...header, run: 2 })])
  const since = github()
    .calls()
    .filter(({ query }) => 'since' in query)
  expect(since).toEqual([])
})
