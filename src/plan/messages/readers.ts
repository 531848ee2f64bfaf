/** What is said of the reader beside a primary. */
import { windowName } from './reasons.ts'

export const readerReasons = {
  made: 'a reader is made beside it: a single-AZ primary pauses for up to a minute while RDS copies it',
  removed: 'its reader is removed, which holds no rows of its own: whoever reads there moves first',
  replaced: 'its reader is made anew, under another host',
  restarted: 'its reader restarts',
  restartedInWindow: (window: string | null) =>
    `its reader restarts in ${windowName(window)}, not now`,
  restartedAtOnce:
    'its reader restarts at once: a restart for parameters does not wait for the maintenance window',
  changed: 'its reader changes while it runs',
  first: 'its reader is upgraded first, in an update of its own',
  goes: 'its reader goes with it',
  planChanged: 'the plan changed while the reader was upgraded; nothing else was done: plan again',
  notVerified: 'what its reader does is not verified',
  promoted: (database: string, identifier: string) =>
    `${database}: ${identifier} is no longer its reader: it was promoted outside of this file, answers under the reader's host with rows of its own, and gets nothing new`,
  absent: (database: string) =>
    `${database}: its reader was deleted outside of this file; to have one again write readReplica: false, deploy that, and put it back`,
}

export const readerRefusals = {
  promoted: (identifier: string) =>
    `${identifier} is no longer a reader: it was promoted outside of this file and has rows of its own; save what it holds and delete it by hand, it is not touched`,
  protected: (identifier: string, region: string) =>
    `the deletion protection of ${identifier} was turned on outside of this file, and CloudFormation would leave it behind and say nothing; take it off first: aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} --no-deletion-protection`,
  notInWindow:
    'RDS upgrades a reader before its primary, and in the maintenance window nothing says which of them comes first; write apply: now for this change',
  readerNotMajor: (engine: string, asked: string) =>
    `${engine} wants every reader on ${asked} before its primary, which needs another parameter group; write readReplica: false, deploy that, and put the reader back after the upgrade`,
  removedWithUpgrade:
    'RDS refuses to upgrade a primary before its reader, and a reader that goes is removed last; deploy readReplica: false first, the version after it',
}
