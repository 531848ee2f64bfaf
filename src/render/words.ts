/** Everything people read of plans and results, in one place, so that it stays consistent. */
import type { DatabaseKind } from '../config/resolved.ts'
import type { DataFate, Impact, Plan, StageAction } from '../plan/types.ts'

export const DATABASE_NAME: Readonly<Record<DatabaseKind, string>> = {
  postgres: 'Postgres',
  mysql: 'MySQL',
  redis: 'Redis',
}

/** What happens, said of one database. */
export const WHAT_HAPPENS: Readonly<Record<Impact, string>> = {
  none: 'nothing changes',
  existing: 'stays as it is, not managed here',
  create: 'is created',
  'in-place': 'changes while it runs',
  restart: 'restarts',
  failover: 'fails over',
  promote: 'is promoted to primary',
  replace: 'is replaced by an empty one',
  remove: 'is removed',
}

/** How long applications cannot use the database. */
export function interruption(impact: Impact, database: DatabaseKind): string {
  switch (impact) {
    case 'none':
    case 'existing':
    case 'create':
    case 'in-place':
      return 'none'
    case 'failover':
      return database === 'redis' ? 'some seconds' : '1 to 2 minutes'
    case 'restart':
    case 'promote':
      return 'some minutes'
    case 'replace':
      return 'until the data is restored'
    case 'remove':
      return 'for good'
  }
}

export function dataFate(data: DataFate, impact: Impact): string {
  if (data === 'lost') return 'lost'
  if (data === 'snapshot') return 'gone, a final snapshot stays'
  return impact === 'create' ? 'starts empty' : 'kept'
}

export const STAGE_ACTION: Readonly<Record<StageAction, string>> = {
  create: 'new stage',
  update: 'update',
  none: 'no changes',
  delete: 'deleted',
}

export const NO_CHANGES = 'No changes: every stage is as the file says.'

/** The first line of a plan: how many databases are interrupted, and whether any loses data. */
export function verdictLine(plan: Plan): string {
  const refusals = plan.stages.flatMap((stage) => stage.refusals).length
  const databases = plan.stages.flatMap((stage) => stage.databases)
  const unverified = databases.filter((database) => !database.verified).length
  const parts = [
    ...(refusals > 0 ? [`Refused, ${count(refusals, 'problem')} to solve`] : []),
    ...(databases.every((database) => database.impact === 'none')
      ? [withoutDatabases(plan)]
      : [impactSentence(plan)]),
    ...(unverified > 0 ? [`${count(unverified, 'database')} not verified`] : []),
  ]
  return parts.length === 1 && parts[0] === NO_CHANGES ? NO_CHANGES : `${parts.join('; ')}.`
}

function withoutDatabases(plan: Plan): string {
  if (plan.stages.every((stage) => stage.action === 'none')) {
    return plan.stages.some((stage) => stage.refusals.length > 0)
      ? 'nothing would be changed'
      : NO_CHANGES
  }
  return 'no database is touched, something around them changes'
}

const COUNTED: readonly (readonly [Impact, one: string, many: string])[] = [
  ['create', 'is created', 'are created'],
  ['in-place', 'changes while it runs', 'change while they run'],
  ['restart', 'restarts', 'restart'],
  ['failover', 'fails over', 'fail over'],
  ['promote', 'is promoted', 'are promoted'],
  ['replace', 'is replaced', 'are replaced'],
  ['remove', 'is removed', 'are removed'],
]

function impactSentence(plan: Plan): string {
  const databases = plan.stages.flatMap((stage) => stage.databases)
  const happenings = COUNTED.toReversed().flatMap(([impact, one, many]) => {
    const number = databases.filter((database) => database.impact === impact).length
    return number === 0 ? [] : [`${count(number, 'database')} ${number === 1 ? one : many}`]
  })
  const gone = databases.filter((database) => database.data !== 'kept')
  const lost = gone.filter((database) => database.data === 'lost')
  const loss =
    lost.length > 0
      ? `${count(lost.length, 'database')} ${lost.length === 1 ? 'LOSES' : 'LOSE'} ALL DATA`
      : gone.length > 0
        ? `the data of ${gone.length} stays in a final snapshot only`
        : 'none loses data'
  return [...happenings, loss].join(', ')
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

export function consentNeeded(words: string, given: boolean): string {
  return given ? `consent given: ${words}` : `needs your consent: --allow ${words}`
}

export const CONSENT_WHY = {
  'data-loss': 'the data goes away',
  irreversible: 'it cannot be undone',
  interruption: 'this stage asks before an interruption',
} as const

export const NOT_VERIFIED = 'not verified'

// ---- Sentences that are part of the plan itself (reason, notes, refusals) ----

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
  replaceUnnamed: 'AWS makes a new, empty database in its place',
  unknownProperty: (names: string) => `what a change of ${names} does is not known to us`,
  parameters: 'a changed parameter may need a restart; which ones do is not verified',
  pending: (queued: string) => `any change also sets off what is queued: ${queued}`,
  parametersPending: 'any change restarts it, since parameters wait for a restart',
  window: (window: string | null) =>
    `what interrupts waits for the maintenance window${window === null ? '' : ` (${window})`}`,
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
  engineBack: 'Valkey cannot go back to Redis OSS; write engine: valkey',
  replicas: (names: string) => `it has read replicas (${names}): remove or promote them first`,
  secretRegenerated: (name: string) =>
    `the secret ${name} would get a new password while the database keeps the old one; leave the key alone that changes it`,
  networkMoves:
    'a running database cannot move to another VPC; keep the network as it was, or make a new stage and move the data there',
  unknownDatabase: (name: string, type: string) =>
    `${name} (${type}) holds data and belongs to no database this file knows; it is not touched`,
}

