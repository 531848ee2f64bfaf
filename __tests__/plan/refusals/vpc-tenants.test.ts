import { expect, test } from 'vitest'
import { planDestroyed } from '../../../src/plan/removal/destroyed.ts'
import {
  leavingVpc,
  vpcTenantsRefusal,
  vpcTenantsUnread,
} from '../../../src/plan/refusals/vpc-tenants.ts'
import type { VpcTenants } from '../../../src/plan/model/vpc-tenants.ts'
import { aStack } from '../../builders/aws.ts'
import { decode } from '../../../src/template/index.ts'
import { note } from '../../../src/plan/messages/coded.ts'
import { messagesOf, read } from '../../builders/plan.ts'

const NONE: VpcTenants = { vpc: 'vpc-1', stacks: read([]), sql: read([]), redis: read([]) }

test('what goes with the stage itself is no neighbour', () => {
  const neighbours = { ...NONE, sql: read(['pg-1', 'pg-1-reader']), redis: read(['rg-1']) }
  expect(vpcTenantsRefusal(neighbours, ['pg-1', 'pg-1-reader', 'rg-1'])).toEqual([])
})

test('a stack in another VPC is none either', () => {
  const stacks = read([decode(aStack({ outputs: { Vpc: 'vpc-2' } }))])
  expect(vpcTenantsRefusal({ ...NONE, stacks }, [])).toEqual([])
})

test('databases of a neighbouring stack are told with it, others by their name', () => {
  const stack = aStack({
    name: 'shop-reports',
    tags: { 'tinystacks:stage': 'reports' },
    outputs: {
      Vpc: 'vpc-1',
      PostgresIdentifier: 'pg-2',
      PostgresReaderIdentifier: 'pg-2-reader',
      RedisIdentifier: 'rg-2',
    },
  })
  const neighbours = {
    ...NONE,
    stacks: read([decode(stack)]),
    sql: read(['pg-2', 'pg-2-reader', 'legacy']),
    redis: read(['rg-2']),
  }
  expect(vpcTenantsRefusal(neighbours, [])).toEqual([
    {
      code: 'vpc-in-use',
      message:
        'its VPC vpc-1 would be deleted, and the stack shop-reports (stage reports) and the database legacy are in it; destroy or move that first',
    },
  ])
})

test('what could not be read is said as not verified, and refuses nothing', () => {
  const action = 'rds:DescribeDBInstances'
  const neighbours: VpcTenants = { ...NONE, sql: { kind: 'unread', action, why: 'AccessDenied' } }
  expect(vpcTenantsRefusal(neighbours, [])).toEqual([])
  expect(vpcTenantsUnread(neighbours)).toEqual([
    note(
      'vpc-tenants-unread',
      'whether others use its VPC vpc-1 is not verified (rds:DescribeDBInstances AccessDenied); nothing of theirs is deleted, but the VPC then stays',
    ),
  ])
})

test.each([
  ['Remove', null, 'vpc-1'],
  ['Modify', 'True', 'vpc-1'],
  ['Modify', 'False', null],
] as const)('a VPC that is to %s (replacement %s) leaves: %s', (action, replacement, leaves) => {
  const change = { logicalId: 'Vpc', physicalId: 'vpc-1', policyAction: null, details: [] }
  expect(leavingVpc([{ ...change, type: 'AWS::EC2::VPC', action, replacement }])).toBe(leaves)
})

test('a destruction goes on without knowing them, and says so', () => {
  const found = aStack({
    tags: {
      'tinystacks:stage': 'dev',
      'tinystacks:config': 'tinystacks.yml',
      'tinystacks:stack': 'shop',
    },
  })
  const unread = {
    kind: 'unread',
    action: 'cloudformation:DescribeStacks',
    why: 'AccessDenied',
  } as const
  const plan = planDestroyed({
    stage: 'dev',
    found,
    file: { repository: null, config: 'tinystacks.yml', application: 'shop' },
    toDelete: [],
    secrets: [],
    today: new Date('2026-11-23'),
    vpcTenants: { ...NONE, stacks: unread },
    canUpdate: true,
    locate: null,
  })
  expect(plan.refusals).toEqual([])
  expect(messagesOf(plan.notes).join()).toContain(
    'not verified (cloudformation:DescribeStacks AccessDenied)',
  )
})
