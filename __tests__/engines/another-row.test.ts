/**
 * What a row more in the tables of engines and of bastion kinds asks of the rest of the program: the files
 * that no longer compile. ADR 16 lists them.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compiled } from './compiled.ts'

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}

/** The text with each piece in place of another one, which has to be there once. */
function edited(path: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    expect(text.split(from)).toHaveLength(2)
    return text.replace(from, to)
  }, read(path))
}

const MARIADB = `
import type { SqlEngine } from './engine.ts'
import { mysql } from './mysql.ts'
export const mariadb: SqlEngine = { ...mysql, title: 'MariaDB', stem: 'Mariadb' }
`

const CHANGED = {
  'src/engines/mariadb.ts': MARIADB,
  'src/engines/table.ts': edited(
    'src/engines/table.ts',
    ["import { mysql } from './mysql.ts'", "import { mariadb } from './mariadb.ts'\n$&"],
    ['{ postgres, mysql, redis }', '{ postgres, mysql, mariadb, redis }'],
  ),
  'src/engines/bastion-kinds.ts': edited('src/engines/bastion-kinds.ts', [
    "  'session-manager': {",
    "  'instance-connect': { title: 'EC2 Instance Connect', port: null },\n$&",
  ]),
}

/** The files that the decision lists under a heading. */
function listed(heading: string): readonly string[] {
  const page = read('docs/adr/0016-one-table-of-engines.md')
  const [, below = ''] = page.split(`### ${heading}\n`)
  const [list = ''] = below.split('\n#')
  return [...list.matchAll(/^- `(src\/[^`]+)`/gm)].map(([, path = '']) => path)
}

test('a row more in each table is asked for in the files that ADR 16 lists, and in no other', () => {
  const engine = listed('An engine more')
  const bastion = listed('A bastion kind more')
  expect(engine.length).toBeGreaterThan(0)
  expect(engine.length).toBeLessThanOrEqual(12)
  expect(bastion.length).toBeGreaterThan(0)
  expect(Object.keys(compiled(CHANGED))).toEqual([...new Set([...engine, ...bastion])].toSorted())
}, 240_000)
