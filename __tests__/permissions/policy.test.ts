import { describe, expect, test } from 'vitest'
import { FEATURE_SETS, type FeatureSet } from '../../src/permissions/features.ts'
import type { Condition, Partition, Permission } from '../../src/permissions/permission.ts'
import { LARGEST, policyOf, sizeOf, type PolicyRequest } from '../../src/permissions/policy.ts'
import { ROLES, type Role } from '../../src/permissions/roles.ts'

const PARTITIONS: readonly Partition[] = ['aws', 'aws-us-gov', 'aws-cn']
const SETS = Object.keys(FEATURE_SETS) as readonly FeatureSet[]

function row(permission: Partial<Permission>): Permission {
  return {
    actions: ['rds:CreateDBInstance'],
    by: 'direct',
    verbs: ['deploy'],
    why: '',
    ...permission,
  }
}

/** What the deploy role gets by a table of these rows. */
function granted(...table: readonly Permission[]): unknown {
  const request: PolicyRequest = {
    role: 'deploy',
    features: ['reader'],
    partition: 'aws',
    stack: 'shop',
  }
  return policyOf(request, table).Statement
}

describe.each(Object.keys(ROLES) as Role[])('the policy of the role %s', (role) => {
  test.each(PARTITIONS)(
    "fits a managed policy, by IAM's count, with a long name in %s",
    (partition) => {
      for (const set of SETS) {
        const request = { role, features: FEATURE_SETS[set], partition }
        expect(
          sizeOf(policyOf({ ...request, stack: 'a-long-name-of-an-application' })),
          set,
        ).toBeLessThan(LARGEST)
        expect(sizeOf(policyOf(request)), set).toBeLessThan(LARGEST)
      }
    },
  )

  test.each(PARTITIONS)('names resources of the partition %s alone', (partition) => {
    const policy = policyOf({ role, features: FEATURE_SETS.everything, partition, stack: 'shop' })
    const partitions = [...JSON.stringify(policy).matchAll(/"arn:([\w-]+):/g)].map(
      ([, name]) => name,
    )
    expect([...new Set(partitions)].filter((name) => name !== partition)).toEqual([])
  })
})

test('white space does not count', () => {
  expect(sizeOf({ Version: '2012-10-17', Statement: [] })).toBe(
    '{"Version":"2012-10-17","Statement":[]}'.length,
  )
})

test('a role makes the calls of CloudFormation or passes it a role', () => {
  const table = [
    row({ by: 'cloudformation' }),
    row({ actions: ['iam:PassRole'], features: ['service-role'] }),
  ]
  const actionsOf = (role: Role) =>
    policyOf({ role, features: [], partition: 'aws' }, table).Statement.map(({ Action }) => Action)
  expect(actionsOf('deploy')).toEqual(['rds:CreateDBInstance'])
  expect(actionsOf('deploy-with-service-role')).toEqual(['iam:PassRole'])
  expect(actionsOf('service')).toEqual(['rds:CreateDBInstance'])
})

test('a wildcard stands for all actions that begin so, and for no fewer', () => {
  const start = 'ec2:AuthorizeSecurityGroup'
  const actions = [`${start}Egress`, `${start}Ingress`] as const
  expect(granted(row({ actions }))).toMatchObject([{ Action: `${start}*` }])
  expect(granted(row({ actions: [actions[0]] }))).toMatchObject([{ Action: actions[0] }])
})

test('a row is for its verbs and features', () => {
  expect(granted(row({ verbs: ['restore-secret'] }))).toEqual([])
  expect(granted(row({ features: ['redis'] }))).toEqual([])
  expect(granted(row({ features: ['redis', 'reader'] }))).toHaveLength(1)
})

test('what is allowed anywhere is not said again for some resources', () => {
  const anywhere = row({})
  const somewhere = row({ on: () => ['arn:aws:rds:*:*:db:shop-*'] })
  const both = [{ Effect: 'Allow', Action: 'rds:CreateDBInstance', Resource: '*' }]
  expect(granted(anywhere, somewhere)).toEqual(both)
  expect(granted(somewhere, anywhere)).toEqual(both)
  expect(granted(anywhere, anywhere)).toEqual(both)
})

test('a condition is not lost to a wider row of another condition', () => {
  const when = (service: string) => (): Condition => ({
    StringEquals: { 'iam:AWSServiceName': service },
  })
  const arn = 'arn:aws:rds:*:*:db:shop-*'
  expect(
    granted(row({ when: when('rds') }), row({ on: () => [arn], when: when('ssm') })),
  ).toHaveLength(2)
  expect(
    granted(row({ when: when('rds') }), row({ on: () => [arn], when: when('rds') })),
  ).toHaveLength(1)
  expect(granted(row({ when: when('rds') }), row({ on: () => [arn] }))).toHaveLength(2)
})

test('conditions that agree but for their value are one statement', () => {
  const when = (service: string) => (): Condition => ({
    StringEquals: { 'iam:AWSServiceName': service },
  })
  expect(granted(row({ when: when('rds') }), row({ when: when('ssm') }))).toMatchObject([
    { Condition: { StringEquals: { 'iam:AWSServiceName': ['rds', 'ssm'] } } },
  ])
})

test('only a role by which CloudFormation acts reads whole families', () => {
  const reads = { features: FEATURE_SETS.everything, partition: 'aws' } as const
  for (const role of Object.keys(ROLES) as Role[])
    expect(JSON.stringify(policyOf({ ...reads, role })).includes('ec2:Describe*'), role).toBe(
      role === 'deploy' || role === 'service',
    )
})
