/**
 * How CloudFormation's handlers hand the properties of our resource types on: which requests they make of them, and
 * under which name. `scripts/trim-aws-models.ts` takes the requests' forms from botocore.
 */

/** A property under another name, or in another form. */
type Handed = readonly [member: string, as: (value: unknown) => unknown]

export type Requests = {
  /** The requests that have them, each as `service:Operation`. */
  readonly made: readonly string[]
  readonly handed?: Readonly<Record<string, Handed>>
  /** Properties that are in none of these requests. */
  readonly kept?: readonly string[]
  /** The request that has the tags; absent = CloudFormation gives this type none. */
  readonly tagged?: string
}

const same = (value: unknown): unknown => value
const asText = (value: unknown): unknown => JSON.stringify(value)
const asMember =
  (name: string) =>
  (value: unknown): unknown => ({ [name]: value })
const fieldsAs =
  (names: Readonly<Record<string, string>>) =>
  (value: unknown): unknown =>
    Object.fromEntries(
      Object.entries(value as object).map(([key, one]) => [names[key] ?? key, one]),
    )
const asParameters = (value: unknown): unknown =>
  Object.entries(value as object).map(([ParameterName, ParameterValue]) => ({
    ParameterName,
    ParameterValue,
  }))

const EC2 = 'ec2:CreateTags'

export const REQUESTS: Readonly<Record<string, Requests>> = {
  'AWS::EC2::EIP': { made: ['ec2:AllocateAddress'], tagged: EC2 },
  'AWS::EC2::EIPAssociation': { made: ['ec2:AssociateAddress'] },
  'AWS::EC2::Instance': {
    made: ['ec2:RunInstances'],
    handed: {
      CreditSpecification: ['CreditSpecification', fieldsAs({ CPUCredits: 'CpuCredits' })],
      IamInstanceProfile: ['IamInstanceProfile', asMember('Name')],
    },
    tagged: EC2,
  },
  'AWS::EC2::InternetGateway': { made: ['ec2:CreateInternetGateway'], tagged: EC2 },
  'AWS::EC2::KeyPair': { made: ['ec2:CreateKeyPair'] },
  'AWS::EC2::Route': { made: ['ec2:CreateRoute'] },
  'AWS::EC2::RouteTable': { made: ['ec2:CreateRouteTable'], tagged: EC2 },
  'AWS::EC2::SecurityGroup': {
    made: ['ec2:CreateSecurityGroup'],
    handed: { GroupDescription: ['Description', same] },
    kept: ['SecurityGroupIngress', 'SecurityGroupEgress'],
    tagged: EC2,
  },
  'AWS::EC2::SecurityGroupEgress': {
    made: ['ec2:AuthorizeSecurityGroupEgress'],
    handed: { DestinationSecurityGroupId: ['SourceSecurityGroupName', same] },
    kept: ['Description'],
  },
  'AWS::EC2::SecurityGroupIngress': {
    made: ['ec2:AuthorizeSecurityGroupIngress'],
    handed: { SourceSecurityGroupId: ['SourceSecurityGroupName', same] },
    kept: ['Description'],
  },
  'AWS::EC2::Subnet': { made: ['ec2:CreateSubnet'], tagged: EC2 },
  'AWS::EC2::SubnetRouteTableAssociation': { made: ['ec2:AssociateRouteTable'] },
  'AWS::EC2::VPC': {
    made: ['ec2:CreateVpc', 'ec2:ModifyVpcAttribute'],
    handed: {
      EnableDnsSupport: ['EnableDnsSupport', asMember('Value')],
      EnableDnsHostnames: ['EnableDnsHostnames', asMember('Value')],
    },
    tagged: EC2,
  },
  'AWS::EC2::VPCEndpoint': { made: ['ec2:CreateVpcEndpoint'], tagged: EC2 },
  'AWS::EC2::VPCGatewayAttachment': { made: ['ec2:AttachInternetGateway'] },
  'AWS::ElastiCache::ParameterGroup': {
    made: ['elasticache:CreateCacheParameterGroup', 'elasticache:ModifyCacheParameterGroup'],
    handed: { Properties: ['ParameterNameValues', asParameters] },
    tagged: 'elasticache:AddTagsToResource',
  },
  'AWS::ElastiCache::ReplicationGroup': {
    made: ['elasticache:CreateReplicationGroup', 'elasticache:ModifyReplicationGroup'],
    tagged: 'elasticache:AddTagsToResource',
  },
  'AWS::ElastiCache::SubnetGroup': {
    made: ['elasticache:CreateCacheSubnetGroup'],
    handed: { Description: ['CacheSubnetGroupDescription', same] },
    tagged: 'elasticache:AddTagsToResource',
  },
  'AWS::IAM::InstanceProfile': {
    made: ['iam:AddRoleToInstanceProfile'],
    handed: { Roles: ['RoleName', (value) => (value as readonly unknown[])[0]] },
  },
  'AWS::IAM::Role': {
    made: ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy'],
    handed: {
      AssumeRolePolicyDocument: ['AssumeRolePolicyDocument', asText],
      ManagedPolicyArns: ['PolicyArn', (value) => (value as readonly unknown[])[0]],
    },
    kept: ['Policies'],
    tagged: 'iam:TagRole',
  },
  'AWS::RDS::DBInstance': {
    made: [
      'rds:CreateDBInstance',
      'rds:ModifyDBInstance',
      'rds:CreateDBInstanceReadReplica',
      'rds:RestoreDBInstanceFromDBSnapshot',
      'rds:RestoreDBInstanceToPointInTime',
    ],
    handed: {
      AllocatedStorage: ['AllocatedStorage', Number],
      VPCSecurityGroups: ['VpcSecurityGroupIds', same],
    },
    // The first is a member of DeleteDBInstance, the second is presigned with the request.
    kept: ['DeleteAutomatedBackups', 'SourceRegion'],
    tagged: 'rds:AddTagsToResource',
  },
  'AWS::RDS::DBParameterGroup': {
    made: ['rds:CreateDBParameterGroup', 'rds:ModifyDBParameterGroup'],
    handed: {
      Family: ['DBParameterGroupFamily', same],
      Parameters: ['Parameters', asParameters],
    },
    tagged: 'rds:AddTagsToResource',
  },
  'AWS::RDS::DBSubnetGroup': {
    made: ['rds:CreateDBSubnetGroup'],
    tagged: 'rds:AddTagsToResource',
  },
  'AWS::SSM::Association': {
    made: ['ssm:CreateAssociation'],
    tagged: 'ssm:AddTagsToResource',
  },
  'AWS::SecretsManager::Secret': {
    made: ['secretsmanager:CreateSecret'],
    handed: { ReplicaRegions: ['AddReplicaRegions', same] },
    kept: ['GenerateSecretString'],
    tagged: 'secretsmanager:TagResource',
  },
  'AWS::SecretsManager::SecretTargetAttachment': {
    made: ['secretsmanager:PutSecretValue'],
    kept: ['TargetType', 'TargetId'],
  },
}

/** The requests of a stage's own, and of what is made of a part of a property. */
const OTHERS = [
  'cloudformation:CreateChangeSet',
  'cloudformation:ExecuteChangeSet',
  'secretsmanager:GetRandomPassword',
  'rds:CreateDBSnapshot',
  'elasticache:CreateSnapshot',
]

export const OPERATIONS: readonly string[] = [
  ...new Set([
    ...Object.values(REQUESTS).flatMap(({ made, tagged = [] }) => [...made, tagged].flat()),
    ...OTHERS,
  ]),
].sort()
