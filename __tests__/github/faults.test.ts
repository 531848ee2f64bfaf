/** Whatever goes wrong between us and GitHub: the comment is there once, or it is said why it is not. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Disturbance } from '../stand-ins/github/protocol/limits.ts'
import { writeSticky, type Written } from '../../src/github/comment/sticky.ts'
import { writeHeader } from '../../src/review/header.ts'
import type { CommentHeader } from '../../src/review/types.ts'
import { useGitHub } from '../stand-ins/github/index.ts'
import { aHeader, clientOf, patientClock } from './connected.ts'

const US = 'github-actions[bot]'
const github = useGitHub()
let number = 0
let header = aHeader()
beforeEach(() => {
  number = github().openPull()
  header = aHeader({ sha: github().pull(number).head.sha })
})

async function write(of: CommentHeader = header, clock = patientClock()): Promise<Written> {
  const draft = () => Promise.resolve({ header: of, body: `${writeHeader(of)}\n\nthe plan` })
  const client = await clientOf(github(), clock)
  return writeSticky({ github: client, pull: number, author: US, clock, ahead: null }, of, draft)
}

const headers = () =>
  github()
    .comments(number)
    .map(({ body }) => body.split('\n')[0])

type Fault = readonly [string, Disturbance]

/** Each of these is over after the call that it strikes. */
const PASSING: readonly Fault[] = [
  ['a secondary limit', { kind: 'secondary limit', retryAfter: 3 }],
  ['a secondary limit as 429', { kind: 'secondary limit', status: 429, retryAfter: 3 }],
  ['a secondary limit that does not say how long', { kind: 'secondary limit', retryAfter: null }],
  ['an error 500', { kind: 'server error', status: 500 }],
  ['an error 502', { kind: 'server error' }],
  ['an error 503', { kind: 'server error', status: 503 }],
  ['an error after the call was carried out', { kind: 'server error', after: true }],
  ['a connection that ends', { kind: 'hang up' }],
  ['a connection that ends after the call was carried out', { kind: 'hang up', after: true }],
]

const MAKING = ['issues/list-comments', 'pulls/get', 'issues/create-comment']
const UPDATING = ['issues/list-comments', 'pulls/get', 'issues/update-comment']

describe.each(PASSING)('%s', (_, fault) => {
  test.each(MAKING)('at %s leaves one comment', async (on) => {
    github().disturb({ ...fault, on })
    expect(await write()).toMatchObject({ kind: 'written', before: null })
    expect(headers()).toEqual([writeHeader(header)])
  })

  test.each(UPDATING)('at %s of an update leaves the new comment', async (on) => {
    await write()
    const next = { ...header, sha: github().pushToPull(number), run: 2 }
    github().disturb({ ...fault, on })
    expect(await write(next)).toMatchObject({ kind: 'written', before: { header } })
    expect(headers()).toEqual([writeHeader(next)])
  })
})

describe('a comment whose creation is lost again and again', () => {
  test('is given up, and never there twice', async () => {
    github().disturb({ kind: 'hang up', on: 'issues/create-comment', times: 9 })
    await expect(write()).rejects.toMatchObject({ status: null })
    expect(headers()).toEqual([])
    const tries = github()
      .calls()
      .filter(({ operation }) => operation === 'issues/create-comment')
    expect(tries).toHaveLength(3)
  })

  test('is taken for made where it is there, not where another run of ours wrote one', async () => {
    github().disturb({ kind: 'hang up', on: 'issues/create-comment' })
    const other = { ...header, stages: ['prod'], run: 5 }
    github().comment(number, `${writeHeader(other)}\n\nanother`, US)
    await write()
    expect(headers()).toEqual([writeHeader(other), writeHeader(header)])
  })

  test("is never taken for made because of somebody's copy", async () => {
    github().disturb({ kind: 'hang up', on: 'issues/create-comment' })
    github().comment(number, `${writeHeader(header)}\n\na copy`, 'mallory')
    expect(await write()).toMatchObject({ comment: { author: US } })
    expect(headers()).toHaveLength(2)
  })
})

describe('a limit', () => {
  test.each([403, 429])('is waited for as long as GitHub asks (%s)', async (status) => {
    github().disturb({
      kind: 'secondary limit',
      on: 'issues/create-comment',
      status,
      retryAfter: 7,
    })
    const clock = patientClock()
    await write(header, clock)
    expect(clock.slept).toEqual([7000])
  })

  test('that does not say how long it lasts is waited for a minute, once', async () => {
    github().disturb({ kind: 'secondary limit', on: 'pulls/get', retryAfter: null, times: 9 })
    const clock = patientClock()
    // The head cannot be asked for, which keeps nobody from writing.
    expect(await write(header, clock)).toMatchObject({ kind: 'written' })
    expect(clock.slept).toEqual([60_000])
  })

  test("of the hour's calls that is far away is not waited for", async () => {
    github().setRemaining(0)
    const clock = patientClock()
    await expect(write(header, clock)).rejects.toMatchObject({ status: 403 })
    expect(clock.slept).toEqual([])
  })
})

describe('a GitHub that is down', () => {
  test('is asked four times by the first call, and once by each after it', async () => {
    github().disturb({ kind: 'hang up', times: 99 })
    const client = await clientOf(github())
    await expect(client.pull(number)).rejects.toThrow()
    expect(github().calls()).toHaveLength(4)
    await expect(client.pull(number)).rejects.toThrow()
    expect(github().calls()).toHaveLength(5)
  })

  test('and comes back is asked four times again', async () => {
    const client = await clientOf(github())
    github().disturb({ kind: 'hang up', times: 4 })
    await expect(client.pull(number)).rejects.toThrow()
    await client.pull(number)
    github().resetCalls()
    github().disturb({ kind: 'hang up', times: 3 })
    await client.pull(number)
    expect(github().calls()).toHaveLength(4)
  })
})
