import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { writeSticky, type Written } from '../../../src/github/comment/sticky.ts'
import { writeHeader } from '../../../src/review/header.ts'
import type { Clock } from '../../../src/ports/ports.ts'
import type { CommentHeader } from '../../../src/review/types.ts'
import { useGitHub } from '../../stand-ins/github/index.ts'
import { aHeader, clientOf, patientClock } from '../connected.ts'

const US = 'github-actions[bot]'
const github = useGitHub()

function bodyOf(header: CommentHeader, text = 'the plan'): string {
  return `${writeHeader(header)}\n\n${text}`
}

/** A pull request, and a header of its head. */
function opened(overrides: Partial<CommentHeader> = {}) {
  const number = github().openPull()
  const header = aHeader({ sha: github().pull(number).head.sha, ...overrides })
  return { number, header }
}

async function write(
  number: number,
  header: CommentHeader,
  text?: string,
  clock: Clock = patientClock(),
): Promise<Written> {
  const client = await clientOf(github(), clock)
  const draft = () => Promise.resolve({ header, body: bodyOf(header, text) })
  return writeSticky(
    { github: client, pull: number, author: US, clock, ahead: null },
    header,
    draft,
  )
}

const bodies = (number: number) =>
  github()
    .comments(number)
    .map(({ body }) => body)

describe('the one comment', () => {
  test('is made once and then kept up to date', async () => {
    const { number, header } = opened()
    await write(number, header, 'first')
    expect(await write(number, { ...header, run: 2 }, 'second')).toMatchObject({ kind: 'written' })
    expect(bodies(number)).toEqual([bodyOf({ ...header, run: 2 }, 'second')])
  })

  test.each([
    ['first', 0, 250],
    ['last', 250, 0],
    ['in the middle', 130, 120],
  ])(
    'is found among 250 others where it is %s, in four calls at the most',
    async (_, before, after) => {
      const { number, header } = opened()
      github().seedComments(number, before)
      github().comment(number, bodyOf(header), US)
      github().seedComments(number, after)
      expect(await write(number, { ...header, run: 2 }, 'second')).toMatchObject({
        kind: 'written',
      })
      expect(github().calls().length).toBeLessThanOrEqual(4)
      expect(bodies(number).filter((body) => body.includes('tinystacks:1'))).toEqual([
        bodyOf({ ...header, run: 2 }, 'second'),
      ])
    },
  )

  test("is never somebody else's, whatever its header says", async () => {
    const { number, header } = opened()
    const forged = bodyOf({ ...header, run: 99 }, 'forged')
    github().comment(number, forged, 'mallory')
    expect(await write(number, header)).toMatchObject({ kind: 'written', before: null })
    expect(bodies(number)).toEqual([forged, bodyOf(header)])
  })

  test.each<[string, Partial<CommentHeader>]>([
    ['other stages', { stages: ['prod'] }],
    ['another file', { config: 'db/tinystacks.yml' }],
    ['another repository', { repository: 'acme/other' }],
  ])('is not the one of %s', async (_, other) => {
    const { number, header } = opened()
    github().comment(number, bodyOf({ ...header, ...other }), US)
    await write(number, header)
    expect(bodies(number)).toHaveLength(2)
  })
})

