import { AwsError, type World } from '../../contract.ts'
import { defaultGroup, defaultVpc, ec2State } from '../ec2/state.ts'
import { checkQuota } from '../quotas/quotas.ts'
import type { Tags } from '../tags.ts'
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
  checkSnapshotRetention,
} from './checks.ts'
import { cacheSubnetGroupByName } from './groups.ts'
import { zonesOfSubnets } from './residence.ts'
import type { GroupRequest } from './request.ts'
import { cacheState, type ReplicationGroup } from './state.ts'

const IDENTIFIER = /^[a-z](?:-?[a-z0-9])*$/
const LONGEST_ID = 40

/** Checks the request and writes the group down as `creating`; `launchGroup` then brings it up. */
export function createGroup(
  world: World,
  region: string,
  given: { id: string; request: GroupRequest; tags: Tags; isCluster?: true },
): ReplicationGroup {
  const { request } = given
  const state = cacheState(world, region)
  const id = given.isCluster ? given.id : checkId(given.id)
  if (state.groups[id] !== undefined) {
    throw new AwsError('ReplicationGroupAlreadyExists', `Replication group ${id} already exists.`)
  }
  const engine = checkCacheEngine(request.engine ?? 'redis')
  const engineVersion = checkCacheVersion(engine, request.engineVersion)
  const transitEncryption = transitEncryptionOf(engine, request)
  const nodeType = request.nodeType ?? ''
  checkNodeType(nodeType)
  if ((request.nodeGroups ?? 1) > 1) {
    throw new AwsError(
      'InvalidParameterCombination',
      'The sandbox has no cluster mode: NumNodeGroups must be 1',
    )
  }
  const snapshotRetention = request.snapshotRetention ?? 0
  checkSnapshotRetention(snapshotRetention)
  const failover = {
    members: request.members ?? 1,
    automaticFailover: request.automaticFailover ?? false,
    multiAz: request.multiAz ?? false,
  }
  checkFailover(failover)
  const windows = chooseWindows(request.snapshotWindow, request.maintenanceWindow, SNAPSHOT_WINDOW)
  const group: ReplicationGroup = {
    id,
    description: request.description ?? ' ',
    engine,
    engineVersion,
    nodeType,
    status: 'creating',
    ...failover,
    ...placeOf(world, region, request),
    parameterGroup: checkCacheParameterGroup(world, region, {
      name: request.parameterGroup ?? `default.${cacheFamilyOf(engine, engineVersion)}`,
      engine,
      version: engineVersion,
    }),
    authToken: request.authToken ?? null,
    transitEncryption,
    transitEncryptionMode: transitEncryption ? (request.transitEncryptionMode ?? 'required') : null,
    atRestEncryption: request.atRestEncryption ?? engine === 'valkey',
    kmsKeyId:
      request.kmsKeyId === undefined ? null : checkCacheKey(world, region, request.kmsKeyId),
    port: request.port ?? 6379,
    endpoint: null,
    readerEndpoint: null,
    snapshotRetention,
    snapshotWindow: windows.backup,
    maintenanceWindow: windows.maintenance,
    autoMinorVersionUpgrade: request.autoMinorVersionUpgrade ?? true,
    created: world.now().toISOString(),
    tags: given.tags,
    pending: {},
    ...(given.isCluster && { isCluster: true }),
  }
  if (group.authToken !== null) checkAuthToken(group.authToken, transitEncryption)
  checkQuota(world, region, 'cacheNodes', group.members)
  state.groups[id] = group
  return group
}

/** An identifier as ElastiCache keeps it (EC-1). */
function checkId(given: string): string {
  const id = given.toLowerCase()
  if (!IDENTIFIER.test(id) || id.length > LONGEST_ID) {
    throw new AwsError(
      'InvalidParameterValue',
      'The parameter ReplicationGroupIdentifier is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.',
    )
  }
  return id
}

/** Valkey must be told whether it encrypts in transit (facts/aws.md, section 4; EC-10). */
function transitEncryptionOf(engine: string, request: GroupRequest): boolean {
  if (engine === 'valkey' && request.transitEncryption === undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      'TransitEncryptionEnabled must be specified when engine is valkey',
    )
  }
  return request.transitEncryption ?? false
}

function placeOf(
  world: World,
  region: string,
  request: GroupRequest,
): Pick<ReplicationGroup, 'subnetGroup' | 'securityGroups' | 'zones'> {
  const ec2 = ec2State(world, region)
  const name = request.subnetGroup ?? 'default'
  const group = name === 'default' ? null : cacheSubnetGroupByName(world, region, name)
  const vpc = group === null ? defaultVpc(ec2)?.id : group.vpc
  if (vpc === undefined) {
    throw new AwsError(
      'CacheSubnetGroupNotFoundFault',
      'Cache Subnet Group default does not exist.',
    )
  }
  const securityGroups = [...(request.securityGroups ?? [defaultGroup(ec2, vpc).id])]
  checkCacheSecurityGroups(world, region, securityGroups, vpc)
  return {
    subnetGroup: name.toLowerCase(),
    securityGroups,
    ...(group !== null && { zones: zonesOfSubnets(world, region, group.subnets) }),
  }
}
