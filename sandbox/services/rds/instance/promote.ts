import { AwsError, type World } from '../../../contract.ts'
import { engineName } from './engine.ts'
import { instanceById } from '../find.ts'
import { tellInterruption } from './interruption.ts'
import type { Pace } from './apply.ts'
import type { DbInstance } from '../state.ts'

/** Seconds on AWS: "a few minutes", with a reboot (RDS guide, "Promoting a read replica"). */
const PROMOTE = 300
/** Days of backups where the call names none (API_PromoteReadReplica). */
const BACKUP_DAYS = 1

/** Refuses what is no replica, or is busy; else writes it down as `modifying` (RDS-53). */
export function beginPromotion(world: World, region: string, id: string): DbInstance {
  const instance = instanceById(world, region, id)
  if (instance.source === undefined) {
    throw new AwsError('InvalidDBInstanceState', `DB Instance ${instance.id} is not a read replica`)
  }
  if (instance.status !== 'available') {
    throw new AwsError(
      'InvalidDBInstanceState',
      `Database instance ${instance.id} is not in available state.`,
    )
  }
  instance.status = 'modifying'
  return instance
}

/** Replication ends and the instance takes writes, whether its source answers or not (RDS-53). */
export async function finishPromotion(
  world: World,
  region: string,
  instance: DbInstance,
  pace: Pace,
  { days, window }: { readonly days?: number | undefined; readonly window?: string | undefined },
): Promise<void> {
  await world.engines.promote?.(engineName(region, instance.id))
  await pace.takes(PROMOTE)
  delete instance.source
  delete instance.replication
  instance.backupRetention = days ?? BACKUP_DAYS
  instance.backupWindow = window ?? instance.backupWindow
  instance.status = 'available'
  tellInterruption(world, region, instance, 'restart')
}
