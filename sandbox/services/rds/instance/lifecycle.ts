import { AwsError, type World } from '../../../contract.ts'
import { applyPending, type Pace } from './apply.ts'
import { engineName, launchEngine, snapshotName } from './engine.ts'
import { instanceById } from '../find.ts'
import { tell, tellInterruption } from './interruption.ts'
import { checkIdentifier } from '../names.ts'
import { releaseReplicas } from './replicas.ts'
import { rdsState, type DbInstance, type DbSnapshot } from '../state.ts'

/** Seconds on AWS for a small instance: rain's forecast says 595 for a create (facts/peers). */
const CREATE = 595
const DELETE = 240
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

/** Applies what is queued and reboots for static parameters. */
export async function settle(
  world: World,
  region: string,
  instance: DbInstance,
  pace: Pace,
): Promise<void> {
  await applyPending(world, region, instance, pace)
  await rebootWhereWaiting(world, region, instance, pace)
}

/** Reboots an instance that waits for it, as CloudFormation's handler does after any update (RDS-25). */
export async function rebootWhereWaiting(
  world: World,
  region: string,
  instance: DbInstance,
  pace: Pace,
): Promise<void> {
  if (instance.parameterApplyStatus === 'pending-reboot') {
    await reboot(world, region, instance, pace)
  }
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

/** Refuses a protected instance (RDS-21), else writes it down as `deleting`. */
export function beginDelete(world: World, region: string, id: string): DbInstance {
  const instance = instanceById(world, region, id)
  if (instance.deletionProtection) {
    throw new AwsError(
      'InvalidParameterCombination',
      'Cannot delete protected DB Instance, please disable deletion protection and try again.',
    )
  }
  if (instance.status === 'deleting') {
    throw new AwsError(
      'InvalidDBInstanceState',
      `Instance ${instance.id} is already being deleted.`,
    )
  }
  instance.status = 'deleting'
  releaseReplicas(world, region, instance)
  return instance
}

/** Ends the engine and takes its data away. */
export async function finishDelete(
  world: World,
  region: string,
  instance: DbInstance,
  pace: Pace,
): Promise<void> {
  await world.engines.remove(engineName(region, instance.id))
  await pace.takes(DELETE)
  tell(world, region, instance, 'DB instance deleted', 'deletion')
  delete rdsState(world, region).instances[instance.id]
}

/** Takes a manual snapshot: the instance's description and, with a real engine, its data (RDS-22). */
export async function takeSnapshot(
  world: World,
  region: string,
  instance: DbInstance,
  name: string,
  pace: Pace,
): Promise<DbSnapshot> {
  const snapshot = beginSnapshot(world, region, instance, name)
  await finishSnapshot(world, region, snapshot, pace)
  return snapshot
}

/** Writes the snapshot down as `creating`; a name that is taken is refused. */
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
