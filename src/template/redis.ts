import type { ConfigPath, ResolvedRedis, ResolvedStage } from '../config/resolved.ts'
import {
  attribute,
  passwordOf,
  passwordReference,
  ref,
  sub,
  subJson,
  variable,
  type Intrinsic,
} from './intrinsics.ts'
import { REDIS_IDS } from './logical-ids.ts'
import { DATABASE_OUTPUTS, REDIS_ENGINE_OUTPUT } from './state/output-keys.ts'
import { redisFamily } from './sql/parameter-groups.ts'
import { connectionSecret, databaseSecret } from './secrets.ts'
import type { Placement, Section, SectionResource } from './section.ts'
import { PORTS, databaseSecurityGroup, attachedGroups } from './network/security-groups.ts'
import type { TemplateOutput } from './types.ts'

/** The user that an AUTH token belongs to, in Redis and Valkey alike. */
const DEFAULT_USER = 'default'

/** What clients call the protocol, for Valkey too. */
const ENGINE = 'redis'

/** Databases of Redis have numbers. */
const DATABASE = '0'

/** Everything of one Redis or Valkey. `secretPrefix`: the names of its secrets begin with it. */
export function redisDatabase(
  stage: ResolvedStage,
  redis: ResolvedRedis,
  placement: Placement,
  secretPrefix: string,
): Section {
  const stagePath = ['stages', stage.name]
  const path = [...stagePath, 'databases', 'redis']
  const title = `Redis of stack ${stage.application}, stage ${stage.name}`
  return {
    part: 'redis',
    path,
    resources: {
      [REDIS_IDS.securityGroup]: databaseSecurityGroup('redis', placement),
      [REDIS_IDS.secret]: databaseSecret({
        prefix: secretPrefix,
        description: title,
        username: DEFAULT_USER,
        holds: { engine: ENGINE, port: PORTS.redis, dbname: DATABASE },
        usernamePath: path,
        stagePath,
      }),
      [REDIS_IDS.subnetGroup]: subnetGroup(placement),
      [REDIS_IDS.parameterGroup]: parameterGroup(redis, path),
      [REDIS_IDS.replicationGroup]: replicationGroup(redis, path),
      [REDIS_IDS.connectionSecret]: connectionSecret(
        { prefix: secretPrefix, description: `Connection to ${title}`, stagePath },
        connection(),
      ),
    },
    outputs: outputs(redis),
  }
}

function subnetGroup(placement: Placement): SectionResource {
  return {
    resource: {
      Type: 'AWS::ElastiCache::SubnetGroup',
      Properties: { Description: 'Subnets of Redis', SubnetIds: placement.databaseSubnetIds },
    },
    properties: { SubnetIds: placement.subnetsPath },
  }
}

function parameterGroup(redis: ResolvedRedis, path: ConfigPath): SectionResource {
  return {
    resource: {
      Type: 'AWS::ElastiCache::ParameterGroup',
      Properties: {
        Description: 'Parameters of Redis',
        CacheParameterGroupFamily: redisFamily(redis.engine, redis.version),
        ...(Object.keys(redis.parameters).length > 0 && { Properties: redis.parameters }),
      },
    },
    properties: {
      CacheParameterGroupFamily: [...path, 'version'],
      Properties: [...path, 'parameters'],
    },
  }
}

/** NumCacheClusters, not ReplicasPerNodeGroup, which could not be changed until May 2026. */
function replicationGroup(redis: ResolvedRedis, path: ConfigPath): SectionResource {
  const hasReplicas = redis.replicas > 0
  return {
    resource: {
      Type: 'AWS::ElastiCache::ReplicationGroup',
      DeletionPolicy: 'Snapshot',
      UpdateReplacePolicy: 'Snapshot',
      Properties: {
        // Only what never changes: each change of it would be a call that applies queued ones too.
        ReplicationGroupDescription: sub`Redis of ${variable('AWS::StackName')}`,
        Engine: redis.engine,
        EngineVersion: redis.version,
        CacheNodeType: redis.instance,
        NumCacheClusters: redis.replicas + 1,
        // ElastiCache refuses both without a replica to fail over to.
        AutomaticFailoverEnabled: hasReplicas,
        MultiAZEnabled: hasReplicas && redis.multiAz,
        TransitEncryptionEnabled: true,
        AtRestEncryptionEnabled: true,
        ...(redis.kmsKey !== null && { KmsKeyId: redis.kmsKey }),
        AuthToken: passwordOf(REDIS_IDS.secret),
        CacheSubnetGroupName: ref(REDIS_IDS.subnetGroup),
        CacheParameterGroupName: ref(REDIS_IDS.parameterGroup),
        SecurityGroupIds: attachedGroups(REDIS_IDS.securityGroup),
        SnapshotRetentionLimit: redis.backupDays,
        ...(redis.backupWindow !== null && { SnapshotWindow: redis.backupWindow }),
        ...(redis.maintenanceWindow !== null && {
          PreferredMaintenanceWindow: redis.maintenanceWindow,
        }),
        AutoMinorVersionUpgrade: redis.autoMinorVersionUpgrade,
      },
    },
    properties: {
      Engine: [...path, 'engine'],
      EngineVersion: [...path, 'version'],
      CacheNodeType: [...path, 'instance'],
      NumCacheClusters: [...path, 'replicas'],
      AutomaticFailoverEnabled: [...path, 'replicas'],
      MultiAZEnabled: [...path, 'multiAz'],
      KmsKeyId: [...path, 'kmsKey'],
      CacheParameterGroupName: [...path, 'parameters'],
      SnapshotRetentionLimit: [...path, 'backupDays'],
      SnapshotWindow: [...path, 'backupWindow'],
      PreferredMaintenanceWindow: [...path, 'maintenanceWindow'],
      AutoMinorVersionUpgrade: [...path, 'autoMinorVersionUpgrade'],
    },
  }
}

/**
 * What a client needs to connect, as JSON for `Fn::Sub`. It is a secret of its own because a
 * replication group needs its AUTH token before it has an address, and Secrets Manager attaches no
 * secret to one (SPEC, SecretTargetAttachment TargetType). The port goes without quotes: a number,
 * as an attachment writes it.
 */
function connection(): Intrinsic {
  const group = REDIS_IDS.replicationGroup
  return subJson(
    {
      username: DEFAULT_USER,
      password: passwordReference(REDIS_IDS.secret),
      engine: ENGINE,
      host: variable(`${group}.PrimaryEndPoint.Address`),
      port: variable(`${group}.PrimaryEndPoint.Port`),
      dbname: DATABASE,
      identifier: variable(group),
    },
    ['port'],
  )
}

function outputs(redis: ResolvedRedis): Record<string, TemplateOutput> {
  const keys = DATABASE_OUTPUTS.redis
  const group = REDIS_IDS.replicationGroup
  return {
    [keys.host]: {
      Description: 'Host of Redis',
      Value: attribute(group, 'PrimaryEndPoint.Address'),
    },
    [keys.port]: { Description: 'Port of Redis', Value: attribute(group, 'PrimaryEndPoint.Port') },
    [keys.database]: { Description: 'Database number on Redis', Value: DATABASE },
    [keys.secretArn]: {
      Description: 'Secret with the credentials of Redis',
      Value: ref(REDIS_IDS.connectionSecret),
    },
    [keys.identifier]: { Description: 'Replication group of Redis', Value: ref(group) },
    [REDIS_ENGINE_OUTPUT]: { Description: 'Engine of Redis', Value: redis.engine },
    [keys.version]: { Description: 'Version of Redis as written', Value: redis.version },
  }
}
