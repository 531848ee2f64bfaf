import { readFileSync } from 'node:fs'

/** A schema of the description, as plain data. */
export type Schema = { readonly [keyword: string]: unknown }

export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly schema: Schema
  /** The value may hold slashes. */
  readonly 'x-multi-segment'?: boolean
}

export type Operation = {
  readonly operationId: string
  readonly externalDocs: { readonly url: string }
  readonly parameters?: readonly ({ readonly $ref: string } | Parameter)[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly $ref: string } | Response>>
}

export type Response = { readonly content?: Content }
type Content = Readonly<Record<string, { readonly schema: Schema }>>

export type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const FILE = new URL('description.generated.json', import.meta.url)

/** GitHub's own OpenAPI description of the operations in use, with JSON Schema's null for OpenAPI's `nullable`. */
export function readDescription(): Description {
  return withNull(JSON.parse(readFileSync(FILE, 'utf8'))) as Description
}

/**
 * OpenAPI 3.0 says `nullable` beside a type, an enum or a oneOf; to JSON Schema each of them is an alternative to
 * null.
 */
function withNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNull)
  if (value === null || typeof value !== 'object') return value
  const { nullable, ...rest } = value as Schema
  const below = Object.fromEntries(
    Object.entries(rest).map(([keyword, schema]) => [keyword, withNull(schema)]),
  )
  return nullable === true ? { anyOf: [{ type: 'null' }, below] } : below
}
