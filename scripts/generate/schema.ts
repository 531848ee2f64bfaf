import { readFileSync } from 'node:fs'

/** A node of the file's schema, as far as the generators read it. */
export type SchemaNode = {
  readonly $schema?: string
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, SchemaNode>>
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: boolean | SchemaNode
  readonly items?: SchemaNode
  readonly required?: readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly pattern?: string
  readonly propertyNames?: SchemaNode
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>
  readonly enumDescriptions?: readonly string[]
  readonly 'x-form'?: string
  readonly 'x-undo'?: boolean
  readonly allOf?: readonly SchemaNode[]
}

/** The file's schema. */
export const schema = read('source/tinystacks.json')

/** What describes how the command ended: keys of the document, what relates them, and their definitions. */
const OF_THE_END = new Set([
  ...['ok', 'exit', 'error', 'problems', 'if', 'then', 'else'],
  ...['failure', 'problem', 'located'],
])

/** The schema of a plan, without what only the document of `plan --json` has: how the command ended. */
export const planSchema = withoutEnd(read('plan.schema.json'))

function withoutEnd(schema: SchemaNode): SchemaNode {
  const { properties = {}, $defs = {}, ...root } = schema
  return { ...without(root), properties: without(properties), $defs: without($defs) }
}

function without<T>(keyed: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(keyed).filter(([key]) => !OF_THE_END.has(key)))
}

function read(name: string): SchemaNode {
  const url = new URL(`../../schema/${name}`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as SchemaNode
}

/**
 * The schema of a file whose `null`s have undone their defaults: where `x-undo` lets people write `null`, none is left.
 */
export function withoutUndo(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndo)
  if (typeof value !== 'object' || value === null) return value
  const { 'x-undo': undo, ...node } = value as SchemaNode
  const types = [node.type ?? []].flat().filter((type) => type !== 'null')
  const type = types.length === 1 ? types[0] : types
  return Object.fromEntries(
    Object.entries(undo === true ? { ...node, type } : node).map(([key, entry]) => [
      key,
      withoutUndo(entry),
    ]),
  )
}

/** The node with what it refers to merged in; its own keywords win. */
export function resolved(node: SchemaNode): SchemaNode {
  const { $ref, allOf: [first] = [] } = node
  if (first !== undefined) return { ...resolved(first), ...node }
  return $ref === undefined ? node : { ...resolved(definition($ref)), ...node }
}

/** The definition of `#/$defs/NAME`. */
function definition(ref: string): SchemaNode {
  const found = schema.$defs?.[ref.replace('#/$defs/', '')]
  if (found === undefined) throw new Error(`the schema has no ${ref}`)
  return found
}
