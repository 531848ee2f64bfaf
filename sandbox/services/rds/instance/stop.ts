import { AwsError, type World } from '../../../contract.ts'
import { checkKey } from '../checks.ts'
import { instanceById } from '../find.ts'
import type { DbInstance, DbSnapshot } from '../state.ts'
import type { Pace } from './apply.ts'
import { engineName, launchEngine } from './engine.ts'
import { tell } from './interruption.ts'
import { beginSnapshot, finishSnapshot } from './lifecycle.ts'
import { RECOVERABLE } from './lost-key.ts'
import { replicaNames } from './replicas.ts'

/** Seconds on AWS: "several minutes" for a stop, "minutes to hours" for a start (RDS guide, USER_StopInstance). */
const STOP = 300
const START = 300

/** Refuses what is no instance of its own, or is busy; else writes it down as `stopping` (RDS-95). */
export function beginStop(
  world: World,
  region: string,
  id: string,
  snapshotName: string | undefined,
): { readonly instance: DbInstance; readonly snapshot: DbSnapshot | undefined } {
  const instance = instanceById(world, region, id)
  if (instance.source !== undefined) {
    throw refused('Cannot stop or start a Read-Replica instance')
  }
  if (replicaNames(world, region, instance.id).length > 0) {
    throw refused(`Cannot stop or start DB instance ${instance.id}: it has read replicas.`)
  }
  if (instance.status !== 'available') {
    throw refused(`Instance ${instance.id} is not in available state.`)
  }
  const snapshot =
    snapshotName === undefined ? undefined : beginSnapshot(world, region, instance, snapshotName)
  instance.status = 'stopping'
  return { instance, snapshot }
}

/** Ends the engine and keeps its data and endpoint (RDS-95). */
export async function finishStop(
  world: World,
  region: string,
  instance: DbInstance,
  pace: Pace,
  snapshot: DbSnapshot | undefined,
): Promise<void> {
  if (snapshot !== undefined) await finishSnapshot(world, region, snapshot, pace)
  await world.engines.stop(engineName(region, instance.id))
  await pace.takes(STOP)
  instance.status = 'stopped'
  instance.stopped = world.now().toISOString()
  tell(world, region, instance, 'DB instance stopped', 'notification')
}

/**
 * What may be started: the second comes back once its key is enabled again, the third once its subnets have an address
 * for it (RDS-96).
 */
const STARTED: ReadonlySet<string> = new Set(['stopped', RECOVERABLE, 'incompatible-network'])

/** Refuses what is not stopped, and what cannot be decrypted; else writes it down as `starting` (RDS-96). */
export function beginStart(world: World, region: string, id: string): DbInstance {
  const instance = instanceById(world, region, id)
  if (!STARTED.has(instance.status)) {
    throw refused(
      `Instance ${instance.id} cannot be started as it is not in one of the following statuses: '${[...STARTED].join(', ')} (only valid for non-SqlServer instances)'.`,
    )
  }
  if (instance.kmsKeyId !== null) checkKey(world, region, instance.kmsKeyId)
  instance.status = 'starting'
  return instance
}

/** Runs the engine again, with its data. */
export async function finishStart(
  world: World,
  region: string,
  instance: DbInstance,
  pace: Pace,
): Promise<void> {
  await launchEngine(world, region, instance, pace.say)
  await pace.takes(START)
  delete instance.stopped
  instance.parameterApplyStatus = 'in-sync'
  instance.status = 'available'
  tell(world, region, instance, 'DB instance started', 'notification')
}

const refused = (message: string): AwsError => new AwsError('InvalidDBInstanceState', message)
