import { DATABASES } from '../../src/engines/table.ts'
import { expect, test } from 'vitest'
import { consentToken } from '../../src/plan/consent/consent-token.ts'
import { CONSENT_KINDS } from '../../src/plan/model/types.ts'
import { labelFor, consentOfLabel } from '../../src/review/labels.ts'

test('a label gives the consent that it was made for, and leaves the stage to the digits', () => {
  expect(labelFor('prod/postgres:remove@7h3kq0z9w2m4x')).toBe(
    'tinystacks: allow postgres:remove@7h3kq0z9w2m4x',
  )
  expect(labelFor('prod:take-over@7h3kq0z9w2m4x')).toBe('tinystacks: allow take-over@7h3kq0z9w2m4x')
  expect(consentOfLabel('tinystacks: allow take-over@7h3kq0z9w2m4x')).toBe(
    'take-over@7h3kq0z9w2m4x',
  )
})

test('GitHub takes the label of every database and kind, however long the name of the stage', () => {
  const labels = [...DATABASES, null].flatMap((database) =>
    CONSENT_KINDS.map((kind) =>
      labelFor(consentToken({ stage: 's'.repeat(126), database, kind }, 'f'.repeat(64), 'stack')),
    ),
  )
  for (const label of labels) expect(label.length).toBeLessThanOrEqual(50)
  expect(labels.filter((label) => label.includes('sss'))).toEqual([])
})

test.each(['bug', 'tinystacks', 'tinystacks: allow', 'tinystacks: allow ', 'allow prod/redis@0'])(
  '%j is a label about something else',
  (label) => {
    expect(consentOfLabel(label)).toBeNull()
  },
)

test('words are taken as they are: whether they fit is for the plan to say', () => {
  expect(consentOfLabel('tinystacks: allow prod')).toBe('prod')
})
