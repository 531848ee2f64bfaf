import { AwsError, type World } from '../../../contract.ts'
import type { Pace } from './apply.ts'
import { engineName, launchEngine, snapshotName } from './engine.ts'
import { tell, tellInterruption } from './interruption.ts'
import { checkIdentifier } from '../names.ts'
import { rdsState, type DbInstance, type DbSnapshot } from '../state.ts'

/** Seconds on AWS for a small instance: rain's forecast says 595 for a create (facts/peers). */
const CREATE = 595
const SNAPSHOT = 120
const REBOOT = 60

/** Brings a `creating` instance up; a failing engine takes the instance away again. */
export async function launch(
  world: World,
  region: string,
  instance: DbInstance,
  pace: Pace,
  fromSnapshot?: string,
): Promise<void> {
  try {
    await launchEngine(world, region, instance, pace.say, fromSnapshot)
    await pace.takes(CREATE)
  } catch (error) {
    delete rdsState(world, region).instances[instance.id]
    await world.engines.remove(engineName(region, instance.id))
    throw error
  }
  instance.status = 'available'
  tell(world, region, instance, 'DB instance created', 'creation')
}

/** Restarts the engine; static parameters are in force afterwards (RDS-16). */
export async function reboot(
  world: World,
  region: string,
  instance: DbInstance,
  pace: Pace,
): Promise<void> {
  instance.status = 'rebooting'
  await launchEngine(world, region, instance, pace.say)
  await pace.takes(REBOOT)
  tellInterruption(world, region, instance, 'restart')
  instance.parameterApplyStatus = 'in-sync'
  instance.status = 'available'
}

/**
 * Begins a manual snapshot: the instance's description and, with a real engine, its data (RDS-22). A name that is
 * taken is refused.
 */
export function beginSnapshot(
  world: World,
  region: string,
  instance: DbInstance,
  name: string,
): DbSnapshot {
  const state = rdsState(world, region)
  const id = checkIdentifier('DBSnapshotIdentifier', name, 255)
  if (state.snapshots[id] !== undefined) {
    throw new AwsError(
      'DBSnapshotAlreadyExists',
      `Cannot create the snapshot because a snapshot with the identifier ${id} already exists.`,
    )
  }
  const { password, pending: _pending, ...source } = instance
  const snapshot: DbSnapshot = {
    id,
    instance: instance.id,
    type: 'manual',
    status: 'creating',
    created: world.now().toISOString(),
    source: structuredClone(source),
    password,
    tags: instance.copyTagsToSnapshot ? { ...instance.tags } : {},
  }
  state.snapshots[id] = snapshot
  return snapshot
}

export async function finishSnapshot(
  world: World,
  region: string,
  snapshot: DbSnapshot,
  pace: Pace,
): Promise<void> {
  await world.engines.snapshot(
    engineName(region, snapshot.instance),
    snapshotName(region, snapshot.id),
  )
  await pace.takes(SNAPSHOT)
  snapshot.status = 'available'
}
