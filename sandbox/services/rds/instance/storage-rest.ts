import { AwsError, type World } from '../../../contract.ts'
import { inBackground } from '../../background.ts'
import type { InstanceRequest } from '../request.ts'
import type { DbInstance, Pending } from '../state.ts'

/** Six hours: the least that RDS's documents ever asked for between two changes of storage. */
const REST = 6 * 60 * 60

const STORAGE = ['AllocatedStorage', 'StorageType', 'Iops', 'StorageThroughput']

/** In how many parts it is optimized: the percentage that RDS reports grows with each. */
const PARTS = 10

type Rest = { readonly ends: Promise<void>; readonly percent: () => number }

/** Instances whose storage RDS is optimizing, until when. Not kept: after a restart of the sandbox none is. */
const resting = new WeakMap<DbInstance, Rest>()

/** Ends when RDS has optimized the storage; undefined where it does not. */
export function restOf(instance: DbInstance): Promise<void> | undefined {
  return resting.get(instance)?.ends
}

/** How much of the storage is optimized, while RDS does that (RDS-115). */
export function optimizedPercent(instance: DbInstance): number | undefined {
  return resting.get(instance)?.percent()
}

/** After a change of its storage an instance is `storage-optimization` for hours (RDS-42). */
export function restAfter(world: World, instance: DbInstance, applied: Pending): void {
  if (!STORAGE.some((name) => name in applied)) return
  const ends = world.takes(REST).then(() => {
    if (resting.get(instance) === rest) resting.delete(instance)
  })
  let parts = 0
  const rest: Rest = { ends, percent: () => (100 * parts) / PARTS }
  resting.set(instance, rest)
  inBackground(ends, () => undefined)
  const optimize = async (): Promise<void> => {
    for (; parts < PARTS && resting.get(instance) === rest; parts++) await world.takes(REST / PARTS)
  }
  inBackground(optimize(), () => undefined)
}

/**
 * Refuses another change of the storage meanwhile. Whether RDS refuses a size that the instance has
 * already, as handlers send it with every change, AWS does not tell: a switch says it (RDS-42).
 */
export function checkRested(
  world: World,
  instance: DbInstance,
  change: Pending,
  { allocatedStorage }: InstanceRequest,
): void {
  const isRepeated = allocatedStorage !== undefined && !world.switches.sameStorage
  const isChanged = STORAGE.some((name) => name in change)
  if (resting.has(instance) && (isChanged || isRepeated)) {
    throw new AwsError(
      'InvalidParameterCombination',
      "You can't currently modify the storage of this DB instance because the previous storage change is being optimized.",
    )
  }
}
