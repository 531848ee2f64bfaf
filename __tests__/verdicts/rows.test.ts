/** The lists of the verdict table together: each of them is carried out in a test file of its name. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROWS } from './rows/index.ts'

it('has a source and a name of its own in each row', () => {
  const names = ROWS.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(ROWS.filter(({ source }) => source.length < 4)).toEqual([])
})

it('has a test file for each list', () => {
  const lists = readdirSync(join(import.meta.dirname, 'rows')).filter((name) => name !== 'index.ts')
  const files = readdirSync(import.meta.dirname)
  expect(
    lists.map((name) => name.replace(/ts$/, 'test.ts')).filter((name) => !files.includes(name)),
  ).toEqual([])
})
