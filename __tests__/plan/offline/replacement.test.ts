import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REPLACEMENT } from '../../../src/plan/offline/replacement.generated.ts'
import type { Template } from '../../../src/template/types.ts'

const GOLDEN = new URL('../../template/golden/', import.meta.url)

test('the table has the type of every resource of every golden template', () => {
  const types = readdirSync(GOLDEN).flatMap((name) =>
    Object.values(
      (JSON.parse(readFileSync(new URL(name, GOLDEN), 'utf8')) as Template).Resources,
    ).map(({ Type }) => Type),
  )
  expect(types.length).toBeGreaterThan(100)
  expect([...new Set(types)].filter((type) => !(type in REPLACEMENT))).toEqual([])
})
