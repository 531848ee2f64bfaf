/** The tables of docs/scale.md: calls and minutes by the costs of the bench, quotas by what templates hold. */
import { callsOf, COSTS } from '../../bench/scale/costs.ts'
import { DATABASES } from '../../src/engines/table.ts'
import { usualOfNew } from '../../src/plan/usual.ts'
import { quotasOf } from './quotas.ts'

const STAGES = [10, 100, 1000]

/** Calls by operation, in one region and spread over four. */
export function callsTable(): string {
  const head = ['', ...STAGES.flatMap((stages) => [`${told(stages)} in one region`, 'in four'])]
  const rows = Object.values(COSTS).map((cost) => [
    cost.title,
    ...STAGES.flatMap((stages) => [1, 4].map((regions) => told(callsOf(cost, stages, regions)))),
  ])
  return table(head, rows)
}

/** Calls in a second that a region is taken to answer, where the calls of many stages are told as minutes. */
const CALLS_PER_SECOND = 10

/** How long so many new stages take: what AWS takes for one, and the calls of all. */
export function minutesTable(): string {
  const usual = usualOfNew(DATABASES)
  if (usual === null) throw new Error('nobody has measured a new database')
  const head = [
    'new stages of one region',
    'one after the other, the default',
    '`order: parallel`',
    `of that, the calls at ${String(CALLS_PER_SECOND)} a second`,
  ]
  const rows = STAGES.map((stages) => {
    const calls = callsOf(COSTS.create, stages, 1) / CALLS_PER_SECOND
    return [
      told(stages),
      span(usual.map((seconds) => stages * seconds)),
      span(usual.map((seconds) => seconds + calls)),
      span([calls]),
    ]
  })
  return table(head, rows)
}

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400]

/** `60 to 100 min`, in the unit that keeps the figures small. */
function span(seconds: readonly number[]): string {
  const most = Math.max(...seconds)
  const [unit, title] =
    most < 2 * MINUTE
      ? [1, 's']
      : most < 2 * HOUR
        ? [MINUTE, 'min']
        : most < 2 * DAY
          ? [HOUR, 'h']
          : [DAY, 'days']
  return `${seconds.map((one) => (one / unit).toFixed(0)).join(' to ')} ${title}`
}

/** What so many stages of three databases, each in a VPC of its own, take of one region. */
export function scaleQuotaTable(): string {
  const head = [
    'of one region',
    'a stage',
    ...STAGES.map(told),
    "AWS's default",
    'stages that it allows',
  ]
  const rows = quotasOf({ databases: { postgres: {}, mysql: {}, redis: {} } })
    .filter(({ per }) => per === 'Region')
    .map(({ title, count, usual }) => [
      title,
      ...[1, ...STAGES].map((stages) => told(count * stages)),
      told(usual),
      told(Math.floor(usual / count)),
    ])
  return table(head, rows)
}

function told(count: number): string {
  return count.toLocaleString('en-US')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
