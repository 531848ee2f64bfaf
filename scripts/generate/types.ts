import { compile } from 'json-schema-to-typescript'
import { resolved, schema, withoutUndo, type SchemaNode } from './schema.ts'

/** The file's shape as TypeScript, from the schema: with its defaults in its stages, and without `$schema`. */
export async function fileTypes(): Promise<string> {
  const { $id: _id, title: _title, properties = {}, ...rest } = schema
  const { $schema: _editor, defaults: _defaults, ...kept } = properties
  const shape = withoutUndo(withScalarsInPlace({ ...rest, properties: kept }))
  return compile(shape as object, 'TinystacksFile', {
    bannerComment: '// Generated from schema/source/tinystacks.json by scripts/generate-config.ts.',
    additionalProperties: false,
    format: false,
    ignoreMinAndMaxItems: true,
  })
}

/** Only objects get a type of their own; a scalar's definition is written where it is used. */
function withScalarsInPlace(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withScalarsInPlace)
  if (typeof value !== 'object' || value === null) return value
  const node = value as SchemaNode
  if (node.$ref !== undefined && !isObject(resolved(node))) {
    const { $ref: _ref, title: _title, ...inPlace } = resolved(node)
    return withScalarsInPlace(inPlace)
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, withScalarsInPlace(entry)]),
  )
}

function isObject(node: SchemaNode): boolean {
  return [node.type].flat().includes('object')
}
