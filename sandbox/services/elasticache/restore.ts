import { AwsError, type Params, type World } from '../../contract.ts'
import { compareVersions } from '../rds/catalog.ts'
import { text, texts } from '../params.ts'
import { engineName } from './lifecycle.ts'
import { cacheState, type ReplicationGroup } from './state.ts'

/** Checks what a new group is restored from; a group that may not be restored from it is not created. */
export function beginWith(
  world: World,
  region: string,
  params: Params,
  group: ReplicationGroup,
): string | undefined {
  try {
    return snapshotOf(world, region, params, group)
  } catch (error) {
    delete cacheState(world, region).groups[group.id]
    throw error
  }
}

/**
 * What a new group begins with, by the engines' name for it; undefined = it begins empty. The
 * snapshot exists, is available, and its engine goes on as the group's: redis becomes valkey, never
 * the other way, and no version goes down (EC-40).
 */
function snapshotOf(
  world: World,
  region: string,
  params: Params,
  group: ReplicationGroup,
): string | undefined {
  if (texts(params, 'SnapshotArns').length > 0) {
    throw new AwsError(
      'InvalidParameterValue',
      'The sandbox has no S3: SnapshotArns cannot be read, SnapshotName can.',
    )
  }
  const name = text(params, 'SnapshotName')
  if (name === undefined || name === '') return undefined
  const snapshot = cacheState(world, region).snapshots[name]
  if (snapshot === undefined)
    throw new AwsError('SnapshotNotFoundFault', `Snapshot ${name} not found`, 404)
  if (snapshot.status !== 'available')
    throw new AwsError('InvalidSnapshotState', `Snapshot ${name} is not available`)
  const { engine, engineVersion } = snapshot.of
  const goesBack =
    engine === group.engine
      ? compareVersions(group.engineVersion, engineVersion) < 0
      : engine === 'valkey'
  if (goesBack) {
    throw new AwsError(
      'InvalidParameterCombination',
      `Cannot restore a snapshot of ${engine} ${engineVersion} into ${group.engine} ${group.engineVersion}`,
    )
  }
  return engineName(region, snapshot.name)
}
