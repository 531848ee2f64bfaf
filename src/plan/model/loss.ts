/** What a plan takes away, in one place: consent, snapshots, protection, proof and annotations turn on it. */
import type { DatabasePlan, StagePlan } from './types.ts'

type Fate = Pick<DatabasePlan, 'impact' | 'data' | 'gone'>

/** Whether the database that is there now goes away, with or without another in its place. */
export function ends({ impact }: Pick<Fate, 'impact'>): boolean {
  return impact === 'remove' || impact === 'replace'
}

/** Whether the database goes, or rows of it. One that is gone already has none to lose. */
export function losesData(database: Fate): boolean {
  return database.gone !== true && (database.data !== 'kept' || ends(database))
}

/** Whether the database can no longer be restored to times that it could be restored to until now. */
export function losesRestorableTime({ nets = [] }: Pick<DatabasePlan, 'nets'>): boolean {
  return nets.some(({ kind }) => kind !== 'deletion-protection')
}

/** Whether the stage's plan takes nothing away and can be undone. */
export function losesNothing({ databases }: Pick<StagePlan, 'databases'>): boolean {
  return databases.every(
    (database) =>
      !losesData(database) && !losesRestorableTime(database) && database.impact !== 'promote',
  )
}

/** Whether the stage's plan cuts a protective net: backups, or the protection against being deleted. */
export function cutsSafetyNets({
  databases,
  terminationProtection,
}: Pick<StagePlan, 'databases' | 'terminationProtection'>): boolean {
  return terminationProtection?.to === 'off' || databases.some(({ nets = [] }) => nets.length > 0)
}
