import type { World } from '../../../contract.ts'
import { isUsable } from '../../kms/usable.ts'
import type { DbInstance } from '../state.ts'
import { engineName } from './engine.ts'
import { replicaNames } from './replicas.ts'

/** The instance is stopped, and StartDBInstance brings it back once its key can be used again (RDS-96). */
export const RECOVERABLE = 'inaccessible-encryption-credentials-recoverable'
const TERMINAL = 'inaccessible-encryption-credentials'

/** Whether RDS finds that it cannot use the instance's key; then it is stopped, and done with (RDS-99). */
export async function losesKey(
  world: World,
  region: string,
  instance: DbInstance,
): Promise<boolean> {
  if (instance.kmsKeyId === null || isUsable(world, region, instance.kmsKeyId)) return false
  await world.engines.stop(engineName(region, instance.id))
  const cannotStop =
    instance.source !== undefined || replicaNames(world, region, instance.id).length > 0
  instance.status = cannotStop ? TERMINAL : RECOVERABLE
  return true
}
