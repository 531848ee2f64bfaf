/** What is said of a plan where it is shown. */
import type { DatabaseKind } from '../../config/resolved.ts'
import type { Consent, DatabasePlan, Impact, Plan, StageAction } from '../../plan/types.ts'
import { missingConsent } from '../../plan/verdict.ts'
import { offlineWords } from './offline.ts'
import { count, listed } from './phrases.ts'

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

/** Where less than this may happen: a fact that could not be read might make it lighter. */
const MAY_BE_LESS: ReadonlySet<Impact> = new Set([
  'in-place',
  'restart',
  'failover',
  'promote',
  'replace',
])

/** What happens to a database; where a fact that decides it could not be read, at worst. */
export function happening(database: Pick<DatabasePlan, 'impact' | 'data' | 'verified'>): string {
  const words = isMadeAnew(database) ? 'is made anew as a replica' : WHAT_HAPPENS[database.impact]
  return isAtWorst(database) ? `at worst ${words}` : words
}

function isAtWorst({ impact, verified }: Pick<DatabasePlan, 'impact' | 'verified'>): boolean {
  return !verified && MAY_BE_LESS.has(impact)
}

/** Only a replica keeps its rows when it is replaced: they are its primary's. */
function isMadeAnew({ impact, data }: Pick<DatabasePlan, 'impact' | 'data'>): boolean {
  return impact === 'replace' && data === 'kept'
}

/** How long applications cannot use the database. */
export function interruption(plan: Pick<DatabasePlan, 'impact' | 'database' | 'data'>): string {
  const { impact, database } = plan
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
      return isMadeAnew(plan) ? 'until clients have its new host' : 'until the data is restored'
    case 'remove':
      return 'for good'
  }
}

export function dataFate({
  data,
  impact,
  changes,
}: Pick<DatabasePlan, 'data' | 'impact' | 'changes'>): string {
  if (data === 'lost') return 'lost'
  if (data === 'snapshot') return 'gone, a final snapshot stays'
  if (impact !== 'create') return 'kept'
  const copies = changes.some(({ property }) => property === 'replicaOf')
  if (copies) return 'a copy, kept up to date'
  const restored = changes.some(({ property }) => property.startsWith('restoreFrom'))
  return restored ? 'begins with what is restored' : 'starts empty'
}

export const STAGE_ACTION: Readonly<Record<StageAction, string>> = {
  create: 'new stage',
  update: 'update',
  none: 'no changes',
  delete: 'deleted',
}

const NO_CHANGES = 'no changes: every stage is as the file says'

/**
 * The first line of a plan: how many databases are interrupted, and whether any loses data. Of a plan
 * that was made without AWS that comes first; then nothing is verified, and how many is not counted.
 */
export function verdictLine(plan: Plan): string {
  const isOffline = plan.basis === 'file'
  const refusals = plan.stages.flatMap((stage) => stage.refusals).length
  const databases = plan.stages.flatMap((stage) => stage.databases)
  const missing = missingConsent(plan).length
  const unverified = databases.filter((database) => !database.verified).length
  const untouched = databases.every(({ impact }) => isUntouched(impact))
  const told = untouched ? withoutDatabases(plan) : impactSentence(plan)
  const parts = [
    ...(isOffline ? [offlineWords.verdict] : []),
    ...(refusals > 0 ? [`refused, ${count(refusals, 'problem')} to solve`] : []),
    isOffline && databases.some(isAtWorst) ? `at worst ${told}` : told,
    ...(missing > 0 ? [`${count(missing, 'consent')} missing`] : []),
    ...(unverified > 0 && !isOffline ? [`${count(unverified, 'database')} not verified`] : []),
  ]
  const sentence = parts.join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

function isUntouched(impact: Impact): boolean {
  return impact === 'none' || impact === 'existing'
}

function withoutDatabases({ stages, basis }: Plan): string {
  if (stages.some((stage) => stage.action !== 'none'))
    return 'no database is touched, something around them changes'
  if (stages.some((stage) => stage.refusals.length > 0)) return 'nothing would be changed'
  return basis === 'file' ? offlineWords.noChanges : NO_CHANGES
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
  const atRisk = databases.some(({ impact }) => !isUntouched(impact) && impact !== 'create')
  const loss =
    lost.length > 0
      ? `${count(lost.length, 'database')} ${lost.length === 1 ? 'LOSES' : 'LOSE'} ALL DATA`
      : gone.length > 0
        ? `the data of ${count(gone.length, 'database')} stays in a final snapshot only`
        : 'none loses data'
  return [...happenings, ...(atRisk ? [loss] : [])].join(', ')
}

export function consentNeeded(database: string, why: string, words: string): string {
  return `${database}: ${why}; if you mean it: --allow ${words}`
}

export const CONSENT_WHY = {
  'data-loss': 'the database or its data goes away',
  irreversible: 'it cannot be undone',
  interruption: 'this stage asks before an interruption',
} as const

/** Why a database's plan needs consent. */
export function consentWhy(
  kind: Consent['kind'],
  { impact }: Pick<DatabasePlan, 'impact'>,
): string {
  const isReaders = kind === 'interruption' && impact !== 'restart' && impact !== 'failover'
  return isReaders ? `its reader restarts, and ${CONSENT_WHY[kind]}` : CONSENT_WHY[kind]
}

export const NOT_VERIFIED = 'not verified'

export const labels = {
  interruption: 'interruption',
  data: 'data',
  note: 'note',
  unnamed: 'left',
  refused: 'refused',
  consent: 'consent',
  allowed: 'allowed',
  line: 'line',
  valuesUnknown: 'changes (values not told)',
  hint: 'hint',
  error: 'error',
}

/** Where a value is new or taken away. */
export const NO_VALUE = '(not set)'

export const markdownWords = {
  columns: ['Database', 'What happens', 'Interruption', 'Data', 'Why'],
  changesColumn: 'Before → after',
  /** Of databases that are all new. */
  settingsColumn: 'Settings',
  unchanged: 'Unchanged stages',
  untouched: 'Not touched',
  refused: 'Refused: this will not be applied',
  needsConsent: 'Needs your consent, if you mean it. It is void as soon as the plan changes.',
  /** Each way is code already; null = there is no such way. */
  ways: ({
    label,
    input,
    flag,
  }: {
    readonly label: string | null
    readonly input: string
    readonly flag: string
  }) =>
    [
      ...(label === null ? [] : [`the label ${label} on the pull request`]),
      `the input ${input}`,
      `or ${flag}`,
    ].join(', '),
  given: 'consent given',
  more: (number: number) => `and ${number} more`,
  details: (changes: number, notes: number) =>
    listed([
      ...(changes === 0 ? [] : [count(changes, 'change')]),
      ...(notes === 0 ? [] : [count(notes, 'note')]),
    ]),
}
