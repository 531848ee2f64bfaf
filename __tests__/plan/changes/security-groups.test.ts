import { expect, test } from 'vitest'
import { securityGroupsDiffer } from '../../../src/plan/changes/security-groups.ts'

const TEMPLATE = [{ Ref: 'PostgresSecurityGroup' }]
const IDS = { PostgresSecurityGroup: 'sg-own' }

test('the groups of a database are compared by their ids where those of the stack are known', () => {
  expect(securityGroupsDiffer(['sg-own'], TEMPLATE, IDS)).toBeNull()
  expect(securityGroupsDiffer(['sg-other'], TEMPLATE, IDS)).toEqual({
    running: ['sg-other'],
    deployed: ['sg-own'],
  })
  expect(securityGroupsDiffer(['sg-own', 'sg-other'], TEMPLATE, IDS)).not.toBeNull()
})

test('by their number where they are not, and not at all where AWS does not say', () => {
  expect(securityGroupsDiffer(['sg-other'], TEMPLATE)).toBeNull()
  expect(securityGroupsDiffer(['sg-1', 'sg-2'], TEMPLATE)).toMatchObject({ deployed: 1 })
  expect(securityGroupsDiffer(undefined, TEMPLATE, IDS)).toBeNull()
})
