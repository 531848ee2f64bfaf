import { expect, test } from 'vitest'
import { maskHere } from '../../src/local/mask.ts'

function maskedIn(environment: Readonly<Record<string, string>>): string {
  let log = ''
  const write = (text: string | Uint8Array): boolean => {
    log += String(text)
    return true
  }
  maskHere(environment, { write }).mask?.('100%\nsecret')
  return log
}

test('in a step of a workflow the runner is told what to hide, in one line', () => {
  expect(maskedIn({ GITHUB_ACTIONS: 'true' })).toBe('::add-mask::100%25%0Asecret\n')
})

test('on a terminal nothing is printed', () => {
  expect(maskedIn({})).toBe('')
})
