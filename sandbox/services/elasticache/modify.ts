import { AwsError, type World } from '../../contract.ts'
import type { Pace } from '../rds/instance/apply.ts'
import { compareVersions } from '../rds/catalog.ts'
import { checkQuota } from '../quotas/quotas.ts'
import { chooseWindows, SNAPSHOT_WINDOW } from '../windows.ts'
import { cacheFamilyOf } from './catalog.ts'
import {
  checkAuthToken,
  checkCacheEngine,
  checkCacheKey,
  checkCacheParameterGroup,
  checkCacheSecurityGroups,
  checkCacheVersion,
  checkFailover,
  checkNodeType,
  checkReplicasStay,
  checkSnapshotRetention,
} from './checks.ts'
import { cacheSubnetGroupByName } from './groups.ts'
import { refusesNodeType, tellGroupInterruption } from './interruption.ts'
import { engineName, groupById } from './lifecycle.ts'
import type { GroupRequest } from './request.ts'
import type { ReplicationGroup } from './state.ts'

/** Seconds that a change takes on AWS, for a small replication group. */
const SECONDS: Readonly<Record<string, number>> = {
  CacheNodeType: 600,
  EngineVersion: 480,
  Engine: 480,
  Members: 300,
  AuthToken: 60,
}

/** Takes a modification in; nothing is changed where any part is refused. */
export function requestGroupModification(
  world: World,
  region: string,
  id: string,
  request: GroupRequest,
): ReplicationGroup {
  const group = groupById(world, region, id)
  if (group.status !== 'available') {
    throw new AwsError(
      'InvalidReplicationGroupState',
      'Replication group must be in available state to modify.',
    )
  }
  checkNodes(group)
  if (group.kmsKeyId !== null) checkCacheKey(world, region, group.kmsKeyId)
  const engine = checkCacheEngine(request.engine ?? group.engine)
  const version = targetVersion(group, engine, request.engineVersion)
  const failover = {
    members: request.members ?? group.members,
    automaticFailover: request.automaticFailover ?? group.automaticFailover,
    multiAz: request.multiAz ?? group.multiAz,
  }
  if (!world.switches.lenientElastiCache) checkReplicasStay(group, failover)
  checkFailover(failover)
  checkQuota(world, region, 'cacheNodes', failover.members - group.members)
  checkNodeType(request.nodeType ?? group.nodeType)
  checkSnapshotRetention(request.snapshotRetention ?? group.snapshotRetention)
  const transitEncryption = request.transitEncryption ?? group.transitEncryption
  if (request.authToken !== undefined) checkAuthToken(request.authToken, transitEncryption)
  if (request.securityGroups !== undefined) {
    const vpc = cacheSubnetGroupByName(world, region, group.subnetGroup).vpc
    checkCacheSecurityGroups(world, region, request.securityGroups, vpc)
  }
  const parameterGroup = checkCacheParameterGroup(world, region, {
    name: request.parameterGroup ?? groupFor(group, engine, version),
    engine,
    version,
  })
  const windows = chooseWindows(
    request.snapshotWindow ?? group.snapshotWindow,
    request.maintenanceWindow ?? group.maintenanceWindow,
    SNAPSHOT_WINDOW,
  )
  Object.assign(group, {
    automaticFailover: failover.automaticFailover,
    multiAz: failover.multiAz,
    description: request.description ?? group.description,
    parameterGroup,
    securityGroups: [...(request.securityGroups ?? group.securityGroups)],
    snapshotRetention: request.snapshotRetention ?? group.snapshotRetention,
    snapshotWindow: windows.backup,
    maintenanceWindow: windows.maintenance,
    autoMinorVersionUpgrade: request.autoMinorVersionUpgrade ?? group.autoMinorVersionUpgrade,
    transitEncryption,
    transitEncryptionMode: transitEncryption
      ? (request.transitEncryptionMode ?? group.transitEncryptionMode ?? 'preferred')
      : null,
  } satisfies Partial<ReplicationGroup>)
  group.pending = { ...group.pending, ...pendingOf(group, engine, version, request) }
  return group
}

/** Every node takes part in a modification (EC-49). */
function checkNodes({ nodeStatuses = {} }: ReplicationGroup): void {
  const busy = Object.keys(nodeStatuses).find((node) => nodeStatuses[node] !== 'available')
  if (busy === undefined) return
  throw new AwsError('InvalidCacheClusterState', `Cache cluster ${busy} is not in available state.`)
}

/** The default group goes along with the engine; one's own must be moved along by hand. */
function groupFor(group: ReplicationGroup, engine: 'redis' | 'valkey', version: string): string {
  return group.parameterGroup.startsWith('default.')
    ? `default.${cacheFamilyOf(engine, version)}`
    : group.parameterGroup
}

/** Versions never go down; redis moves on to valkey, never back (EC-2). */
function targetVersion(
  group: ReplicationGroup,
  engine: 'redis' | 'valkey',
  asked: string | undefined,
): string {
  if (engine === group.engine && asked === undefined) return group.engineVersion
  const version = checkCacheVersion(engine, asked)
  const back = engine === 'redis' && group.engine === 'valkey'
  const major = /^\d+(?:\.x)?$/.test(asked ?? '')
  const satisfied = major && group.engineVersion.split('.')[0] === asked?.split('.')[0]
  if (engine === group.engine && satisfied) return group.engineVersion
  if (back || compareVersions(version, group.engineVersion) < 0) {
    throw new AwsError(
      'InvalidParameterCombination',
      `Cannot downgrade from ${group.engine} ${group.engineVersion} to ${engine} ${version}`,
    )
  }
  return version
}

function pendingOf(
  group: ReplicationGroup,
  engine: string,
  version: string,
  request: GroupRequest,
): Record<string, string | number> {
  const { nodeType, members, authToken } = request
  return {
    ...(engine === group.engine ? {} : { Engine: engine }),
    ...(version === group.engineVersion ? {} : { EngineVersion: version }),
    ...(nodeType === undefined || nodeType === group.nodeType ? {} : { CacheNodeType: nodeType }),
    ...(members === undefined || members === group.members ? {} : { Members: members }),
    ...(authToken === undefined || authToken === group.authToken ? {} : { AuthToken: authToken }),
  }
}

/** Carries out everything that is queued for a group. */
export async function settleGroup(
  world: World,
  region: string,
  group: ReplicationGroup,
  pace: Pace,
): Promise<void> {
  const { pending } = group
  if (Object.keys(pending).length === 0) return
  group.status = 'modifying'
  await pace.takes(Math.max(...Object.keys(pending).map((name) => SECONDS[name] ?? 0)))
  if (typeof pending['AuthToken'] === 'string') {
    await world.engines.setPassword(engineName(region, group.id), pending['AuthToken'])
    group.authToken = pending['AuthToken']
  }
  if (world.switches.tooLittleMemory && refusesNodeType(world, region, group)) {
    delete pending['CacheNodeType']
  }
  tellGroupInterruption(world, region, group, pending)
  if (typeof pending['CacheNodeType'] === 'string') group.nodeType = pending['CacheNodeType']
  if (typeof pending['Members'] === 'number') group.members = pending['Members']
  if (typeof pending['EngineVersion'] === 'string') group.engineVersion = pending['EngineVersion']
  if (pending['Engine'] === 'valkey') group.engine = 'valkey'
  group.pending = {}
  group.status = 'available'
}
