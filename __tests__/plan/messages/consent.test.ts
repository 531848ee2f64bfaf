import { expect, test } from 'vitest'
import { CONSENT_KINDS } from '../../../src/plan/model/types.ts'
import { labelDescription } from '../../../src/plan/messages/consent.ts'

test('a label says which stage and database it is for, and what it allows', () => {
  expect(labelDescription('prod/postgres', 'remove')).toBe(
    'prod/postgres: delete the database. Expires when the plan changes.',
  )
  expect(labelDescription('prod', 'take-over')).toBe(
    'prod: take the stack over. Expires when the plan changes.',
  )
})

test.each(CONSENT_KINDS)('GitHub takes 100 characters of it, and has those of %s', (kind) => {
  const name = `${'s'.repeat(126)}/postgres`
  const description = labelDescription(name, kind)
  expect(description.length).toBeLessThanOrEqual(100)
  expect(description).toMatch(/^s+….*: [a-z ]+\. Expires when the plan changes\.$/)
})
