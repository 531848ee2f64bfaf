/** Which calls a handler makes: what its schema lists, less what the properties do not ask for. */
import { describe, expect, it } from 'vitest'
import type { Properties } from '../../../../sandbox/contract.ts'
import {
  callsOf,
  linkedService,
  listedCalls,
} from '../../../../sandbox/cloudformation/permissions/calls.ts'
import { OPTIONAL } from '../../../../sandbox/cloudformation/permissions/optional.ts'
import type { Use } from '../../../../sandbox/cloudformation/permissions/use.ts'
import { SIMULATED_TYPES } from '../../../../sandbox/spec/simulated.ts'

const context = (more: Partial<Use['context']> = {}): Use['context'] => ({
  region: 'us-east-1',
  account: '123456789012',
  stackId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/shop/1',
  stackName: 'shop',
  logicalId: 'It',
  tags: { 'aws:cloudformation:stack-name': 'shop' },
  takes: () => Promise.resolve(),
  say: () => undefined,
  ...more,
})

type Given = {
  readonly properties?: Properties
  readonly before?: Properties
  readonly retags?: boolean
  readonly context?: Partial<Use['context']>
}

const calls = (type: string, operation: Use['operation'], given: Given = {}) =>
  callsOf({
    ...{ type, operation, before: {}, properties: {}, retags: false },
    ...given,
    context: context(given.context),
  })

