/**
 * When a handler makes the calls that its schema lists, where it does not make them each time. A schema has one list
 * for an operation (CloudFormation CLI user guide, "handlers"), with what any property may take. The reading here: a
 * call that belongs to a property is made where the property is given, or on update where it changes; a call that is
 * not here is made each time, so that what nobody knows is required and not forgotten.
 */
import { isObject } from '../../json.ts'
import { differs, gives, has, touches, type Use } from './use.ts'

type When = (use: Use) => boolean

const never: When = () => false
const on =
  (...operations: readonly Use['operation'][]): When =>
  ({ operation }) =>
    operations.includes(operation)
const both =
  (one: When, other: When): When =>
  (use) =>
    one(use) && other(use)
const either =
  (one: When, other: When): When =>
  (use) =>
    one(use) || other(use)
const isTarget =
  (type: string): When =>
  ({ properties }) =>
    properties['TargetType'] === type

/** Its own tags, or the stack's, which every stack of CloudFormation has (`aws:cloudformation:*`). */
const tags: When = (use) =>
  use.operation === 'update' ? use.retags || touches('Tags')(use) : hasTags(use)
const hasTags: When = (use) => Object.keys(use.context.tags).length > 0 || has('Tags')(use)
/** Tags are taken away by an update alone. */
const untags: When = both(on('update'), tags)

/** A key of the customer's: one that AWS manages for a service lets everybody use it who may use the service. */
const ownKey: When = both(has('KmsKeyId'), ({ properties }) => {
  const { KmsKeyId: key } = properties
  return typeof key === 'string' && !/(^|:)alias\/aws\//.test(key)
})

const LEFT: When = (use) => use.context.leavesSnapshot === true

const KEY = Object.fromEntries(
  ['CreateGrant', 'DescribeKey', 'Decrypt', 'Encrypt', 'GenerateDataKey'].map((name) => [
    `kms:${name}`,
    ownKey,
  ]),
)

/** Log deliveries of a replication group. */
const LOGS = Object.fromEntries(
  [
    ...['CreateLogDelivery', 'CreateLogStream', 'DeleteLogDelivery', 'GetLogDelivery'],
    ...['ListLogDeliveries', 'PutLogEvents', 'UpdateLogDelivery'],
  ].map((name) => [`logs:${name}`, has('LogDeliveryConfigurations')] as const),
)

const FIREHOSE = Object.fromEntries(
  ['PutRecord', 'PutRecordBatch', 'TagDeliveryStream'].map(
    (name) => [`firehose:${name}`, has('LogDeliveryConfigurations')] as const,
  ),
)

function rulesIn(property: unknown): readonly unknown[] {
  return Array.isArray(property) ? property : []
}

/** What a rule is told by, which its description is not. */
function bare(rule: unknown): string {
  return JSON.stringify(isObject(rule) ? { ...rule, Description: undefined } : rule)
}

/** Calls that tell only a description of a rule that stays (API, UpdateSecurityGroupRuleDescriptionsIngress). */
const redescribes =
  (property: string): When =>
  ({ before, properties }) => {
    const described = new Map(rulesIn(before[property]).map((rule) => [bare(rule), rule]))
    return rulesIn(properties[property]).some(
      (rule) => described.has(bare(rule)) && differs(described.get(bare(rule)), rule),
    )
  }

/** A rule that the other list does not have, whatever its description says. */
const ruleOnly =
  (property: string, side: 'before' | 'properties'): When =>
  (use) => {
    const other = side === 'before' ? 'properties' : 'before'
    const known = new Set(rulesIn(use[other][property]).map(bare))
    return rulesIn(use[side][property]).some((rule) => !known.has(bare(rule)))
  }

