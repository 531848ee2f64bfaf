import { AwsError, type World } from '../../contract.ts'
import type { Pace } from '../rds/instance/apply.ts'
import { engineName } from './lifecycle.ts'
import { cacheState, type CacheSnapshot, type ReplicationGroup } from './state.ts'
import { memberIds } from './residence.ts'

/** Seconds on AWS for a small replication group. */
const SNAPSHOT = 120

/**
 * Writes the snapshot down as `creating`; a name that is taken is refused. `node`: what it is made of, the primary
 * for a final one (API, DeleteReplicationGroup); null = of the group as a whole.
 */
export function beginCacheSnapshot(
  world: World,
  region: string,
  group: ReplicationGroup,
  name: string,
  node = memberIds(group)[0] ?? null,
): CacheSnapshot {
  const state = cacheState(world, region)
  if (state.snapshots[name] !== undefined) {
    throw new AwsError('SnapshotAlreadyExistsFault', `Snapshot ${name} already exists.`)
  }
  const { authToken: _token, pending: _pending, ...of } = group
  const snapshot: CacheSnapshot = {
    name,
    group: group.id,
    node: world.switches.lenientElastiCache ? null : node,
    source: 'manual',
    status: 'creating',
    created: world.now().toISOString(),
    of: structuredClone(of),
    tags: {},
  }
  state.snapshots[name] = snapshot
  return snapshot
}

export async function finishCacheSnapshot(
  world: World,
  region: string,
  snapshot: CacheSnapshot,
  pace: Pace,
): Promise<void> {
  await world.engines.snapshot(
    engineName(region, snapshot.group),
    engineName(region, snapshot.name),
  )
  await pace.takes(SNAPSHOT)
  snapshot.status = 'available'
}