/** `AccessDenied` and its relatives read as `denied`; anything else as AWS says it. */
function accessWord(why: string): string {
  return /denied|unauthorized|forbidden/i.test(why) ? 'denied' : why
}

function verb(names: string, one: string, many: string): string {
  return /, | and /.test(names) ? many : one
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** `network: 2 resources are added (PublicSubnet1, PublicSubnet2)`; long lists are cut. */
export function describeResources(part: string, what: string, names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names
  const are = names.length === 1 ? 'is' : 'are'
  return `${part}: ${count(names.length, 'resource')} ${are} ${what} (${listed(shown)})`
}

/** What is said of a given consent that fits nothing in the plan. */
export const consentWords = {
  unknown: (given: string) => `--allow ${given} fits no database of this plan`,
  notNeeded: (given: string, name: string) =>
    `--allow ${given}: ${name} needs no consent in this plan`,
  bare: (given: string, words: string) =>
    `--allow ${given}: a name alone would outlive this plan; if you mean this plan, write --allow ${words}`,
  stale: (given: string, words: string) =>
    `--allow ${given} was given for another plan; read this one, and if you mean it, write --allow ${words}`,
}

export const labels = {
  interruption: 'interruption',
  data: 'data',
  note: 'note',
  refused: 'refused',
  consent: 'consent',
  allowed: 'allowed',
  line: 'line',
  valuesUnknown: 'changes (values not told)',
  hint: 'hint',
  error: 'error',
}

/** Where a value is taken away. */
export const NO_VALUE = '(none)'

export const markdownWords = {
  columns: ['Database', 'What happens', 'Interruption', 'Data', 'Why', 'Before → after'],
  unchanged: 'Unchanged stages',
  untouched: 'Not touched',
  fingerprint: 'Plan',
  refused: 'Refused: this will not be applied',
  needsConsent: 'Needs your consent. Give these words to the deploy, if you mean it:',
  given: 'consent given',
  more: (number: number) => `and ${number} more`,
  details: (changes: number, notes: number) =>
    listed([
      ...(changes === 0 ? [] : [count(changes, 'change')]),
      ...(notes === 0 ? [] : [count(notes, 'note')]),
    ]),
}

export const results = {
  created: 'created',
  updated: 'updated',
  unchanged: 'no changes',
  deleted: 'deleted',
  failed: 'failed',
  skipped: 'not started, since a stage before it failed',
  after: (duration: string) => `in ${duration}`,
}

export function describeFailure(stage: string, resource: string, reason: string): string {
  return `${stage} failed: ${resource}: ${reason}`
}

/** What a resource is to its database; null = it is the database itself. */
export function typeName(type: string): string | null {
  const known = TYPE_NAMES[type]
  return known === undefined ? (type.split('::').at(-1) ?? type) : known
}

const TYPE_NAMES: Readonly<Record<string, string | null>> = {
  'AWS::RDS::DBInstance': null,
  'AWS::ElastiCache::ReplicationGroup': null,
  'AWS::RDS::DBSubnetGroup': 'subnet group',
  'AWS::RDS::DBParameterGroup': 'parameter group',
  'AWS::ElastiCache::SubnetGroup': 'subnet group',
  'AWS::ElastiCache::ParameterGroup': 'parameter group',
  'AWS::SecretsManager::Secret': 'secret',
  'AWS::SecretsManager::SecretTargetAttachment': 'secret attachment',
  'AWS::EC2::SecurityGroup': 'security group',
  'AWS::EC2::SecurityGroupIngress': 'access rule',
}
