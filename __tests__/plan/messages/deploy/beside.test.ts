import { expect, test } from 'vitest'
import { besideMessages, stagesOrder } from '../../../../src/plan/messages/deploy/beside.ts'
import type { Plan, PlanOrder, StagePlan } from '../../../../src/plan/model/types.ts'

function aPlan(order: PlanOrder | undefined, stages: Readonly<Record<string, string>>): Plan {
  return {
    fingerprint: '',
    stages: Object.entries(stages).map(
      ([stage, action]) => ({ stage, action }) as unknown as StagePlan,
    ),
    ...(order && { order }),
  }
}

const TWO = { dev: 'update', prod: 'create' }

test.each([
  [undefined, TWO, null],
  [{ kind: 'parallel' }, { dev: 'update', prod: 'none' }, null],
  [{ kind: 'parallel' }, TWO, 'Stages will be deployed side by side.'],
  [
    { kind: 'parallel', concurrency: 4, after: { west: ['prod'] } },
    { ...TWO, west: 'create' },
    'Stages will be deployed side by side, at most 4 at once; west after prod.',
  ],
  [
    { kind: 'parallel', after: { prod: ['west'], dev: ['west'] } },
    { ...TWO, west: 'none' },
    'Stages will be deployed side by side.',
  ],
] as const)('%j of %j', (order, stages, said) => {
  expect(stagesOrder(aPlan(order, stages))).toBe(said)
})

test('many that come after others are counted', () => {
  const names = Array.from({ length: 9 }, (_, index) => `s${String(index)}`)
  const after = Object.fromEntries(names.map((name) => [name, ['prod']]))
  const stages = Object.fromEntries(['prod', ...names].map((name) => [name, 'create']))
  expect(stagesOrder(aPlan({ kind: 'parallel', after }, stages))).toBe(
    'Stages will be deployed side by side; 9 stages after others.',
  )
})

test('one line says what all are at, and counts those that are too many', () => {
  const running = Array.from({ length: 10 }, (_, index) => `s${String(index)}: running`)
  expect(besideMessages.heartbeat(2, 12, running)).toMatch(
    /^2 of 12 stages ended\. s0: running\. .*s7: running\. and 2 more$/,
  )
  expect(besideMessages.running('prod', ['Postgres: creating', 'Redis: creating'])).toBe(
    'prod: Postgres: creating; Redis: creating',
  )
})
