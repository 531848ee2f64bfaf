import { AwsError, type World } from '../../contract.ts'
import type { Pace } from '../rds/instance/apply.ts'
import { cacheState, type ReplicationGroup } from './state.ts'
import { memberIds } from './residence.ts'

/** Seconds on AWS for a small replication group. */
const CREATE = 600
const DELETE = 300

export function groupById(world: World, region: string, id: string): ReplicationGroup {
  const group = cacheState(world, region).groups[id.toLowerCase()]
  if (group === undefined || group.isCluster === true) {
    throw new AwsError('ReplicationGroupNotFoundFault', `ReplicationGroup ${id} not found.`, 404)
  }
  return group
}

export function engineName(region: string, id: string): string {
  return `cache-${region}-${id}`
}

/** Brings a `creating` group up; a failing engine takes the group away again. */
export async function launchGroup(
  world: World,
  region: string,
  group: ReplicationGroup,
  pace: Pace,
  fromSnapshot?: string,
): Promise<void> {
  try {
    await startEngine(world, region, group, pace, fromSnapshot)
    await pace.takes(CREATE)
  } catch (error) {
    delete cacheState(world, region).groups[group.id]
    await world.engines.remove(engineName(region, group.id))
    throw error
  }
  group.status = 'available'
}

/** Starts the group's engine (again) and writes down where primary and reader answer. */
export async function startEngine(
  world: World,
  region: string,
  group: ReplicationGroup,
  pace: Pace,
  fromSnapshot?: string,
): Promise<void> {
  const started = await world.engines.start({
    instance: engineName(region, group.id),
    engine: 'redis',
    username: 'default',
    password: group.authToken ?? '',
    database: '0',
    tls: group.transitEncryption ? 'required' : 'accepted',
    ...(fromSnapshot === undefined ? {} : { fromSnapshot }),
  })
  if ('unavailable' in started) {
    pace.say(`metadata only: ${started.unavailable}`)
    const host = `${group.id}.${region}.cache.localhost`
    group.endpoint = { address: `master.${host}`, port: group.port }
    group.readerEndpoint = { address: `replica.${host}`, port: group.port }
    return
  }
  if (started.withoutTls !== undefined) pace.say(`without TLS: ${started.withoutTls}`)
  group.endpoint = { address: started.address, port: started.port }
  group.readerEndpoint = { address: started.address, port: started.port }
}

export function beginDeleteGroup(world: World, region: string, id: string): ReplicationGroup {
  const group = groupById(world, region, id)
  if (group.status === 'deleting') {
    throw new AwsError(
      'InvalidReplicationGroupState',
      `Replication group ${group.id} has status deleting which is not valid for deletion.`,
    )
  }
  const busy = memberIds(group).find((node) => BUSY.has(group.nodeStatuses?.[node] ?? group.status))
  if (busy !== undefined) {
    throw new AwsError(
      'InvalidReplicationGroupState',
      `Cache cluster ${busy} is not in a valid state to be deleted`,
    )
  }
  group.status = 'deleting'
  return group
}

/** A group of one of these is not deleted (EC-51). */
const BUSY: ReadonlySet<string> = new Set(['creating', 'deleting', 'snapshotting'])

export async function finishDeleteGroup(
  world: World,
  region: string,
  group: ReplicationGroup,
  pace: Pace,
): Promise<void> {
  await world.engines.remove(engineName(region, group.id))
  await pace.takes(DELETE)
  delete cacheState(world, region).groups[group.id]
}
