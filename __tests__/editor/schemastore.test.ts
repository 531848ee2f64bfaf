/** What is ready for SchemaStore, by the rules of its `cli.js`, and the line for editors in all that people copy. */
import { readFileSync, readdirSync } from 'node:fs'
import { Ajv } from 'ajv'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { exampleNames, exampleText } from '../template/examples.ts'
import { LINE } from './line.ts'
import { problemsOf } from '../builders/config.ts'

const FOLDER = new URL('../../docs/schemastore/', import.meta.url)

type Entry = {
  readonly name: string
  readonly description: string
  readonly fileMatch: readonly string[]
  readonly url: string
}

const entry = JSON.parse(read('catalog-entry.json')) as Entry
const schema = JSON.parse(read('../../schema/tinystacks.schema.json')) as { readonly $id: string }
const takes = new Ajv({ strict: false }).compile(schema)

describe('the entry', () => {
  test('has what the catalog asks for, and the address that the schema has', () => {
    expect(Object.keys(entry)).toEqual(['name', 'description', 'fileMatch', 'url'])
    expect(entry.url).toBe(schema.$id)
    expect(entry.fileMatch).toEqual(['tinystacks.yml', 'tinystacks.yaml'])
  })

  test.each(['name', 'description'] as const)('%s is as its check wants it', (key) => {
    expect(entry[key]).not.toMatch(/[,. \t-]$|\n|schema/i)
  })
})

describe('the files for its tests', () => {
  test.each(textsOf('test'))('%s is taken, by `validate` too', (_name, text) => {
    expect(takes(load(text)), JSON.stringify(takes.errors)).toBe(true)
    expect(problemsOf(text)).toEqual([])
  })

  test.each(textsOf('negative_test'))('%s is refused, by `validate` too', (_name, text) => {
    expect(takes(load(text))).toBe(false)
    expect(problemsOf(text).length).toBe(1)
  })
})

describe('the line for editors', () => {
  test.each(exampleNames())('is the first of examples/%s', (name) => {
    expect(exampleText(name).split('\n')[0]).toBe(LINE)
  })

  test('is the first of the whole file in docs/file.md', () => {
    const [, block = ''] = read('../file.md').split('```yaml\n')
    expect(block.split('\n')[0]).toBe(LINE)
  })
})

function textsOf(folder: string): (readonly [string, string])[] {
  const names = readdirSync(new URL(`${folder}/`, FOLDER))
  if (names.length === 0) throw new Error(`${folder} is empty`)
  return names.map((name) => [name, read(`${folder}/${name}`)])
}

function read(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8')
}
