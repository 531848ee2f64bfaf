import { describe, expect, test } from 'vitest'
import { Interrupted } from '../../../src/errors.ts'
import { helpFor, overview } from '../../../src/render/help.ts'
import { endingOf } from '../../../src/render/json/document.ts'
import { goesOn, stoppedWords } from '../../../src/render/messages/interrupted.ts'
import { VERB_NAMES, type VerbName } from '../../../src/verbs/table.ts'

const BEGINS: Readonly<Partial<Record<VerbName, RegExp>>> = {
  deploy: /CloudFormation keeps running/,
  destroy: /CloudFormation keeps running/,
  bootstrap: /CloudFormation keeps running/,
  reboot: /RDS finishes a restart/,
}

describe.each(VERB_NAMES)('%s, when it is stopped,', (verb) => {
  const begun = BEGINS[verb]
  const told = [
    stoppedWords('stopped by SIGINT', verb, 'command'),
    stoppedWords('stopped by SIGINT', verb, 'workflow'),
    endingOf(new Interrupted('SIGINT'), verb).hint ?? '',
    helpFor(verb),
  ]

  test('says what goes on if it may have begun something, and nothing else', () => {
    for (const text of told)
      if (begun === undefined) expect(text).not.toMatch(/keeps running|has begun|resumes? watching/)
      else expect(text).toMatch(begun)
    expect(goesOn(verb) === null).toBe(begun === undefined)
  })
})

test('what to run again is named', () => {
  expect(stoppedWords('stopped', 'deploy', 'command')).toBe(
    'stopped. CloudFormation keeps running. Run the same command to resume watching.',
  )
  expect(stoppedWords('stopped', 'deploy', 'workflow')).toBe(
    'stopped. CloudFormation keeps running. Run the workflow again to resume watching.',
  )
  expect(stoppedWords('stopped', 'env', 'command')).toBe('stopped.')
})

test('before a verb is known, nothing is said to go on', () => {
  expect(stoppedWords('stopped', null, 'workflow')).toBe('stopped.')
  expect(endingOf(new Interrupted('SIGTERM'), null)).not.toHaveProperty('hint')
  expect(overview()).not.toContain('keeps running')
})
