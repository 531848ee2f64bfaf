import { expect, test } from 'vitest'
import { withoutReplicaOf } from '../../../src/config/index.ts'
import { defaultNotes } from '../../../src/plan/replicas/defaults-of-promoted.ts'
import { configOf } from '../../builders/config.ts'

const file = (given: string, prod: string, dr = 'replicaOf: prod') => `version: 1
stack: shop
region: us-east-1
defaults:
  databases:
    postgres: { ${given} } # of both
stages:
  prod: { databases: { postgres: { ${prod} } } }
  dr:
    databases:
      postgres: { ${dr} } # follows
`

function notesOf(text: string): readonly string[] {
  const changed = withoutReplicaOf(text, 'dr', 'postgres')
  if (changed.kind !== 'changed') throw new Error(changed.kind)
  const lines = (whole: string) => whole.split('\n').slice(0, -2)
  expect(lines(changed.text)).toEqual(lines(text))
  return defaultNotes(configOf(text), configOf(changed.text), 'dr', 'postgres').map(
    ({ message }) => message,
  )
}

test('what the defaults change in a promoted replica is told with its line, and what to write to keep it', () => {
  const given = 'instance: db.t4g.micro, storage: { size: 50 }, parameters: { jit: "off" }'
  const prod = 'instance: db.r7g.large, storage: { size: 400 }, parameters: { jit: "on" }'
  expect(notesOf(file(given, prod))).toEqual([
    "from now on the file's `defaults` count for dr/postgres: instance db.t4g.micro (line 6), storage.size 50 (line 6), parameters.jit off (line 6). To keep what its primary has (instance db.r7g.large, storage.size 400, parameters.jit on), write it in the stage before you deploy.",
  ])
})

test('nothing is told where they change nothing, or the stage says it itself', () => {
  const given = 'instance: db.t4g.micro, storage: { size: 50 }'
  expect(notesOf(file(given, 'backupDays: 3'))).toEqual([])
  const own = 'replicaOf: prod, instance: db.r7g.large'
  expect(notesOf(file(given, 'instance: db.r7g.large', own))).toEqual([])
})

test('nothing is told of a file without defaults', () => {
  const text = file('', '').replace(/defaults:[\s\S]*(?=stages:)/, '')
  expect(notesOf(text)).toEqual([])
})
