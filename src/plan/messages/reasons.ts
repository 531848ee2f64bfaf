import { VARIANTS, type Variant } from '../../engines/variants.ts'
import { count, listed } from '../../text/phrases.ts'
import { NOT_VERIFIED } from './plan.ts'

/** Sentences that are part of the plan itself: reasons, notes, refusals. */

export const reasons = {
  nothing: 'nothing about it changes',
  tagsOnly: 'only its tags change',
  newStage: 'the stage is new',
  newDatabase: 'it is new in the file',
  alreadySo: 'the template catches up with what runs already',
  removed: 'it is no longer in the file',
  keptRunning: 'it is no longer in the file; the database stays in the account, not managed here',
  aroundIt: 'only what is around it changes',
  undecided: 'CloudFormation does not say yet what it will do to it',
  withoutDetails: 'CloudFormation names no property: the heaviest that can be is said',
  inPlace: (names: string) => `${names} ${verb(names, 'changes', 'change')} while it runs`,
  restart: (names: string) => `a change of ${names} restarts it`,
  failover: (names: string) => `a change of ${names} makes a standby take over`,
  promote: 'replication from its source ends; this cannot be undone',
  replace: (names: string) => `AWS cannot change ${names} and makes a new, empty database instead`,
  replaceReplica: (names: string) =>
    `AWS ${names === '' ? '' : `cannot change ${names} and `}makes a new replica in its place`,
  replaceUnnamed: 'AWS makes a new, empty database in its place',
  unknownProperty: (names: string) => `what a change of ${names} does is not known to us`,
  parameters: 'a changed parameter may need a restart; which ones do is not verified',
  pending: (queued: string) => `any change also sets off what is queued: ${queued}`,
  parametersPending: 'any change restarts it, since parameters wait for a restart',
  parametersAtOnce: (names: string) => `${names} ${verb(names, 'takes', 'take')} effect at once`,
  parametersAtRestart: (names: string) =>
    `${names} ${verb(names, 'takes', 'take')} effect at the next restart`,
  parametersRestart: (names: string) =>
    `${names} ${verb(names, 'takes', 'take')} effect at a restart, which this update brings`,
  engineMoves: 'a snapshot is taken first: Valkey never goes back to Redis OSS',
  window: (window: string | null) => `it happens in ${windowName(window)}, not now`,
  notInWindow: 'it does not wait for the maintenance window: a restart for parameters never does',
  pendingInWindow: (queued: string) => `queued for the maintenance window: ${queued}`,
  absent: 'AWS knows no such database: it was deleted outside of this file',
  protectionFirst: 'its deletion protection is lifted first',
  notVerified: (action: string, why: string | null) =>
    `${NOT_VERIFIED} (${action} ${why === null ? 'was not called' : accessWord(why)})`,
  restartNotRuledOut: 'a restart cannot be ruled out',
  secretReplaced: 'its secret is replaced: applications need the new ARN',
}

export const notes = {
  versionKept: (database: string, file: string, live: string) =>
    `${database} runs ${live}, newer than the file's ${file}: the running version is kept`,
  defaultVersionKept: (database: string, live: string) =>
    `${database} runs ${live} and the file names no version: the running version is kept`,
  storageKept: (database: string, file: number, live: number) =>
    `${database} has grown to ${live} GiB by itself, the file says ${file}: the storage is kept`,
  storageAtMaximum: (database: string, live: number, max: number, write: number) =>
    `${database} has ${live} of at most ${max} GiB: write storage.max: ${write} or more, so that it can grow`,
  storageRounded: (database: string, least: number) =>
    `${database}: RDS adds at least a tenth: the storage becomes ${least} GiB`,
  outputsOnly: 'only the outputs or the tags of the stack change',
  tagsOnly: 'only tags change',
  secretKept: (name: string) => `the secret ${name} stays in Secrets Manager`,
  secretGone: (name: string) => `the secret ${name} is deleted and cannot be restored`,
  clientGroupReplaced:
    'the client security group is replaced: applications reach no database until they wear the new one',
}

export const refusals = {
  storageShrinks: (live: number) =>
    `storage cannot shrink: the database has ${live} GiB; write size: ${live} or more`,
  storageMaxTooLow: (live: number, least: number) =>
    `storage.max must be at least a tenth above the ${live} GiB the database has; write max: ${least} or more`,
  versionDown: (asked: string, live: string) =>
    `an engine version never goes down: ${live} runs, the file asks for ${asked}; write version: "${live}", or restore a snapshot into a new stage`,
  majorUpgrade: (asked: string, live: string) =>
    `${live} to ${asked} is a major upgrade; write allowMajorUpgrade: true beside the version if it is meant`,
  username: (live: string) =>
    `the master user of a database cannot change: it is ${live}; write username: ${live}`,
  databaseName: (live: string) =>
    `a database cannot be renamed: it is ${live}; write database: ${live}`,
  engineBack: (running: Variant, wanted: Variant) =>
    `${VARIANTS[running].title} cannot go back to ${VARIANTS[wanted].title}; write engine: ${running}`,
  replicas: (names: string) => `it has read replicas (${names}): remove or promote them first`,
  secretRegenerated: (name: string) =>
    `the secret ${name} would get a new password while the database keeps the old one; leave the key alone that changes it`,
  networkMoves:
    'a running database cannot move to another VPC; keep the network as it was, or make a new stage and move the data there',
  unknownDatabase: (name: string, type: string) =>
    `${name} (${type}) holds data and belongs to no database this file knows; it is not touched`,
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

function verb(names: string, one: string, many: string): string {
  return /, | and /.test(names) ? many : one
}

/** `network: 2 resources are added (PublicSubnet1, PublicSubnet2)`; long lists are cut. */
export function describeResources(part: string, what: string, names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names
  const are = names.length === 1 ? 'is' : 'are'
  return `${part}: ${count(names.length, 'resource')} ${are} ${what} (${listed(shown)})`
}
