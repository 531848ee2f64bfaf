import { VARIANTS, type Variant } from '../../engines/variants.ts'
import { count, listed } from '../../text/phrases.ts'
import type { Impact } from '../model/types.ts'
import { note, refusal, warning } from './coded.ts'
import { NOT_VERIFIED } from './plan.ts'

/** Clauses that explain a database's impact; they are joined with semicolons. */
export const reasons = {
  nothing: 'nothing about it changes',
  tagsOnly: 'only its tags change',
  newStage: 'the stage is new',
  newDatabase: 'new in the file',
  alreadySo: 'the template will catch up with what is running',
  removed: 'no longer in the file',
  keptRunning:
    'no longer in the file; the database will stay in the account, no longer managed here',
  aroundIt: 'only resources around it change',
  undecided: 'CloudFormation does not say yet what it will do to it',
  withoutDetails: 'CloudFormation names no property, so the worst case is assumed',
  inPlace: (names: string) => `${names} will change while it runs`,
  restart: (names: string) => `changing ${names} requires a restart`,
  failover: (names: string) => `changing ${names} makes a standby take over`,
  promote: 'replication from its primary will end; this cannot be undone',
  replace: (names: string) =>
    `AWS cannot change ${names}: it will create a new, empty database instead`,
  replaceReplica: (names: string) =>
    names === ''
      ? 'AWS will create a new replica in its place'
      : `AWS cannot change ${names}: it will create a new replica instead`,
  replaceUnnamed: 'AWS will create a new, empty database in its place',
  unknownProperty: (names: string) =>
    `tinystacks does not know what changing ${names} does, so the worst case is assumed`,
  parameters: 'a changed parameter may require a restart; whether it does is not verified',
  pending: (queued: string) => `any change also applies what is queued: ${queued}`,
  pendingIfNow: (queued: string) =>
    `RDS applies what is queued at once if the new maintenance window is open: ${queued}`,
  parametersPending: 'any change restarts it, because parameters are waiting for a restart',
  parametersAtOnce: (names: string) => `${names} will take effect at once`,
  parametersAtRestart: (names: string) => `${names} will take effect at the next restart`,
  parametersRestart: (names: string) =>
    `${names} will take effect at a restart, which this update includes`,
  parametersWait: (commands: string) =>
    `nothing restarts it for parameters, not even the maintenance window: run ${commands}`,
  standby: (isAdded: boolean) =>
    isAdded
      ? 'writes may be slower until the standby has all of the data, and a little slower ever after'
      : 'it may be slower while RDS removes the standby',
  striped: (size: number) =>
    `from ${size} GiB on, gp3 has 12,000 IOPS and 500 MiB/s instead of 3,000 and 125`,
  logsOff: 'its logs will no longer be exported to CloudWatch',
  growthOff: 'its storage will no longer grow by itself',
  engineMoves: 'a snapshot will be taken first: Valkey cannot go back to Redis OSS',
  putBack: (names: readonly string[], impact: Impact) => {
    const [were, them] = names.length === 1 ? ['was', 'it'] : ['were', 'them']
    return `${listed(names)} ${were} changed by hand: AWS may put ${them} back with this update${PUT_BACK[impact] ?? ''}`
  },
  nodesFirst: 'its replicas will be added first, in an update of their own',
  failoverOffFirst: 'its automatic failover will be turned off first, in an update of its own',
  window: (window: string | null) => `it will happen in ${windowName(window)}, not now`,
  pendingInWindow: (queued: string) => `queued for the maintenance window: ${queued}`,
  absent: 'AWS knows no such database: it was deleted outside of this file',
  protectionFirst: 'its deletion protection will be turned off first',
  notVerified: (action: string, why: string | null) =>
    `${NOT_VERIFIED} (${action} ${why === null ? 'was not called' : accessWord(why)})`,
  restartNotRuledOut: 'a restart cannot be ruled out',
  secretReplaced: 'its secret will be replaced: applications need the new ARN',
}

const PUT_BACK: Readonly<Partial<Record<Impact, string>>> = {
  restart: ', which requires a restart',
  failover: ', which makes a standby take over',
}

