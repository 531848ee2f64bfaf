import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { planSchema, schema, withoutUndo, type SchemaNode } from './schema.ts'

/** A schema, and what the validator is declared as. */
export type Validated = {
  readonly schema: SchemaNode
  /** From the repository's root. */
  readonly source: string
  /** The TypeScript type of a valid value, and the module that declares it. */
  readonly type: string
  readonly module: string
  /** What a valid value is, in words. */
  readonly what: string
  /** Whether every error is gathered, or the first one ends it. */
  readonly allErrors: boolean
}

/** The file that people write, after each `null` has undone its default. */
export const FILE: Validated = {
  schema: withoutUndo(schema) as SchemaNode,
  source: 'schema/source/tinystacks.json',
  type: 'TinystacksFile',
  module: './types.generated.ts',
  what: 'a valid file',
  allErrors: true,
}

/** The plan that this program writes and reads again. */
export const PLAN: Validated = {
  schema: planSchema,
  source: 'schema/plan.schema.json',
  type: 'Plan',
  module: '../plan/model/types.ts',
  what: 'a plan as the schema publishes it',
  allErrors: false,
}

/**
 * The validator as a module without imports. `unicode: false` counts lengths in UTF-16 code units
 * and with it spares the only runtime helper of ajv that the schema would need.
 */
export function validatorModule(validated: Validated): string {
  const ajv = new Ajv2020({
    logger: false, // it would only say that `unicode` is deprecated
    allErrors: validated.allErrors,
    allowUnionTypes: true,
    unicode: false,
    messages: false, // we have our own
    code: { source: true, esm: true, lines: true },
  })
  ajv.addVocabulary(['x-form'])
  const code = standalone.default(
    ajv,
    ajv.compile(withoutAnnotations(validated.schema) as SchemaNode),
  )
  if (code.includes('require(')) throw new Error('the validator needs a helper of ajv at run time')
  return `${banner(validated)}/* eslint-disable */\n${code}`
}

/** Annotations validate nothing and would only make the module larger. */
function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, entry]) => !(ANNOTATIONS.has(key) && !isSchemaOfProperty(entry)))
      .map(([key, entry]) => [key, withoutAnnotations(entry)]),
  )
}

const ANNOTATIONS = new Set([
  'enumDescriptions',
  'title',
  'description',
  'default',
  'examples',
  'x-form',
])

/** Under `properties` the same words are names of keys, whose values are schemas. */
function isSchemaOfProperty(entry: unknown): boolean {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    ('type' in entry || '$ref' in entry || 'allOf' in entry)
  )
}

/** The declarations that belong to the validator. */
export function validatorTypes(validated: Validated): string {
  const { type, module, what, allErrors } = validated
  return `${banner(validated)}
import type { ErrorObject } from 'ajv'
import type { ${type} } from '${module}'

/** Whether the value is ${what}; if it is not, \`validate.errors\` holds ${allErrors ? 'every reason' : 'the first reason'}. */
export const validate: {
  (data: unknown): data is ${type}
  errors?: ErrorObject[] | null
}
`
}

function banner({ source }: Validated): string {
  return `// Generated from ${source} by scripts/generate-config.ts.\n`
}
