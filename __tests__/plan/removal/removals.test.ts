import { expect, test } from 'vitest'
import { removalsOf, type Removal } from '../../../src/plan/removal/removals.ts'
import { decode } from '../../../src/template/index.ts'
import { aStack } from '../../builders/aws.ts'
import { aDatabase } from '../../review/plans.ts'

const OUTPUTS = { PostgresIdentifier: 'pg-1', MysqlIdentifier: 'my-1', RedisIdentifier: 'rg-1' }
const POSTGRES: Removal = { database: 'postgres', identifier: 'pg-1', data: 'snapshot' }
const READER: Removal = { database: 'postgres', identifier: 'pg-1-reader', data: 'kept' }

const removed = aDatabase({ database: 'postgres', impact: 'remove', data: 'snapshot' })
const withReader = { ...OUTPUTS, PostgresReaderIdentifier: 'pg-1-reader' }

test('what the plan removes or replaces goes, and nothing else', () => {
  const databases = [
    removed,
    aDatabase({ database: 'mysql', impact: 'restart', data: 'kept' }),
    aDatabase({ database: 'redis', impact: 'replace', data: 'lost' }),
  ]
  expect(removalsOf(databases, decode(aStack({ outputs: OUTPUTS })))).toEqual([
    POSTGRES,
    { database: 'redis', identifier: 'rg-1', data: 'lost' },
  ])
})

test('nothing goes that was never made', () => {
  expect(removalsOf([removed], decode(aStack()))).toEqual([])
  expect(removalsOf([removed], null)).toEqual([])
})

test.each([
  ['removed', [READER]],
  ['replaced', [READER]],
  ['restarted', []],
] as const)('a reader that is %s beside a primary that stays', (reader, expected) => {
  const databases = [aDatabase({ database: 'postgres', impact: 'in-place', reader })]
  expect(removalsOf(databases, decode(aStack({ outputs: withReader })))).toEqual(expected)
})

test('a reader goes with its primary, and leaves no snapshot of its own', () => {
  const found = decode(aStack({ outputs: withReader }))
  expect(removalsOf([removed], found)).toEqual([POSTGRES, READER])
})
