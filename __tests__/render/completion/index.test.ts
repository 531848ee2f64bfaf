/** In bash, which is everywhere. `.ci/checks/completion.ts` asks zsh and fish as well. */
import { expect, test } from 'vitest'
import { CASES } from '../../../.ci/checks/completion/cases.ts'
import { offered } from '../../../.ci/checks/completion/shells.ts'

test('bash offers what the table of verbs has', () => {
  const answers = offered(
    'bash',
    CASES.map(([line]) => line),
  )
  expect(CASES.map(([line], index) => [line, answers[index]])).toEqual(CASES)
})

test('bash completes the stages of a list', () => {
  expect(offered('bash', ['tinystacks plan --stage dev,p'])).toEqual([['dev,prod']])
})

test('nothing is offered for the command that the sandbox runs', () => {
  expect(offered('bash', ['tinystacks sandbox -- np'])).toEqual([[]])
})
