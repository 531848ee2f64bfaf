import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ConfigPath } from '../../src/config/resolved.ts'
import { fileProperty, renderStage } from '../../src/template/index.ts'
import type { Origin } from '../../src/template/types.ts'
import { aContext, aStage } from '../builders/stage.ts'

const { template, origins } = renderStage(aStage(), aContext())

function origin(id: string): Origin {
  const found = origins[id]
  if (found === undefined) throw new Error(`no origin of ${id}`)
  return found
}

test('every resource has a place in the file', () => {
  expect(Object.keys(origins)).toEqual(Object.keys(template.Resources))
  expect(origin('MysqlInstance')).toMatchObject({
    part: 'mysql',
    path: ['stages', 'dev', 'databases', 'mysql'],
  })
  expect(origin('Vpc')).toMatchObject({ part: 'network', path: ['stages', 'dev', 'network'] })
})

describe('a property in the words of the file', () => {
  test.each([
    ['PostgresInstance', 'DBInstanceClass', 'instance'],
    ['PostgresInstance', 'AllocatedStorage', 'storage.size'],
    ['PostgresInstance', 'MaxAllocatedStorage', 'storage.max'],
    ['PostgresInstance', 'DeletionProtection', 'protected'],
    ['PostgresInstance', 'DBName', 'database'],
    ['PostgresParameterGroup', 'Parameters', 'parameters'],
    ['PostgresSubnetGroup', 'SubnetIds', 'network.zones'],
    ['RedisReplicationGroup', 'NumCacheClusters', 'replicas'],
    ['RedisParameterGroup', 'Properties', 'parameters'],
    ['Vpc', 'CidrBlock', 'cidr'],
  ])('%s.%s is %s', (id, property, words) => {
    expect(fileProperty(origin(id), property)).toBe(words)
  })

  test.each(['StorageEncrypted', 'Engine', 'toString', 'NoSuchProperty'])(
    'a property that no key says has none: %s',
    (property) => {
      expect(fileProperty(origin('PostgresInstance'), property)).toBeNull()
    },
  )
})

type Schema = {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
}

const schema = JSON.parse(
  readFileSync(new URL('../../schema/source/tinystacks.json', import.meta.url), 'utf8'),
) as Schema & { readonly $defs: Readonly<Record<string, Schema>> }

/** The schema of a path's value, or undefined where the file can have no such key. */
function atPath(path: ConfigPath): Schema | undefined {
  return path.reduce<Schema | undefined>((at, key) => {
    const resolved = resolve(at)
    const free = resolved?.additionalProperties
    return resolved?.properties?.[key] ?? (typeof free === 'object' ? free : undefined)
  }, schema)
}

function resolve(at: Schema | undefined): Schema | undefined {
  return at?.$ref === undefined ? at : resolve(schema.$defs[at.$ref.replace('#/$defs/', '')])
}

test('every place that is named is a key that the file can have', () => {
  const given = aStage({
    network: { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] },
  })
  const all = [origins, renderStage(given, aContext()).origins].flatMap(Object.values<Origin>)
  const paths = all.flatMap(({ path, properties }) => [path, ...Object.values(properties)])
  expect(paths.length).toBeGreaterThan(100)
  expect(paths.filter((path) => atPath(path) === undefined)).toEqual([])
})
