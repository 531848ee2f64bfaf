import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GROUP_STATUSES, NODE_STATUSES } from '../../../src/facts/states/caches.ts'
import { INSTANCE_STATUSES } from '../../../src/facts/states/instances.ts'

const SRC = join(import.meta.dirname, '../../../src')

/** Those of the tables, and two that only a snapshot has. */
const STATUSES = [
  ...Object.keys({ ...INSTANCE_STATUSES, ...GROUP_STATUSES, ...NODE_STATUSES }),
  'pending',
  'copying',
]

test('no status of a database or a snapshot is compared with a literal outside of its table', () => {
  const compared = new RegExp(`\\bstatus\\b\\)? *[!=]== '(${STATUSES.join('|')})'`)
  const found = globSync('**/*.ts', { cwd: SRC })
    .filter((file) => !file.startsWith('facts/states/'))
    .filter((file) => compared.test(readFileSync(join(SRC, file), 'utf8')))
  expect(found).toEqual([])
})
