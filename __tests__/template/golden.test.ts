import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { GOLDEN_DIRECTORY, exampleNames, goldensOf } from './examples.ts'

/** After a change that is meant: `node scripts/golden.ts`, then read the difference. */
describe.each(exampleNames())('example %s', (example) => {
  test('is valid and gives the templates that were reviewed', () => {
    for (const { file, body } of goldensOf(example)) {
      expect(readFileSync(`${GOLDEN_DIRECTORY}${file}`, 'utf8'), file).toBe(body)
    }
  })
})

test('every golden belongs to a stage of an example', () => {
  const files = exampleNames().flatMap((example) => goldensOf(example).map(({ file }) => file))
  expect(readdirSync(GOLDEN_DIRECTORY).sort()).toEqual(files.sort())
})
