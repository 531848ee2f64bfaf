/** What makes a plan one that nobody checked: it is certain of nothing, and nobody can consent to it. */
import { CONSENT_WHY } from '../messages/consent.ts'
import { offlineMessages as words } from '../messages/offline.ts'
import { accountAsks } from '../ownership/account-guard.ts'
import { consentKind } from '../consent/consent.ts'
import { uncheckedFingerprint } from '../consent/fingerprint.ts'
import type { StageInput } from '../model/input.ts'
import type { DatabasePlan, Note, Plan, StagePlan } from '../model/types.ts'

/**
 * A stage's plan without its certainty. Its consent is not asked: the words would hold the
 * fingerprint of a plan that is never applied. What the checked plan will ask for is said.
 */
export function uncheckedStage(
  plan: StagePlan,
  input: Pick<StageInput, 'stage' | 'deployed'>,
): StagePlan {
  const asked = [
    ...plan.databases.flatMap((database) => {
      const kind = consentKind(database, input.stage)
      return kind === null ? [] : [`${plan.stage}/${database.database} (${CONSENT_WHY[kind]})`]
    }),
    ...accountAsks(input).map(({ kind }) => `${plan.stage} (${CONSENT_WHY[kind]})`),
  ]
  return {
    ...plan,
    fingerprint: uncheckedFingerprint(plan.fingerprint),
    databases: plan.databases.map(uncheckedDatabase),
    notes: [...plan.notes, ...(asked.length === 0 ? [] : [words.willAsk(asked)])],
  }
}

function uncheckedDatabase(database: DatabasePlan): DatabasePlan {
  return { ...database, verified: database.impact === 'none' }
}

/** The plan of such stages, with its own fingerprint: a deploy never makes one with the same. */
export function uncheckedPlan(plan: Plan, notes: readonly Note[]): Plan {
  return {
    basis: 'file',
    ...plan,
    fingerprint: uncheckedFingerprint(plan.fingerprint),
    notes,
  }
}
