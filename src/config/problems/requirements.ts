/** What the schema asks for, in the words that problems begin with and that editors show. */
import type { ConfigPath } from '../resolved.ts'
import type { SchemaNode } from './schema-lookup.ts'
import { listed } from './show.ts'
import { code, exampleOf, expected, label } from './wording.ts'

/** `\`size\` must be a whole number`. */
export function requiredType(path: ConfigPath, schema: SchemaNode): string {
  return `${label(path)} ${mustBe(schema)}`
}

/** `must be a whole number`. */
export function mustBe(schema: SchemaNode): string {
  return `must be ${expected(schema)}`
}

/** `\`stack\` must be letters, digits and hyphens, starting with a letter`. */
export function requiredForm(path: ConfigPath, schema: SchemaNode): string {
  return `${label(path)} must be ${schema['x-form'] ?? 'non-empty text'}`
}

/** `\`apply\` must be \`now\` or \`window\``. */
export function requiredValue(path: ConfigPath, schema: SchemaNode): string {
  const allowed = (schema.enum ?? []).map((value) => code(String(value)))
  return `${label(path)} must be ${listed(allowed, 'or')}`
}

/** What the only version of the file is. */
export const REQUIRED_VERSION = "the file's `version` must be 1"

/** What to write for it. */
export const VERSION_HINT = 'write `version: 1`'

/** `\`stack\` is missing`. */
export function missing(key: string): string {
  return `${code(key)} is missing`
}

/** `add \`stack: shop\``: the key that is missing from the mapping at this path. */
export function toAdd(path: ConfigPath, key: string): string {
  return `add \`${exampleOf(path, key)}\``
}

/** `\`vpc\` requires \`subnets\``. */
export function requires(given: string, key: string): string {
  return `${code(given)} requires ${code(key)}`
}

/** What follows a name that no stage can have. */
export const NOT_A_STAGE_NAME = "cannot be a stage's name, which becomes part of a stack's name"

/** What a stage's name is made of. */
export const STAGE_NAME_HINT =
  'use letters, digits and hyphens, starting with a letter; at most 126 characters'

/** What only a stage can say: which data a database has, and the range of a network. */
export function notInDefaults(key: string): { readonly message: string; readonly hint: string } {
  const why =
    key === 'cidr'
      ? 'each stage has a range of its own'
      : "where a database's data come from is for its stage to say"
  return {
    message: `${code(key)} cannot be in \`defaults\`: ${why}`,
    hint: `write ${code(key)} in the stage`,
  }
}

/** `valid keys are \`access\` and \`allow\``. */
export function validKeys(known: readonly string[]): string {
  return `valid keys are ${listed(known.map(code))}`
}

/** What a problem with a key that the schema does not have begins with. */
export const UNKNOWN_KEY = 'unknown key'
