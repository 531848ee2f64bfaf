import { FAMILIES } from '../engines/families.ts'
import { ENGINES, type CacheKind } from '../engines/table.ts'
import { cacheFamily } from '../engines/versions.ts'
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
import { CACHE_IDS, type CacheIds } from './logical-ids.ts'
import { CACHE_OUTPUTS, DATABASE_OUTPUTS } from './state/output-keys.ts'
import { connectionSecret, databaseSecret } from './secrets.ts'
import type { Placement, Section, SectionResource } from './section.ts'
import { databaseSecurityGroup, attachedGroups } from './network/security-groups.ts'
import type { TemplateOutput } from './types.ts'

/** The user of an AUTH token, in Redis and Valkey alike. */
const DEFAULT_USER = 'default'

/** Clients' name for the protocol, for Valkey too. */
const ENGINE = 'redis'

/** Redis numbers its databases. */
const DATABASE = '0'

const TYPES = FAMILIES.cache.types

/** The whole of an ElastiCache database. `secretPrefix`: the start of its secrets' names. */
export function redisDatabase(
  stage: ResolvedStage,
  cache: ResolvedRedis,
  placement: Placement,
  secretPrefix: string,
): Section {
  const stagePath = ['stages', stage.name]
  const { kind } = cache
  const { port, title: name } = ENGINES[kind]
  const ids = CACHE_IDS[kind]
  const path = [...stagePath, 'databases', kind]
  const title = `${name} of stack ${stage.application}, stage ${stage.name}`
  return {
    part: kind,
    path,
    resources: {
      [ids.securityGroup]: databaseSecurityGroup(kind, placement),
      [ids.secret]: databaseSecret({
        prefix: secretPrefix,
        description: title,
        username: DEFAULT_USER,
        holds: { engine: ENGINE, port, dbname: DATABASE },
        usernamePath: path,
        stagePath,
      }),
      [ids.subnetGroup]: subnetGroup(kind, placement),
      [ids.parameterGroup]: parameterGroup(cache, path),
      [ids.replicationGroup]: replicationGroup(cache, ids, path),
      [ids.connectionSecret]: connectionSecret(
        { prefix: secretPrefix, description: `Connection to ${title}`, stagePath },
        connection(ids),
      ),
    },
    outputs: outputs(cache, ids),
  }
}

function subnetGroup(kind: CacheKind, placement: Placement): SectionResource {
  return {
    resource: {
      Type: TYPES.subnetGroup,
      Properties: {
        Description: `Subnets of ${ENGINES[kind].title}`,
        SubnetIds: placement.databaseSubnetIds,
      },
    },
    properties: { SubnetIds: placement.subnetsPath },
  }
}

function parameterGroup(cache: ResolvedRedis, path: ConfigPath): SectionResource {
  return {
    resource: {
      Type: TYPES.parameterGroup,
      Properties: {
        Description: `Parameters of ${ENGINES[cache.kind].title}`,
        CacheParameterGroupFamily: cacheFamily(cache.engine, cache.version),
        ...(Object.keys(cache.parameters).length > 0 && { Properties: cache.parameters }),
      },
    },
    properties: {
      CacheParameterGroupFamily: [...path, 'version'],
      Properties: [...path, 'parameters'],
    },
  }
}

/** NumCacheClusters, not ReplicasPerNodeGroup, which could not be changed until May 2026. */
function replicationGroup(cache: ResolvedRedis, ids: CacheIds, path: ConfigPath): SectionResource {
  const hasReplicas = cache.replicas > 0
  return {
    resource: {
      Type: TYPES.database,
      DeletionPolicy: 'Snapshot',
      UpdateReplacePolicy: 'Snapshot',
      Properties: {
        // Only what never changes: any change of it would also apply queued changes.
        ReplicationGroupDescription: sub`${ENGINES[cache.kind].title} of ${variable('AWS::StackName')}`,
        Engine: cache.engine,
        EngineVersion: cache.version,
        CacheNodeType: cache.instance,
        NumCacheClusters: cache.replicas + 1,
        // ElastiCache refuses both without a replica.
        AutomaticFailoverEnabled: hasReplicas,
        MultiAZEnabled: hasReplicas && cache.multiAz,
        TransitEncryptionEnabled: true,
        AtRestEncryptionEnabled: true,
        ...(cache.kmsKey !== null && { KmsKeyId: cache.kmsKey }),
        AuthToken: passwordOf(ids.secret),
        CacheSubnetGroupName: ref(ids.subnetGroup),
        CacheParameterGroupName: ref(ids.parameterGroup),
        SecurityGroupIds: attachedGroups(ids.securityGroup),
        SnapshotRetentionLimit: cache.backupDays,
        ...(cache.backupWindow !== null && { SnapshotWindow: cache.backupWindow }),
        ...(cache.maintenanceWindow !== null && {
          PreferredMaintenanceWindow: cache.maintenanceWindow,
        }),
        AutoMinorVersionUpgrade: cache.autoMinorVersionUpgrade,
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
 * What a client needs to connect, as JSON for `Fn::Sub`. It is a secret of its own, because a
 * replication group needs its AUTH token before it has an address, and Secrets Manager attaches no
 * secret to one (SPEC, SecretTargetAttachment TargetType). The port has no quotes: it is a number,
 * as an attachment writes it.
 */
function connection(ids: CacheIds): Intrinsic {
  const group = ids.replicationGroup
  return subJson(
    {
      username: DEFAULT_USER,
      password: passwordReference(ids.secret),
      engine: ENGINE,
      host: variable(`${group}.PrimaryEndPoint.Address`),
      port: variable(`${group}.PrimaryEndPoint.Port`),
      dbname: DATABASE,
      identifier: variable(group),
    },
    ['port'],
  )
}

function outputs(cache: ResolvedRedis, ids: CacheIds): Record<string, TemplateOutput> {
  const keys = DATABASE_OUTPUTS[cache.kind]
  const { title } = ENGINES[cache.kind]
  const group = ids.replicationGroup
  return {
    [keys.host]: {
      Description: `Host of ${title}`,
      Value: attribute(group, 'PrimaryEndPoint.Address'),
    },
    [keys.port]: {
      Description: `Port of ${title}`,
      Value: attribute(group, 'PrimaryEndPoint.Port'),
    },
    [keys.database]: { Description: `Database number on ${title}`, Value: DATABASE },
    [keys.secretArn]: {
      Description: `Secret with the credentials of ${title}`,
      Value: ref(ids.connectionSecret),
    },
    [keys.identifier]: { Description: `Replication group of ${title}`, Value: ref(group) },
    [CACHE_OUTPUTS[cache.kind].engine]: { Description: `Engine of ${title}`, Value: cache.engine },
    [keys.version]: { Description: `Version of ${title} as written`, Value: cache.version },
  }
}
