/** What is made of another instance, and what that one's status allows. */
import { CHANGE, type Handling } from './handling.ts'
import { handlingOfInstance } from './instances.ts'

/** A replica, which copies the instance itself, or a restore to a point in time, which reads its backups. */
export type MadeOfSource = 'replica' | 'restore'

/**
 * RDS copies an instance that is available, which one is while its storage is optimized (API,
 * CreateDBInstanceReadReplica, InvalidDBInstanceState; RDS guide, "Viewing DB instance status"). Backups are there
 * whether it runs or not, also while it is stopped (RDS guide, "Stopping a DB instance temporarily"), but not before it
 * is made, nor once it goes, and their key has to be usable (RDS guide, "Encrypting Amazon RDS resources").
 */
export function handlingOfSource(made: MadeOfSource, status: string): Handling {
  const handling = handlingOfInstance(status)
  if (handling.may === 'change-no-storage') return CHANGE
  if (made === 'replica' || status === 'creating') return handling
  const isNeeded =
    handling.may === 'not-change' &&
    (handling.remedy === 'deletion' || handling.remedy === 'enable-key')
  return isNeeded ? handling : CHANGE
}
