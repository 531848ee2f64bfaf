import type { Consent, DatabasePlan } from '../../plan/types.ts'
import { labelFor } from '../../review/labels.ts'
import { codeForMarkdown } from '../inert.ts'
import { consentWhy, DATABASE_NAME, markdownWords as words } from '../words.ts'
import { alert } from './blocks.ts'

type Asked = { readonly name: string; readonly why: string; readonly consent: Consent }

/** The consents that a stage waits for, with every way to give them, and those that were given. */
export function consentBlocks(databases: readonly DatabasePlan[]): readonly string[] {
  const asked = databases.flatMap(({ database, impact, consent }): Asked[] =>
    consent === null
      ? []
      : [{ name: DATABASE_NAME[database], why: consentWhy(consent.kind, { impact }), consent }],
  )
  const missing = asked.filter(({ consent }) => !consent.given)
  const given = asked.filter(({ consent }) => consent.given)
  return [
    ...(missing.length === 0 ? [] : [alert('WARNING', words.needsConsent, missing.map(ways))]),
    ...given.map(
      ({ name, consent }) => `✅ ${name}, ${words.given}: ${codeForMarkdown(consent.words)}`,
    ),
  ]
}

function ways({ name, why, consent }: Asked): string {
  const label = labelFor(consent.words)
  return `${name}, ${why}: ${words.ways({
    label: label === null ? null : codeForMarkdown(label),
    input: codeForMarkdown(`allow: ${consent.words}`),
    flag: codeForMarkdown(`--allow ${consent.words}`),
  })}`
}
