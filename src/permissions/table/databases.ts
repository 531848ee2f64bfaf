/** What CloudFormation calls for databases and their secrets. */
import { CACHES, SQL } from '../features.ts'
import type { Condition, Permission } from '../permission.ts'
import { byCloudFormation, onlyWith } from '../rows.ts'
import { cacheServiceRole, databases, keys, secrets } from '../scopes.ts'

/** The services that make a role of their own at first use, and no other. */
function firstUseBy(service: string): () => Condition {
  return () => ({ StringEquals: { 'iam:AWSServiceName': service } })
}

/** The services that use a key for us, by the names that KMS knows them by. */
function viaServices(): Condition {
  return { StringLike: { 'kms:ViaService': ['rds.*', 'elasticache.*', 'secretsmanager.*'] } }
}

const SQL_DATABASES = onlyWith(SQL, [
  {
    actions: [
      'rds:CreateDBInstance',
      'rds:ModifyDBInstance',
      'rds:RebootDBInstance',
      'rds:DeleteDBInstance',
      'rds:CreateDBSnapshot',
      'rds:CreateDBSubnetGroup',
      'rds:ModifyDBSubnetGroup',
      'rds:DeleteDBSubnetGroup',
      'rds:CreateDBParameterGroup',
      'rds:ModifyDBParameterGroup',
      'rds:ResetDBParameterGroup',
      'rds:DeleteDBParameterGroup',
      'rds:AddTagsToResource',
      'rds:RemoveTagsFromResource',
    ],
    on: databases,
    why: 'Instances with their groups, and the final snapshot of one that is deleted.',
  },
  {
    actions: [
      'rds:DescribeDBInstances',
      'rds:DescribeDBInstanceAutomatedBackups',
      'rds:DescribeDBSnapshots',
      'rds:DescribeDBClusters',
      'rds:DescribeDBClusterSnapshots',
      'rds:DescribeDBSubnetGroups',
      'rds:DescribeDBParameterGroups',
      'rds:DescribeDBParameters',
      'rds:DescribeDBEngineVersions',
      'rds:DescribeEngineDefaultParameters',
      'rds:DescribeEvents',
      'rds:ListTagsForResource',
      'ec2:DescribeAccountAttributes',
      'ec2:DescribeAvailabilityZones',
      'ec2:DescribeInternetGateways',
      'ec2:DescribeSubnets',
      'ec2:DescribeVpcAttribute',
      'ec2:DescribeVpcs',
    ],
    why: 'Their state, and the network that RDS puts them in.',
  },
  {
    actions: ['iam:CreateServiceLinkedRole'],
    when: firstUseBy('rds.amazonaws.com'),
    why: 'The first database of RDS in an account.',
  },
])

const CACHE_DATABASES = onlyWith(CACHES, [
  {
    actions: [
      'elasticache:CreateReplicationGroup',
      'elasticache:ModifyReplicationGroup',
      'elasticache:ModifyReplicationGroupShardConfiguration',
      'elasticache:IncreaseReplicaCount',
      'elasticache:DecreaseReplicaCount',
      'elasticache:CreateCacheCluster',
      'elasticache:DeleteCacheCluster',
      'elasticache:DeleteReplicationGroup',
      'elasticache:CreateSnapshot',
      'elasticache:CreateCacheSubnetGroup',
      'elasticache:ModifyCacheSubnetGroup',
      'elasticache:DeleteCacheSubnetGroup',
      'elasticache:CreateCacheParameterGroup',
      'elasticache:ModifyCacheParameterGroup',
      'elasticache:DeleteCacheParameterGroup',
      'elasticache:AddTagsToResource',
      'elasticache:RemoveTagsFromResource',
    ],
    why: "Replication groups with their nodes and groups, and the final snapshot. Their names have 40 characters at most, and how CloudFormation shortens a stack's for them is not documented: no name limits these.",
  },
  {
    actions: [
      'elasticache:DescribeReplicationGroups',
      'elasticache:DescribeCacheClusters',
      'elasticache:DescribeCacheSubnetGroups',
      'elasticache:DescribeCacheParameterGroups',
      'elasticache:DescribeCacheParameters',
      'elasticache:DescribeEngineDefaultParameters',
      'elasticache:ListTagsForResource',
    ],
    why: 'Their state.',
  },
  {
    actions: ['iam:CreateServiceLinkedRole'],
    when: firstUseBy('elasticache.amazonaws.com'),
    why: 'The first cache of an account.',
  },
  {
    actions: ['iam:PutRolePolicy'],
    on: cacheServiceRole,
    why: 'The same: the policy of the role that ElastiCache then makes.',
  },
])

const SECRETS = onlyWith(
  [...SQL, ...CACHES],
  [
    {
      actions: [
        'secretsmanager:CreateSecret',
        'secretsmanager:UpdateSecret',
        'secretsmanager:PutSecretValue',
        'secretsmanager:GetSecretValue',
        'secretsmanager:DescribeSecret',
        'secretsmanager:DeleteSecret',
        'secretsmanager:TagResource',
        'secretsmanager:UntagResource',
      ],
      on: secrets,
      why: 'Passwords, and what an application needs to connect. CloudFormation reads the password from the secret, so that it is in no template.',
    },
    {
      actions: ['secretsmanager:GetRandomPassword'],
      why: 'A new password.',
    },
  ],
)

export const DATABASES_MADE: readonly Permission[] = byCloudFormation([
  ...SQL_DATABASES,
  ...CACHE_DATABASES,
  ...SECRETS,
  {
    actions: ['rds:CreateDBInstanceReadReplica'],
    features: ['reader'],
    on: databases,
    why: 'A reader beside its primary.',
  },
  {
    actions: ['rds:CreateDBInstanceReadReplica', 'rds:PromoteReadReplica'],
    features: ['replica', 'replica-elsewhere'],
    why: "A replica of a primary that may be another application's, and its promotion.",
  },
  {
    actions: [
      'secretsmanager:ReplicateSecretToRegions',
      'secretsmanager:RemoveRegionsFromReplication',
    ],
    features: ['replica-elsewhere'],
    on: secrets,
    why: "The copy of a primary's secret in the region of its replica.",
  },
  {
    actions: ['rds:RestoreDBInstanceFromDBSnapshot'],
    features: ['restore-snapshot'],
    why: 'A database that is restored from a snapshot, whatever that is called.',
  },
  {
    actions: ['rds:RestoreDBInstanceToPointInTime'],
    features: ['restore-time'],
    why: 'A database that is restored to a point in time of another, whatever that is called.',
  },
  {
    actions: ['kms:CreateGrant', 'kms:DescribeKey'],
    features: [...SQL, 'own-key'],
    on: keys,
    why: 'Storage is encrypted, with the key of RDS or with yours.',
  },
  {
    actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
    features: ['own-key'],
    on: keys,
    when: viaServices,
    why: 'A Redis with your own `kmsKey`, and secrets with your own `secretsKmsKey`.',
  },
])
