/** What is said of a plan where it is shown. */
import type { Family } from '../../engines/families.ts'
import { DATABASES, ENGINES, perKind } from '../../engines/table.ts'
import type { DatabasePlan, Impact, StageAction } from '../model/types.ts'
import { count, listed } from '../../text/phrases.ts'

export const DATABASE_NAME = perKind(DATABASES, (kind) => ENGINES[kind].title)

/** Impacts that may turn out lighter than planned, where a fact that decides could not be read. */
const MAY_BE_LESS: ReadonlySet<Impact> = new Set([
  'in-place',
  'restart',
  'failover',
  'promote',
  'replace',
])

/** What will happen to a database, after its name: `will restart`, `may restart`. */
export function happening(database: Pick<DatabasePlan, 'impact' | 'data' | 'verified'>): string {
  if (database.impact === 'none') return 'will not change'
  if (database.impact === 'existing') return 'is used as it is'
  return `${isAtWorst(database) ? 'may' : 'will'} ${whatHappens(database, false)}`
}

/** What will happen, after `will` or `may`. `many`: said of several databases. */
export function whatHappens(
  { impact, data }: Pick<DatabasePlan, 'impact' | 'data'>,
  many: boolean,
): string {
  switch (impact) {
    case 'remove':
      return data === 'kept' ? 'be removed from the stage' : 'be deleted'
    case 'replace':
      if (isRecreated({ impact, data }))
        return many ? 'be recreated as replicas' : 'be recreated as a replica'
      return many ? 'be replaced by empty ones' : 'be replaced by an empty one'
    case 'promote':
      return 'be promoted to primary'
    case 'failover':
      return 'fail over'
    case 'restart':
      return 'restart'
    case 'in-place':
      return 'change while running'
    case 'create':
      return 'be created'
    case 'none':
    case 'existing':
      return 'stay as it is'
  }
}

/** Whether less than its impact may happen. */
export function isAtWorst({
  impact,
  verified,
}: Pick<DatabasePlan, 'impact' | 'verified'>): boolean {
  return !verified && MAY_BE_LESS.has(impact)
}

/** Only a replica keeps its rows when it is replaced: they are its primary's. */
function isRecreated({ impact, data }: Pick<DatabasePlan, 'impact' | 'data'>): boolean {
  return impact === 'replace' && data === 'kept'
}

const FAILOVER: Readonly<Record<Family, string>> = {
  sql: '1 to 2 minutes',
  cache: 'a few seconds',
}

/** How long applications will not be able to use the database. */
export function downtime(plan: Pick<DatabasePlan, 'impact' | 'database' | 'data'>): string {
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
      return 'a few minutes'
    case 'replace':
      return isRecreated(plan) ? 'until clients use its new host' : 'until the data is restored'
    case 'remove':
      return 'permanent'
  }
}

export function dataOutcome({
  data,
  impact,
  gone,
  changes,
}: Pick<DatabasePlan, 'data' | 'impact' | 'gone' | 'changes'>): string {
  if (gone) return 'gone already'
  if (data === 'lost') return 'lost'
  if (data === 'snapshot') return 'deleted, final snapshot kept'
  if (impact !== 'create') return 'kept'
  const copies = changes.some(({ property }) => property === 'replicaOf')
  if (copies) return 'copied from its primary'
  const restored = changes.some(({ property }) => property.startsWith('restoreFrom'))
  return restored ? 'restored' : 'empty'
}

export const STAGE_ACTION: Readonly<Record<StageAction, string>> = {
  create: 'new stage',
  update: 'update',
  none: 'no changes',
  delete: 'deleted',
}

export const NOT_VERIFIED = 'not verified'

export const labels = {
  downtime: 'downtime',
  data: 'data',
  note: 'note',
  warning: 'warning',
  unnamed: 'left over',
  refused: 'refused',
  consent: 'consent',
  allowed: 'consented',
  line: 'line',
  defaults: 'defaults',
  valuesUnknown: '(values unknown)',
  valueUnknown: '(unknown)',
  lastDeploy: 'last deploy',
  perhaps: '(perhaps)',
  hint: 'hint',
  error: 'error',
}

/** Of a value that is not set, before or after. */
export const NOT_SET = 'not set'
export const NO_VALUE = `(${NOT_SET})`

export const markdownMessages = {
  columns: ['Database', 'What will happen', 'Downtime', 'Data', 'Why'],
  changesColumn: 'Before → after',
  /** Of databases that are all new. */
  settingsColumn: 'Settings',
  unchanged: 'Unchanged stages',
  untouched: 'Not touched',
  refused: 'Refused: this plan will not be applied',
  needsConsent: 'Consent required. It expires when the plan changes.',
  /** Who consents in which way; each way is code already. */
  ways: ({
    label,
    input,
    flag,
  }: {
    readonly label: string
    readonly input: string
    readonly flag: string
  }) =>
    `reviewer: add the label ${label}; workflow: set the input ${input}; terminal: pass ${flag}`,
  given: 'consent given',
  more: (number: number) => `and ${number} more`,
  details: (changes: number, notes: number) =>
    listed([
      ...(changes === 0 ? [] : [count(changes, 'change')]),
      ...(notes === 0 ? [] : [count(notes, 'note')]),
    ]),
}
