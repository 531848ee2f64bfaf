import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planComment } from '../../src/render/comment.ts'
import { parseHeader, writeHeader } from '../../src/review/header.ts'
import { parsePlanData } from '../../src/review/plan-data.ts'
import { COMMENT_PARTS, type CommentHeader } from '../../src/review/types.ts'
import { aHeader } from '../github/connected.ts'
import { anyHeader, anyPlan } from '../review/arbitrary.ts'
import { readable } from './readable.ts'
import { SCENES, type Scene } from './scenes.ts'

const file = 'tinystacks.yml'
const run = { url: 'https://github.com/acme/shop/actions/runs/12' }

function commentOn({ plan, stages }: Scene, limit?: number) {
  const planned = Object.fromEntries(
    plan.stages.map(({ stage, fingerprint }) => [stage, fingerprint]),
  )
  const { dropped: _, ...header } = aHeader({ fingerprint: plan.fingerprint, planned })
  return planComment({ header, plan, file, stages, run }, limit)
}

describe('the comment of a pull request', () => {
  test.each(Object.entries(SCENES))('%s', async (name, scene) => {
    const { body } = commentOn(scene)
    await expect(readable(body, scene.plan)).toMatchFileSnapshot(`golden/comment-${name}.md`)
  })

  test.each(Object.entries(SCENES))('%s: its header and its plan are in it', (name, scene) => {
    const { body, header } = commentOn(scene)
    expect(parseHeader(body)).toEqual(header)
    expect(parsePlanData(body)).toEqual(name === 'forty' ? expect.anything() : scene.plan)
  })

  test('names every way to give a missing consent', () => {
    const [words = ''] = SCENES.removal.plan.stages.flatMap(({ databases }) =>
      databases.flatMap(({ consent }) => consent?.words ?? []),
    )
    const { body } = commentOn(SCENES.removal)
    expect(body).toContain(`the label \`tinystacks: allow ${words.replace('dev/', '')}\``)
    expect(body).toContain(`the input \`allow: ${words}\``)
    expect(body).toContain(`\`--allow ${words}\``)
    expect(body).toContain('It expires when the plan changes')
  })
})

describe('what has no room', () => {
  const { plan } = SCENES.forty
  const whole = commentOn(SCENES.forty, Infinity)

  test('is left out below 65,536, and said with the way to it', () => {
    expect(whole.header.dropped).toEqual([])
    expect(whole.body.length).toBeGreaterThan(65_536)
    const { body, header } = commentOn(SCENES.forty)
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(header.dropped.length).toBeGreaterThan(0)
    expect(body).toMatch(
      /^Left out to fit: .*The whole plan is in the \[job summary\]\(https:.*\/runs\/12\)\.$/m,
    )
  })

  /** What shows that a part is there. */
  const shows: Readonly<Record<(typeof COMMENT_PARTS)[number], RegExp>> = {
    picture: /```mermaid/,
    details: /`tinystacks\.yml:\d+`/,
    'plan data': /tinystacks:plan /,
    changes: /Before → after/,
    notes: /RDS has optimized the storage/,
    tables: /\| Database \|/,
    stages: /customer-40:/,
  }

  test('goes in the stated order, and no more of it than has to', () => {
    const seen = new Set<string>()
    for (let limit = whole.body.length; limit > 5000; limit -= 500) {
      const { header, body } = commentOn(SCENES.forty, limit)
      const text = body.slice(writeHeader(header).length)
      expect(body.length).toBeLessThanOrEqual(limit)
      for (const part of COMMENT_PARTS)
        expect([part, shows[part].test(text)]).toEqual([part, !header.dropped.includes(part)])
      seen.add(header.dropped.join())
    }
    const orders = Array.from({ length: COMMENT_PARTS.length + 1 }, (_, count) =>
      COMMENT_PARTS.slice(0, count).join(),
    )
    expect([...seen]).toEqual(orders)
  })

  test('the verdict and its counts always stay', () => {
    const asked = commentOn(SCENES.removal, 1).body
    expect(asked).toContain('### dev: MySQL will be deleted')
    expect(asked).toContain('1 consent required')
    expect(commentOn(SCENES.refused, 1).body).toContain('### Refused: fix 1 problem first.')
  })

  test('a verdict whose names are too long for that counts them', () => {
    const { plan, stages } = SCENES.removal
    const long = plan.stages.map((stage) => ({ ...stage, stage: '_'.repeat(300) }))
    const { body } = commentOn({ plan: { ...plan, stages: long }, stages }, 1)
    expect(body).toContain('### 1 database will be deleted')
  })

  test('whatever the plan and the limit, the comment is within it and its header is read again', () => {
    const { dropped: _, ...header } = aHeader()
    fc.assert(
      fc.property(anyPlan, fc.nat(20_000), (any, room) => {
        const limit = writeHeader(aHeader({ dropped: [...COMMENT_PARTS] })).length + 1200 + room
        const comment = planComment({ header, plan: any, file, stages: [], run }, limit)
        expect(comment.body.length).toBeLessThanOrEqual(limit)
        expect(parseHeader(comment.body)).toEqual(comment.header)
        if (!comment.header.dropped.includes('plan data'))
          expect(parsePlanData(comment.body)).toEqual(JSON.parse(JSON.stringify(any)))
      }),
    )
    expect(plan.stages).toHaveLength(40)
  })

  test('whatever the header holds, it is read again', () => {
    fc.assert(
      fc.property(anyHeader, ({ dropped: _, ...header }) => {
        const comment = planComment({ header, ...SCENES.restart, file, run: null })
        expect(parseHeader(comment.body)).toEqual(comment.header satisfies CommentHeader)
        expect(comment.header).toMatchObject(header)
      }),
    )
  })
})
