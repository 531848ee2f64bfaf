import { expect, test } from 'vitest'
import { done } from '../../../src/commands/shared/context.ts'
import { calledBy, withNext } from '../../../src/commands/shared/with-next.ts'
import { validate } from '../../../src/commands/validate.ts'
import { contextOf } from '../../builders/context.ts'

const TEXT =
  'version: 1\nstack: shop\nregion: us-east-1\nstages:\n  dev: { databases: { postgres: {} } }\n'
const context = contextOf(TEXT)
const inWorkflow = { terminal: { ...context.terminal, annotated: true } }
const shown = (text: string, where: typeof inWorkflow | typeof context = context) =>
  withNext(where, done({ text, json: {} }), ['next: here'], ['next: everywhere']).text

test('what to do next stands at the end, after a gap where there is more than a line', () => {
  expect(shown('one line')).toBe('one line\nnext: here\nnext: everywhere')
  expect(shown('two\nlines')).toBe('two\nlines\n\nnext: here\nnext: everywhere')
})

test('a log of a workflow has what is right in both', () => {
  expect(shown('one line', inWorkflow)).toBe('one line\nnext: everywhere')
  const result = done({ text: 'one line', json: {} })
  expect(withNext(inWorkflow, result, ['next: here'])).toBe(result)
})

test('the next command is that of the same file and stages', async () => {
  const asked = contextOf(TEXT, { config: 'db.yml', stages: ['dev'] })
  expect(calledBy(asked)).toEqual({ config: 'db.yml', stages: ['dev'] })
  const { text, json } = await validate(asked)
  expect(text.split('\n').at(-1)).toBe('next: tinystacks plan --config db.yml --stage dev')
  expect(JSON.stringify(json)).not.toContain('next:')
})
