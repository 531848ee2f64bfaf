import { expect, test } from 'vitest'
import { factsById } from '../../src/aws/facts-by-id.ts'

const idOf = ({ id }: { readonly id: string }): string => id

test('what one call found belongs to its ids, and what it did not find is absent', () => {
  const found = { kind: 'read', value: [{ id: 'two' }, { id: 'of others' }] } as const
  expect([...factsById(['one', 'two'], found, idOf)]).toEqual([
    ['one', { kind: 'absent' }],
    ['two', { kind: 'read', value: { id: 'two' } }],
  ])
})

test('what could not be read is absent for nobody', () => {
  const denied = { kind: 'unread', action: 'rds:DescribeDBInstances', why: 'AccessDenied' } as const
  expect([...factsById(['one', 'two'], denied, idOf)]).toEqual([
    ['one', denied],
    ['two', denied],
  ])
})
