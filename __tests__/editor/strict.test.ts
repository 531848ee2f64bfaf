/** The schema by the rules of SchemaStore, and against its source. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { exampleNames, exampleText } from '../template/examples.ts'
import { BAD_TEXTS } from './bad-texts.ts'
import { GOOD_TEXTS } from './good-texts.ts'

const text = read('schema/tinystacks.schema.json')
const schema = JSON.parse(text) as Readonly<Record<string, unknown>>

/** Keywords that SchemaStore's own check knows beside the standard's, and the one that we would have to name to it. */
const KEYWORDS = ['defaultSnippets', 'enumDescriptions', 'x-intellij-enum-metadata', 'errorMessage']

/** Ajv as SchemaStore's `cli.js` makes it for draft-07: in full strict mode. */
function strict(): Ajv {
  const ajv = new Ajv({ strict: true })
  for (const keyword of KEYWORDS) ajv.addKeyword(keyword)
  return ajv
}

const ofSource = new Ajv2020({ strict: false }).compile(
  JSON.parse(read('schema/source/tinystacks.json')),
)
const ofEditors = strict().compile(schema)

const FILES = [
  ...Object.values({ ...GOOD_TEXTS, ...BAD_TEXTS }),
  ...exampleNames().map((name) => exampleText(name)),
].map((file) => load(file))

describe('the schema for editors', () => {
  test('is draft-07, which names itself by its published address', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(schema.$id).toMatch(/^https:.*\/v1\/schema\/tinystacks\.schema\.json$/)
    expect(strict().validateSchema(schema)).toBe(true)
  })

  test('has nothing beside a `$ref`, which draft-07 would ignore, and refers to no other file', () => {
    const refs = nodes(schema).filter((node) => '$ref' in node)
    expect(refs.length).toBeGreaterThan(30)
    for (const node of refs) {
      expect(Object.keys(node)).toEqual(['$ref'])
      expect(node.$ref).toMatch(/^#\/definitions\//)
    }
  })

  test('has no keyword of a later draft', () => {
    expect(text).not.toMatch(
      /"(\$defs|dependentRequired|unevaluatedProperties|prefixItems|x-form|x-undo)":/,
    )
  })

  test('has no title or description that ends with a colon or has quotes from a word processor', () => {
    expect(text).not.toMatch(/"(?:description|title)": ".*?:"/)
    expect(text).not.toMatch(/[‘’“”]/)
  })

  test('has a message for every value of a type', () => {
    const typed = nodes(schema).filter((node) => 'title' in node && 'type' in node)
    expect(typed.length).toBeGreaterThan(80)
    for (const node of typed.filter(
      ({ title }) => !['tinystacks.yml', 'stage'].includes(String(title)),
    ))
      expect(node.errorMessage, String(node.title)).toMatch(/./)
  })
})

describe('the schema for editors and its source', () => {
  test('take and refuse the same examples and mistakes', () => {
    for (const file of FILES) expect(ofEditors(file)).toBe(ofSource(file))
    expect(FILES.filter((file) => ofSource(file)).length).toBeGreaterThan(15)
    expect(FILES.filter((file) => !ofSource(file)).length).toBeGreaterThan(25)
  })

  test('take and refuse the same, whatever is put where', () => {
    const values = FILES.flatMap((file) => parts(file))
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.nat(),
        fc.oneof(fc.constantFrom(...values), fc.jsonValue({ maxDepth: 1 })),
        (file, at, value) => {
          const changed = withPart(file, at, value)
          expect(ofEditors(changed)).toBe(ofSource(changed))
        },
      ),
      { numRuns: 3000 },
    )
  })
})

/** The file with the value in the place of one of its parts. */
function withPart(file: unknown, at: number, value: unknown): unknown {
  const copy = structuredClone(file)
  const places = holders(copy)
  const place = places[at % places.length]
  if (place !== undefined) place.holder[place.key] = value
  return copy
}

type Holder = { readonly holder: Record<string, unknown>; readonly key: string }

function holders(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...holders(holder[key])])
}

function parts(value: unknown): unknown[] {
  return holders(value).map(({ holder, key }) => holder[key])
}

function nodes(value: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return []
  const own = value as Readonly<Record<string, unknown>>
  return [own, ...Object.values(own).flatMap(nodes)]
}

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}
