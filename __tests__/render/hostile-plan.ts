/** A plan every text of which is somebody else's, and the stages that its picture is drawn from. */
import type { ResolvedStage } from '../../src/config/resolved.ts'
import type { Change, DatabasePlan, Plan, StagePlan } from '../../src/plan/model/types.ts'
import { note, refusal, warning } from '../../src/plan/messages/coded.ts'
import { aBastion, aPostgres, aStage } from '../builders/stage.ts'

/** A plan every text of which is hostile: what happens to its databases is all that can. */
export function hostilePlan(text: string): Plan {
  const lost = database(text, { database: 'mysql', impact: 'remove', data: 'snapshot' })
  const refused = refusal('storage-cannot-shrink', text)
  const lines: StagePlan = {
    stage: text,
    stack: text,
    region: text,
    action: 'update',
    fingerprint: 'a'.repeat(64),
    databases: [
      database(text, { verified: false }),
      { ...lost, consent: { kind: 'remove', words: text, given: false } },
      { ...lost, database: 'redis', consent: { kind: 'remove', words: text, given: true } },
    ],
    refusals: [
      { ...refused, database: 'postgres', property: text, line: 1 },
      { ...refused, database: null, property: null, line: null },
    ],
    notes: [
      note('tags-only', text),
      note('tags-only', `a note: ${text}`),
      warning('secret-deleted', text),
      warning('secret-deleted', `a warning: ${text}`),
    ],
    steps: [{ kind: 'snapshot', databases: ['mysql', 'redis'] }, { kind: 'update' }],
  }
  const created = database(text, { impact: 'create', verified: true })
  const quiet: StagePlan = { ...lines, action: 'none', databases: [], refusals: [], notes: [] }
  return {
    fingerprint: 'a'.repeat(64),
    stages: [lines, { ...quiet, action: 'create', databases: [created] }, quiet],
    unnamed: [{ stack: text, region: text, stage: text, databases: ['postgres'] }],
  }
}

/** The same without changes, for what shows more than a plan: the plan's own words have a place of their own. */
export function quietPlan(text: string): Plan {
  const plan = hostilePlan(text)
  return { ...plan, stages: plan.stages.filter(({ action }) => action === 'none') }
}

function database(text: string, overrides: Partial<DatabasePlan>): DatabasePlan {
  const change: Change = { property: text, before: text, after: text, lastDeploy: text, line: 1 }
  return {
    database: 'postgres',
    impact: 'restart',
    data: 'kept',
    verified: true,
    consent: null,
    changes: [
      change,
      { ...change, before: null },
      { ...change, after: null },
      { ...change, before: null, after: null, line: null },
      change,
    ],
    reason: text,
    ...overrides,
  }
}

/** What the picture shows besides: the stage's bastion, what its databases follow, what it only uses. */
export function hostileStages(text: string): readonly ResolvedStage[] {
  return [
    aStage({
      name: text,
      bastion: aBastion(),
      databases: {
        postgres: aPostgres({ replicaOf: { kind: 'existing', arn: text, region: text } }),
        mysql: aPostgres({
          kind: 'mysql',
          readReplica: true,
          replicaOf: { kind: 'stage', stage: `${text}-`, stackName: text, region: text },
        }),
      },
      existing: {
        redis: {
          kind: 'redis',
          identifier: text,
          resource: null,
          region: text,
          account: null,
          secret: null,
          allowFrom: false,
        },
      },
    }),
  ]
}