const INSTANCE_PROFILE = Object.fromEntries(
  ['Associate', 'Disassociate', 'Replace'].map((verb) => [
    verb === 'Replace'
      ? 'ec2:ReplaceIamInstanceProfileAssociation'
      : `ec2:${verb}IamInstanceProfile`,
    // RunInstances takes the profile with it.
    both(on('update'), touches('IamInstanceProfile')),
  ]),
)

/** Action -> when, whatever the type. */
const EVERYWHERE: Readonly<Record<string, When>> = {
  // Of the account's first resource of the service: `linked-role.ts` asks for it.
  'iam:CreateServiceLinkedRole': never,
  'rds:AddTagsToResource': tags,
  'rds:RemoveTagsFromResource': untags,
  'elasticache:AddTagsToResource': tags,
  'elasticache:RemoveTagsFromResource': untags,
  'secretsmanager:TagResource': tags,
  'secretsmanager:UntagResource': untags,
  'ec2:CreateTags': either(both(on('create'), hasTags), untags),
  'ec2:DeleteTags': untags,
  'iam:TagRole': either(both(on('create'), hasTags), untags),
  'iam:UntagRole': untags,
  'ssm:AddTagsToResource': tags,
  'ssm:RemoveTagsFromResource': untags,
  ...KEY,
}

