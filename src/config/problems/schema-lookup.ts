import schema from '../../../schema/tinystacks.schema.json' with { type: 'json' }

/** What messages need to know of a schema node. */
export type SchemaNode = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly items?: SchemaNode
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly minimum?: number
  readonly maximum?: number
  readonly 'x-form'?: string
}

/** The schema node that holds the keyword at ajv's schemaPath (`#/$defs/storage/properties/size/type`). */
export function nodeOfKeyword(schemaPath: string): SchemaNode {
  return follow(schemaPath.split('/').slice(1, -1))
}

/** The property as it is used: what it refers to, with its own keywords on top. */
export function propertyOf(node: SchemaNode, key: string): SchemaNode {
  const property = node.properties?.[key] ?? {}
  if (property.$ref === undefined) return property
  return { ...follow(property.$ref.split('/').slice(1)), ...property }
}

function follow(parts: readonly string[]): SchemaNode {
  let node: unknown = schema
  for (const part of parts) {
    const step = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
    node = (node as Record<string, unknown> | undefined)?.[step]
  }
  return (node ?? {}) as SchemaNode
}

/** The node a path of the file is described by; undefined for paths outside of the schema. */
export function nodeOfPath(path: readonly (string | number)[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema as SchemaNode
  for (const part of path) {
    if (node === undefined) return undefined
    const target: SchemaNode & { additionalProperties?: unknown } = node
    const own = typeof part === 'number' ? target.items : target.properties?.[part]
    const next: unknown = own ?? target.additionalProperties
    node = typeof next === 'object' && next !== null ? resolve(next as SchemaNode) : undefined
  }
  return node
}

function resolve(node: SchemaNode): SchemaNode {
  if (node.$ref === undefined) return node
  return { ...follow(node.$ref.split('/').slice(1)), ...node }
}
