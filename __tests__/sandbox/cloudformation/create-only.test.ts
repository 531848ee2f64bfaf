/** What replaces a resource by itself: the provider schemas of 2026-10-20, createOnlyProperties. */
import { expect, test } from 'vitest'
import { needsReplacement } from '../../../sandbox/cloudformation/changes/compare.ts'

const SECRET = 'AWS::SecretsManager::Secret'
const ATTACHMENT = 'AWS::SecretsManager::SecretTargetAttachment'
const CACHE = 'AWS::ElastiCache::ReplicationGroup'
const PARAMETERS = 'AWS::RDS::DBParameterGroup'
const SUBNETS = 'AWS::RDS::DBSubnetGroup'
const KEY = 'AWS::EC2::KeyPair'

test.each([
  [SECRET, ['Name']],
  [ATTACHMENT, ['SecretId']],
  [
    CACHE,
    [
      'ReplicationGroupId',
      'Port',
      'KmsKeyId',
      'SnapshotName',
      'SnapshotArns',
      'CacheSubnetGroupName',
      'AtRestEncryptionEnabled',
    ],
  ],
  [PARAMETERS, ['DBParameterGroupName', 'Description', 'Family']],
  [SUBNETS, ['DBSubnetGroupName']],
  [KEY, ['KeyName', 'KeyType', 'KeyFormat', 'PublicKeyMaterial', 'Tags']],
])('CFN-24 a %s is replaced by another %j', (type, names) => {
  const replaced = names.filter((name) => needsReplacement(type, { [name]: 'a' }, { [name]: 'b' }))
  expect(replaced).toEqual(names)
})

test.each([
  [SECRET, ['Description', 'GenerateSecretString', 'ReplicaRegions', 'KmsKeyId', 'Tags']],
  [
    CACHE,
    ['Engine', 'EngineVersion', 'CacheNodeType', 'NumCacheClusters', 'SnapshotWindow', 'Tags'],
  ],
  [PARAMETERS, ['Parameters', 'Tags']],
  [SUBNETS, ['DBSubnetGroupDescription', 'SubnetIds', 'Tags']],
])('CFN-24 a %s takes another %j in place', (type, names) => {
  expect(names.filter((name) => needsReplacement(type, { [name]: 'a' }, { [name]: 'b' }))).toEqual(
    [],
  )
})
