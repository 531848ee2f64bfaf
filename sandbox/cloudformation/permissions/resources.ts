/** Which resource a handler's call is about, as far as its name is known before it is made. */
import type { Question, World } from '../../contract.ts'
import { partitionOf } from '../template/pseudo.ts'
import { arn, generatedName } from '../../services/names.ts'
import { keyInPolicies } from '../../services/kms/find.ts'
import { iamState } from '../../services/iam/state.ts'
import { text } from '../../services/params.ts'
import type { Use } from './use.ts'

/** EC2's kinds of resources, by type (service authorization reference, Amazon EC2). */
const EC2_KINDS: Readonly<Record<string, string>> = {
  'AWS::EC2::EIP': 'elastic-ip',
  'AWS::EC2::EIPAssociation': 'elastic-ip',
  'AWS::EC2::Instance': 'instance',
  'AWS::EC2::InternetGateway': 'internet-gateway',
  'AWS::EC2::KeyPair': 'key-pair',
  'AWS::EC2::Route': 'route-table',
  'AWS::EC2::RouteTable': 'route-table',
  'AWS::EC2::SecurityGroup': 'security-group',
  'AWS::EC2::SecurityGroupEgress': 'security-group',
  'AWS::EC2::SecurityGroupIngress': 'security-group',
  'AWS::EC2::Subnet': 'subnet',
  'AWS::EC2::SubnetRouteTableAssociation': 'route-table',
  'AWS::EC2::VPC': 'vpc',
  'AWS::EC2::VPCEndpoint': 'vpc-endpoint',
  'AWS::EC2::VPCGatewayAttachment': 'internet-gateway',
}

/** Where a template may name what it makes, and how long that is at most. */
const NAMES: Readonly<Record<string, readonly [property: string, longest: number, kind: string]>> =
  {
    'AWS::RDS::DBInstance': ['DBInstanceIdentifier', 63, 'db'],
    'AWS::RDS::DBParameterGroup': ['DBParameterGroupName', 255, 'pg'],
    'AWS::RDS::DBSubnetGroup': ['DBSubnetGroupName', 255, 'subgrp'],
    'AWS::ElastiCache::ReplicationGroup': ['ReplicationGroupId', 40, 'replicationgroup'],
    'AWS::ElastiCache::SubnetGroup': ['CacheSubnetGroupName', 255, 'subnetgroup'],
    'AWS::ElastiCache::ParameterGroup': ['CacheParameterGroupName', 255, 'parametergroup'],
    'AWS::IAM::Role': ['RoleName', 64, 'role'],
    'AWS::IAM::InstanceProfile': ['InstanceProfileName', 128, 'instance-profile'],
    'AWS::SecretsManager::Secret': ['Name', 505, 'secret'],
  }

/** What IAM is asked before the handler makes the call. */
export function questionOf(world: World, action: string, use: Use): Question {
  const [service = '', name = ''] = action.split(':')
  const { region } = use.context
  const at = (rest: string): string => arn(world, service, region, rest)
  const isRead = /^(Describe|List|Get)/.test(name)
  switch (service) {
    case 'rds':
    case 'elasticache':
      return {
        action,
        resource: isRead ? '*' : at(`${kindOf(use)}:${nameOf(world, use).toLowerCase()}`),
      }
    case 'secretsmanager':
      return { action, resource: name === 'GetRandomPassword' ? '*' : secretOf(world, use) }
    case 'ec2':
      return { action, resource: isRead ? '*' : at(`${EC2_KINDS[use.type] ?? ''}/${ec2Id(use)}`) }
    case 'iam':
      return iamQuestion(world, action, use)
    case 'ssm':
      return { action, resource: ssmResource(use, name, at) }
    case 'kms':
      return keyQuestion(world, action, use)
    default:
      return { action, resource: '*' }
  }
}

const kindOf = (use: Use): string => NAMES[use.type]?.[2] ?? ''

function nameOf(world: World, use: Use): string {
  const [property = '', longest = 255] = NAMES[use.type] ?? []
  return (
    use.physicalId ?? text(use.properties, property) ?? generatedName(world, use.context, longest)
  )
}

/** Secrets are known by ARNs; an attachment by that of its secret. A new one gets six characters more. */
function secretOf(world: World, use: Use): string {
  const id = use.physicalId ?? text(use.properties, 'SecretId') ?? nameOf(world, use)
  if (id.startsWith('arn:')) return id
  return arn(world, 'secretsmanager', use.context.region, `secret:${id}-${world.id(6)}`)
}

/** Its id, where it has one already that is not an address or a part of others' ids. */
const ec2Id = ({ physicalId, properties }: Use): string =>
  text(properties, 'RouteTableId') ??
  text(properties, 'GroupId') ??
  text(properties, 'InternetGatewayId') ??
  physicalId ??
  '*'

/** IAM is in no region. */
function iamQuestion(world: World, action: string, use: Use): Question {
  const at = (rest: string): string =>
    `arn:${partitionOf(use.context.region)}:iam::${world.account}:${rest}`
  const monitoring = text(use.properties, 'MonitoringRoleArn')
  if (action === 'iam:PassRole') {
    const service = monitoring === undefined ? 'ec2.amazonaws.com' : 'monitoring.rds.amazonaws.com'
    const context = { 'iam:PassedToService': service }
    return { action, resource: monitoring ?? at(`role/${passedRole(world, use)}`), context }
  }
  if (monitoring !== undefined) return { action, resource: monitoring }
  const resource = at(`${kindOf(use)}/${nameOf(world, use)}`)
  const [policy] = [use.properties['ManagedPolicyArns']].flat()
  return typeof policy === 'string' && /RolePolicy$/.test(action)
    ? { action, resource, context: { 'iam:PolicyARN': policy } }
    : { action, resource }
}

/** The role of the profile that the instance gets, or that the profile gets. */
function passedRole(world: World, { properties }: Use): string {
  const [role] = [properties['Roles']].flat()
  if (typeof role === 'string') return role
  const profile = text(properties, 'IamInstanceProfile') ?? ''
  return iamState(world).profiles[profile]?.roles[0] ?? '*'
}

function ssmResource(use: Use, name: string, at: (rest: string) => string): string {
  // AWS::EC2::KeyPair: the private key is a parameter named for the key's id.
  if (/Parameter$/.test(name)) return at('parameter/ec2/keypair/key-0123456789abcdef0')
  const id = use.type === 'AWS::SSM::Association' ? use.physicalId : undefined
  return at(`association/${id ?? '*'}`)
}

function keyQuestion(world: World, action: string, use: Use): Question {
  const { region } = use.context
  const [, service = ''] = use.type.toLowerCase().split('::')
  return {
    action,
    resource: keyInPolicies(world, region, text(use.properties, 'KmsKeyId') ?? ''),
    context: { 'kms:ViaService': `${service}.${region}.amazonaws.com` },
  }
}
