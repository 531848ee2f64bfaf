import { AwsError, type Params, type World } from '../../../contract.ts'
import { flag, requiredText, text } from '../../params.ts'
import type { Pace } from './apply.ts'
import { engineName } from './engine.ts'
import { instanceById } from '../find.ts'
import { tell } from './interruption.ts'
import { beginSnapshot, finishSnapshot } from './lifecycle.ts'
import { releaseReplicas } from './replicas.ts'
import { retainBackups } from './retained-backups.ts'
import { rdsState, type DbInstance } from '../state.ts'

/** Seconds on AWS for a small instance. */
const DELETE = 240

/** What is deleted without a final snapshot alone (API_DeleteDBInstance, SkipFinalSnapshot; RDS-45). */
const BROKEN: ReadonlySet<string> = new Set([
  'failed',
  'incompatible-network',
  'incompatible-restore',
])

/** A deletion under way, and what brings it to its end. */
export type Deletion = {
  readonly instance: DbInstance
  readonly finish: (pace: Pace) => Promise<void>
}

/** Carries DeleteDBInstance out: nothing is done where any part is refused (RDS-21, RDS-23). */
export function beginDeletion(world: World, region: string, params: Params): Deletion {
  const { id, final } = readDeletion(params)
  const existing = instanceById(world, region, id)
  if (existing.source !== undefined && final !== undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      'FinalDBSnapshotIdentifier can not be specified when deleting a read replica',
    )
  }
  checkDeletable(existing)
  if (final !== undefined && BROKEN.has(existing.status)) {
    throw new AwsError(
      'InvalidDBInstanceState',
      `Cannot create a final snapshot of DB instance ${existing.id}, which is ${existing.status}.`,
    )
  }
  const snapshot = final === undefined ? undefined : beginSnapshot(world, region, existing, final)
  existing.status = 'deleting'
  releaseReplicas(world, region, existing)
  const keepsBackups = flag(params, 'DeleteAutomatedBackups') === false
  return {
    instance: existing,
    finish: async (pace) => {
      if (snapshot !== undefined) await finishSnapshot(world, region, snapshot, pace)
      if (keepsBackups) await retainBackups(world, region, existing)
      await finishDelete(world, region, existing, pace)
    },
  }
}

function checkDeletable(instance: DbInstance): void {
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
}

/** Ends the engine and takes its data away. */
async function finishDelete(
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

/** Without SkipFinalSnapshot a name for the final snapshot must be given (API_DeleteDBInstance; RDS-23). */
function readDeletion(params: Params): { id: string; final: string | undefined } {
  const id = requiredText(params, 'DBInstanceIdentifier')
  const final = text(params, 'FinalDBSnapshotIdentifier')
  const skip = flag(params, 'SkipFinalSnapshot') ?? false
  if (skip && final !== undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      'FinalDBSnapshotIdentifier can not be specified when deleting an instance with SkipFinalSnapshot enabled',
    )
  }
  if (!skip && final === undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      'FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.',
    )
  }
  return { id, final }
}