/** Type -> action -> when. */
const OF_TYPE: Readonly<Record<string, Readonly<Record<string, When>>>> = {
  'AWS::RDS::DBInstance': {
    // A handler that may not read the events goes on without (RDSH, Events.java).
    'rds:DescribeEvents': never,
    'rds:AddRoleToDBInstance': touches('AssociatedRoles'),
    'rds:RemoveRoleFromDBInstance': touches('AssociatedRoles'),
    'iam:PassRole': gives(
      'MonitoringRoleArn',
      'AssociatedRoles',
      'DomainIAMRoleName',
      'CustomIAMInstanceProfile',
    ),
    'iam:GetRole': gives('MonitoringRoleArn', 'AssociatedRoles', 'DomainIAMRoleName'),
    // The handler's source has no client of IAM (RDSH).
    'iam:ListRoles': never,
    'rds:DescribeDBClusters': has('DBClusterIdentifier', 'SourceDBClusterIdentifier'),
    'rds:DescribeDBClusterSnapshots': has('DBClusterSnapshotIdentifier'),
    'rds:DescribeDBSnapshots': has('DBSnapshotIdentifier'),
    'rds:DescribeDBInstanceAutomatedBackups': has(
      'SourceDBInstanceAutomatedBackupsArn',
      'AutomaticBackupReplicationRegion',
    ),
    'rds:StartDBInstanceAutomatedBackupsReplication': touches('AutomaticBackupReplicationRegion'),
    'rds:StopDBInstanceAutomatedBackupsReplication': touches('AutomaticBackupReplicationRegion'),
    'rds:DescribeDBEngineVersions': touches('EngineVersion'),
    'rds:DescribeDBParameterGroups': touches('EngineVersion', 'DBParameterGroupName'),
    'secretsmanager:CreateSecret': touches('ManageMasterUserPassword'),
    'secretsmanager:TagResource': touches('ManageMasterUserPassword'),
    'rds:AddTagsToResource': either(both(on('delete'), LEFT), both(on('create', 'update'), tags)),
    'rds:CreateDBSnapshot': LEFT,
  },
  'AWS::ElastiCache::ReplicationGroup': {
    ...LOGS,
    ...FIREHOSE,
    's3:GetObject': has('SnapshotArns'),
    'elasticache:IncreaseReplicaCount': touches('NumCacheClusters', 'ReplicasPerNodeGroup'),
    'elasticache:DecreaseReplicaCount': touches('NumCacheClusters', 'ReplicasPerNodeGroup'),
    'elasticache:CreateCacheCluster': touches('NumCacheClusters', 'ReplicasPerNodeGroup'),
    'elasticache:DeleteCacheCluster': touches('NumCacheClusters', 'ReplicasPerNodeGroup'),
    'elasticache:ModifyReplicationGroupShardConfiguration': touches('NumNodeGroups'),
    'elasticache:CreateSnapshot': LEFT,
  },
  'AWS::ElastiCache::ParameterGroup': { 'iam:PutRolePolicy': never },
  'AWS::SecretsManager::Secret': {
    'secretsmanager:GetRandomPassword': touches('GenerateSecretString'),
    'secretsmanager:ReplicateSecretToRegions': touches('ReplicaRegions'),
    'secretsmanager:RemoveRegionsFromReplication': touches('ReplicaRegions'),
  },
  'AWS::SecretsManager::SecretTargetAttachment': {
    'rds:DescribeDBInstances': isTarget('AWS::RDS::DBInstance'),
    'rds:DescribeDBClusters': isTarget('AWS::RDS::DBCluster'),
    'docdb-elastic:GetCluster': isTarget('AWS::DocDBElastic::Cluster'),
    'redshift:DescribeClusters': isTarget('AWS::Redshift::Cluster'),
    'redshift-serverless:GetNamespace': isTarget('AWS::RedshiftServerless::Namespace'),
    'redshift-serverless:ListWorkgroups': isTarget('AWS::RedshiftServerless::Namespace'),
  },
  'AWS::EC2::VPC': {
    'ec2:CreateVpcEncryptionControl': has('VpcEncryptionControl'),
    'ec2:ModifyVpcAttribute': touches('EnableDnsHostnames', 'EnableDnsSupport'),
    'ec2:ModifyVpcTenancy': touches('InstanceTenancy'),
  },
  'AWS::EC2::Subnet': {
    'ec2:ModifySubnetAttribute': touches(
      'MapPublicIpOnLaunch',
      'AssignIpv6AddressOnCreation',
      'EnableDns64',
      'EnableLniAtDeviceIndex',
      'PrivateDnsNameOptionsOnLaunch',
    ),
    'ec2:AssociateSubnetCidrBlock': touches('Ipv6CidrBlock'),
    'ec2:DisassociateSubnetCidrBlock': touches('Ipv6CidrBlock'),
  },
  'AWS::EC2::VPCGatewayAttachment': {
    'ec2:AttachVpnGateway': has('VpnGatewayId'),
    'ec2:DescribeVpnGateways': has('VpnGatewayId'),
    'ec2:DetachVpnGateway': has('VpnGatewayId'),
  },
  'AWS::EC2::SecurityGroup': {
    'ec2:AuthorizeSecurityGroupIngress': ruleOnly('SecurityGroupIngress', 'properties'),
    'ec2:AuthorizeSecurityGroupEgress': ruleOnly('SecurityGroupEgress', 'properties'),
    'ec2:RevokeSecurityGroupIngress': ruleOnly('SecurityGroupIngress', 'before'),
    // A new group has a rule that lets everything out.
    'ec2:RevokeSecurityGroupEgress': either(
      both(on('create'), has('SecurityGroupEgress')),
      ruleOnly('SecurityGroupEgress', 'before'),
    ),
    'ec2:UpdateSecurityGroupRuleDescriptionsIngress': redescribes('SecurityGroupIngress'),
    'ec2:UpdateSecurityGroupRuleDescriptionsEgress': redescribes('SecurityGroupEgress'),
  },
  'AWS::EC2::Instance': {
    ...INSTANCE_PROFILE,
    'iam:PassRole': touches('IamInstanceProfile'),
    'ec2:AttachVolume': touches('Volumes'),
    'ec2:DetachVolume': touches('Volumes'),
    'ec2:DescribeLaunchTemplates': has('LaunchTemplate'),
    'ec2:DescribeLaunchTemplateVersions': has('LaunchTemplate'),
    'ec2:ModifyInstanceAttribute': touches(
      'SourceDestCheck',
      'DisableApiTermination',
      'InstanceInitiatedShutdownBehavior',
      'InstanceType',
      'UserData',
      'SecurityGroupIds',
      'EbsOptimized',
      'KernelId',
      'RamdiskId',
    ),
    'ec2:ModifyInstanceCreditSpecification': touches('CreditSpecification'),
    'ec2:ModifyInstanceMaintenanceOptions': never,
    'ec2:ModifyInstanceMetadataOptions': touches('MetadataOptions'),
    'ec2:ModifyInstancePlacement': touches('Affinity', 'HostId', 'Tenancy'),
    'ec2:ModifyPrivateDnsNameOptions': touches('PrivateDnsNameOptions'),
    'ec2:MonitorInstances': touches('Monitoring'),
    'ec2:UnmonitorInstances': touches('Monitoring'),
    // A change that a running instance does not take stops and starts it.
    'ec2:StartInstances': both(on('update'), touches('InstanceType', 'UserData', 'EbsOptimized')),
    'ec2:StopInstances': touches('InstanceType', 'UserData', 'EbsOptimized'),
    'ssm:CreateAssociation': touches('SsmAssociations'),
    'ssm:DeleteAssociation': touches('SsmAssociations'),
  },
  'AWS::EC2::EIP': {
    'ec2:AcceptAddressTransfer': has('TransferAddress'),
    'ec2:AssociateAddress': touches('InstanceId'),
    'ec2:DisassociateAddress': touches('InstanceId'),
  },
  'AWS::EC2::KeyPair': {
    'ec2:ImportKeyPair': has('PublicKeyMaterial'),
    'ec2:CreateKeyPair': (use) => !has('PublicKeyMaterial')(use),
    'ssm:PutParameter': (use) => !has('PublicKeyMaterial')(use),
    'ssm:DeleteParameter': (use) => !has('PublicKeyMaterial')(use),
  },
  'AWS::EC2::VPCEndpoint': {
    'ec2:CreateTags': either(both(on('create'), hasTags), untags),
    'vpc-lattice:CreateServiceNetworkVpcEndpointAssociation': has('ServiceNetworkArn'),
    'vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation': has('ServiceNetworkArn'),
    'vpce:AllowMultiRegion': has('ServiceRegion'),
  },
  'AWS::IAM::Role': {
    'iam:AttachRolePolicy': touches('ManagedPolicyArns'),
    'iam:DetachRolePolicy': touches('ManagedPolicyArns'),
    'iam:PutRolePolicy': touches('Policies'),
    'iam:GetRolePolicy': touches('Policies'),
    'iam:DeleteRolePolicy': touches('Policies'),
    'iam:DeleteRolePermissionsBoundary': touches('PermissionsBoundary'),
    'iam:PutRolePermissionsBoundary': touches('PermissionsBoundary'),
    'iam:UpdateAssumeRolePolicy': touches('AssumeRolePolicyDocument'),
    'iam:UpdateRole': touches('MaxSessionDuration', 'Description'),
    'iam:UpdateRoleDescription': touches('Description'),
  },
  'AWS::SSM::Association': {
    'iam:PassRole': has('AutomationTargetParameterName'),
    'ssm:GetCalendarState': has('CalendarNames'),
    'ec2:DescribeInstanceStatus': has('WaitForSuccessTimeoutSeconds'),
  },
}

/** Whether the handler makes the call this time. */
export function isMade(action: string, use: Use): boolean {
  const when = OF_TYPE[use.type]?.[action] ?? EVERYWHERE[action]
  return when === undefined || when(use)
}

/** What the table says of: each of them is in the schemas, which a test holds. */
export const OPTIONAL: readonly (readonly [type: string | undefined, action: string])[] = [
  ...Object.keys(EVERYWHERE).map((action) => [undefined, action] as const),
  ...Object.entries(OF_TYPE).flatMap(([type, actions]) =>
    Object.keys(actions).map((action) => [type, action] as const),
  ),
]
