import type { World } from '../../../contract.ts'
import { recordEvent } from '../../events.ts'
import type { DbInstance, Pending } from '../state.ts'

/** What carrying changes out does to the connections of an instance. */
export type Interruption = 'none' | 'restart' | 'failover'

/** Changes that stop the engine, single or multi-AZ (RDS guide, "Settings for DB instances"). */
const RESTARTS = ['EngineVersion', 'Port', 'BackupRetentionPeriod', 'CACertificateIdentifier']

/**
 * What these queued changes do to a running instance (RDS-40): a class change of a multi-AZ instance
 * is made on the standby, which then takes over; storage conversions stop it from and to magnetic only.
 */
export function interruptionOf(instance: DbInstance, pending: Pending): Interruption {
  if (RESTARTS.some((name) => name in pending)) return 'restart'
  if (isMagneticMove(instance, pending)) return 'restart'
  if (!('DBInstanceClass' in pending)) return 'none'
  return instance.multiAz ? 'failover' : 'restart'
}

function isMagneticMove({ storageType }: DbInstance, pending: Pending): boolean {
  const after = pending['StorageType']
  return after !== undefined && (storageType === 'standard' || after === 'standard')
}

/** RDS's categories of events. */
type Category =
  | 'availability'
  | 'failover'
  | 'configuration change'
  | 'creation'
  | 'deletion'
  | 'notification'
  | 'read replica'

/** RDS's own messages about an instance (RDS guide, "event categories and messages"). */
export function tell(
  world: World,
  region: string,
  { id }: Pick<DbInstance, 'id'>,
  message: string,
  category: Category,
): void {
  recordEvent(world, 'rds', region, {
    source: id,
    sourceType: 'db-instance',
    message,
    categories: [category],
  })
}

/** The messages of a stop and start, in RDS's order (RDS-41). */
export function tellInterruption(
  world: World,
  region: string,
  instance: DbInstance,
  interruption: Interruption,
): void {
  if (interruption === 'none') return
  tell(world, region, instance, 'DB instance shutdown', 'availability')
  if (interruption === 'failover') {
    tell(world, region, instance, 'Multi-AZ instance failover started', 'failover')
  }
  tell(world, region, instance, 'DB instance restarted', 'availability')
  if (interruption === 'failover') {
    tell(world, region, instance, 'Multi-AZ instance failover completed', 'failover')
  }
}
