/** What is said of a plan where it is shown. */
import type { Family } from '../../engines/families.ts'
import { DATABASES, ENGINES, perKind } from '../../engines/table.ts'
import type { DatabasePlan, Impact, StageAction } from '../model/types.ts'
import { count, listed } from '../../text/phrases.ts'

export const DATABASE_NAME = perKind(DATABASES, (kind) => ENGINES[kind].title)

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

/** Whether less than its impact may happen. */
export function isAtWorst({
  impact,
  verified,
}: Pick<DatabasePlan, 'impact' | 'verified'>): boolean {
  return !verified && MAY_BE_LESS.has(impact)
}

/** Only a replica keeps its rows when it is replaced: they are its primary's. */
function isMadeAnew({ impact, data }: Pick<DatabasePlan, 'impact' | 'data'>): boolean {
  return impact === 'replace' && data === 'kept'
}

const FAILOVER: Readonly<Record<Family, string>> = {
  sql: '1 to 2 minutes',
  cache: 'some seconds',
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
      return FAILOVER[ENGINES[database].family]
    case 'restart':
    case 'promote':
      return 'some minutes'
    case 'replace':
      return isMadeAnew(plan) ? 'until clients have its new host' : 'until the data is restored'
    case 'remove':
      return 'for good'
  }
}

export function dataOutcome({
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

export const markdownMessages = {
  columns: ['Database', 'What happens', 'Interruption', 'Data', 'Why'],
  changesColumn: 'Before → after',
  /** Of databases that are all new. */
  settingsColumn: 'Settings',
  unchanged: 'Unchanged stages',
  untouched: 'Not touched',
  refused: 'Refused: this will not be applied',
  needsConsent: 'Consent required. It expires when the plan changes.',
  /** Each way is code already. */
  ways: ({
    label,
    input,
    flag,
  }: {
    readonly label: string
    readonly input: string
    readonly flag: string
  }) => `the label ${label} on the pull request, the input ${input}, or ${flag}`,
  given: 'consent given',
  more: (number: number) => `and ${number} more`,
  details: (changes: number, notes: number) =>
    listed([
      ...(changes === 0 ? [] : [count(changes, 'change')]),
      ...(notes === 0 ? [] : [count(notes, 'note')]),
    ]),
}
