import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { TinystacksError } from '../../src/errors.ts'
import { errorAsJson } from '../../src/render/error-json.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../schema/error.schema.json', import.meta.url), 'utf8'),
) as object
const validate = new Ajv2020({ allErrors: true }).compile(schema)

const parsed = parseConfig('version: 1\nstack: shop\nregoin: us-east-1\nstages: {}\n', 'a.yml')
const invalid = new TinystacksError('invalid-file', 'a.yml is not valid', {
  exit: 2,
  file: 'a.yml',
  problems: parsed.kind === 'invalid' ? parsed.problems : [],
})

describe('an error as JSON', () => {
  test('has a code, and a code for each problem with its place', () => {
    expect(errorAsJson(invalid)).toMatchObject({
      error: {
        code: 'invalid-file',
        exit: 2,
        file: 'a.yml',
        problems: [
          {
            code: 'unknown-key',
            path: 'regoin',
            line: 3,
            column: 1,
            hint: 'did you mean `region`?',
          },
          { code: 'too-few-entries', path: 'stages', line: 4, column: 1 },
        ],
      },
    })
  })

  test.each([
    ['with problems', invalid],
    ['with a hint', new TinystacksError('no-credentials', 'none', { exit: 2, hint: 'log in' })],
    ['with neither', new TinystacksError('aws-error', 'AWS is away', { exit: 1 })],
  ])('%s is as schema/error.schema.json says', (_, error) => {
    validate(errorAsJson(error))
    expect(validate.errors).toBeNull()
  })
})
