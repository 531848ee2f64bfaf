import { Ajv2020, type KeywordCxt, _ } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { schema, type SchemaNode } from './schema.ts'

/**
 * The validator as a module without imports. `unicode: false` counts lengths in UTF-16 code units
 * and with it spares the only runtime helper of ajv that the schema would need.
 */
export function validatorModule(): string {
  const ajv = new Ajv2020({
    logger: false, // it would only say that `unicode` is deprecated
    allErrors: true,
    allowUnionTypes: true,
    unicode: false,
    code: { source: true, esm: true, lines: true },
  })
  ajv.addVocabulary(['x-form'])
  ajv.addKeyword({ keyword: 'x-not-yet', code: refuseWhatIsNotYet })
  const code = standalone.default(ajv, ajv.compile(withoutAnnotations(schema) as SchemaNode))
  if (code.includes('require(')) throw new Error('the validator needs a helper of ajv at run time')
  return `${BANNER}/* eslint-disable */\n${code}`
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

const ANNOTATIONS = new Set(['title', 'description', 'default', 'examples', 'x-form'])

/** Under `properties` the same words are names of keys, whose values are schemas. */
function isSchemaOfProperty(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && ('type' in entry || '$ref' in entry)
}

/** `true` refuses every value of the property, a list refuses the values in it. */
function refuseWhatIsNotYet(context: KeywordCxt): void {
  const { data } = context
  const refused = context.schema as true | readonly (string | boolean)[]
  if (refused === true) return context.fail(_`true`)
  const values = refused.map((value) => _`${data} === ${value}`)
  context.fail(values.reduce((either, or) => _`${either} || ${or}`))
}

/** The declarations that belong to the validator. */
export function validatorTypes(): string {
  return `${BANNER}
import type { ErrorObject } from 'ajv'
import type { TinystacksFile } from './types.generated.ts'

/** Whether the value is a valid file; if it is not, \`validate.errors\` holds every reason. */
export const validate: {
  (data: unknown): data is TinystacksFile
  errors?: ErrorObject[] | null
}
`
}

const BANNER = '// Generated from schema/tinystacks.schema.json by scripts/generate-config.ts.\n'
