import type { SpecDatabase } from '@aws-cdk/service-spec-types'

/** The resource types of `src/template`. */
const TYPES = [
  'AWS::EC2::EIP',
  'AWS::EC2::EIPAssociation',
  'AWS::EC2::Instance',
  'AWS::EC2::InternetGateway',
  'AWS::EC2::KeyPair',
  'AWS::EC2::Route',
  'AWS::EC2::RouteTable',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::SecurityGroupEgress',
  'AWS::EC2::SecurityGroupIngress',
  'AWS::EC2::Subnet',
  'AWS::EC2::SubnetRouteTableAssociation',
  'AWS::EC2::VPC',
  'AWS::EC2::VPCEndpoint',
  'AWS::EC2::VPCGatewayAttachment',
  'AWS::ElastiCache::ParameterGroup',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElastiCache::SubnetGroup',
  'AWS::IAM::InstanceProfile',
  'AWS::IAM::Role',
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBParameterGroup',
  'AWS::RDS::DBSubnetGroup',
  'AWS::SSM::Association',
  'AWS::SecretsManager::Secret',
  'AWS::SecretsManager::SecretTargetAttachment',
]

/** What the specification says of a change of each property of the types of our templates. */
export function replacementModule(db: SpecDatabase): string {
  const types = TYPES.map((type) => {
    const { properties, tagInformation } = db
      .lookup('resource', 'cloudFormationType', 'equals', type)
      .only()
    const causing = (replacement: 'yes' | 'maybe'): readonly string[] =>
      Object.keys(properties)
        .filter((name) => properties[name]?.causesReplacement === replacement)
        .sort()
    const always = causing('yes')
    const tags = tagInformation?.tagPropertyName
    const takesTags = tags !== undefined && !always.includes(tags)
    return [type, { always, perhaps: causing('maybe'), takesTags }]
  })
  return `// Generated from AWS's resource specification (@aws-cdk/aws-service-spec) by scripts/generate-spec.ts.

/** Of a resource type: the properties whose change makes a new resource, and those where its handler decides. */
export type Replacement = {
  readonly always: readonly string[]
  readonly perhaps: readonly string[]
  /** Whether a stack's changed tags reach a resource of the type. */
  readonly takesTags: boolean
}

/** By the type of a resource, for every type of our templates. */
export const REPLACEMENT: Readonly<Record<string, Replacement>> = ${JSON.stringify(Object.fromEntries(types))}
`
}
