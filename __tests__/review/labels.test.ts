import { expect, test } from 'vitest'
import { labelFor, wordsOfLabel } from '../../src/review/labels.ts'

test('a label gives the consent that it was made for', () => {
  const words = 'prod/postgres@3f9c1a2b'
  expect(labelFor(words)).toBe(`tinystacks: allow ${words}`)
  expect(wordsOfLabel(`tinystacks: allow ${words}`)).toBe(words)
})

test('a label that GitHub would refuse for its length is none', () => {
  const longest = `${'s'.repeat(14)}/postgres@3f9c1a2b`
  expect(labelFor(longest)).toHaveLength(50)
  expect(labelFor(`s${longest}`)).toBeNull()
})

test.each(['bug', 'tinystacks', 'tinystacks: allow', 'tinystacks: allow ', 'allow prod/redis@0'])(
  '%j is a label about something else',
  (label) => {
    expect(wordsOfLabel(label)).toBeNull()
  },
)

test('words are taken as they are: whether they fit is for the plan to say', () => {
  expect(wordsOfLabel('tinystacks: allow prod')).toBe('prod')
})
