import { describe, expect, test } from 'vitest'
import { expectOnlyProblem, problemsOf, withDatabases } from '../../builders/config.ts'
import { KEYS } from './hint-rows-keys.ts'
import { VALUES } from './hint-rows-values.ts'
import { HEAD, pg, rd, STAGES } from './hinted.ts'
import { withHint } from './with-hint.ts'

const ROWS = [...VALUES, ...KEYS]

describe.each(ROWS)('%s', (marked, path, code, hint) => {
  const text = marked.replace('§', '')

  test('is told at its place, with what to write', () => {
    expectOnlyProblem(['', marked, path, code])
    expect(problemsOf(text)[0]?.hint).toBe(hint)
  })

  test('is valid with what the hint says', () => {
    const [problem] = problemsOf(text)
    if (problem === undefined) throw new Error('it is valid')
    const fixed = withHint(text, problem)
    expect(problemsOf(fixed), fixed).toEqual([])
  })
})

/** What cannot be had: the hint says so, and names what can. */
const NOT_SUPPORTED: readonly (readonly [text: string, hint: RegExp])[] = [
  [withDatabases('aurora: {}'), /^Aurora is not supported; write `postgres` or `mysql`/],
  [
    withDatabases('mongodb: {}'),
    /^MongoDB is not supported; the databases are `postgres`, `mysql` and `redis`/,
  ],
  [withDatabases('mariadb: {}'), /^MariaDB is not supported; use `mysql`/],
  [withDatabases('dynamodb: {}'), /not supported/],
  [rd('cluster_mode: true'), /without cluster mode/],
  [rd('nodes: 3'), /^write `replicas`, which counts the nodes beside the primary/],
]

test.each(NOT_SUPPORTED)('%s has a hint of its own', (text, hint) => {
  expect(problemsOf(text).map((problem) => problem.hint ?? '')).toEqual([
    expect.stringMatching(hint),
  ])
})

test('no hint repeats what may be a secret', () => {
  const texts = [
    pg('password: S3CRET'),
    pg('master_password: S3CRET'),
    pg('db_password: S3CRET'),
    pg('api_token: S3CRET'),
    rd('auth_token: S3CRET'),
    `${HEAD}stages: { dev: { databases:, postgres: { password: S3CRET } } }\n`,
    `${HEAD}bastion: { private_key: S3CRET }\n${STAGES}`,
  ]
  for (const text of texts) expect(JSON.stringify(problemsOf(text)), text).not.toContain('S3CRET')
})

test('there are enough of them', () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(80)
})
