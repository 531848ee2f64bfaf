/** The first line of a plan: what will happen to which databases, and what cannot be brought back. */
import type { DatabaseKind } from '../../engines/table.ts'
import { cutsSafetyNets } from '../../plan/model/loss.ts'
import type { DatabasePlan, Impact, Plan } from '../../plan/model/types.ts'
import { missingConsent } from '../../plan/model/verdict.ts'
import { safetyNetSentences } from '../../plan/messages/safety-nets.ts'
import { offlineMessages } from '../../plan/messages/offline.ts'
import { count, listed } from '../../text/phrases.ts'
import { DATABASE_NAME, isAtWorst } from '../../plan/messages/plan.ts'

const NO_CHANGES = 'No changes: every stage is as the file says.'

/**
 * Sentences, the heaviest first. That a plan was made without AWS comes before all; then nothing is
 * verified, and how many databases are not is not counted.
 */
export function verdictLine(plan: Plan): string {
  const isOffline = plan.basis === 'file'
  const refusals = plan.stages.flatMap((stage) => stage.refusals).length
  const databases = plan.stages.flatMap((stage) => stage.databases)
  const missing = missingConsent(plan).length
  const unverified = databases.filter((database) => !database.verified).length
  return [
    ...(isOffline ? [offlineMessages.verdict] : []),
    ...(refusals > 0 ? [`Refused: ${count(refusals, 'problem')} to solve.`] : []),
    ...(databases.every(({ impact }) => isUntouched(impact))
      ? withoutDatabases(plan)
      : databaseSentences(plan)),
    ...safetyNetSentences(plan),
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
    return [`No database will be touched${around ? '; something around them will change' : ''}.`]
  }
  if (plan.stages.some((stage) => stage.refusals.length > 0)) return ['Nothing will change.']
  return [plan.basis === 'file' ? offlineMessages.noChanges : NO_CHANGES]
}

/** Never said of a plan that takes a net away: what it would bring back is lost with the next mistake. */
function losesNothingOfThose(plan: Plan): boolean {
  const databases = plan.stages.flatMap((stage) => stage.databases)
  const atRisk = databases.some(({ impact }) => !isUntouched(impact) && impact !== 'create')
  return (
    atRisk && databases.every(({ data }) => data === 'kept') && !plan.stages.some(cutsSafetyNets)
  )
}

/** How many databases are named before the others are counted. */
const NAMED = 3

type Touched = {
  readonly stage: string
  readonly database: DatabaseKind
  /** One of one database, and of several. */
  readonly words: Words
}

/** One sentence for each thing that happens; the heaviest are the ones whose databases are named. */
function databaseSentences({ stages }: Plan): readonly string[] {
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
  let room = NAMED
  return [...groups.values()].map((group) => {
    const { words } = group[0] ?? { words: NOTHING }
    const text = group.length === 1 ? words.one : words.many
    if (group.length > room) {
      room = 0
      return `${count(group.length, 'database')} ${text}.`
    }
    room -= group.length
    return `${named(group)} ${text}.`
  })
}

/** `prod: Postgres and MySQL`; of several stages `prod/postgres and dev/mysql`. */
function named(group: readonly Touched[]): string {
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
  return { one: `${may} ${whatHappens(plan, false)}`, many: `${may} ${whatHappens(plan, true)}` }
}

function whatHappens({ impact, data, verified }: DatabasePlan, many: boolean): string {
  const left = {
    kept: '',
    snapshot: many ? ', a final snapshot of each will be kept' : ', a final snapshot will be kept',
    lost: `, ALL DATA ${verified ? 'WILL' : 'MAY'} BE LOST`,
  }[data]
  switch (impact) {
    case 'remove':
      return data === 'kept' ? 'be removed from the stage' : `be deleted${left}`
    case 'replace':
      if (data === 'kept') return many ? 'be recreated as replicas' : 'be recreated as a replica'
      return `be replaced by ${many ? 'empty ones' : 'an empty one'}${left}`
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
