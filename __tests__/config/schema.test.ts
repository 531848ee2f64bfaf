import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { dump } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { REGIONS } from '../../src/config/index.ts'
import { configOf, problemsOf } from '../builders/config.ts'

type Node = {
  readonly $ref?: string
  readonly description?: string
  readonly pattern?: string
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Node | false>>
}

type Published = Node & {
  readonly $id: string
  readonly examples: readonly unknown[]
  readonly $defs: Readonly<Record<string, Node>>
}

const schema = JSON.parse(
  readFileSync(new URL('../../schema/source/tinystacks.json', import.meta.url), 'utf8'),
) as Published
const ajv = new Ajv2020({ allowUnionTypes: true, strict: true, strictTypes: false })
ajv.addVocabulary(['x-form', 'x-undo', 'enumDescriptions'])
ajv.addSchema(schema, 'file')

/** Every property of every section, with what it refers to under it. */
const PROPERTIES = Object.entries({ file: schema, ...schema.$defs }).flatMap(([section, node]) =>
  Object.entries(node.properties ?? {}).flatMap(([key, property]) => {
    if (property === false) return []
    const definition = schema.$defs[property.$ref?.replace('#/$defs/', '') ?? '']
    const pointer = section === 'file' ? '#' : `#/$defs/${section}`
    const pointed = `${pointer}/properties/${key}`
    return [[`${section}.${key}`, pointed, { ...definition, ...property }] as const]
  }),
)

describe('the published schema', () => {
  test('is valid JSON Schema 2020-12', () => {
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(PROPERTIES.length).toBeGreaterThan(60)
  })

  test.each(PROPERTIES)('%s has a description and examples that it takes', (_, pointer, node) => {
    expect(node.description).toMatch(/^.{10,}\.$/)
    expect(node.examples?.length).toBeGreaterThan(0)
    for (const example of node.examples ?? []) {
      expect(ajv.validate({ $ref: `file${pointer}` }, example), JSON.stringify(example)).toBe(true)
    }
  })

  test('shows an example that is a valid file', () => {
    const [example] = schema.examples
    expect(problemsOf(dump(example))).toEqual([])
    expect(configOf(dump(example)).stages.map(({ name }) => name)).toEqual(['dev', 'prod'])
  })
})

test('the regions are those of every partition, without pseudo regions', () => {
  expect(REGIONS).toEqual([...REGIONS].sort())
  expect(REGIONS).toEqual(
    expect.arrayContaining([
      'us-east-1',
      'eu-central-1',
      'cn-north-1',
      'us-gov-west-1',
      'mx-central-1',
    ]),
  )
  const form = new RegExp(schema.$defs.region?.pattern ?? '$x')
  expect(REGIONS.filter((region) => !form.test(region))).toEqual([])
})