export const notes = {
  versionKept: (database: string, file: string, live: string) =>
    note(
      'version-kept',
      `${database} is running ${live}, newer than ${file} in the file; the running version stays`,
    ),
  defaultVersionKept: (database: string, live: string) =>
    note(
      'version-kept',
      `${database} is running ${live} and the file names no version; the running version stays`,
    ),
  storageKept: (database: string, file: number, live: number) =>
    note(
      'storage-kept',
      `${database} storage has grown to ${live} GiB automatically (${file} GiB in the file); it stays`,
    ),
  storageAtMaximum: (database: string, live: number, max: number, write: number) =>
    warning(
      'storage-near-maximum',
      `${database} storage is at ${live} of at most ${max} GiB and cannot grow any further; write storage.max: ${write} or more`,
    ),
  storageRounded: (database: string, least: number) =>
    note(
      'storage-rounded-up',
      `${database} storage will be ${least} GiB: RDS grows it by at least 10 %`,
    ),
  settingKept: (database: string, key: string, value: string) =>
    note(
      'setting-kept',
      `${database}: ${key} stays ${value}: AWS keeps what the file no longer says; write another value to change it`,
    ),
  outputsOnly: note('outputs-or-tags-only', 'only outputs or tags of the stack will change'),
  tagsOnly: note('tags-only', 'only tags will change'),
  secretKept: (name: string) =>
    note('secret-kept', `the secret ${name} will stay in Secrets Manager`),
  secretGone: (name: string) =>
    warning('secret-deleted', `the secret ${name} will be deleted and cannot be restored`),
  clientGroupReplaced: warning(
    'client-group-replaced',
    'the client security group will be replaced: applications cannot reach any database until they use the new one',
  ),
}

export const refusals = {
  storageShrinks: (live: number) =>
    refusal(
      'storage-cannot-shrink',
      `storage cannot shrink: the database has ${live} GiB; write size: ${live} or more`,
    ),
  storageMaxTooLow: (live: number, least: number) =>
    refusal(
      'storage-max-too-low',
      `storage.max must be at least 10 % above the ${live} GiB that the database has; write max: ${least} or more`,
    ),
  versionDown: (asked: string, live: string) =>
    refusal(
      'version-cannot-go-down',
      `an engine version cannot be downgraded: ${live} is running, the file asks for ${asked}; write version: "${live}", or restore a snapshot into a new stage`,
    ),
  majorUpgrade: (asked: string, live: string) =>
    refusal(
      'major-upgrade-not-allowed',
      `${live} to ${asked} is a major upgrade, which cannot be undone; to allow it, write allowMajorUpgrade: true next to version`,
    ),
  username: (live: string) =>
    refusal(
      'username-cannot-change',
      `the master user of a database cannot be renamed: it is ${live}; write username: ${live}`,
    ),
  databaseName: (live: string) =>
    refusal(
      'database-name-cannot-change',
      `a database cannot be renamed: it is ${live}; write database: ${live}`,
    ),
  engineBack: (running: Variant, wanted: Variant) =>
    refusal(
      'engine-cannot-go-back',
      `${VARIANTS[running].title} cannot go back to ${VARIANTS[wanted].title}; write engine: ${running}`,
    ),
  replicas: (names: string) =>
    refusal(
      'has-read-replicas',
      `it has read replicas elsewhere (${names}); promote or delete them first`,
    ),
  secretRegenerated: (name: string) =>
    refusal(
      'secret-would-be-regenerated',
      `the secret ${name} would get a new password while the database keeps the old one; undo the change that causes this`,
    ),
  networkMoves: refusal(
    'network-cannot-change',
    'a running database cannot move to another VPC; undo the change of network, or make a new stage and move the data there',
  ),
  notUnderstood: (name: string) =>
    refusal(
      'change-not-understood',
      `this change set holds something that this version does not understand${name === '' ? '' : ` (${name})`}; it is not carried out`,
    ),
  unknownDatabase: (name: string, type: string) =>
    refusal(
      'unknown-database',
      `${name} (${type}) holds data and belongs to no database of this file; it is not touched`,
    ),
}

/** `the maintenance window Sun 03:00 UTC`. */
export function windowName(window: string | null): string {
  const start = /^(\w)(\w\w):(\d\d:\d\d)/.exec(window ?? '')
  const [, initial = '', rest = '', time = ''] = start ?? []
  return [
    'the maintenance window',
    ...(start ? [`${initial.toUpperCase()}${rest} ${time} UTC`] : []),
  ].join(' ')
}

/** `AccessDenied` and its relatives read as `denied`; anything else as AWS says it. */
function accessWord(why: string): string {
  return /denied|unauthorized|forbidden/i.test(why) ? 'denied' : why
}

/** `network: 2 resources will be added (PublicSubnet1, PublicSubnet2)`; long lists are cut. */
export function describeResources(part: string, what: string, names: readonly string[]) {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names
  return note(
    'other-resources',
    `${part}: ${count(names.length, 'resource')} ${what} (${listed(shown)})`,
  )
}
