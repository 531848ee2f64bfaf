import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePlanData, writePlanData } from '../../src/review/plan-data.ts'
import { note } from '../../src/plan/messages/coded.ts'
import { PLANS } from '../render/plans.ts'
import { anyPlan, anyText } from './arbitrary.ts'

/** As `writePlanData`, of anything. */
function hidden(content: string | Buffer): string {
  return `<!-- tinystacks:plan ${deflateRawSync(content).toString('base64')} -->`
}

const plan = PLANS['restart']!

describe('the plan that a comment holds', () => {
  test('comes back as it was, whatever it says and whatever stands around it', () => {
    fc.assert(
      fc.property(anyPlan, anyText, (any, text) => {
        const body = `x ${text}\n\n${writePlanData(any)}\n`
        expect(parsePlanData(body)).toEqual(JSON.parse(JSON.stringify(any)))
      }),
    )
  })

  test('is one line that only ends where it ends', () => {
    expect(writePlanData(plan)).toMatch(/^<!-- tinystacks:plan [A-Za-z0-9+/=]+ -->$/)
  })

  test('of an earlier version, which listed no steps, is read all the same', () => {
    const stages = plan.stages.map(({ steps: _, ...stage }) => stage)
    expect(plan.stages.some(({ steps }) => steps !== undefined)).toBe(true)
    expect(parsePlanData(writePlanData({ ...plan, stages }))).toEqual({ ...plan, stages })
  })

  test('is there with carriage returns too', () => {
    expect(parsePlanData(`x\r\n${writePlanData(plan)}\r\n`)).toEqual(plan)
  })
})

/** As versions without codes wrote it: notes were texts, refusals had a message alone. */
function withoutCodes(): unknown {
  const [first, ...others] = plan.stages
  const refusal = { database: 'postgres', property: 'version', line: 7, message: 'never goes down' }
  return {
    ...plan,
    notes: ['compared with main'],
    stages: [{ ...first, notes: ['only tags change'], refusals: [refusal] }, ...others].map(
      ({ notes, ...stage }) => ({ ...stage, notes: notes.map(textOf) }),
    ),
  }
}

function textOf(note: string | { readonly message: string }): string {
  return typeof note === 'string' ? note : note.message
}

describe('the plan of an earlier version', () => {
  test('is read, with codes that say so', () => {
    const read = parsePlanData(hidden(JSON.stringify(withoutCodes())))
    expect(read?.notes).toEqual([
      { code: 'note-of-earlier-version', level: 'info', message: 'compared with main' },
    ])
    expect(read?.stages[0]).toMatchObject({
      fingerprint: plan.stages[0]?.fingerprint,
      notes: [{ code: 'note-of-earlier-version', level: 'info', message: 'only tags change' }],
      refusals: [{ code: 'refusal-of-earlier-version', line: 7, message: 'never goes down' }],
    })
  })

  test('is compared with the plan of today by its fingerprint, and is as reviewed', () => {
    const read = parsePlanData(hidden(JSON.stringify(withoutCodes())))
    expect(read?.stages.map(({ fingerprint }) => fingerprint)).toEqual(
      plan.stages.map(({ fingerprint }) => fingerprint),
    )
  })
})

describe('no plan', () => {
  const data = writePlanData(plan)

  test.each([
    ['nothing', ''],
    ['two of them', `${data}\n${data}`],
    ['inside of a line', `a ${data}`],
    ['cut off', data.slice(0, -5)],
    ['not packed', '<!-- tinystacks:plan AAAA -->'],
    ['half of it', data.replace(/.{40} -->$/, ' -->')],
    ['no JSON', hidden('x')],
    ['no plan', hidden('{}')],
    ['one property more than the schema has', hidden(JSON.stringify({ ...plan, more: 1 }))],
    ['a fingerprint of another shape', hidden(JSON.stringify({ ...plan, fingerprint: 'x' }))],
  ])('%s', (_what, body) => {
    expect(parsePlanData(body)).toBeNull()
  })

  test('a few bytes that unpack to more than any plan are not unpacked', () => {
    const noted = (length: number) => ({ ...plan, notes: [note('tags-only', 'x'.repeat(length))] })
    const [large, bomb] = [2 ** 20, 2 ** 23].map((length) => hidden(JSON.stringify(noted(length))))
    expect(parsePlanData(large!)).not.toBeNull()
    expect(bomb!.length).toBeLessThan(16_384)
    expect(parsePlanData(bomb!)).toBeNull()
  })

  test('damaged data never makes it fail', () => {
    fc.assert(
      fc.property(fc.nat(data.length - 30), fc.base64String(), (at, text) => {
        const body = data.slice(0, 22 + at) + text + data.slice(22 + at + text.length)
        expect(() => parsePlanData(body)).not.toThrow()
      }),
    )
  })
})
