import type { Consent, StagePlan } from '../../plan/model/types.ts'
import { labelFor } from '../../review/labels.ts'
import { codeForMarkdown, forMarkdown } from '../../text/escape.ts'
import { CONSENT_WHY } from '../../plan/messages/consent.ts'
import { DATABASE_NAME, markdownMessages as words } from '../../plan/messages/plan.ts'
import { alert } from './blocks.ts'

type Asked = { readonly name: string; readonly consent: Consent }

/** The consents that a stage waits for, with every way to give them, and those that were given. */
export function consentBlocks({ stage, databases, consents = [] }: StagePlan): readonly string[] {
  const asked: readonly Asked[] = [
    ...databases.flatMap(({ database, consent }) =>
      consent === null ? [] : [{ name: DATABASE_NAME[database], consent }],
    ),
    ...consents.map((consent) => ({ name: forMarkdown(stage), consent })),
  ]
  const missing = asked.filter(({ consent }) => !consent.given)
  const given = asked.filter(({ consent }) => consent.given)
  return [
    ...(missing.length === 0 ? [] : [alert('WARNING', words.needsConsent, missing.map(ways))]),
    ...given.map(
      ({ name, consent }) => `✅ ${name}, ${words.given}: ${codeForMarkdown(consent.words)}`,
    ),
  ]
}

function ways({ name, consent }: Asked): string {
  return `${name}, ${CONSENT_WHY[consent.kind]}; ${words.ways({
    label: codeForMarkdown(labelFor(consent.words)),
    input: codeForMarkdown(`allow: ${consent.words}`),
    flag: codeForMarkdown(`--allow ${consent.words}`),
  })}`
}
