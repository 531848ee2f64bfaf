import { describe, expect, test } from 'vitest'
import { assemblePlan, planStage } from '../../../src/plan/index.ts'
import { note } from '../../../src/plan/messages/coded.ts'
import {
  added,
  mysql,
  planInput,
  postgres,
  property,
  read,
  sqlFacts,
  INSTANCE,
  type Given,
} from '../../builders/plan.ts'
import { aPostgres, aStage } from '../../builders/stage.ts'

const size = property('AllocatedStorage', '20', '50')
const iops = property('Iops', '3000', '6000')

function fingerprint(overrides: Given): string {
  return planStage(planInput(overrides)).fingerprint
}
const base = fingerprint({ changes: [postgres([size, iops]), mysql([size])] })

test('it is 64 hex digits', () => {
  expect(base).toMatch(/^[0-9a-f]{64}$/)
})

describe('is the same', () => {
  test.each<[string, Given]>([
    [
      'for another order of resources and properties',
      { changes: [mysql([size]), postgres([iops, size])] },
    ],
    [
      'for other physical ids',
      { changes: [postgres([size, iops], { physicalId: 'x' }), mysql([size])] },
    ],
    [
      'for other lines',
      { changes: [postgres([size, iops]), mysql([size])], locate: () => ({ line: 99, column: 1 }) },
    ],
    [
      'for other notes',
      { changes: [postgres([size, iops]), mysql([size])], notes: [note('tags-only', 'something')] },
    ],
    [
      'for facts that decide nothing',
      {
        changes: [postgres([size, iops]), mysql([size])],
        live: {
          ...planInput().live,
          postgres: read(sqlFacts({ status: 'modifying', throughput: 1 })),
        },
      },
    ],
  ])('%s', (_name, overrides) => {
    expect(fingerprint(overrides)).toBe(base)
  })
})

describe('differs', () => {
  test.each<[string, Given]>([
    [
      'for another value',
      { changes: [postgres([property('AllocatedStorage', '20', '60'), iops]), mysql([size])] },
    ],
    [
      'for a property that somebody changed by hand, which changes from another value',
      {
        changes: [postgres([size, iops]), mysql([size])],
        live: { ...planInput().live, postgres: read(sqlFacts({ iops: 1 })) },
      },
    ],
    ['for one change less', { changes: [postgres([size]), mysql([size])] }],
    [
      'for a replacement',
      { changes: [postgres([size, iops], { replacement: 'True' }), mysql([size])] },
    ],
    [
      'for another policy',
      { changes: [postgres([size, iops], { policyAction: 'Delete' }), mysql([size])] },
    ],
    [
      'for something queued',
      {
        changes: [postgres([size, iops]), mysql([size])],
        live: {
          ...planInput().live,
          postgres: read(sqlFacts({ pending: { AllocatedStorage: '30' } })),
        },
      },
    ],
    [
      'for a restart that waits',
      {
        changes: [postgres([size, iops]), mysql([size])],
        live: {
          ...planInput().live,
          postgres: read(sqlFacts({ parameterApplyStatus: 'pending-reboot' })),
        },
      },
    ],
    [
      'for another stage',
      { changes: [postgres([size, iops]), mysql([size])], stage: aStage({ name: 'test' }) },
    ],
    [
      'for another region',
      { changes: [postgres([size, iops]), mysql([size])], stage: aStage({ region: 'eu-west-1' }) },
    ],
    ['for no change', { changes: null }],
  ])('%s', (_name, overrides) => {
    expect(fingerprint(overrides)).not.toBe(base)
  })

  test('for another size where AWS tells no values', () => {
    const untold = [postgres([property('AllocatedStorage', null, null)])]
    const [one, other] = [30, 40].map((gib) =>
      fingerprint({
        changes: untold,
        stage: aStage({
          databases: {
            postgres: aPostgres({ storage: { size: gib, max: null, type: 'gp3', iops: null } }),
          },
        }),
      }),
    )
    expect(one).not.toBe(other)
  })
})

test('a new stage has the same one with and without a change set', () => {
  const planned = fingerprint({ deployed: null, changes: null })
  expect(fingerprint({ deployed: null, changes: [added('PostgresInstance', INSTANCE)] })).toBe(
    planned,
  )
})

test("a plan's fingerprint is over its stages in order", () => {
  const [dev, prod] = ['dev', 'prod'].map((name) =>
    planStage(planInput({ changes: null, stage: aStage({ name }) })),
  )
  const plan = assemblePlan([dev!, prod!])
  expect(plan.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  expect(assemblePlan([prod!, dev!]).fingerprint).not.toBe(plan.fingerprint)
})

describe('what grew by itself', () => {
  const stage = aStage({
    databases: {
      postgres: aPostgres({ storage: { size: 50, max: 100, type: 'gp3', iops: null } }),
    },
  })
  const print = (overrides: Given): string =>
    fingerprint({ stage, partsAsWritten: { postgres: 'as written' }, ...overrides })
  const live = (facts: Parameters<typeof sqlFacts>[0]) => ({
    ...planInput().live,
    postgres: read(sqlFacts(facts)),
  })

  test.each([
    ['storage', property('AllocatedStorage', '20', '30'), { allocatedStorage: 30 }],
    ['a minor version', property('EngineVersion', '17.4', '17.7'), { engineVersion: '17.7' }],
  ])('%s that is only written down makes no difference', (_, grown, facts) => {
    const without = print({ changes: [postgres([iops])] })
    expect(print({ changes: [postgres([iops, grown])], live: live(facts) })).toBe(without)
    // It has not grown: the file asks for it.
    expect(print({ changes: [postgres([iops, grown])] })).not.toBe(without)
  })

  test('makes no difference to a change that goes beyond it', () => {
    const [one, other] = [20, 30].map((allocatedStorage) =>
      print({ changes: [postgres([size])], live: live({ allocatedStorage }) }),
    )
    expect(one).toBe(other)
  })
})
