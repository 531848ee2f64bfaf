/** What is said of the reader beside a primary. */
import { refusal, warning } from './coded.ts'
import { windowName } from './reasons.ts'

export const readerReasons = {
  made: 'a reader will be created: a single-AZ primary pauses for up to a minute while RDS copies it',
  removed:
    'its reader will be deleted, which holds no rows of its own: move whoever reads there first',
  replaced: 'its reader will be recreated under another host',
  restarted: 'its reader will restart',
  restartedInWindow: (window: string | null) =>
    `its reader will restart in ${windowName(window)}, not now`,
  changed: 'its reader will change while it runs',
  first: 'its reader will be upgraded first, in an update of its own',
  goes: 'its reader will be deleted with it',
  planChanged:
    'the plan changed while the reader was upgraded, and nothing else was done; plan again',
  notVerified: 'what will happen to its reader is not verified',
  promoted: (database: string, identifier: string) =>
    warning(
      'reader-promoted-outside',
      `${database}: ${identifier} is no longer its reader: it was promoted outside of this file, still answers under the reader's host with rows of its own, and gets no new data`,
    ),
  absent: (database: string) =>
    warning(
      'reader-deleted-outside',
      `${database}: its reader was deleted outside of this file; to get one again, deploy readReplica: false, then put it back`,
    ),
}

export const readerRefusals = {
  promoted: (identifier: string) =>
    refusal(
      'reader-promoted',
      `${identifier} is no longer a reader: it was promoted outside of this file and has rows of its own, so it is not touched; save what it holds and delete it by hand`,
    ),
  protected: (identifier: string, region: string) =>
    refusal(
      'reader-protected',
      `the deletion protection of ${identifier} was turned on outside of this file, so CloudFormation would leave it behind without a word; turn it off first: aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} --no-deletion-protection`,
    ),
  notInWindow: refusal(
    'reader-upgrade-in-window',
    'RDS upgrades a reader before its primary, and the maintenance window guarantees no order; write apply: now for this change',
  ),
  readerNotMajor: (engine: string, asked: string) =>
    refusal(
      'reader-blocks-major-upgrade',
      `${engine} requires every reader to run ${asked} before its primary, which needs another parameter group; deploy readReplica: false, upgrade, then put the reader back`,
    ),
  removedWithUpgrade: refusal(
    'reader-removed-with-upgrade',
    'RDS upgrades no primary before its reader, and a removed reader is deleted last; deploy readReplica: false first, and the new version after that',
  ),
}
