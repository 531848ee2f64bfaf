import { describe, expect, test } from 'vitest'
import type { ResolvedExisting } from '../../src/config/resolved.ts'
import {
  NO_EXTERNAL_FACTS,
  type ExistingFacts,
  type ExternalFacts,
} from '../../src/facts/external.ts'
import { renderStage } from '../../src/template/index.ts'
import { aBastion, aContext, aDeployed, aPostgres, aStage, secretArn } from '../builders/stage.ts'

const SECRET = secretArn('legacy-AbCdEf')

function existing(overrides: Partial<ResolvedExisting> = {}): ResolvedExisting {
  return {
    kind: 'postgres',
    identifier: 'legacy',
    resource: null,
    region: 'us-east-1',
    account: null,
    secret: SECRET,
    allowFrom: false,
    ...overrides,
  }
}

function known(overrides: Partial<ExistingFacts> = {}): ExternalFacts {
  const value: ExistingFacts = {
    identifier: 'legacy',
    account: '123456789012',
    resource: 'cluster',
    engine: 'aurora-postgresql',
    host: 'legacy.cluster',
    port: 5433,
    readerHost: 'legacy.cluster-ro',
    database: 'orders',
    tls: true,
    vpc: 'vpc-1',
    securityGroups: ['sg-1', 'sg-2'],
    ...overrides,
  }
  return { ...NO_EXTERNAL_FACTS, existing: { postgres: { kind: 'read', value } } }
}

const network = { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] } as const
const stage = (one: Partial<ResolvedExisting> = {}) =>
  aStage({ network, databases: {}, existing: { postgres: existing(one) } })

describe('a database that exists already', () => {
  test('is outputs alone', () => {
    const { Resources, Outputs } = renderStage(stage(), aContext({ external: known() })).template
    expect(Object.keys(Resources)).toEqual(['ClientSecurityGroup'])
    const values = Object.entries(Outputs).map(([key, { Value }]) => [key, Value])
    expect(Object.fromEntries(values)).toMatchObject({
      PostgresExisting: 'us-east-1/legacy',
      PostgresHost: 'legacy.cluster',
      PostgresPort: '5433',
      PostgresReaderHost: 'legacy.cluster-ro',
      PostgresReaderPort: '5433',
      PostgresDatabase: 'orders',
      PostgresSecretArn: SECRET,
    })
    expect(Outputs).not.toHaveProperty('PostgresIdentifier')
    expect(Outputs).not.toHaveProperty('PostgresUsername')
  })

  test('gives no credentials, no reader and no name where it has none', () => {
    const facts = known({ readerHost: null, database: null })
    const { Outputs } = renderStage(stage({ secret: null }), aContext({ external: facts })).template
    expect(Object.keys(Outputs).filter((key) => key.startsWith('Postgres'))).toEqual([
      'PostgresExisting',
      'PostgresHost',
      'PostgresPort',
    ])
  })

  test('admits the clients by one rule in its first group, on its own port', () => {
    const context = aContext({ external: known() })
    const { Resources } = renderStage(stage({ allowFrom: true }), context).template
    expect(Object.keys(Resources)).toEqual(['ClientSecurityGroup', 'PostgresExistingAccess'])
    expect(Resources['PostgresExistingAccess']).toMatchObject({
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: {
        GroupId: 'sg-1',
        FromPort: 5433,
        ToPort: 5433,
        SourceSecurityGroupId: { 'Fn::GetAtt': ['ClientSecurityGroup', 'GroupId'] },
      },
    })
  })

  test('hands nothing down to the one that is made in its place', () => {
    const used = renderStage(stage(), aContext({ external: known() })).template.Outputs
    const outputs = Object.fromEntries(
      Object.entries(used).map(([key, { Value }]) => [key, typeof Value === 'string' ? Value : '']),
    )
    const deployed = aDeployed(aStage({ databases: {} }), { outputs })
    const own = aStage({ network, databases: { postgres: aPostgres({ database: 'shop' }) } })
    const { Resources, Outputs } = renderStage(own, aContext({ deployed })).template
    expect(Resources['PostgresInstance']?.Properties['DBName']).toBe('shop')
    expect(Outputs).not.toHaveProperty('KeptSecrets')
  })
})

describe('a bastion beside it', () => {
  const withBastion = (one: Partial<ResolvedExisting>) =>
    renderStage(
      { ...stage(one), bastion: aBastion({ access: 'session-manager', allow: [] }) },
      aContext({ external: known() }),
    ).template

  test('is admitted by a rule of its own, and gets out to that group on its port alone', () => {
    const { Resources, Outputs } = withBastion({ allowFrom: true })
    expect(Resources['BastionAccessToPostgres']).toEqual({
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: {
        Description: 'Bastion of stack shop, stage dev',
        GroupId: 'sg-1',
        IpProtocol: 'tcp',
        FromPort: 5433,
        ToPort: 5433,
        SourceSecurityGroupId: { Ref: 'BastionSecurityGroup' },
      },
    })
    expect(Resources['BastionToPostgres']?.Properties).toMatchObject({
      FromPort: 5433,
      ToPort: 5433,
      DestinationSecurityGroupId: 'sg-1',
    })
    expect(Outputs).not.toHaveProperty('BastionNotAdmitted')
  })

  test('without allowFrom gets no rule there, and the outputs name whom it lacks', () => {
    const { Resources, Outputs } = withBastion({ allowFrom: false })
    expect(Object.keys(Resources)).not.toContain('BastionAccessToPostgres')
    expect(Resources['BastionToPostgres']?.Properties).toMatchObject({
      FromPort: 5433,
      CidrIp: '0.0.0.0/0',
    })
    expect(Outputs['BastionNotAdmitted']?.Value).toBe('postgres')
    expect(Outputs['BastionSecurityGroup']?.Value).toEqual({ Ref: 'BastionSecurityGroup' })
  })

  test('is neither where there is no bastion', () => {
    const context = aContext({ external: known() })
    const { Resources, Outputs } = renderStage(stage({ allowFrom: true }), context).template
    expect([...Object.keys(Resources), ...Object.keys(Outputs)].join()).not.toContain('Bastion')
  })
})

test('the ids of its rules are the released ones: a change would take the access away', () => {
  const rules = aStage({
    network,
    databases: {},
    bastion: aBastion(),
    existing: Object.fromEntries(
      (['postgres', 'mysql', 'redis'] as const).map((kind) => [
        kind,
        existing({ kind, allowFrom: true }),
      ]),
    ),
  })
  const { Resources } = renderStage(rules, aContext({ external: known() })).template
  expect(
    Object.keys(Resources)
      .filter((id) => /Access/.test(id))
      .sort(),
  ).toEqual([
    'BastionAccessToMysql',
    'BastionAccessToPostgres',
    'BastionAccessToRedis',
    'MysqlExistingAccess',
    'PostgresExistingAccess',
    'RedisExistingAccess',
  ])
})
