/** What is said of databases that AWS does not change as they are: what helps, with its command. */
import { isSql, type DatabaseKind } from '../../../engines/table.ts'
import type { RefusalCode } from '../../../codes/refusals.ts'
import type { Handling, Remedy } from '../../../facts/states/handling.ts'
import type { MadeOfSource } from '../../../facts/states/sources.ts'
import { note, refusal, warning } from '../coded.ts'
import { DATABASE_NAME } from '../plan.ts'

/** A database, its reader or a node of it, and AWS's word for its state. */
export type ShownState = {
  readonly database: DatabaseKind
  readonly what: 'primary' | 'reader' | 'node'
  readonly identifier: string
  readonly status: string
  readonly region: string
}

/** `Postgres`, `the reader of Postgres`, `node 001-2 of Redis`. */
function nameOf({ database, what, identifier }: ShownState): string {
  const name = DATABASE_NAME[database]
  if (what === 'primary') return name
  return what === 'reader' ? `the reader of ${name}` : `node ${identifier} of ${name}`
}

const rds = (verb: string, { identifier, region }: ShownState, more = ''): string =>
  `aws rds ${verb} --db-instance-identifier ${identifier}${more} --region ${region}`

/** RDS and ElastiCache keep events for 14 days. */
const MINUTES = 20_160

function eventsCommand({ database, what, identifier, region }: ShownState): string {
  const [service, source] = isSql(database)
    ? ['rds', 'db-instance']
    : ['elasticache', what === 'node' ? 'cache-cluster' : 'replication-group']
  return `aws ${service} describe-events --source-type ${source} --source-identifier ${identifier} --duration ${MINUTES} --region ${region}`
}

function deletedCommand(shown: ShownState): string {
  const { database, what, identifier, region } = shown
  if (isSql(database)) return rds('wait db-instance-deleted', shown)
  return what === 'node'
    ? `aws elasticache wait cache-cluster-deleted --cache-cluster-id ${identifier} --region ${region}`
    : `aws elasticache wait replication-group-deleted --replication-group-id ${identifier} --region ${region}`
}

/** `again`: what is to be done after that, where a plan waits for it. */
type Help = {
  readonly code: RefusalCode
  readonly text: (shown: ShownState, again: string) => string
}

const AGAIN = ', and plan again'

const HELP: Readonly<Record<Remedy, Help>> = {
  start: {
    code: 'database-stopped',
    text: (shown, again) => `start it${again}: ${rds('start-db-instance', shown)}`,
  },
  'start-when-stopped': {
    code: 'database-stopped',
    text: (shown, again) =>
      `when it is stopped, start it${again}: ${rds('start-db-instance', shown)}`,
  },
  'enable-key': {
    code: 'database-key-inaccessible',
    text: (shown, again) =>
      `RDS cannot use its KMS key; enable the key, then start it${again}; after seven days only its backups will be left: ${rds('start-db-instance', shown)}`,
  },
  restore: {
    code: 'database-failed',
    text: (shown) =>
      `RDS does not bring it back, and its backups remain: restore them into a database of another stage, restoreFrom: { source: ${shown.identifier}, time: TIME }, with the latest TIME of ${rds('describe-db-instances', shown, " --query 'DBInstances[0].LatestRestorableTime'")}`,
  },
  parameters: {
    code: 'database-failed',
    text: (shown) =>
      isSql(shown.database)
        ? `it does not start with its parameters; put them right in the file, deploy that alone, and restart it: ${rds('reboot-db-instance', shown)}`
        : `it does not start with its parameters; put them right in the file and deploy that alone; its events say which: ${eventsCommand(shown)}`,
  },
  network: {
    code: 'database-failed',
    text: (shown) =>
      isSql(shown.database)
        ? `its subnets are gone or have no address left for it; free some, and start it: ${rds('start-db-instance', shown)}`
        : `its subnets are gone or have no address left for it; free some; its events say more: ${eventsCommand(shown)}`,
  },
  deletion: {
    code: 'database-being-deleted',
    text: (shown, again) =>
      `${again === '' ? 'wait until' : 'plan again when'} it is gone: ${deletedCommand(shown)}`,
  },
  events: {
    code: 'database-failed',
    text: (shown) => `its events say why: ${eventsCommand(shown)}`,
  },
}

const statusOf = ({ status }: ShownState): string => (status === '' ? 'in no status' : status)

