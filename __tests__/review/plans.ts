/** Plans as a pull request shows them, and as a deploy makes them. */
import type { DatabasePlan, Plan, StagePlan } from '../../src/plan/model/types.ts'
import type { CommentHeader, ReviewedPlan } from '../../src/review/types.ts'
import { aHeader } from '../github/connected.ts'

export function aDatabase(overrides: Partial<DatabasePlan> = {}): DatabasePlan {
  return {
    database: 'postgres',
    impact: 'in-place',
    data: 'kept',
    verified: true,
    consent: null,
    changes: [{ property: 'storage.size', before: '20', after: '40', line: 9 }],
    reason: 'storage grows while it runs',
    ...overrides,
  }
}

export function aStagePlan(stage: string, overrides: Partial<StagePlan> = {}): StagePlan {
  return {
    stage,
    stack: `shop-${stage}`,
    region: 'us-east-1',
    action: 'update',
    fingerprint: print(stage),
    databases: [aDatabase()],
    refusals: [],
    notes: [],
    ...overrides,
  }
}

export function aPlan(...stages: readonly StagePlan[]): Plan {
  return { fingerprint: print('plan'), stages }
}

/** A fingerprint that tells `words` from others. */
export function print(words: string): string {
  return Buffer.from(words).toString('hex').padEnd(64, '0')
}

/** What a comment of ours shows. */
export function shown(
  plan: Plan,
  {
    pull = 7,
    run = 1,
    attempt = 1,
    data = true,
    current = true,
    earlierFor = null,
    carried = {},
  }: {
    readonly pull?: number
    readonly run?: number
    readonly attempt?: number
    readonly data?: boolean
    readonly current?: boolean
    readonly earlierFor?: readonly string[] | null
    readonly carried?: CommentHeader['carried']
  } = {},
): ReviewedPlan {
  const planned = Object.fromEntries(
    plan.stages.map(({ stage, fingerprint }) => [stage, fingerprint]),
  )
  return {
    ...{ pull, current, earlierFor, plan: data ? plan : null },
    header: aHeader({ run, attempt, planned, carried }),
  }
}
