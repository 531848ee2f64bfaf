import { expect, test } from 'vitest'
import { stepsOfDestruction } from '../../../src/plan/removal/destruction-steps.ts'
import { denied, read, redisFacts, sqlFacts } from '../../builders/plan.ts'

type Known = Parameters<typeof stepsOfDestruction>[0][number]

const postgres = (live: Known['live']): Known => ({
  database: 'postgres',
  data: 'snapshot',
  ...(live && { live }),
})
const REDIS: Known = { database: 'redis', data: 'snapshot', group: read(redisFacts()) }

test('databases leave a snapshot, lose their protection, and are proven gone', () => {
  const guarded = postgres(read(sqlFacts({ deletionProtection: true })))
  expect(stepsOfDestruction([REDIS, guarded])).toEqual([
    { kind: 'snapshot', databases: ['postgres', 'redis'] },
    { kind: 'lift-protection', databases: ['postgres'] },
    { kind: 'delete-stack' },
    { kind: 'prove-removal', databases: ['postgres', 'redis'] },
  ])
})

test.each<[string, Known, readonly string[]]>([
  [
    'that is not protected',
    postgres(read(sqlFacts())),
    ['snapshot', 'delete-stack', 'prove-removal'],
  ],
  [
    'that somebody has deleted leaves no snapshot, and nothing to prove',
    postgres({ kind: 'absent' }),
    ['delete-stack'],
  ],
  [
    'that is a copy leaves none',
    { ...postgres(read(sqlFacts())), data: 'kept' },
    ['delete-stack', 'prove-removal'],
  ],
  [
    'that may not be read leaves one all the same',
    postgres(denied('rds:DescribeDBInstances')),
    ['snapshot', 'delete-stack', 'prove-removal'],
  ],
])('one %s', (_what, one, kinds) => {
  expect(stepsOfDestruction([one]).map(({ kind }) => kind)).toEqual(kinds)
})

test('a stack without a database is deleted, and that is all', () => {
  expect(stepsOfDestruction([])).toEqual([{ kind: 'delete-stack' }])
})
