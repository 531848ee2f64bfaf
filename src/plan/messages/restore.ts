/** How a deleted database is restored: said before it is deleted, and again afterwards. */
import { listed } from '../../text/phrases.ts'
import type { Family } from '../../engines/families.ts'
import { ENGINES, type DatabaseKind } from '../../engines/table.ts'
import { note, refusal } from './coded.ts'

/** Where a final snapshot is, and of what. */
export type FinalSnapshot = {
  readonly database: DatabaseKind
  readonly region: string
  /** The instance or replication group that it is of. */
  readonly identifier: string
  readonly snapshot: string
  /** Of Redis, where it matters: what a restored group runs. Default `valkey`. */
  readonly engine?: string
}

/** The line of the file that recreates the database from its snapshot. */
export function restoreLine(snapshot: string): string {
  return `restoreFrom: { snapshot: ${snapshot} }`
}

/** The AWS CLI command that does the same outside of the file. `NEW_NAME` is the reader's to choose. */
export function restoreCommand(of: FinalSnapshot): string {
  return COMMANDS[ENGINES[of.database].family].restore(of)
}

/** Lists the snapshots of a database, which may no longer exist. */
function listCommand(of: Omit<FinalSnapshot, 'snapshot'>): string {
  return COMMANDS[ENGINES[of.database].family].list(of)
}

type Commands = {
  readonly restore: (of: FinalSnapshot) => string
  readonly list: (of: Omit<FinalSnapshot, 'snapshot'>) => string
}

const COMMANDS: Readonly<Record<Family, Commands>> = {
  sql: {
    restore: ({ region, snapshot }) =>
      `aws rds restore-db-instance-from-db-snapshot --region ${region} --db-instance-identifier NEW_NAME --db-snapshot-identifier ${snapshot}`,
    list: ({ region, identifier }) =>
      `aws rds describe-db-snapshots --region ${region} --db-instance-identifier ${identifier}`,
  },
  cache: {
    restore: ({ region, snapshot, engine = 'valkey' }) =>
      `aws elasticache create-replication-group --region ${region} --replication-group-id NEW_NAME --replication-group-description restored --engine ${engine} --transit-encryption-enabled --snapshot-name ${snapshot}`,
    // Without cluster mode a snapshot names a node that may be gone: all of them are listed.
    list: ({ region }) =>
      `aws elasticache describe-snapshots --region ${region} --snapshot-source user`,
  },
}

export const restoreMessages = {
  /** Before: the snapshot has no name yet. */
  later: (name: string, of: Omit<FinalSnapshot, 'snapshot'>) =>
    note(
      'how-to-restore',
      `${name} can be restored from its final snapshot, whose NAME the deploy will print (as does ${listCommand(of)}): write ${restoreLine('NAME')}, or run ${restoreCommand({ ...of, snapshot: 'NAME' })}`,
    ),
  /** After: the name is known. */
  now: (name: string, of: FinalSnapshot) =>
    `${name}: its final snapshot is ${of.snapshot}; to restore it, write ${restoreLine(of.snapshot)}, or run ${restoreCommand(of)}`,
}

export const removalMessages = {
  stillThere: (name: string, identifier: string) =>
    `${name}: ${identifier} still exists although it is no longer in its stack; delete it by hand, or it keeps costing money`,
  noSnapshot: (name: string, identifier: string) =>
    `${name}: this removal left no final snapshot of ${identifier}`,
  goneNotVerified: (name: string, identifier: string, action: string, why: string) =>
    `${name}: whether ${identifier} is gone is not verified (${action} ${why})`,
  snapshotNotVerified: (name: string, action: string, why: string) =>
    `${name}: its final snapshot is not verified (${action} ${why})`,
  planChanged:
    'the plan changed while protection was turned off, and nothing was deleted; plan again',
  protectionOnAgain: 'deletion protection is on again',
  protectionOff: (names: string) =>
    `deletion protection of ${names} could not be turned on again; deploy again, or turn it on by hand`,
}

/** Said of a new database that does not begin empty. */
export const restoreReasons = {
  snapshot: (name: string) => `restored from snapshot ${name}`,
  time: (source: string, time: string) => `restored from ${source} as it was at ${time}`,
  of: (engine: string, version: string, storage: number | null) =>
    `${engine} ${version}${storage === null ? '' : `, ${storage} GiB`}`,
  unread: (missing: { readonly action: string; readonly why: string } | null) =>
    missing === null
      ? 'whether that exists and fits is not verified'
      : `whether that exists and fits is not verified (${missing.action} ${missing.why})`,
  ignored: (database: DatabaseKind) =>
    note(
      'restore-ignored',
      `restoreFrom of ${database} is read only when the database is created, and it exists; to go back to that state, remove the database, deploy, and add it again`,
    ),
}

export const restoreRefusals = {
  noSnapshot: (name: string, nearest: readonly string[]) =>
    refusal(
      'snapshot-not-found',
      `there is no snapshot ${name} in this region; write the name or ARN of one that exists${nearest.length === 0 ? '' : `, such as ${listed(nearest)}`}`,
    ),
  noBackups: (name: string) =>
    refusal(
      'backups-not-found',
      `there is neither an instance ${name} in this region nor automated backups of one`,
    ),
  unread: (action: string, why: string) =>
    refusal(
      'restore-source-unread',
      `a point in time needs the source's resource id, which could not be read (${action} ${why}); allow ${action}`,
    ),
  engine: (engine: string, wanted: string) =>
    refusal(
      'restore-wrong-engine',
      `it is a snapshot or instance of ${engine}, and cannot become a ${wanted}`,
    ),
  notAvailable: (status: string) =>
    refusal('restore-source-unavailable', `it cannot be restored now: it is ${status}`),
  tooLate: (latest: string) =>
    refusal('restore-time-too-late', `the latest time that can be restored is ${latest}`),
  version: (asked: string, restored: string) =>
    refusal(
      'restore-changes-version',
      `${restored} would be restored, and a restore keeps the major version and never goes down; remove version or write version: "${restored}", and upgrade afterwards (the file has ${asked})`,
    ),
  storage: (size: number) =>
    refusal(
      'restore-storage-too-small',
      `${size} GiB would be restored, and storage never shrinks; write size: ${size} or more`,
    ),
  username: (name: string) =>
    refusal(
      'restore-changes-username',
      `a restored database keeps its master user, here ${name}; write username: ${name}, or remove it`,
    ),
  notEncrypted: refusal(
    'restore-not-encrypted',
    'it is not encrypted, and a database restored from it would not be either; copy the snapshot with a KMS key first (aws rds copy-db-snapshot --kms-key-id alias/aws/rds) and name the copy',
  ),
  kmsKey: refusal(
    'restore-changes-key',
    'a restored database keeps the encryption key of its source; remove kmsKey',
  ),
}
