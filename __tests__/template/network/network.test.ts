import { describe, expect, test } from 'vitest'
import type { ResolvedNetwork } from '../../../src/config/resolved.ts'
import { renderStage } from '../../../src/template/index.ts'
import { aContext, aPostgres, aStage, ownNetwork } from '../../builders/stage.ts'

function resources(network: ResolvedNetwork) {
  return renderStage(aStage({ network }), aContext()).template.Resources
}

describe('an own network', () => {
  test('has names for its endpoints', () => {
    expect(resources(ownNetwork()).Vpc?.Properties).toMatchObject({
      CidrBlock: '10.80.0.0/20',
      EnableDnsSupport: true,
      EnableDnsHostnames: true,
    })
  })

  test.each([2, 3] as const)('spreads over %i zones without overlapping blocks', (zones) => {
    const subnets = Object.values(resources(ownNetwork({ zones }))).filter(
      ({ Type }) => Type === 'AWS::EC2::Subnet',
    )
    expect(subnets).toHaveLength(2 * zones)
    const blocks = subnets.map(({ Properties }) => Properties['CidrBlock'])
    expect(new Set(blocks).size).toBe(2 * zones)
    const zonesUsed = subnets.map(({ Properties }) =>
      JSON.stringify(Properties['AvailabilityZone']),
    )
    expect(new Set(zonesUsed).size).toBe(zones)
  })

  test('keeps the blocks of two zones when a third is added', () => {
    const two = resources(ownNetwork({ zones: 2 }))
    expect(resources(ownNetwork({ zones: 3 }))).toMatchObject({
      PublicSubnet1: two['PublicSubnet1'],
      PublicSubnet2: two['PublicSubnet2'],
      DatabaseSubnet1: two['DatabaseSubnet1'],
      DatabaseSubnet2: two['DatabaseSubnet2'],
    })
  })

  test('leads to the internet from the public subnets alone', () => {
    const all = resources(ownNetwork())
    const routes = Object.values(all).filter(({ Type }) => Type === 'AWS::EC2::Route')
    expect(routes.map(({ Properties }) => Properties['RouteTableId'])).toEqual([
      { Ref: 'PublicRouteTable' },
    ])
    for (const zone of [1, 2]) {
      expect(all[`PublicSubnet${zone}RouteTableAssociation`]?.Properties).toEqual({
        SubnetId: { Ref: `PublicSubnet${zone}` },
        RouteTableId: { Ref: 'PublicRouteTable' },
      })
      expect(all[`DatabaseSubnet${zone}RouteTableAssociation`]?.Properties).toEqual({
        SubnetId: { Ref: `DatabaseSubnet${zone}` },
        RouteTableId: { Ref: 'DatabaseRouteTable' },
      })
    }
  })

  test('makes the route only when the gateway is attached', () => {
    expect(resources(ownNetwork())['PublicRoute']?.DependsOn).toBe('InternetGatewayAttachment')
  })

  test('puts databases into isolated subnets and tells tasks the public ones', () => {
    const { template } = renderStage(aStage(), aContext())
    const isolated = [{ Ref: 'DatabaseSubnet1' }, { Ref: 'DatabaseSubnet2' }]
    for (const group of ['PostgresSubnetGroup', 'MysqlSubnetGroup', 'RedisSubnetGroup']) {
      expect(template.Resources[group]?.Properties['SubnetIds']).toEqual(isolated)
    }
    expect(template.Outputs['Subnets']?.Value).toEqual({
      'Fn::Join': [',', [{ Ref: 'PublicSubnet1' }, { Ref: 'PublicSubnet2' }]],
    })
    expect(template.Outputs['DatabaseSubnets']?.Value).toEqual({ 'Fn::Join': [',', isolated] })
    expect(template.Outputs['VpcCidr']?.Value).toBe('10.80.0.0/20')
  })
})

describe('a given network', () => {
  const given: ResolvedNetwork = { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] }

  test('gets security groups and nothing else', () => {
    const types = Object.values(resources(given)).map(({ Type }) => Type)
    expect(types.filter((type) => type.startsWith('AWS::EC2::'))).toEqual(
      Array(4).fill('AWS::EC2::SecurityGroup'),
    )
  })

  test('is where groups and databases go', () => {
    const all = resources(given)
    expect(all['ClientSecurityGroup']?.Properties['VpcId']).toBe('vpc-1')
    expect(all['RedisSecurityGroup']?.Properties['VpcId']).toBe('vpc-1')
    expect(all['PostgresSubnetGroup']?.Properties['SubnetIds']).toEqual(['subnet-1', 'subnet-2'])
  })

  test('is told in the outputs, without a block that we do not know', () => {
    const { Outputs } = renderStage(aStage({ network: given }), aContext()).template
    expect(Outputs['Vpc']?.Value).toBe('vpc-1')
    expect(Outputs['Subnets']?.Value).toEqual({ 'Fn::Join': [',', ['subnet-1', 'subnet-2']] })
    expect(Outputs).not.toHaveProperty('VpcCidr')
  })
})

describe('security groups', () => {
  const all = resources(ownNetwork())

  test.each([
    ['PostgresSecurityGroup', 5432],
    ['MysqlSecurityGroup', 3306],
    ['RedisSecurityGroup', 6379],
  ])('%s admits the client group on port %i and nobody else', (id, port) => {
    expect(all[id]?.Properties['SecurityGroupIngress']).toEqual([
      {
        Description: 'Tasks of the application',
        IpProtocol: 'tcp',
        FromPort: port,
        ToPort: port,
        SourceSecurityGroupId: { 'Fn::GetAtt': ['ClientSecurityGroup', 'GroupId'] },
      },
    ])
  })

  test('the client group admits nobody', () => {
    expect(all['ClientSecurityGroup']?.Properties).not.toHaveProperty('SecurityGroupIngress')
  })

  test('descriptions hold only characters that EC2 takes, and no name that can change', () => {
    const renamed = renderStage(
      aStage({ name: 'test', application: 'store', databases: { postgres: aPostgres() } }),
      aContext(),
    ).template.Resources
    for (const id of ['ClientSecurityGroup', 'PostgresSecurityGroup']) {
      const description = all[id]?.Properties['GroupDescription']
      // CreateSecurityGroup: a-z, A-Z, 0-9, spaces, and ._-:/()#,@[]+=&;{}!$*
      expect(description).toMatch(/^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/)
      expect(renamed[id]?.Properties['GroupDescription']).toBe(description)
    }
  })
})
