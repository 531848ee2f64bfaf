import { expect, test } from 'vitest'
import { planResult } from '../../../src/commands/shared/plan-result.ts'
import { aDatabase, aPlan, aStagePlan } from '../../review/plans.ts'
import { contextOf } from '../../builders/context.ts'

const SAYS = ['storage cannot shrink: write size: 40', 'there is no subnet subnet-1']
const [SHRINKS = '', NO_SUBNET = ''] = SAYS

const refused = aPlan(
  aStagePlan('prod', {
    databases: [
      aDatabase({
        impact: 'remove',
        data: 'lost',
        consent: { kind: 'remove', words: 'prod/postgres:remove@7h3kq0z9w2m4x', given: false },
      }),
    ],
    refusals: [
      {
        ...{ code: 'storage-cannot-shrink', message: SHRINKS },
        ...{ database: 'postgres', property: 'storage.size', line: 7 },
      },
      {
        ...{ code: 'subnet-not-found', message: NO_SUBNET },
        ...{ database: null, property: 'network.subnets', line: 12 },
      },
    ],
  }),
)

function resultOf(plan: typeof refused, allow: readonly string[] = []) {
  const context = contextOf('version: 1')
  const file = { ...context.files.config(null), name: 'tinystacks.yml' }
  const options = { ...context.options, allow }
  return planResult({ ...context, options }, { file, stages: [] }, plan)
}

function times(text: string, of: string): number {
  return text.split(of).length - 1
}

test.each(SAYS)('a refused plan says once, with its line: %s', (message) => {
  const { text, failure, summary, annotations } = resultOf(refused)
  expect(times(text, message)).toBe(1)
  expect(text).toMatch(new RegExp(`${message} \\(tinystacks\\.yml:(7|12)\\)$`, 'm'))
  expect(failure).not.toContain(message)
  expect(times(summary ?? '', message)).toBe(1)
  expect(annotations.filter((one) => one.message.includes(message))).toHaveLength(1)
})

test('annotates each refusal at its own line', () => {
  expect(resultOf(refused).annotations.filter(({ code }) => code !== undefined)).toMatchObject([
    { level: 'error', code: 'storage-cannot-shrink', line: 7 },
    { level: 'error', code: 'subnet-not-found', line: 12 },
  ])
})

test('ends with how much there is to do, and that nothing was changed', () => {
  expect(resultOf(refused)).toMatchObject({
    exit: 3,
    failure: '2 refusals, 1 consent required. Nothing was changed; the plan says what to do.',
  })
})

test('says why a consent does not count, which the plan does not', () => {
  const words = 'prod/mysql:remove@7h3kq0z9w2m4x'
  const { failure, text } = resultOf(refused, [words])
  expect(failure).toMatch(new RegExp(`^--allow ${words} .*; 2 refusals, 1 consent required\\.`))
  expect(text).not.toContain(words)
})

test('tells the comment on a deploy each refusal, since its plan may be an older one', () => {
  const told = resultOf(refused).report?.refused ?? ''
  expect(SAYS.map((message) => times(told, message))).toEqual([1, 1])
})

test('a plan that may be carried out has no failure', () => {
  expect(resultOf(aPlan(aStagePlan('prod')))).toMatchObject({
    ...{ exit: 0, failure: null, annotations: [] },
    report: { refused: null },
  })
})
