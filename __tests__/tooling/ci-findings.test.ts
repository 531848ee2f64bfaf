import { expect, test } from 'vitest'
import { wrongIn } from '../../.ci/checks/templates/findings.ts'

const reader = { rule: 'A1', at: 'reader-prod.json PostgresReader', message: 'not encrypted' }
const primary = { ...reader, at: 'reader-prod.json PostgresInstance' }
const ofReaders = { rule: 'A1', where: /Reader /, reason: 'has its source’s' }

test.each([
  ['a finding with its reason', [reader], [ofReaders], []],
  ['a finding without a reason', [reader, primary], [ofReaders], [/no reason for A1 .*Instance/]],
  ['a finding of another rule', [{ ...reader, rule: 'A2' }], [ofReaders], [/A2/, /nothing.* A1/]],
  ['a reason without a finding', [], [ofReaders], [/nothing is found for A1.*has its source’s/]],
  ['a reason for all of a rule', [reader, primary], [{ rule: 'A1', reason: 'so' }], []],
])('%s', (_, findings, accepted, lines) => {
  expect(wrongIn(findings, accepted)).toEqual(
    lines.map((line) => expect.stringMatching(line) as unknown),
  )
})
