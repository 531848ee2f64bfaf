import { AwsError, type World } from '../../../contract.ts'
import { checkQuota } from '../../quotas/quotas.ts'
import type { Pace } from './apply.ts'
import { engineName, launchEngine, snapshotName } from './engine.ts'
import { instanceById } from '../find.ts'
import { tell, tellInterruption, type Interruption } from './interruption.ts'
import { losesKey } from './lost-key.ts'
import { checkIdentifier } from '../names.ts'
import { rdsState, type DbInstance, type DbSnapshot } from '../state.ts'

/** Seconds on AWS for a small instance: rain's forecast says 595 for a create (facts/peers). */
const CREATE = 595
const SNAPSHOT = 120
const REBOOT = 60

/** What may be rebooted; the last is how parameters that were put right come into force (RDS-94). */
const REBOOTED: ReadonlySet<string> = new Set([
  'available',
  'storage-optimization',
  'incompatible-parameters',
])

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

/** Refuses what cannot be rebooted, or not by a failover; else writes it down as `rebooting` (RDS-94). */
export function beginReboot(
  world: World,
  region: string,
  id: string,
  forcesFailover = false,
): DbInstance {
  const instance = instanceById(world, region, id)
  if (!REBOOTED.has(instance.status)) {
    throw new AwsError(
      'InvalidDBInstanceState',
      `Instance ${instance.id} is not in available state.`,
    )
  }
  if (forcesFailover && !instance.multiAz) {
    throw new AwsError(
      'InvalidParameterCombination',
      `Cannot reboot with failover: DB instance ${instance.id} is not a Multi-AZ deployment.`,
    )
  }
  instance.status = 'rebooting'
  return instance
}

/** Restarts the engine, at the end of which static parameters are in force (RDS-16, RDS-94). */
export async function finishReboot(
  world: World,
  region: string,
  instance: DbInstance,
  pace: Pace,
  interruption: Interruption = 'restart',
): Promise<void> {
  if (await losesKey(world, region, instance)) return
  await launchEngine(world, region, instance, pace.say)
  await pace.takes(REBOOT)
  tellInterruption(world, region, instance, interruption)
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
  checkQuota(world, region, 'snapshots')
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
