import { AwsError, type World } from '../../contract.ts'
import { ec2State } from '../ec2/state.ts'
import { usableKey } from '../kms/usable.ts'
import { cacheFamilyOf, isNodeType, resolveCacheVersion } from './catalog.ts'
import { cacheParameterGroupByName } from './groups.ts'
import type { CacheEngine, ReplicationGroup } from './state.ts'

export function checkCacheEngine(name: string): CacheEngine {
  const engine = name.toLowerCase()
  if (engine === 'redis' || engine === 'valkey') return engine
  throw new AwsError('InvalidParameterValue', `Invalid cache engine: ${name}`)
}

/** The full version; refuses one that ElastiCache does not have (EC-2). */
export function checkCacheVersion(engine: CacheEngine, asked: string | undefined): string {
  const version = resolveCacheVersion(engine, asked)
  if (version === undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      `Cannot find version ${asked ?? ''} for ${engine}`,
    )
  }
  return version
}

/** The ARN of a key that ElastiCache can use (EC-45). */
export function checkCacheKey(world: World, region: string, given: string): string {
  return usableKey(
    world,
    region,
    given,
    () => new AwsError('InvalidKMSKeyFault', 'The KMS key supplied is not valid.'),
  )
}

/** Refuses a node type that does not exist (EC-3). */
export function checkNodeType(nodeType: string): void {
  if (!isNodeType(nodeType)) {
    throw new AwsError('InvalidParameterValue', `Invalid Cache Node Type: ${nodeType}`)
  }
}

/** AUTH tokens need TLS, 16 to 128 printable characters, few specials (auth.html; EC-4). */
export function checkAuthToken(token: string, transitEncryption: boolean): void {
  if (!transitEncryption) {
    throw new AwsError(
      'InvalidParameterCombination',
      'Auth token can only be set when transit encryption is enabled.',
    )
  }
  if (!/^[A-Za-z0-9!&#$^<>-]{16,128}$/.test(token)) {
    throw new AwsError(
      'InvalidParameterValue',
      'Invalid AuthToken provided. It must be 16-128 alphanumeric characters or symbols (excluding @, ", /).',
    )
  }
}

type Failover = Pick<ReplicationGroup, 'members' | 'automaticFailover' | 'multiAz'>

/** Automatic failover needs a replica, Multi-AZ needs automatic failover (EC-5, EC-6). */
export function checkFailover(group: Failover): void {
  if (group.members < 1 || group.members > 6) {
    throw new AwsError('InvalidParameterValue', 'NumCacheClusters must be between 1 and 6')
  }
  if (group.automaticFailover && group.members < 2) {
    throw new AwsError(
      'InvalidParameterCombination',
      'When using automatic failover, there must be at least 2 cache clusters in the replication group.',
    )
  }
  if (group.multiAz && !group.automaticFailover) {
    throw new AwsError(
      'InvalidParameterCombination',
      'Must specify AutomaticFailoverEnabled as true to enable Multi-AZ.',
    )
  }
}

/**
 * Failover is turned on where a replica is there already, and off before the last one goes: not in the same
 * update (EC-46).
 */
export function checkReplicasStay(now: Failover, wanted: Failover): void {
  if (wanted.automaticFailover && !now.automaticFailover && now.members < 2) {
    throw new AwsError(
      'InvalidParameterCombination',
      'Replication group must have at least one read replica to enable autofailover.',
    )
  }
  if (wanted.members < 2 && now.members > 1 && now.automaticFailover) {
    throw new AwsError(
      'InvalidParameterValue',
      `Must have at least 1 replica when cluster mode is disabled with ${now.multiAz ? 'Multi-AZ' : 'auto failover'} enabled`,
    )
  }
}

/** The parameter group must exist and be of the engine's family (EC-8). */
export function checkCacheParameterGroup(
  world: World,
  region: string,
  given: { name: string; engine: CacheEngine; version: string },
): string {
  const group = cacheParameterGroupByName(world, region, given.name)
  const family = cacheFamilyOf(given.engine, given.version)
  if (group.family !== family) {
    throw new AwsError(
      'InvalidParameterCombination',
      `Expected a parameter group of family ${family} but found one of family ${group.family}`,
    )
  }
  return group.name
}

export function checkCacheSecurityGroups(
  world: World,
  region: string,
  ids: readonly string[],
  vpc: string,
): void {
  const state = ec2State(world, region)
  for (const id of ids) {
    if (state.groups[id]?.vpc !== vpc) {
      throw new AwsError(
        'InvalidParameterValue',
        `Some security groups are not accessible: [${id}]`,
      )
    }
  }
}

/** Days snapshots are kept (API_CreateReplicationGroup, SnapshotRetentionLimit). */
export function checkSnapshotRetention(days: number): void {
  if (days < 0 || days > 35) {
    throw new AwsError('InvalidParameterValue', 'SnapshotRetentionLimit must be between 0 and 35')
  }
}
