/** What is said of consent that was given and fits nothing in the plan. */
import { consentMessages as words } from '../messages/consent.ts'
import { offlineMessages } from '../messages/offline.ts'
import { isOldForm, parseConsent, subjectName, withoutStage } from './consent-token.ts'
import type { ParsedConsent } from './consent-token.ts'
import type { Consent, Plan } from '../model/types.ts'

/** Something that may be consented to, and what the plan asks for it. */
type Needed = { readonly name: string; readonly consents: readonly Consent[] }

/**
 * One message for every given consent that the plan has no use for, with the right words to write.
 * `labels`: words of labels. Those of other stages are none of this plan's business; which stage they
 * are of cannot be read, so that such a one is only told where it could have been meant.
 */
export function unusedConsents(
  plan: Plan,
  allow: Iterable<string>,
  labels: Iterable<string> = [],
): readonly string[] {
  const needed = plan.stages.flatMap(neededBy)
  const flags = [...new Set(allow)].flatMap((given) => judge(plan, needed, given, false))
  const labelled = [...new Set(labels)].flatMap((given) => judge(plan, needed, given, true))
  return [...flags, ...labelled]
}

function neededBy({ stage, databases, consents = [] }: Plan['stages'][number]): readonly Needed[] {
  return [
    ...databases.map(({ database, consent }) => ({
      name: subjectName({ stage, database }),
      consents: consent === null ? [] : [consent],
    })),
    { name: subjectName({ stage, database: null }), consents },
  ]
}

function judge(
  plan: Plan,
  needed: readonly Needed[],
  given: string,
  isLabel: boolean,
): readonly string[] {
  if (plan.basis === 'file') return [offlineMessages.noConsent(given)]
  const asked = needed.flatMap(({ consents }) => consents)
  if (asked.some((one) => one.words === given || withoutStage(one.words) === given)) return []
  const read = parseConsent(given)
  if (read.name === null) return judgeWithoutStage(read, asked, given, isLabel)
  const meant = needed.find(({ name }) => name === read.name)
  if (meant === undefined) return isLabel ? [] : [words.unknown(given)]
  const [first] = meant.consents
  if (first === undefined) return [words.notNeeded(given, read.name)]
  const same = meant.consents.find(({ kind }) => kind === read.kind)
  if (same !== undefined)
    return [read.digits === null ? words.bare(given, same.words) : words.stale(given, same.words)]
  if (isOldForm(read)) return [words.old(given, first.words)]
  return [read.kind === null ? words.bare(given, first.words) : words.otherKind(given, first.words)]
}

function judgeWithoutStage(
  { database, kind, digits }: ParsedConsent,
  asked: readonly Consent[],
  given: string,
  isLabel: boolean,
): readonly string[] {
  const missing = asked.find((one) => {
    const form = parseConsent(withoutStage(one.words))
    return !one.given && form.database === database && form.kind === kind
  })
  if (missing === undefined) return isLabel ? [] : [words.unknown(given)]
  return [digits === null ? words.bare(given, missing.words) : words.stale(given, missing.words)]
}
