/** What depends on the engine or on the kind of bastion is asked of the tables: no room decides by a name. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BASTION_KINDS } from '../../src/engines/bastion-kinds.ts'
import { ALL_FAMILIES } from '../../src/engines/families.ts'
import { DATABASES } from '../../src/engines/table.ts'
import { VARIANT_NAMES } from '../../src/engines/variants.ts'

const SRC = join(import.meta.dirname, '../../src')

const KEYS = [...DATABASES, ...Object.keys(BASTION_KINDS)].join('|')
const NAMES = `${KEYS}|${VARIANT_NAMES.join('|')}`

/** By what it is, what would be a decision of its own. */
const DECISIONS = {
  'a comparison with a name': new RegExp(`[!=]== '(${NAMES})'`),
  'a case of a name': new RegExp(`\\bcase '(${NAMES})'`),
  'a list of kinds': new RegExp(`\\['(${NAMES})', '(${NAMES})'`),
  'a type of names': new RegExp(`'(${NAMES})' \\| '(${NAMES})'`),
  'a table by kind': new RegExp(`^ +'?(${KEYS})'?: [^(]*[,{[]$`),
  'a resource type': new RegExp(`'(${[...typesOf()].join('|')})'`),
}

/** Where a kind has a row of its own for what the tables cannot hold: code. */
const ROWS = [
  'local/proof/words.ts',
  'local/tunnel/open-tunnels.ts',
  'outputs/tunnel-command.ts',
  'template/bastion/entrances.ts',
]

function typesOf(): readonly string[] {
  return ALL_FAMILIES.flatMap(({ types }) => Object.values(types))
}

const files = globSync('**/*.ts', { cwd: SRC }).filter(
  (file) => !file.startsWith('engines/') && !file.includes('.generated.'),
)

test.each(Object.entries(DECISIONS))('no room has %s', (_, pattern) => {
  const found = files
    .filter((file) => !ROWS.includes(file))
    .flatMap((file) =>
      readFileSync(join(SRC, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line}`] : [])),
    )
  expect(found).toEqual([])
})

test.each([
  ['a comparison with a name', "  if (kind === 'redis') return null"],
  ['a case of a name', "    case 'mysql':"],
  ['a list of kinds', "const SQL = ['postgres', 'mysql'] as const"],
  ['a type of names', "  readonly access: 'ssh' | 'session-manager'"],
  ['a table by kind', "  postgres: 'Postgres',"],
  ['a resource type', "const INSTANCE = 'AWS::RDS::DBInstance'"],
] as const)('%s is found where there is one', (decision, line) => {
  expect(DECISIONS[decision].test(line)).toBe(true)
})
