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
  readonly pattern?: string
  readonly 'x-form'?: string
}

/** The node a path of the file is described by; undefined for paths outside of the schema. */
export function nodeOfPath(path: readonly (string | number)[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema
  for (const part of path) {
    if (node === undefined) return undefined
    const target: SchemaNode & { additionalProperties?: unknown } = node
    const own = typeof part === 'number' ? target.items : target.properties?.[part]
    const next: unknown = own ?? target.additionalProperties
    node = typeof next === 'object' && next !== null ? resolve(next) : undefined
  }
  return node
}

function resolve(node: SchemaNode): SchemaNode {
  if (node.$ref === undefined) return node
  return { ...definition(node.$ref), ...node }
}

/** What `#/$defs/NAME` refers to. */
function definition(ref: string): SchemaNode {
  const defs: Readonly<Record<string, SchemaNode>> = schema.$defs
  return resolve(defs[ref.replace('#/$defs/', '')] ?? {})
}
