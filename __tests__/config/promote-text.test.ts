import { describe, expect, test } from 'vitest'
import { parseConfig, primariesFirst, withoutReplicaOf } from '../../src/config/index.ts'
import { configOf } from '../builders/config.ts'

/** A file whose `west` follows `prod`; `database` is what is written for its Postgres. */
const file = (database: string) => `version: 1
stack: shop # the shop
region: us-east-1
stages:
  prod:
    databases: { postgres: {}, mysql: {} }
  west:
    region: us-west-2 # far away
    databases:
      postgres:${database}
`

describe('the line that makes a replica is taken out', () => {
  test.each([
    ['alone', '\n        replicaOf: prod', ''],
    [
      'before another',
      '\n        replicaOf: prod\n        multiAz: true',
      '\n        multiAz: true',
    ],
    [
      'after another',
      '\n        multiAz: true\n        replicaOf: prod',
      '\n        multiAz: true',
    ],
    ['in quotes', '\n        replicaOf: "prod"', ''],
    [
      'with a comment, which stays',
      '\n        replicaOf: prod   # until the move\n        multiAz: true',
      '\n        # until the move\n        multiAz: true',
    ],
    [
      'between comments, which stay',
      '\n        # before\n        replicaOf: prod\n        # after\n        multiAz: true',
      '\n        # before\n        # after\n        multiAz: true',
    ],
    ['in brackets, alone', ' { replicaOf: prod }', ' {}'],
    ['in brackets, first', ' { replicaOf: prod, multiAz: true }', ' { multiAz: true }'],
    ['in brackets, last', ' { multiAz: true, replicaOf: prod }', ' { multiAz: true }'],
    ['in brackets without spaces', ' {replicaOf: prod,multiAz: true}', ' {multiAz: true}'],
    [
      'in brackets over lines',
      ' {\n        multiAz: true, # both zones\n        replicaOf: prod\n        }',
      ' {\n        multiAz: true, # both zones\n        }',
    ],
  ])('%s', (_case, before, after) => {
    const changed = withoutReplicaOf(file(before), 'west', 'postgres')
    expect(changed).toEqual({ kind: 'changed', text: file(after) })
    expect(parseConfig(file(after), 'tinystacks.yml').kind).toBe('valid')
  })

  test('at the end of a file without a last line break', () => {
    const text = file('\n        multiAz: true\n        replicaOf: prod').trimEnd()
    const changed = withoutReplicaOf(text, 'west', 'postgres')
    expect(changed).toMatchObject({ kind: 'changed' })
    expect(configOf(changed.kind === 'changed' ? changed.text : '').stages[1]).toMatchObject({
      databases: { postgres: { replicaOf: null, multiAz: true } },
    })
  })

  test('with the line ends of Windows', () => {
    const text = file('\n        replicaOf: prod\n        multiAz: true').replaceAll('\n', '\r\n')
    expect(withoutReplicaOf(text, 'west', 'postgres')).toEqual({
      kind: 'changed',
      text: file('\n        multiAz: true').replaceAll('\n', '\r\n'),
    })
  })
})

test('a value that an alias shares is left to a person', () => {
  const text = `version: 1
stack: shop
region: us-east-1
stages:
  prod: { databases: { postgres: {}, mysql: {} } }
  west:
    region: us-west-2
    databases:
      mysql: &replica { replicaOf: prod }
      postgres: *replica
`
  expect(withoutReplicaOf(text, 'west', 'postgres')).toEqual({ kind: 'by-hand' })
})

test('a primary is none to promote', () => {
  expect(withoutReplicaOf(file(' {}'), 'west', 'postgres')).toEqual({ kind: 'no-replica' })
  expect(withoutReplicaOf(file(' {}'), 'west', 'mysql')).toEqual({ kind: 'no-replica' })
})

test('primaries go before their replicas, and nothing else changes its place', () => {
  const { stages } = configOf(`version: 1
stack: shop
region: us-east-1
stages:
  west: { region: us-west-2, databases: { postgres: { replicaOf: prod } } }
  dev: { databases: { redis: {} } }
  prod: { databases: { postgres: {} } }
  test: { databases: { redis: {} } }
`)
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
  expect(names(primariesFirst(stages))).toEqual(['dev', 'prod', 'west', 'test'])
  expect(names(primariesFirst(stages.slice(0, 2)))).toEqual(['west', 'dev'])
})
