/** The first line of a plan: what will happen to which databases, and what cannot be brought back. */
import type { DatabaseKind } from '../../engines/table.ts'
import { cutsSafetyNets } from '../../plan/model/loss.ts'
import type { DatabasePlan, Impact, Plan } from '../../plan/model/types.ts'
import { missingConsent } from '../../plan/model/verdict.ts'
import { safetyNetSentences } from '../../plan/messages/safety-nets.ts'
import { offlineMessages } from '../../plan/messages/offline.ts'
import { count, listed } from '../../text/phrases.ts'
import { DATABASE_NAME, isAtWorst, whatHappens } from '../../plan/messages/plan.ts'

/** Up to this many databases are named; more are counted. */
const NAMED = 3

const NO_CHANGES = 'No changes: every stage matches the file.'

/**
 * Sentences, the heaviest first. That a plan was made without AWS comes before all of them; nothing in
 * such a plan is verified, so its unverified databases are not counted. `room`: for how many names.
 */
export function verdictLine(plan: Plan, room = NAMED): string {
  const isOffline = plan.basis === 'file'
  const refusals = plan.stages.flatMap((stage) => stage.refusals).length
  const databases = plan.stages.flatMap((stage) => stage.databases)
  const missing = missingConsent(plan).length
  const unverified = databases.filter((database) => !database.verified).length
  return [
    ...(isOffline ? [offlineMessages.verdict] : []),
    ...(refusals > 0 ? [`Refused: fix ${count(refusals, 'problem')} first.`] : []),
    ...(databases.every(({ impact }) => isUntouched(impact))
      ? withoutDatabases(plan)
      : databaseSentences(plan, room)),
    ...safetyNetSentences(plan, room),
    ...(losesNothingOfThose(plan) ? ['No data will be lost.'] : []),
    ...(missing > 0 ? [`${count(missing, 'consent')} required.`] : []),
    ...(unverified > 0 && !isOffline ? [`${count(unverified, 'database')} not verified.`] : []),
  ].join(' ')
}

function isUntouched(impact: Impact): boolean {
  return impact === 'none' || impact === 'existing'
}

function withoutDatabases(plan: Plan): readonly string[] {
  const changing = plan.stages.filter((stage) => stage.action !== 'none')
  if (changing.length > 0) {
    // A stage in which only protection is turned off has its own sentence.
    const around = changing.some((stage) => !cutsSafetyNets(stage))
    return [`No database will be affected${around ? '; resources around them will change' : ''}.`]
  }
  if (plan.stages.some((stage) => stage.refusals.length > 0)) return ['Nothing will change.']
  return [plan.basis === 'file' ? offlineMessages.noChanges : NO_CHANGES]
}

/** Never said of a plan that removes a safety net: the next mistake would lose what it protects. */
function losesNothingOfThose(plan: Plan): boolean {
  const databases = plan.stages.flatMap((stage) => stage.databases)
  const atRisk = databases.some(({ impact }) => !isUntouched(impact) && impact !== 'create')
  return (
    atRisk && databases.every(({ data }) => data === 'kept') && !plan.stages.some(cutsSafetyNets)
  )
}

type Touched = {
  readonly stage: string
  readonly database: DatabaseKind
  /** One of one database, and of several. */
  readonly words: Words
}

/** One sentence for each thing that will happen, the heaviest first: those databases are named. */
function databaseSentences({ stages }: Plan, named: number): readonly string[] {
  const groups = new Map<string, Touched[]>()
  const touched = stages.flatMap(({ stage, databases }) =>
    databases.map((plan) => ({ stage, plan })),
  )
  for (const impact of HEAVIEST_FIRST) {
    for (const { stage, plan } of touched.filter((one) => one.plan.impact === impact)) {
      const words = wordsFor(plan)
      const group = groups.get(words.one) ?? []
      groups.set(words.one, [...group, { stage, database: plan.database, words }])
    }
  }
  let room = named
  return [...groups.values()].map((group) => {
    const { words } = group[0] ?? { words: NOTHING }
    const text = group.length === 1 ? words.one : words.many
    if (group.length > room) {
      room = 0
      return `${count(group.length, 'database')} ${text}.`
    }
    room -= group.length
    return `${namesOf(group)} ${text}.`
  })
}

/** `prod: Postgres and MySQL`; of several stages `prod/postgres and dev/mysql`. */
function namesOf(group: readonly Touched[]): string {
  const stages = new Set(group.map(({ stage }) => stage))
  return stages.size === 1
    ? `${[...stages].join('')}: ${listed(group.map(({ database }) => DATABASE_NAME[database]))}`
    : listed(group.map(({ stage, database }) => `${stage}/${database}`))
}

const HEAVIEST_FIRST = [
  'remove',
  'replace',
  'promote',
  'failover',
  'restart',
  'in-place',
  'create',
] as const satisfies readonly Impact[]

/** What will happen to one database: `MySQL will be deleted, a final snapshot will be kept.` */
export function outcomeSentence(plan: DatabasePlan): string {
  return `${DATABASE_NAME[plan.database]} ${wordsFor(plan).one}.`
}

type Words = { readonly one: string; readonly many: string }

const NOTHING: Words = { one: '', many: '' }

function wordsFor(plan: DatabasePlan): Words {
  const may = isAtWorst(plan) ? 'may' : 'will'
  const say = (many: boolean): string => `${may} ${whatHappens(plan, many)}${loss(plan, many)}`
  return { one: say(false), many: say(true) }
}

/** What becomes of the data of a database that is deleted or replaced. */
function loss({ impact, data, verified }: DatabasePlan, many: boolean): string {
  if (impact !== 'remove' && impact !== 'replace') return ''
  return {
    kept: '',
    snapshot: many ? ', a final snapshot of each will be kept' : ', a final snapshot will be kept',
    lost: `, ALL DATA ${verified ? 'WILL' : 'MAY'} BE LOST`,
  }[data]
}