function helpWith(shown: ShownState, handling: Handling): string {
  switch (handling.may) {
    case 'not-change':
      return `; ${HELP[handling.remedy].text(shown, '')}`
    case 'grow':
      return ', and RDS takes only a larger storage.size: write one, and deploy that alone'
    case 'wait':
      return handling.isKnown ? '' : ', which tinystacks does not know'
    default:
      return ''
  }
}

const NOT_MADE: Readonly<Record<MadeOfSource, string>> = {
  replica: 'makes no replica of it as it is',
  restore: 'restores nothing of it as it is',
}

function helpOfSource(shown: ShownState, handling: Handling): string {
  if (handling.may === 'not-change') return HELP[handling.remedy].text(shown, AGAIN)
  return handling.may === 'grow'
    ? 'give it more storage first'
    : `plan again when it is available: ${rds('wait db-instance-available', shown)}`
}

/** What AWS does with a database that is in this status (RDS guide, "Viewing Amazon RDS DB instance status"). */
const BUSY: Readonly<Record<string, string>> = {
  'backing-up': 'being backed up',
  'configuring-enhanced-monitoring': 'changing its monitoring',
  'configuring-log-exports': 'changing its logs',
  creating: 'being created',
  maintenance: 'in maintenance',
  modifying: 'being changed',
  rebooting: 'restarting',
  snapshotting: 'being backed up',
  starting: 'starting',
  'storage-config-upgrade': 'upgrading its storage',
  'storage-optimization': 'optimizing its storage',
  upgrading: 'being upgraded',
}

export const stateMessages = {
  notChanged: (shown: ShownState, remedy: Remedy) =>
    refusal(
      HELP[remedy].code,
      `${nameOf(shown)} is ${shown.status}, and AWS changes nothing of it; ${HELP[remedy].text(shown, AGAIN)}`,
    ),
  groupUnread: (database: DatabaseKind, action: string, why: string) =>
    refusal(
      'group-unread',
      `how ${DATABASE_NAME[database]} runs could not be read, and AWS may send it all of the template: where somebody changed its replicas or its failover by hand, the update would fail half-way; allow ${action} (${why})`,
    ),
  /** Of an instance of another stage, or of none. */
  source: (shown: ShownState, made: MadeOfSource, handling: Handling) =>
    refusal(
      'source-not-available',
      `${shown.identifier} is ${statusOf(shown)}, and RDS ${NOT_MADE[made]}; ${helpOfSource(shown, handling)}`,
    ),
  /** Of a replica that `promote` is to make a primary. */
  notPromoted: (shown: ShownState, handling: Handling) =>
    `${nameOf(shown)} (${shown.identifier}) is ${statusOf(shown)}, and RDS does not promote it${helpWith(shown, handling)}`,
  full: (shown: ShownState) =>
    refusal(
      'storage-full',
      `${nameOf(shown)} is ${shown.status}, and RDS takes only a larger storage.size: deploy that alone, and the rest after it`,
    ),
  /** Where nothing of it is planned. */
  notServing: (shown: ShownState, handling: Handling) =>
    warning(
      'not-serving',
      `${nameOf(shown)} (${shown.identifier}) is ${statusOf(shown)}${helpWith(shown, handling)}`,
    ),
  waits: (shown: ShownState) =>
    note(
      'database-busy',
      `${nameOf(shown)} is ${shown.status}: the deploy will wait until it is available`,
    ),
  unknown: (shown: ShownState) =>
    warning(
      'database-status-unknown',
      `${nameOf(shown)} is ${statusOf(shown)}, which tinystacks does not know: the deploy will wait up to an hour until it is available, and change nothing if it is not`,
    ),
  /** Of a deploy. */
  waiting: (shown: ShownState) =>
    `${nameOf(shown)} is ${statusOf(shown)}: waiting until it is available`,
  /** The same while it lasts: how long that is follows. */
  busy: (shown: ShownState) =>
    `${nameOf(shown)}: ${BUSY[shown.status.toLowerCase()] ?? statusOf(shown)}`,
  waitedInVain: (shown: ShownState) =>
    `${nameOf(shown)} is still ${statusOf(shown)} after an hour; plan again when it is available`,
}

/** What helps against a state that stays until somebody acts, with its command. */
export function helpAgainst(remedy: Remedy, shown: ShownState): string {
  return HELP[remedy].text(shown, '')
}
