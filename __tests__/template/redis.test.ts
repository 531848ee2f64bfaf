import { describe, expect, test } from 'vitest'
import type { ResolvedRedis } from '../../src/config/resolved.ts'
import { aRedis, aStage, resourceOf } from '../builders/stage.ts'

function resource(id: string, redis: ResolvedRedis) {
  return resourceOf(aStage({ databases: { redis } }), id)
}

test('a Redis that says nothing is encrypted, wants a password and is kept as a snapshot', () => {
  expect(resource('RedisReplicationGroup', aRedis())).toEqual({
    Type: 'AWS::ElastiCache::ReplicationGroup',
    DeletionPolicy: 'Snapshot',
    UpdateReplacePolicy: 'Snapshot',
    Properties: {
      ReplicationGroupDescription: { 'Fn::Sub': 'Redis of ${AWS::StackName}' },
      Engine: 'valkey',
      EngineVersion: '8.0',
      CacheNodeType: 'cache.t4g.micro',
      NumCacheClusters: 1,
      AutomaticFailoverEnabled: false,
      MultiAZEnabled: false,
      TransitEncryptionEnabled: true,
      AtRestEncryptionEnabled: true,
      AuthToken: {
        'Fn::Sub': '{{resolve:secretsmanager:${RedisSecret}:SecretString:password}}',
      },
      CacheSubnetGroupName: { Ref: 'RedisSubnetGroup' },
      CacheParameterGroupName: { Ref: 'RedisParameterGroup' },
      SecurityGroupIds: [{ Ref: 'RedisSecurityGroup' }],
      SnapshotRetentionLimit: 1,
      AutoMinorVersionUpgrade: true,
    },
  })
})

test('replicas count besides the primary and make failover possible', () => {
  const { Properties } = resource('RedisReplicationGroup', aRedis({ replicas: 2, multiAz: true }))
  expect(Properties).toMatchObject({
    NumCacheClusters: 3,
    AutomaticFailoverEnabled: true,
    MultiAZEnabled: true,
  })
})

test('a single node is never asked to fail over, which ElastiCache refuses', () => {
  const { Properties } = resource('RedisReplicationGroup', aRedis({ replicas: 0, multiAz: true }))
  expect(Properties).toMatchObject({ AutomaticFailoverEnabled: false, MultiAZEnabled: false })
})

describe('what the file says', () => {
  test.each<[string, Partial<ResolvedRedis>, string, unknown]>([
    ['engine', { engine: 'redis', version: '7.1' }, 'Engine', 'redis'],
    ['version', { version: '8.1' }, 'EngineVersion', '8.1'],
    ['instance', { instance: 'cache.m7g.large' }, 'CacheNodeType', 'cache.m7g.large'],
    ['backupDays', { backupDays: 7 }, 'SnapshotRetentionLimit', 7],
    ['backupWindow', { backupWindow: '03:00-04:00' }, 'SnapshotWindow', '03:00-04:00'],
    [
      'maintenanceWindow',
      { maintenanceWindow: 'sun:05:00-sun:06:00' },
      'PreferredMaintenanceWindow',
      'sun:05:00-sun:06:00',
    ],
    [
      'autoMinorVersionUpgrade',
      { autoMinorVersionUpgrade: false },
      'AutoMinorVersionUpgrade',
      false,
    ],
    ['kmsKey', { kmsKey: 'alias/shop' }, 'KmsKeyId', 'alias/shop'],
  ])('%s reaches the replication group', (_key, overrides, property, value) => {
    const before = resource('RedisReplicationGroup', aRedis()).Properties
    const after = resource('RedisReplicationGroup', aRedis(overrides)).Properties
    expect(after[property]).toEqual(value)
    expect(before[property]).not.toEqual(value)
  })

  test('parameters reach the parameter group', () => {
    const parameters = { 'maxmemory-policy': 'allkeys-lru' }
    expect(resource('RedisParameterGroup', aRedis({ parameters })).Properties).toEqual({
      Description: 'Parameters of Redis',
      CacheParameterGroupFamily: 'valkey8',
      Properties: parameters,
    })
  })
})
