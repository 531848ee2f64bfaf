import { AwsError, type World } from '../../../contract.ts'
import { inBackground } from '../../background.ts'
import type { DbInstance, Pending } from '../state.ts'

/** Six hours: the least that RDS's documents ever asked for between two changes of storage. */
const REST = 6 * 60 * 60

const STORAGE = ['AllocatedStorage', 'StorageType', 'Iops', 'StorageThroughput']

/** Instances whose storage RDS is optimizing. Not kept: after a restart of the sandbox none is. */
const resting = new WeakSet<DbInstance>()

export function isResting(instance: DbInstance): boolean {
  return resting.has(instance)
}

/** After a change of its storage an instance is `storage-optimization` for hours (RDS-42). */
export function restAfter(world: World, instance: DbInstance, applied: Pending): void {
  if (!STORAGE.some((name) => name in applied)) return
  resting.add(instance)
  const work = world.takes(REST).then(() => {
    resting.delete(instance)
  })
  inBackground(work, () => undefined)
}

/** Refuses another change of the storage meanwhile. */
export function checkRested(instance: DbInstance, change: Pending): void {
  if (resting.has(instance) && STORAGE.some((name) => name in change)) {
    throw new AwsError(
      'InvalidParameterCombination',
      "You can't currently modify the storage of this DB instance because the previous storage change is being optimized.",
    )
  }
}
