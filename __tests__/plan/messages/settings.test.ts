import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DATABASES, ENGINES } from '../../../src/engines/table.ts'
import { settingName } from '../../../src/plan/messages/settings.ts'

type Node = { readonly $ref?: string; readonly properties?: Readonly<Record<string, Node>> }

const { $defs } = JSON.parse(
  readFileSync(new URL('../../../schema/source/tinystacks.json', import.meta.url), 'utf8'),
) as { readonly $defs: Readonly<Record<string, Node>> }

/** Every path within a database that the schema knows: `storage`, `storage.size`. */
function pathsOf({ $ref, properties }: Node, path: readonly string[] = []): readonly string[] {
  const node = $ref === undefined ? undefined : $defs[$ref.replace('#/$defs/', '')]
  const own = Object.entries(properties ?? node?.properties ?? {})
  return own.flatMap(([key, child]) => [
    [...path, key].join('.'),
    ...pathsOf(child, [...path, key]),
  ])
}

const SETTINGS = DATABASES.flatMap((kind) =>
  pathsOf($defs[kind] ?? {}).map((path) => ({ kind, path })),
)

test('the schema has settings of every database', () => {
  expect(new Set(SETTINGS.map(({ kind }) => kind))).toEqual(new Set(DATABASES))
  expect(SETTINGS).toContainEqual({ kind: 'postgres', path: 'storage.size' })
})

test.each(SETTINGS)('$kind: $path has a name that is not its key', ({ kind, path }) => {
  const name = settingName(path, ENGINES[kind].family)
  expect(name).not.toBe(path)
  expect(name).not.toMatch(/\b[a-z]+[A-Z]/)
})

describe('a setting', () => {
  test('is called as the service of its database calls it', () => {
    expect(settingName('instance', 'sql')).toBe('the instance class')
    expect(settingName('instance', 'cache')).toBe('the node type')
  })

  test.each(['size', 'max', 'type', 'iops'])('storage.%s is not just the storage', (key) => {
    expect(settingName(`storage.${key}`, 'sql')).not.toBe(settingName('storage', 'sql'))
  })

  test('without a name of its own has its parent’s', () => {
    expect(settingName('restoreFrom.time', 'sql')).toBe('the source it is restored from')
  })

  test('that no key of the file sets keeps the name that AWS gives it', () => {
    expect(settingName('DBSubnetGroupName', 'sql')).toBe('DBSubnetGroupName')
    expect(settingName('constructor', 'sql')).toBe('constructor')
  })
})
