/** What makes a plan one that nobody checked: it is certain of nothing, and nobody can consent to it. */
import { consentWhy, offlineWords as words } from '../../render/words.ts'
import { uncheckedFingerprint } from '../fingerprint.ts'
import type { DatabasePlan, Plan, StagePlan } from '../types.ts'

/**
 * A stage's plan without its certainty. Its consent is not asked: the words would hold the
 * fingerprint of a plan that is never applied.
 */
export function uncheckedStage(plan: StagePlan): StagePlan {
  const asked = plan.databases.flatMap(({ database, impact, consent }) =>
    consent === null ? [] : [`${plan.stage}/${database} (${consentWhy(consent.kind, { impact })})`],
  )
  return {
    ...plan,
    fingerprint: uncheckedFingerprint(plan.fingerprint),
    databases: plan.databases.map(uncheckedDatabase),
    notes: [...plan.notes, ...(asked.length === 0 ? [] : [words.willAsk(asked)])],
  }
}

function uncheckedDatabase(database: DatabasePlan): DatabasePlan {
  return { ...database, verified: database.impact === 'none', consent: null }
}

/** The plan of such stages, with its own fingerprint: a deploy never makes one with the same. */
export function uncheckedPlan(plan: Plan, notes: readonly string[]): Plan {
  return {
    basis: 'file',
    ...plan,
    fingerprint: uncheckedFingerprint(plan.fingerprint),
    notes,
  }
}
