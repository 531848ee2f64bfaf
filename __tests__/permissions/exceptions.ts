/** What AWS's lists have and no policy of ours, with the reason. */
import type { Action } from '../../src/permissions/permission.ts'

/** A permission of a handler that our templates do not lead it to. */
export type Exception = {
  readonly type: string
  readonly actions: readonly Action[]
  /** The property whose handling it is: never written, or only by some templates. */
  readonly property: string
  /** Whether its value leads there; left out = any value does. */
  readonly isHandled?: (value: unknown) => boolean
  readonly why: string
}

/** `{ Ref: .. }`: to something of the same stack. */
function isReference(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'Ref' in value
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    type: 'AWS::EC2::VPC',
    actions: ['ec2:ModifyVpcTenancy'],
    property: 'InstanceTenancy',
    why: 'tenancy of hosts',
  },
  {
    type: 'AWS::EC2::VPC',
    actions: ['ec2:CreateVpcEncryptionControl'],
    property: 'VpcEncryptionControl',
    why: 'encryption controls',
  },
  {
    type: 'AWS::EC2::VPCGatewayAttachment',
    actions: ['ec2:AttachVpnGateway', 'ec2:DetachVpnGateway', 'ec2:DescribeVpnGateways'],
    property: 'VpnGatewayId',
    why: 'VPNs',
  },
  {
    type: 'AWS::EC2::Subnet',
    actions: ['ec2:AssociateSubnetCidrBlock', 'ec2:DisassociateSubnetCidrBlock'],
    property: 'Ipv6CidrBlock',
    why: 'IPv6',
  },
  {
    type: 'AWS::EC2::Instance',
    actions: ['ec2:AttachVolume', 'ec2:DetachVolume'],
    property: 'Volumes',
    why: 'more volumes',
  },
  {
    type: 'AWS::EC2::Instance',
    actions: ['ec2:DescribeLaunchTemplateVersions'],
    property: 'LaunchTemplate',
    why: 'launch templates',
  },
  {
    type: 'AWS::EC2::Instance',
    actions: ['ec2:ModifyInstancePlacement'],
    property: 'PlacementGroupName',
    why: 'placement',
  },
  {
    type: 'AWS::EC2::Instance',
    actions: ['ec2:ModifyPrivateDnsNameOptions'],
    property: 'PrivateDnsNameOptions',
    why: 'names of hosts',
  },
  {
    type: 'AWS::EC2::Instance',
    actions: ['ec2:MonitorInstances', 'ec2:UnmonitorInstances'],
    property: 'Monitoring',
    why: 'detailed monitoring',
  },
  {
    type: 'AWS::EC2::Instance',
    actions: ['ec2:ModifyInstanceMaintenanceOptions'],
    property: 'MaintenanceOptions',
    why: 'recovery of hosts',
  },
  {
    type: 'AWS::EC2::Instance',
    actions: ['ssm:CreateAssociation', 'ssm:DeleteAssociation'],
    property: 'SsmAssociations',
    why: 'associations in the instance; ours is a resource of its own',
  },
  {
    type: 'AWS::EC2::EIP',
    actions: ['ec2:AcceptAddressTransfer'],
    property: 'TransferAddress',
    why: 'addresses of other accounts',
  },
  {
    type: 'AWS::EC2::KeyPair',
    actions: ['ec2:ImportKeyPair'],
    property: 'PublicKeyMaterial',
    why: 'keys that somebody brings',
  },
  {
    type: 'AWS::EC2::VPCEndpoint',
    actions: ['vpce:AllowMultiRegion'],
    property: 'ServiceRegion',
    why: 'services of other regions',
  },
  {
    type: 'AWS::EC2::VPCEndpoint',
    actions: [
      'vpc-lattice:CreateServiceNetworkVpcEndpointAssociation',
      'vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation',
    ],
    property: 'ServiceNetworkArn',
    why: 'VPC Lattice',
  },
  {
    type: 'AWS::IAM::Role',
    actions: ['iam:PutRolePermissionsBoundary', 'iam:DeleteRolePermissionsBoundary'],
    property: 'PermissionsBoundary',
    why: 'boundaries',
  },
  {
    type: 'AWS::SSM::Association',
    actions: ['iam:PassRole'],
    property: 'AutomationTargetParameterName',
    why: 'automations, which act by a role',
  },
  {
    type: 'AWS::SSM::Association',
    actions: ['ssm:GetCalendarState'],
    property: 'CalendarNames',
    why: 'calendars',
  },
  {
    type: 'AWS::SSM::Association',
    actions: [
      'resource-groups:GetGroupQuery',
      'resource-groups:ListGroupResources',
      'resource-groups:ListGroups',
    ],
    property: 'Targets of resource groups',
    why: 'resource groups; the target of ours is an instance',
  },
  {
    type: 'AWS::SecretsManager::Secret',
    actions: [
      'secretsmanager:ReplicateSecretToRegions',
      'secretsmanager:RemoveRegionsFromReplication',
    ],
    property: 'ReplicaRegions',
    why: 'copies in other regions',
  },
  {
    type: 'AWS::SecretsManager::SecretTargetAttachment',
    actions: [
      'docdb-elastic:GetCluster',
      'redshift:DescribeClusters',
      'redshift-serverless:GetNamespace',
      'redshift-serverless:ListWorkgroups',
    ],
    property: 'TargetType of another service',
    why: 'DocumentDB and Redshift',
  },
  {
    type: 'AWS::RDS::DBInstance',
    actions: ['rds:AddRoleToDBInstance', 'rds:RemoveRoleFromDBInstance'],
    property: 'AssociatedRoles',
    why: 'roles of databases',
  },
  {
    type: 'AWS::RDS::DBInstance',
    actions: ['iam:GetRole', 'iam:PassRole'],
    property: 'MonitoringRoleArn',
    why: 'Enhanced Monitoring',
  },
  {
    type: 'AWS::RDS::DBInstance',
    actions: ['iam:ListRoles'],
    property: 'MonitoringRoleArn',
    isHandled: () => false,
    why: "roles; the handler's source has no client of IAM, and RDS itself asks for iam:PassRole",
  },
  {
    type: 'AWS::RDS::DBInstance',
    actions: [
      'rds:StartDBInstanceAutomatedBackupsReplication',
      'rds:StopDBInstanceAutomatedBackupsReplication',
    ],
    property: 'AutomaticBackupReplicationRegion',
    why: 'backups in other regions',
  },
  {
    type: 'AWS::RDS::DBInstance',
    actions: ['secretsmanager:CreateSecret', 'secretsmanager:TagResource'],
    property: 'ManageMasterUserPassword',
    why: 'passwords that RDS keeps; ours are secrets of the stack',
  },
  {
    type: 'AWS::RDS::DBInstance',
    actions: ['rds:CreateDBInstanceReadReplica'],
    property: 'SourceDBInstanceIdentifier',
    why: 'readers and replicas (CreateHandler.java)',
  },
  {
    type: 'AWS::RDS::DBInstance',
    actions: ['rds:PromoteReadReplica'],
    property: 'SourceDBInstanceIdentifier',
    isHandled: (value) => value !== undefined && !isReference(value),
    why: 'replicas, of which it can be taken out; a reader names an instance of its own stack and keeps it (UpdateHandler.java)',
  },
  {
    type: 'AWS::RDS::DBInstance',
    actions: ['rds:RestoreDBInstanceFromDBSnapshot'],
    property: 'DBSnapshotIdentifier',
    why: 'restores (CreateHandler.java)',
  },
  {
    type: 'AWS::RDS::DBInstance',
    actions: ['rds:RestoreDBInstanceToPointInTime'],
    property: 'SourceDbiResourceId',
    why: 'restores (CreateHandler.java)',
  },
  {
    type: 'AWS::ElastiCache::ReplicationGroup',
    actions: [
      'kms:CreateGrant',
      'kms:DescribeKey',
      'kms:Decrypt',
      'kms:Encrypt',
      'kms:GenerateDataKey',
    ],
    property: 'KmsKeyId',
    why: `keys of one's own; without one ElastiCache uses a key that it owns (ElastiCache guide, "At-Rest Encryption")`,
  },
  {
    type: 'AWS::ElastiCache::ReplicationGroup',
    actions: ['s3:GetObject'],
    property: 'SnapshotArns',
    why: 'snapshots in S3',
  },
  {
    type: 'AWS::ElastiCache::ReplicationGroup',
    actions: [
      'firehose:PutRecord',
      'firehose:PutRecordBatch',
      'firehose:TagDeliveryStream',
      'logs:CreateLogDelivery',
      'logs:CreateLogStream',
      'logs:DeleteLogDelivery',
      'logs:GetLogDelivery',
      'logs:ListLogDeliveries',
      'logs:PutLogEvents',
      'logs:UpdateLogDelivery',
    ],
    property: 'LogDeliveryConfigurations',
    why: 'delivery of logs',
  },
]

