/** The file's schema, the plan's schema and the guides say of the engines what the table says. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BASTION_KINDS } from '../../src/engines/bastion-kinds.ts'
import { FAMILIES } from '../../src/engines/families.ts'
import { DATABASES, ENGINES, SQL_KINDS, familyOf } from '../../src/engines/table.ts'
import { VARIANTS, VARIANT_NAMES, type Variant } from '../../src/engines/variants.ts'
import { isFullVersion, majorOf } from '../../src/engines/versions.ts'

type Key = {
  readonly description?: string
  readonly default?: string
  readonly enum?: readonly string[]
  readonly examples: readonly string[]
  readonly $ref?: string
  readonly pattern?: string
}
type Section = { readonly properties: Readonly<Record<string, Key>> }

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}

const file = (
  JSON.parse(read('schema/source/tinystacks.json')) as { $defs: Record<string, Section> }
).$defs
const plan = (JSON.parse(read('schema/plan.schema.json')) as { $defs: Record<string, Key> }).$defs

/** A key of a section of the file's schema, whether it stands there or is a reference. */
function key(section: string, name: string): Key {
  const found = file[section]?.properties[name]
  if (found === undefined) throw new Error(`the schema has no ${section}.${name}`)
  const reference = found.$ref?.split('/').at(-1)
  return reference === undefined ? found : { ...(file[reference] as unknown as Key), ...found }
}

test('the kinds are the keys under `databases`, and those that a plan names', () => {
  expect(Object.keys(file['databases']?.properties ?? {})).toEqual(DATABASES)
  expect(plan['kind']?.enum).toEqual(DATABASES)
})

test.each(SQL_KINDS)('the versions of %s are as deep in the schema as in the table', (kind) => {
  const { default: byDefault = '', examples, pattern = '' } = key(kind, 'version')
  const { lines, support, versionDepth } = ENGINES[kind]
  expect(lines).toContain(byDefault)
  expect(byDefault.split('.')).toHaveLength(versionDepth)
  expect(lines.every((line) => line.split('.').length === versionDepth)).toBe(true)
  expect(lines.every((line) => new RegExp(pattern).test(line))).toBe(true)
  expect(examples.every((version) => lines.includes(majorOf(kind, version)))).toBe(true)
  expect(examples.some((version) => isFullVersion(kind, version))).toBe(true)
  expect(Object.keys(support)).toEqual(expect.arrayContaining([...lines]))
})

test('the variants of Redis are what `engine` may say, and their defaults those of the schema', () => {
  const { enum: names, default: byDefault } = key('redis', 'engine')
  expect(names).toEqual(VARIANT_NAMES)
  const version = key('redis', 'version')
  expect(version.default).toBe(VARIANTS[byDefault as Variant].newVersion)
  const others = VARIANT_NAMES.filter((name) => name !== byDefault)
  for (const name of others)
    expect(version.description).toMatch(
      new RegExp(`${VARIANTS[name].newVersion} \\w+ \`engine\` is \`${name}\``),
    )
  for (const name of VARIANT_NAMES) {
    expect(VARIANTS[name].lines).toContain(VARIANTS[name].newVersion)
    expect(VARIANTS[name].lines.every((line) => new RegExp(version.pattern ?? '').test(line))).toBe(
      true,
    )
  }
})

test.each(DATABASES)('an instance of %s begins with what the table says', (kind) => {
  const { default: byDefault, pattern } = key(kind, 'instance')
  const { instancePrefix } = familyOf(kind)
  expect(byDefault?.startsWith(instancePrefix)).toBe(true)
  expect(pattern?.startsWith(`^${instancePrefix.replace('.', '\\.')}`)).toBe(true)
})

test.each(DATABASES)(
  '%s has readers and replicas in the file exactly where its family has them',
  (kind) => {
    const keys = Object.keys(file[kind]?.properties ?? {})
    const { readers } = familyOf(kind).has
    expect(keys.includes('readReplica')).toBe(readers)
    expect(keys.includes('replicaOf')).toBe(readers)
  },
)

test('the shortest windows are those that the file is told', () => {
  const told = `at least ${FAMILIES.sql.shortestWindow} minutes, ${FAMILIES.cache.shortestWindow} for`
  expect(key('postgres', 'backupWindow').description).toContain(told)
  expect(key('postgres', 'maintenanceWindow').description).toContain(told)
})

test('the bastion kinds are what `access` may say', () => {
  expect(key('bastion', 'access').enum).toEqual(Object.keys(BASTION_KINDS))
})

test.each([
  ['postgres', 5432],
  ['mysql', 3306],
  ['redis', 6379],
] as const)('%s listens where RDS and ElastiCache put it by default', (kind, port) => {
  expect(ENGINES[kind].port).toBe(port)
})
