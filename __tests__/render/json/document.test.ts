import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/index.ts'
import { Interrupted, TinystacksError } from '../../../src/errors.ts'
import { documentOf, endingOf, failedDocument } from '../../../src/render/json/document.ts'
import { done } from '../../../src/commands/shared/context.ts'
import { documentIn, schemaOf, resultHeld } from '../../stand-ins/documents.ts'

const parsed = parseConfig('version: 1\nstack: shop\nregoin: us-east-1\nstages: {}\n', 'a.yml')
const invalid = new TinystacksError('invalid-file', 'a.yml is not valid', {
  exit: 2,
  file: 'a.yml',
  problems: parsed.kind === 'invalid' ? parsed.problems : [],
})

describe('an error', () => {
  test('has a code, and each problem its file, its place and what to write', () => {
    const place = { file: 'a.yml', line: 3, column: 1, path: 'regoin', code: 'unknown-key' }
    expect(failedDocument(endingOf(invalid, 'plan'), null)).toMatchObject({
      ...{ ok: false, exit: 2 },
      error: { code: 'invalid-file', exit: 2, file: 'a.yml', problems: [{ line: 3 }, {}] },
      problems: [
        { ...place, hint: 'did you mean `region`?' },
        { file: 'a.yml', code: 'too-few-entries', path: 'stages', line: 4, column: 1 },
      ],
    })
  })

  test.each([
    ['with problems', invalid, 2],
    ['with a hint', new TinystacksError('no-credentials', 'none', { exit: 2, hint: 'log in' }), 2],
    ['with neither', new TinystacksError('aws-error', 'AWS is away', { exit: 1 }), 1],
    ['that refuses', new TinystacksError('stack-changed', 'it has changed', { exit: 3 }), 3],
    ['that is an interruption', new Interrupted('SIGINT'), 130],
    ['that is a stop', new Interrupted('SIGTERM'), 143],
    ['that is a bug', new TypeError('x is not a function'), 1],
    ['that is no error at all', 'thrown', 1],
  ])('%s is as its schema says', (_, thrown, code) => {
    const stdout = JSON.stringify(failedDocument(endingOf(thrown, 'plan'), null))
    expect(documentIn(['plan'], { code, stdout })).toMatchObject({ ok: false, exit: code })
  })

  test('of ours is told without its stack, which names files of this machine', () => {
    const { code, message } = endingOf(new TypeError('x is not a function'), 'plan')
    expect({ code, message }).toEqual({ code: 'internal-error', message: 'x is not a function' })
  })
})

test('what a command has to tell stands beside how it ended, and cannot hide it', () => {
  const told = { command: null, help: 'usage' }
  expect(documentOf(0, told)).toEqual({ ok: true, exit: 0, ...told })
  const ending = endingOf(new Interrupted('SIGINT'), 'deploy')
  expect(failedDocument(ending, told)).toMatchObject({ ok: false, ...told, error: ending })
})

describe('the test of documents', () => {
  const version = { ok: true, exit: 0, version: '1' }
  const said = (document: object, code = 0) => ({ code, stdout: JSON.stringify(document) })

  test('takes what is published', () => {
    expect(documentIn([], said(version))).toEqual(version)
  })

  test.each([
    ['a key that no schema knows', said({ ...version, extra: 1 })],
    ['a key that is missing', said({ ok: true, exit: 0, command: null, help: undefined, x: 1 })],
    ['another exit than the program has', said(version, 1)],
    ['an end that is not told', said({ ...version, ok: false })],
    ['a problem without a file', said({ ok: false, exit: 2, problems: [{ line: 1 }] }, 2)],
    ['two documents', { code: 0, stdout: `${JSON.stringify(version)}\n{}` }],
    ['nothing', { code: 0, stdout: '' }],
  ])('does not take %s', (_, run) => {
    expect(() => documentIn([], run)).toThrow()
  })
})

test('the result of a command is held to its schema as well', () => {
  const json = { valid: true, file: 'tinystacks.yml', stages: ['dev'], warnings: [] } as const
  const result = done({ text: '', json })
  expect(resultHeld('validate', result)).toBe(result)
  expect(() => resultHeld('plan', result)).toThrow(/plan.schema.json/)
})

test("the plan's schema, which stands alone, describes the end as that of errors does", () => {
  const defs = (name: string) => (schemaOf(name) as { $defs: Record<string, unknown> }).$defs
  const [plan, error] = [defs('plan'), defs('error')]
  for (const name of ['failure', 'problems', 'problem', 'located'])
    expect(plan[name]).toEqual(error[name])
})