/** Calls of the sources that no policy allows. */
export const NOT_ALLOWED: Readonly<Record<Action, string>> = {
  'sts:AssumeRoleWithWebIdentity':
    'called without credentials: the trust policy of the role allows it (API, AssumeRoleWithWebIdentity)',
  'sts:GetCallerIdentity': 'needs no permission (API, GetCallerIdentity)',
}

const BY_PEOPLE = `people's own AWS CLI (SSM guide, "Quickstart end user policies for Session Manager")`

/** What the table allows us to do although no source calls it. `of`: what its resources or condition have to say. */
export const WITHOUT_A_CALL: readonly {
  readonly action: Action
  readonly why: string
  readonly of?: string
}[] = [
  {
    action: 'iam:PassRole',
    why: 'asked of whoever gives CloudFormation a role (UserGuide, "CloudFormation service role")',
    of: 'cloudformation.amazonaws.com',
  },
  {
    action: 'rds:AddTagsToResource',
    why: 'asked for a snapshot that copies the tags of its instance (SEEN awslabs/rds-snapshot-tool#62; convox#856 quotes AWS on the final one)',
  },
  { action: 'ssm:StartSession', why: BY_PEOPLE, of: ':document/' },
  { action: 'ssm:StartSession', why: BY_PEOPLE, of: ':instance/' },
  { action: 'ssm:GetParameter', why: BY_PEOPLE, of: ':parameter/ec2/keypair/' },
  {
    action: 'ssm:GetParameter',
    why: 'a call of ours about the images of AWS, which the row for key pairs does not allow',
    of: ':parameter/aws/service/',
  },
  {
    action: 'kms:Decrypt',
    why: 'asked of who reads a secret with a key of the customer (Secrets Manager guide, "Permissions for the KMS key")',
  },
  { action: 'ssm:TerminateSession', why: BY_PEOPLE },
  { action: 'ssm:ResumeSession', why: BY_PEOPLE },
  { action: 'ssmmessages:OpenDataChannel', why: BY_PEOPLE },
]
