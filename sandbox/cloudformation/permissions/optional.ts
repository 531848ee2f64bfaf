/**
 * When a handler makes the calls that its schema lists, where it does not make them each time. A schema has one list
 * for an operation (CloudFormation CLI user guide, "handlers"), with what any property may take. The reading here: a
 * call that belongs to a property is made where the property is given, or on update where it changes; a call that is
 * not here is made each time, so that what nobody knows is required and not forgotten.
 */
import { gives, has, touches, type Use } from './use.ts'
import {
  both,
  either,
  isTarget,
  leavesSnapshot,
  never,
  on,
  ownKey,
  redescribes,
  ruleOnly,
  tags,
  tagsWritten,
  untags,
  type When,
} from './when.ts'

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
  'ec2:CreateTags': tagsWritten,
  'ec2:DeleteTags': untags,
  'iam:TagRole': tagsWritten,
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
    'rds:AddTagsToResource': either(both(on('delete'), leavesSnapshot), tagsWritten),
    'rds:CreateDBSnapshot': leavesSnapshot,
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
    'elasticache:CreateSnapshot': leavesSnapshot,
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
    // RunInstances takes the profile with it.
    'ec2:AssociateIamInstanceProfile': both(on('update'), touches('IamInstanceProfile')),
    'ec2:DisassociateIamInstanceProfile': both(on('update'), touches('IamInstanceProfile')),
    'ec2:ReplaceIamInstanceProfileAssociation': both(on('update'), touches('IamInstanceProfile')),
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
