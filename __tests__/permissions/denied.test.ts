import { describe, expect, test } from 'vitest'
import { denialIn, statementFor, wayOutOf, type DeniedTo } from '../../src/permissions/denied.ts'
import type { PolicyDocument } from '../../src/permissions/policy.ts'

const WHO = 'User: arn:aws:sts::123456789012:assumed-role/deploy/ci'
const rds = `${WHO} is not authorized to perform: rds:CreateDBInstanceReadReplica on resource: arn:aws:rds:us-east-1:123456789012:db:shop because no identity-based policy allows the rds:CreateDBInstanceReadReplica action`

describe('what AWS denies', () => {
  test.each([
    ['a query service', rds, 'rds:CreateDBInstanceReadReplica', false],
    [
      'EC2',
      `You are not authorized to perform this operation. ${WHO} is not authorized to perform: ec2:CreateVpc on resource: arn:aws:ec2:us-east-1:123456789012:vpc/* because no identity-based policy allows the ec2:CreateVpc action. Encoded authorization failure message: ***`,
      'ec2:CreateVpc',
      false,
    ],
    ['EC2, as it long said', 'You are not authorized to perform this operation.', null, false],
    [
      'EC2 by an old handler',
      'API: ec2:DescribeVpcs You are not authorized to perform this operation.',
      'ec2:DescribeVpcs',
      false,
    ],
    [
      'a Deny statement',
      `${WHO} is not authorized to perform: cloudformation:ExecuteChangeSet on resource: arn:aws:cloudformation:us-east-1:123456789012:stack/shop/1 with an explicit deny in an identity-based policy`,
      'cloudformation:ExecuteChangeSet',
      true,
    ],
    [
      'what a template reads',
      "AccessDenied. User doesn't have permission to call ec2:DescribeAvailabilityZones",
      'ec2:DescribeAvailabilityZones',
      false,
    ],
    [
      'the first resource of a service',
      'Unable to create the resource. Verify that you have permission to create service linked role. Otherwise wait and try again later',
      'iam:CreateServiceLinkedRole',
      false,
    ],
  ])('is told by %s', (_name, text, action, isExplicit) => {
    expect(denialIn(text)).toMatchObject({ action, isExplicit, partition: 'aws' })
  })

  test('is of the partition of its ARNs', () => {
    expect(denialIn(rds.replaceAll('arn:aws:', 'arn:aws-us-gov:'))?.partition).toBe('aws-us-gov')
  })

  test('is not whatever else fails', () => {
    expect(denialIn('The specified VPC does not exist')).toBeNull()
  })
})

describe('the statement to add', () => {
  const statement = (action: string, to: DeniedTo) => {
    const denial = denialIn(`${WHO} is not authorized to perform: ${action}`)
    return denial && statementFor(denial, to)
  }

  test('is the one of the table, for the application', () => {
    expect(
      statement('rds:CreateDBInstance', { by: 'cloudformation', stack: 'shop' }),
    ).toMatchObject({
      Effect: 'Allow',
      Action: 'rds:CreateDBInstance',
      Resource: expect.arrayContaining(['arn:aws:rds:*:*:*:shop-*']) as string[],
    })
    expect(statement('ec2:DescribeVpcs', { by: 'direct' })).toEqual({
      Effect: 'Allow',
      Action: 'ec2:DescribeVpcs',
      Resource: '*',
    })
  })

  test('has the condition of the service that asks', () => {
    const of = (type: string) =>
      statement('iam:CreateServiceLinkedRole', { by: 'cloudformation', type })?.Condition
    expect(of('AWS::RDS::DBInstance')).toEqual({
      StringEquals: { 'iam:AWSServiceName': 'rds.amazonaws.com' },
    })
    expect(of('AWS::ElastiCache::ReplicationGroup')).toEqual({
      StringEquals: { 'iam:AWSServiceName': 'elasticache.amazonaws.com' },
    })
  })

  test('is none for what nobody needs', () => {
    expect(statement('s3:DeleteBucket', { by: 'direct' })).toBeNull()
  })
})

describe('what to do about a denial', () => {
  const way = (text: string, to: DeniedTo): string => {
    const denial = denialIn(text)
    if (denial === null) throw new Error('no denial')
    return wayOutOf(denial, to)
  }

  test('names action, statement, files and heading', () => {
    const told = way(rds, { by: 'cloudformation', stack: 'shop' })
    expect(told).toContain('allow rds:CreateDBInstanceReadReplica')
    const [json] = /\{.*\}/.exec(told) ?? []
    const added = JSON.parse(json ?? '') as PolicyDocument['Statement'][number]
    expect(added.Action).toBe('rds:CreateDBInstanceReadReplica')
    expect(told).toContain('deploy-databases.json and service-databases.json')
    expect(told).toContain('"CloudFormation\'s calls"')
  })

  test('allows to pass the one role, not every role', () => {
    const role = 'arn:aws:iam::123456789012:role/shop-cloudformation'
    const told = way(
      `${WHO} is not authorized to perform: iam:PassRole on resource: ${role} because no identity-based policy allows the iam:PassRole action`,
      { by: 'direct' },
    )
    expect(told).toContain(`"Resource":"${role}"`)
    expect(told).toContain('"iam:PassedToService":"cloudformation.amazonaws.com"')
    expect(told).toContain('plan-with-service-role.json and deploy-with-service-role.json')
  })

  test('names the smallest policy that has it', () => {
    const told = way(`${WHO} is not authorized to perform: ec2:RunInstances`, {
      by: 'cloudformation',
    })
    expect(told).toContain('deploy-bastion.json and service-bastion.json')
  })

  test('is another where a statement denies', () => {
    const text = `${WHO} is not authorized to perform: cloudformation:DeleteStack with an explicit deny in an identity-based policy`
    expect(way(text, { by: 'direct' })).toMatch(
      /^a Deny statement forbids cloudformation:DeleteStack/,
    )
  })

  test('is the page where AWS does not say what it denies', () => {
    expect(
      way('You are not authorized to perform this operation.', { by: 'cloudformation' }),
    ).toMatch(/docs\/permissions\.md/)
  })
})
