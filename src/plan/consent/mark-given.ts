/** Which of the consents that a plan asks for were given. The plan itself is the same with and without them. */
import { withoutStage } from './consent-token.ts'
import type { Consent, StagePlan } from '../model/types.ts'

/** The plan with each consent marked as given whose words are among `allow`, with or without its stage. */
export function markConsentsGiven(plan: StagePlan, allow: ReadonlySet<string>): StagePlan {
  const marked = (consent: Consent): Consent => ({ ...consent, given: isGiven(consent, allow) })
  return {
    ...plan,
    databases: plan.databases.map((one) =>
      one.consent === null ? one : { ...one, consent: marked(one.consent) },
    ),
    ...(plan.consents && { consents: plan.consents.map(marked) }),
  }
}

function isGiven({ words }: Consent, allow: ReadonlySet<string>): boolean {
  return allow.has(words) || allow.has(withoutStage(words))
}
