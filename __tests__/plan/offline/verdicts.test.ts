/**
 * The verdict table, planned without AWS: a change has the impact that its row's source says, but for
 * what only live facts decide. Those differences are stated here, and there are no others.
 */
import { describe, expect, it } from 'vitest'
import type { Impact } from '../../../src/plan/model/types.ts'
import type { Row } from '../../verdicts/row.ts'
import { ROWS } from '../../verdicts/rows/index.ts'
import type { RefusalCode } from '../../../src/codes/refusals.ts'
import { codesOf, messagesOf } from '../../builders/plan.ts'
import { planOf, stageOf } from './changes.ts'

/**
 * Nothing says that no queued modification is let loose, and which instance has a standby or replicas
 * is a live fact: the longest of the interruptions is said.
 */
const AT_WORST: Readonly<Partial<Record<Impact, Impact>>> = {
  'in-place': 'restart',
  failover: 'restart',
}

/** What only AWS can refuse: what a region offers, what is there, where it lives, what is copied. */
const ONLY_AWS: ReadonlySet<RefusalCode> = new Set([
  'version-not-offered',
  'instance-not-offered',
  'window-meets-running',
  'existing-not-found',
  'kms-key-not-found',
  'snapshot-not-found',
  'secret-not-copied',
  'replica-cannot-move-vpc',
])

/** A database that somebody changed behind the file's back is none that the file tells of. */
const rows = ROWS.filter(({ meanwhile }) => meanwhile === undefined).map((row) => ({ ...row }))

const written = (stages: string): string =>
  stages
    .replaceAll('$STACK', 'shop')
    .replaceAll('$VPC', 'vpc-0000001a')
    .replaceAll('$SUBNETS', 'subnet-0000001a, subnet-0000001b')

function offline(row: Row) {
  const plan = planOf(
    row.before === undefined ? null : written(row.before),
    written(row.after),
    row.stage === undefined ? {} : { only: row.stage },
  )
  const stage = stageOf(plan, row.stage ?? 'prod')
  const database = stage.databases.find(({ database }) => database === (row.database ?? 'postgres'))
  return { stage, database, impact: database?.impact ?? 'none' }
}

describe('without AWS a change is said to do what its source says, or the worst of it', () => {
  const carriedOut = rows.filter(({ refused }) => refused === undefined)

  it.each(carriedOut)('$name', (row) => {
    const { stage, database, impact } = offline(row)
    expect(stage.refusals).toEqual([])
    // A renamed stage has other tags, on its instances too, which lets loose what is queued for them.
    const atWorst = row.was === undefined ? AT_WORST[row.impact] : 'restart'
    expect([row.impact, atWorst]).toContain(impact)
    expect(database?.data ?? 'kept').toBe(row.data ?? 'kept')
    expect(database?.verified ?? true).toBe(impact === 'none')
    const asks = codesOf(stage.notes).includes('will-ask-consent')
    if (row.consent !== undefined) expect(asks).toBe(true)
  })

  it('of most rows', () => {
    expect(carriedOut.length).toBeGreaterThan(120)
  })
})

describe('without AWS a change is refused with the same code', () => {
  const refused = rows.filter(({ refused }) => refused && !ONLY_AWS.has(refused))

  it.each(refused)('$name', (row) => {
    const { refusals } = offline(row).stage
    expect(codesOf(refusals)).toContain(row.refused)
    if (row.names) expect(messagesOf(refusals).join('\n')).toMatch(inTheFilesTerms(row.names))
    expect(refusals.every(({ line }) => line !== null)).toBe(true)
  })

  it('where the file alone tells', () => {
    expect(refused.length).toBeGreaterThan(15)
  })
})

/** A replica's ARN is AWS's to know; the file has its stage. */
function inTheFilesTerms({ source }: RegExp): RegExp {
  return new RegExp(source.replace('arn:aws:rds:us-west-2:', 'west/'))
}
