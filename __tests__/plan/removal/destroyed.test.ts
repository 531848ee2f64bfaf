/** What stands against destroying a stage while RDS optimizes the storage of a database. */
import { expect, test } from 'vitest'
import { planDestroyed } from '../../../src/plan/removal/destroyed.ts'
import { optimizedMeanwhile } from '../../../src/plan/removal/resources-to-delete.ts'
import { aStack } from '../../builders/aws.ts'
import { codesOf, read, sqlFacts } from '../../builders/plan.ts'

const found = aStack({
  tags: {
    'tinystacks:stage': 'dev',
    'tinystacks:config': 'tinystacks.yml',
    'tinystacks:stack': 'shop',
  },
})

test.each([
  ['gp3', 'storage-optimization', true, ['storage-optimizing']],
  ['io1', 'storage-optimization', true, ['storage-optimizing']],
  ['io2', 'storage-optimization', true, ['storage-optimizing']],
  // A type that nobody knows yet.
  ['gp4', 'storage-optimization', true, ['storage-optimizing']],
  ['gp2', 'storage-optimization', true, []],
  ['standard', 'storage-optimization', true, []],
  ['gp3', 'storage-optimization', false, []],
  ['gp3', 'available', true, []],
])('%s, %s, protected %s: %j', (storageType, status, deletionProtection, codes) => {
  const toDelete = [
    {
      logicalId: 'PostgresInstance',
      database: 'postgres',
      identifier: 'pg-1',
      data: 'snapshot',
      live: read(sqlFacts({ storageType, status, deletionProtection })),
    } as const,
  ]
  const plan = planDestroyed({
    stage: 'dev',
    found,
    file: { repository: null, config: 'tinystacks.yml', application: 'shop' },
    toDelete,
    secrets: [],
    today: new Date('2026-11-23'),
    canUpdate: true,
    locate: null,
  })
  expect(codesOf(plan.refusals)).toEqual(codes)
  expect(codesOf(optimizedMeanwhile(toDelete))).toEqual(codes)
  expect(plan.steps === undefined).toBe(codes.length > 0)
})
