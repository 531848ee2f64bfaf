import { expect, test } from 'vitest'
import { readWord } from '../../src/connect/choose.ts'

const STAGES = ['dev', 'prod']

test.each([
  [undefined, { stage: null, database: null }],
  ['prod/postgres', { stage: 'prod', database: 'postgres' }],
  ['mysql', { stage: null, database: 'mysql' }],
  ['prod', { stage: 'prod', database: null }],
])('%s says what is meant', (word, wanted) => {
  expect(readWord(word, STAGES)).toEqual({ kind: 'wanted', wanted })
})

test.each([
  ['prd/postgres', 'did you mean `prod`?'],
  ['prod/postgre', 'did you mean `postgres`?'],
  ['prod/postgres/reader', 'for a reader, add --reader'],
  ['zzzzzz', 'write stage/database: dev/postgres'],
  ['reds', 'did you mean `redis`?'],
  ['prod/', 'the databases are postgres, mysql, redis'],
])('%s is not guessed, and what to write is said', (word, hint) => {
  expect(readWord(word, STAGES)).toMatchObject({ kind: 'unknown', hint })
})

test('a stage that is called like a database is the stage', () => {
  expect(readWord('redis', ['redis'])).toEqual({
    kind: 'wanted',
    wanted: { stage: 'redis', database: null },
  })
})
