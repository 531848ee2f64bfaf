import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { problemsOf, withDatabases } from '../builders/config.ts'
import { HOSTILE_TEXTS } from './hostile-text.ts'
import { fileWith, textFields, type TextField } from './schema-strings.ts'

const FIELDS = textFields()

/** The line and column of the text in the file, which is JSON. */
function placeOf(file: string, text: string, isKey: boolean) {
  const written = JSON.stringify(text) + (isKey ? ':' : '')
  const offset = file.indexOf(written)
  expect(offset).toBeGreaterThan(0)
  const before = file.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

function problemWith(field: TextField, text: string) {
  const file = fileWith(field, text)
  const parsed = parseConfig(file, 'tinystacks.yml')
  if (parsed.kind === 'valid') return undefined
  const { line, column } = placeOf(file, text, field.isKey)
  return parsed.problems.find((problem) => problem.line === line && problem.column === column)
}

test('the schema has fields of text, keys that the file chooses among them', () => {
  expect(FIELDS.length).toBeGreaterThan(60)
  expect(FIELDS.filter(({ isKey }) => isKey).map(({ name }) => name)).toEqual([
    'tags.team (key)',
    'defaults.databases.postgres.parameters.work_mem (key)',
    'defaults.databases.mysql.parameters.work_mem (key)',
    'defaults.databases.redis.parameters.work_mem (key)',
    'stages.dev (key)',
    'stages.dev.databases.postgres.parameters.work_mem (key)',
    'stages.dev.databases.mysql.parameters.work_mem (key)',
    'stages.dev.databases.redis.parameters.work_mem (key)',
  ])
  expect(HOSTILE_TEXTS.length).toBeGreaterThan(100)
})

describe('text that CloudFormation could read as a reference', () => {
  test.each(FIELDS)('is refused in $name at its place, however it is spelt', (field) => {
    for (const text of HOSTILE_TEXTS) {
      const problem = problemWith(field, text)
      expect(problem?.code, JSON.stringify(text)).toBe('reference-in-text')
      expect(problem?.message).toMatch(/could read as a reference/)
      expect(problem?.hint).toMatch(/write the value itself/)
    }
  })

  test('is refused in a key or value that the schema does not know, and under an alias', () => {
    const problems = problemsOf(
      withDatabases(
        'postgres: { parameters: &same { work_mem: "{{resolve:ssm:/a}}" }, more: ["${Vpc}"] }\nmysql: { parameters: *same }',
      ),
    )
    const places = problems.filter(({ code }) => code === 'reference-in-text')
    expect(places.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'stages.dev.databases.postgres.parameters.work_mem',
        'stages.dev.databases.mysql.parameters.work_mem',
      ]),
    )
  })

  test('is not what RDS calculates with, nor what engines write', () => {
    const parameters = {
      shared_buffers: '{DBInstanceClassMemory/32768}',
      work_mem: 'GREATEST({DBInstanceClassMemory/63963136*1024},65536)',
      log_line_prefix: '%t:%r:%u@%d:[%p]:',
      search_path: '"$user", public',
      array_nulls: '{}',
    }
    expect(
      problemsOf(withDatabases(`postgres: ${JSON.stringify({ parameters })}`)).map(
        ({ message }) => message,
      ),
    ).toEqual([])
  })

  test.each(['Ref', 'Condition', 'Fn::Sub'])('a parameter cannot be called %s', (name) => {
    const [problem] = problemsOf(withDatabases(`postgres: { parameters: { "${name}": "Vpc" } }`))
    expect(problem?.code).toBe('invalid-parameter-name')
  })
})
