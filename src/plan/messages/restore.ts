/** How a database that went away is brought back: said before it goes, and again when it is gone. */
import type { Family } from '../../engines/families.ts'
import { ENGINES, type DatabaseKind } from '../../engines/table.ts'

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

/** The line of the file that makes the database anew from its snapshot. */
export function restoreLine(snapshot: string): string {
  return `restoreFrom: { snapshot: ${snapshot} }`
}

/** The AWS CLI's command that does the same beside the file. `NEW_NAME` is the reader's to choose. */
export function restoreCommand(of: FinalSnapshot): string {
  return COMMANDS[ENGINES[of.database].family].restore(of)
}

/** Lists the snapshots of a database, which may be there no more. */
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
    list: ({ region, identifier }) =>
      `aws elasticache describe-snapshots --region ${region} --replication-group-id ${identifier}`,
  },
}

export const restoreMessages = {
  /** Before: the snapshot has no name yet. */
  later: (name: string, of: Omit<FinalSnapshot, 'snapshot'>) =>
    `${name} can be brought back from its final snapshot NAME, which the deploy prints (and: ${listCommand(of)}): write ${restoreLine('NAME')}, or ${restoreCommand({ ...of, snapshot: 'NAME' })}`,
  /** After: the name is known. */
  now: (name: string, of: FinalSnapshot) =>
    `${name}: its final snapshot is ${of.snapshot}; to bring it back write ${restoreLine(of.snapshot)}, or: ${restoreCommand(of)}`,
}

export const removalMessages = {
  stillThere: (name: string, identifier: string) =>
    `${name}: ${identifier} is still there although its stack no longer has it; delete it by hand or it is billed on`,
  noSnapshot: (name: string, identifier: string) =>
    `${name}: this removal left no final snapshot of ${identifier}`,
  goneNotVerified: (name: string, identifier: string, action: string, why: string) =>
    `${name}: not verified that ${identifier} is gone (${action} ${why})`,
  snapshotNotVerified: (name: string, action: string, why: string) =>
    `${name}: final snapshot not verified (${action} ${why})`,
  planChanged: 'the plan changed while protection was lifted; nothing was removed: plan again',
  protectionOnAgain: 'deletion protection is on again',
  protectionOff: (names: string) =>
    `deletion protection could not be put back on ${names}: deploy again, or do that by hand`,
}

/** Said of a new database that does not begin empty. */
export const restoreReasons = {
  snapshot: (name: string) => `created from snapshot ${name}`,
  time: (source: string, time: string) => `created from ${source} as it was at ${time}`,
  of: (engine: string, version: string, storage: number | null) =>
    `${engine} ${version}${storage === null ? '' : `, ${storage} GiB`}`,
  unread: (missing: { readonly action: string; readonly why: string } | null) =>
    missing === null
      ? 'not verified that it exists and fits'
      : `not verified that it exists and fits (${missing.action} ${missing.why})`,
  ignored: (database: DatabaseKind) =>
    `restoreFrom of ${database} is only read when the database is made, and it is there: to go back to that state, take the database out, deploy, and add it again`,
}

export const restoreRefusals = {
  noSnapshot: (name: string) =>
    `AWS knows no snapshot ${name} in this region; write the name or ARN of one that there is`,
  noBackups: (name: string) =>
    `AWS knows neither an instance ${name} in this region nor automated backups of one`,
  unread: (action: string, why: string) =>
    `a point in time needs the source's resource id, which could not be read (${action} ${why}): allow ${action}`,
  engine: (engine: string, wanted: string) =>
    `it is a snapshot or instance of ${engine}, and cannot become a ${wanted}`,
  notAvailable: (status: string) => `it cannot be restored now: it is ${status}`,
  tooLate: (latest: string) => `the latest time that can be restored is ${latest}`,
  version: (asked: string, restored: string) =>
    `what is restored is ${restored}, and a restore keeps the major version and never goes down; leave version out or write version: "${restored}", and upgrade afterwards (the file has ${asked})`,
  storage: (size: number) =>
    `what is restored has ${size} GiB, and storage never shrinks; write size: ${size} or more`,
  username: (name: string) =>
    `what is restored has the master user ${name}; write username: ${name}, or leave it out`,
  notEncrypted:
    'it is not encrypted, and what is made of it would not be either: copy the snapshot with a KMS key first (aws rds copy-db-snapshot --kms-key-id alias/aws/rds) and name the copy',
  kmsKey:
    'a restored database has the key of what it was made of, which cannot change; take kmsKey out',
}
