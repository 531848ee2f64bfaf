import { expect, test } from 'vitest'
import { renderStage } from '../../src/template/index.ts'
import { NO_EXTERNAL_FACTS } from '../../src/facts/external.ts'
import { aBastion, aContext, aStage, ownNetwork } from '../builders/stage.ts'

/**
 * Released ids and types. A changed id or type replaces the resource, and a replaced instance is an
 * empty database: lines may be added here, none may be changed or taken away.
 */
const PINNED = {
  Vpc: 'AWS::EC2::VPC',
  InternetGateway: 'AWS::EC2::InternetGateway',
  InternetGatewayAttachment: 'AWS::EC2::VPCGatewayAttachment',
  PublicRouteTable: 'AWS::EC2::RouteTable',
  PublicRoute: 'AWS::EC2::Route',
  DatabaseRouteTable: 'AWS::EC2::RouteTable',
  PublicSubnet1: 'AWS::EC2::Subnet',
  PublicSubnet1RouteTableAssociation: 'AWS::EC2::SubnetRouteTableAssociation',
  DatabaseSubnet1: 'AWS::EC2::Subnet',
  DatabaseSubnet1RouteTableAssociation: 'AWS::EC2::SubnetRouteTableAssociation',
  PublicSubnet2: 'AWS::EC2::Subnet',
  PublicSubnet2RouteTableAssociation: 'AWS::EC2::SubnetRouteTableAssociation',
  DatabaseSubnet2: 'AWS::EC2::Subnet',
  DatabaseSubnet2RouteTableAssociation: 'AWS::EC2::SubnetRouteTableAssociation',
  PublicSubnet3: 'AWS::EC2::Subnet',
  PublicSubnet3RouteTableAssociation: 'AWS::EC2::SubnetRouteTableAssociation',
  DatabaseSubnet3: 'AWS::EC2::Subnet',
  DatabaseSubnet3RouteTableAssociation: 'AWS::EC2::SubnetRouteTableAssociation',
  ClientSecurityGroup: 'AWS::EC2::SecurityGroup',
  BastionSecurityGroup: 'AWS::EC2::SecurityGroup',
  BastionToPostgres: 'AWS::EC2::SecurityGroupEgress',
  BastionToMysql: 'AWS::EC2::SecurityGroupEgress',
  BastionToRedis: 'AWS::EC2::SecurityGroupEgress',
  BastionRole: 'AWS::IAM::Role',
  BastionInstanceProfile: 'AWS::IAM::InstanceProfile',
  BastionKeyPair: 'AWS::EC2::KeyPair',
  BastionInstance: 'AWS::EC2::Instance',
  BastionAddress: 'AWS::EC2::EIP',
  BastionAddressAssociation: 'AWS::EC2::EIPAssociation',
  BastionKeys: 'AWS::SSM::Association',
  PostgresSecurityGroup: 'AWS::EC2::SecurityGroup',
  PostgresSecret: 'AWS::SecretsManager::Secret',
  PostgresSubnetGroup: 'AWS::RDS::DBSubnetGroup',
  PostgresParameterGroup: 'AWS::RDS::DBParameterGroup',
  PostgresInstance: 'AWS::RDS::DBInstance',
  PostgresSecretAttachment: 'AWS::SecretsManager::SecretTargetAttachment',
  MysqlSecurityGroup: 'AWS::EC2::SecurityGroup',
  MysqlSecret: 'AWS::SecretsManager::Secret',
  MysqlSubnetGroup: 'AWS::RDS::DBSubnetGroup',
  MysqlParameterGroup: 'AWS::RDS::DBParameterGroup',
  MysqlInstance: 'AWS::RDS::DBInstance',
  MysqlSecretAttachment: 'AWS::SecretsManager::SecretTargetAttachment',
  RedisSecurityGroup: 'AWS::EC2::SecurityGroup',
  RedisSecret: 'AWS::SecretsManager::Secret',
  RedisSubnetGroup: 'AWS::ElastiCache::SubnetGroup',
  RedisParameterGroup: 'AWS::ElastiCache::ParameterGroup',
  RedisReplicationGroup: 'AWS::ElastiCache::ReplicationGroup',
  RedisConnectionSecret: 'AWS::SecretsManager::Secret',
}

/** What scripts, workflows and later versions of ours read from a deployed stack. */
const PINNED_OUTPUTS = [
  'ClientSecurityGroup',
  'Vpc',
  'Subnets',
  'DatabaseSubnets',
  'VpcCidr',
  'BastionAccess',
  'BastionInstance',
  'BastionImage',
  'BastionHost',
  'BastionUser',
  'BastionKeyParameter',
  'BastionEdition',
  'PostgresHost',
  'PostgresPort',
  'PostgresDatabase',
  'PostgresUsername',
  'PostgresSecretArn',
  'PostgresIdentifier',
  'PostgresVersion',
  'MysqlHost',
  'MysqlPort',
  'MysqlDatabase',
  'MysqlUsername',
  'MysqlSecretArn',
  'MysqlIdentifier',
  'MysqlVersion',
  'MysqlEdition',
  'RedisHost',
  'RedisPort',
  'RedisDatabase',
  'RedisSecretArn',
  'RedisIdentifier',
  'RedisEngine',
  'RedisVersion',
  'Parts',
  'SecurityGroups',
  'ResourceIds',
]

const widest = renderStage(
  aStage({ network: ownNetwork({ zones: 3 }), bastion: aBastion() }),
  aContext({
    external: { ...NO_EXTERNAL_FACTS, bastionImage: { kind: 'read', value: 'ami-0abc' } },
  }),
).template

test('logical ids and types are the released ones: a change replaces a database', () => {
  const types = Object.entries(widest.Resources).map(([id, { Type }]) => [id, Type])
  expect(Object.fromEntries(types)).toEqual(PINNED)
})

test('output keys are the released ones: a change breaks who reads the stack', () => {
  expect(Object.keys(widest.Outputs)).toEqual(PINNED_OUTPUTS)
})

test('a smaller stage has a subset of the ids', () => {
  const { template } = renderStage(aStage({ databases: {} }), aContext())
  expect(Object.keys(template.Resources)).toContain('ClientSecurityGroup')
  expect(Object.keys(template.Resources).filter((id) => !(id in PINNED))).toEqual([])
  expect(Object.keys(template.Resources).filter((id) => /Postgres|Mysql|Redis|3/.test(id))).toEqual(
    [],
  )
})
