import { expect, test } from 'vitest'
import { FAMILIES, familyOfType } from '../../src/engines/families.ts'
import {
  CACHE_KINDS,
  DATABASES,
  ENGINES,
  SQL_KINDS,
  byFamily,
  isDatabase,
  perKind,
} from '../../src/engines/table.ts'
import { becomes, cameFrom } from '../../src/engines/variants.ts'

test('every kind is of one family, in the order of the table', () => {
  expect([...SQL_KINDS, ...CACHE_KINDS]).toEqual(DATABASES)
  expect(DATABASES).toEqual(['postgres', 'mysql', 'redis'])
})

test.each(['stem', 'title', 'localSlot'] as const)('no two engines have one %s', (trait) => {
  const values = DATABASES.map((kind) => ENGINES[kind][trait])
  expect(new Set(values).size).toBe(values.length)
})

test('no stem begins with another one, so that a logical id tells its database', () => {
  const stems = DATABASES.map((kind) => ENGINES[kind].stem)
  for (const stem of stems) expect(stems.filter((other) => other.startsWith(stem))).toEqual([stem])
  for (const kind of DATABASES) expect(ENGINES[kind].stem.toLowerCase()).toBe(kind)
})

test('no two engines have a variable of one name', () => {
  const names = DATABASES.flatMap((kind) => {
    const { prefix, demands, secrets } = ENGINES[kind].variables
    const own = [...Object.keys(demands), ...Object.keys(secrets)]
    expect(own.every((name) => name.startsWith(`${prefix}_`))).toBe(true)
    return own
  })
  expect(new Set(names).size).toBe(names.length)
})

test('a kind is told from other keys of an object and from what is no text', () => {
  expect(isDatabase('mysql')).toBe(true)
  expect(['toString', '__proto__', 'network', 0, null].some(isDatabase)).toBe(false)
})

test('what a family needs is done for each of its kinds', () => {
  const said = perKind(DATABASES, (kind) =>
    byFamily(kind, { sql: (one) => `rds ${one}`, cache: (one) => `elasticache ${one}` }),
  )
  expect(said).toEqual({ postgres: 'rds postgres', mysql: 'rds mysql', redis: 'elasticache redis' })
})

test.each(Object.entries(FAMILIES))(
  'the resource types of %s are of no other family',
  (_, family) => {
    for (const type of Object.values(family.types)) expect(familyOfType(type)).toBe(family)
  },
)

test('a resource of EC2 is of no family', () => {
  expect(familyOfType('AWS::EC2::SecurityGroup')).toBeUndefined()
})

test('Redis OSS becomes Valkey, and nothing turns back', () => {
  expect(becomes('redis', 'valkey')).toBe(true)
  expect(becomes('valkey', 'redis')).toBe(false)
  expect(becomes('valkey', 'valkey')).toBe(false)
  expect(becomes('', 'valkey')).toBe(false)
  expect(cameFrom('valkey', 'redis')).toBe(true)
  expect(cameFrom('redis', 'valkey')).toBe(false)
})
