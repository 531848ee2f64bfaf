import schema from '../../../schema/source/tinystacks.json' with { type: 'json' }

/** What messages need to know of a schema node. */
export type SchemaNode = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly items?: SchemaNode
  readonly properties?: Readonly<Record<string, SchemaNode | boolean>>
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly maxLength?: number
  readonly 'x-form'?: string
  /** `null` undoes a default here. */
  readonly 'x-undo'?: boolean
  /** The first says what the value is; those after it take away from it. */
  readonly allOf?: readonly object[]
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

/** The node with what it refers to. */
export function resolve(node: SchemaNode): SchemaNode {
  const [first] = node.allOf ?? []
  if (first !== undefined) return { ...resolve(first), ...node }
  if (node.$ref === undefined) return node
  return { ...definition(node.$ref), ...node }
}

/** What `#/$defs/NAME` refers to. */
function definition(ref: string): SchemaNode {
  const defs: Readonly<Record<string, SchemaNode>> = schema.$defs
  return resolve(defs[ref.replace('#/$defs/', '')] ?? {})
}