describe('IAM-5 the calls of a handler', () => {
  const ALL = ['create', 'update', 'delete'] as const
  const OPERATIONS = SIMULATED_TYPES.flatMap((type) => ALL.map((one) => [type, one] as const))

  it.each(OPTIONAL)('%s %s is in a schema', (type, action) => {
    const types = type === undefined ? SIMULATED_TYPES : [type]
    expect(types.some((one) => ALL.some((does) => listedCalls(one, does).includes(action)))).toBe(
      true,
    )
  })

  it('all are listed', () => {
    for (const [type, operation] of OPERATIONS)
      expect(listedCalls(type, operation)).toEqual(
        expect.arrayContaining([...calls(type, operation)]),
      )
  })

  const DB = 'AWS::RDS::DBInstance'
  const GROUP = 'AWS::EC2::SecurityGroup'
  const rule = { IpProtocol: 'tcp', FromPort: 1, ToPort: 1, CidrIp: '10.0.0.0/8' }
  it.each<[string, readonly string[], string, boolean]>([
    ['a network read', calls(DB, 'create'), 'ec2:DescribeSubnets', true],
    ['tags of the stack', calls(DB, 'create'), 'rds:AddTagsToResource', true],
    ['no tags', calls(DB, 'create', { context: { tags: {} } }), 'rds:AddTagsToResource', false],
    [
      'tags of its own',
      calls(DB, 'create', { context: { tags: {} }, properties: { Tags: [{}] } }),
      'rds:AddTagsToResource',
      true,
    ],
    ['tags that stay', calls(DB, 'update'), 'rds:AddTagsToResource', false],
    [
      'tags of the stack that change',
      calls(DB, 'update', { retags: true }),
      'rds:RemoveTagsFromResource',
      true,
    ],
    ['events, which may be denied', calls(DB, 'create'), 'rds:DescribeEvents', false],
    ['what the handler tells of', calls(DB, 'create'), 'rds:CreateDBInstance', false],
    ['roles', calls(DB, 'create'), 'iam:PassRole', false],
    [
      'roles, with monitoring',
      calls(DB, 'create', { properties: { MonitoringRoleArn: 'x' } }),
      'iam:PassRole',
      true,
    ],
    [
      'no key',
      calls(DB, 'create', { properties: { StorageEncrypted: true } }),
      'kms:CreateGrant',
      false,
    ],
    [
      'a key of RDS',
      calls(DB, 'create', { properties: { KmsKeyId: 'alias/aws/rds' } }),
      'kms:CreateGrant',
      false,
    ],
    [
      'a key of one’s own',
      calls(DB, 'create', { properties: { KmsKeyId: 'alias/shop' } }),
      'kms:CreateGrant',
      true,
    ],
    [
      'a final snapshot',
      calls(DB, 'delete', { context: { leavesSnapshot: true } }),
      'rds:CreateDBSnapshot',
      true,
    ],
    ['no final snapshot', calls(DB, 'delete'), 'rds:CreateDBSnapshot', false],
    [
      'the version',
      calls(DB, 'update', {
        before: { EngineVersion: '17.4' },
        properties: { EngineVersion: '17.5' },
      }),
      'rds:DescribeDBEngineVersions',
      true,
    ],
    [
      'the same version',
      calls(DB, 'update', {
        before: { EngineVersion: '17.4' },
        properties: { EngineVersion: '17.4' },
      }),
      'rds:DescribeDBEngineVersions',
      false,
    ],
    [
      'a replica more',
      calls('AWS::ElastiCache::ReplicationGroup', 'update', {
        before: { NumCacheClusters: 1 },
        properties: { NumCacheClusters: 2 },
      }),
      'elasticache:IncreaseReplicaCount',
      true,
    ],
    [
      'as many replicas',
      calls('AWS::ElastiCache::ReplicationGroup', 'update', {
        before: { NumCacheClusters: 1 },
        properties: { NumCacheClusters: 1 },
      }),
      'elasticache:IncreaseReplicaCount',
      false,
    ],
    [
      'no logs',
      calls('AWS::ElastiCache::ReplicationGroup', 'create'),
      'logs:CreateLogDelivery',
      false,
    ],
    [
      'a copy of a secret',
      calls('AWS::SecretsManager::Secret', 'create', {
        properties: { ReplicaRegions: [{ Region: 'us-west-2' }] },
      }),
      'secretsmanager:ReplicateSecretToRegions',
      true,
    ],
    [
      'no copy',
      calls('AWS::SecretsManager::Secret', 'create', { properties: { ReplicaRegions: [] } }),
      'secretsmanager:ReplicateSecretToRegions',
      false,
    ],
    [
      'a database’s attachment',
      calls('AWS::SecretsManager::SecretTargetAttachment', 'create', {
        properties: { TargetType: DB },
      }),
      'redshift:DescribeClusters',
      false,
    ],
    [
      'its own target',
      calls('AWS::SecretsManager::SecretTargetAttachment', 'create', {
        properties: { TargetType: DB },
      }),
      'rds:DescribeDBInstances',
      true,
    ],
    [
      'a rule',
      calls(GROUP, 'create', { properties: { SecurityGroupIngress: [rule] } }),
      'ec2:AuthorizeSecurityGroupIngress',
      true,
    ],
    ['no rule', calls(GROUP, 'create'), 'ec2:AuthorizeSecurityGroupIngress', false],
    [
      'a rule that goes',
      calls(GROUP, 'update', { before: { SecurityGroupIngress: [rule] } }),
      'ec2:RevokeSecurityGroupIngress',
      true,
    ],
    [
      'a rule that stays',
      calls(GROUP, 'update', {
        before: { SecurityGroupIngress: [rule] },
        properties: { SecurityGroupIngress: [rule] },
      }),
      'ec2:RevokeSecurityGroupIngress',
      false,
    ],
    [
      'its description',
      calls(GROUP, 'update', {
        before: { SecurityGroupIngress: [rule] },
        properties: { SecurityGroupIngress: [{ ...rule, Description: 'x' }] },
      }),
      'ec2:UpdateSecurityGroupRuleDescriptionsIngress',
      true,
    ],
    [
      'which revokes nothing',
      calls(GROUP, 'update', {
        before: { SecurityGroupIngress: [rule] },
        properties: { SecurityGroupIngress: [{ ...rule, Description: 'x' }] },
      }),
      'ec2:RevokeSecurityGroupIngress',
      false,
    ],
    ['a key pair of AWS', calls('AWS::EC2::KeyPair', 'create'), 'ssm:PutParameter', true],
    [
      'a key pair that is brought',
      calls('AWS::EC2::KeyPair', 'create', { properties: { PublicKeyMaterial: 'ssh-ed25519 A' } }),
      'ssm:PutParameter',
      false,
    ],
    [
      'a host’s role',
      calls('AWS::EC2::Instance', 'create', { properties: { IamInstanceProfile: 'p' } }),
      'iam:PassRole',
      true,
    ],
    [
      'a gateway to the internet',
      calls('AWS::EC2::VPCGatewayAttachment', 'create'),
      'ec2:AttachVpnGateway',
      false,
    ],
    [
      'a type without a handler',
      calls('AWS::CloudFormation::WaitConditionHandle', 'create'),
      'ec2:CreateTags',
      false,
    ],
  ])('%s', (_name, made, action, isMade) => {
    expect(made.includes(action)).toBe(isMade)
  })

  it('IAM-6 the first resource of a service makes its role', () => {
    expect(linkedService({ type: DB, operation: 'create' })).toBe('rds.amazonaws.com')
    expect(linkedService({ type: DB, operation: 'update' })).toBeUndefined()
    expect(linkedService({ type: GROUP, operation: 'create' })).toBeUndefined()
  })
})