describe('two runs', () => {
  test('of which the older one writes last leave the newer plan, whatever their numbers', async () => {
    const { number, header } = opened()
    await write(number, header, 'first')
    const older = { ...header, sha: github().pushToPull(number), run: 9 }
    const newer = { ...header, sha: github().pushToPull(number), run: 8 }
    await write(number, newer, 'newer')
    expect(await write(number, older, 'older')).toEqual({ kind: 'overtaken' })
    expect(bodies(number)).toEqual([bodyOf(newer, 'newer')])
  })

  test('of which the older one writes last leave the newer plan among 250 other comments', async () => {
    const { number, header } = opened()
    github().seedComments(number, 130)
    const newer = { ...header, sha: github().pushToPull(number), run: 2 }
    github().comment(number, bodyOf(newer, 'newer'), US)
    github().seedComments(number, 120)
    expect(await write(number, header, 'older')).toEqual({ kind: 'overtaken' })
    expect(bodies(number)).toContain(bodyOf(newer, 'newer'))
  })

  test('of one commit: the second one writes over the first', async () => {
    const { number, header } = opened()
    await write(number, header, 'first try')
    await write(number, { ...header, attempt: 2 }, 'second try')
    expect(bodies(number)).toEqual([bodyOf({ ...header, attempt: 2 }, 'second try')])
  })

  test('of one commit of which the earlier one ends last leave the later one’s, unless it is run again', async () => {
    const { number, header } = opened()
    await write(number, { ...header, run: 2 }, 'with the label')
    expect(await write(number, { ...header, run: 1 }, 'before the label')).toEqual({
      kind: 'overtaken',
    })
    expect(bodies(number)).toEqual([bodyOf({ ...header, run: 2 }, 'with the label')])
    const again = { ...header, run: 1, attempt: 2 }
    await write(number, again, 'run again')
    expect(bodies(number)).toEqual([bodyOf(again, 'run again')])
  })

  test('of which the older one had to wait for GitHub leave the newer plan', async () => {
    const { number, header } = opened()
    await write(number, header, 'first')
    const older = { ...header, sha: github().pushToPull(number), run: 2 }
    github().disturb({ kind: 'secondary limit', on: 'PATCH', retryAfter: 30 })
    const waiting = { ...patientClock(), sleep: pushMeanwhile }
    async function pushMeanwhile(): Promise<void> {
      const newer = { ...header, sha: github().pushToPull(number), run: 3 }
      await write(number, newer, 'newer')
    }
    expect(await write(number, older, 'older', waiting)).toEqual({ kind: 'overtaken' })
    expect(bodies(number)).toEqual([expect.stringMatching(/newer$/)])
  })

  test('at once, however far the older one is when the newer commit is pushed, end with the newer plan', async () => {
    for (const delay of [0, 5, 15, 25, 35, 45, 60, 90]) {
      const { number, header } = opened()
      await write(number, header, 'first')
      const older = { ...header, sha: github().pushToPull(number), run: 2 }
      github().setLatency(10)
      const writing = write(number, older, 'older')
      await setTimeout(delay)
      const newer = { ...header, sha: github().pushToPull(number), run: 3 }
      await Promise.all([writing, write(number, newer, 'newer')])
      github().setLatency(0)
      expect(bodies(number), `${String(delay)} ms`).toEqual([bodyOf(newer, 'newer')])
    }
  })

  test('of which one is of a commit that is no longer the head: it writes nothing', async () => {
    const { number, header } = opened()
    github().pushToPull(number)
    expect(await write(number, header)).toEqual({ kind: 'overtaken' })
    expect(bodies(number)).toEqual([])
  })

  test('leave the comment of a plan that was carried out, unless there is a newer commit', async () => {
    const { number, header } = opened({ carried: { dev: 'done' } })
    const body = bodyOf(header, 'and what became of it')
    github().comment(number, body, US)
    const plan = { ...header, carried: {} }
    const older = { ...plan, sha: 'b'.repeat(40), run: 2 }
    for (const run of [older, { ...plan, attempt: 2 }, { ...plan, run: 3 }]) {
      expect(await write(number, run)).toEqual({ kind: 'carried-out' })
      expect(bodies(number)).toEqual([body])
    }
    const newer = { ...plan, sha: github().pushToPull(number), run: 4 }
    expect(await write(number, newer)).toMatchObject({ kind: 'written' })
  })

  test('that both find no comment end with one, the newer', async () => {
    const { number, header } = opened()
    github().setLatency(20)
    const [older, newer] = await Promise.all([
      write(number, { ...header, run: 1 }, 'older'),
      write(number, { ...header, run: 2 }, 'newer'),
    ])
    expect(bodies(number)).toEqual([bodyOf({ ...header, run: 2 }, 'newer')])
    expect([older.kind, newer.kind]).toEqual(['overtaken', 'written'])
  })

  test('for different stages of one commit have a comment each', async () => {
    const { number, header } = opened()
    await Promise.all(
      ['dev', 'prod'].map((stage) => write(number, { ...header, stages: [stage] }, stage)),
    )
    expect(bodies(number)).toHaveLength(2)
  })
})
