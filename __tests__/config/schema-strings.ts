/** Every place of the file that holds text, found by walking the schema: those of later versions too. */
import { readFileSync } from 'node:fs'

type Node = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Node | false>>
  readonly allOf?: readonly Node[]
  readonly additionalProperties?: boolean | Node
  readonly propertyNames?: Node
  readonly items?: Node
}

const schema = JSON.parse(
  readFileSync(new URL('../../schema/source/tinystacks.json', import.meta.url), 'utf8'),
) as Node & { readonly $defs: Readonly<Record<string, Node>> }

export type TextField = {
  /** `stages.dev.databases.postgres.parameters.work_mem`. */
  readonly name: string
  readonly path: readonly (string | number)[]
  /** The key at the end of the path is what is written, not its value. */
  readonly isKey: boolean
  readonly pattern: string | undefined
  readonly isEnum: boolean
  readonly examples: readonly unknown[]
}

/** What stands where the file chooses the key. */
const OWN_KEY: Readonly<Record<string, string>> = {
  stages: 'dev',
  tags: 'team',
  parameters: 'work_mem',
}

/** Values and keys that are text, or may be. */
export function textFields(): readonly TextField[] {
  return fieldsOf(schema, [])
}

function fieldsOf(written: Node, path: readonly (string | number)[]): readonly TextField[] {
  const node = resolved(written)
  const types = [node.type ?? []].flat()
  const field = (of: Node, at: readonly (string | number)[], isKey: boolean): TextField => ({
    name: `${at.join('.')}${isKey ? ' (key)' : ''}`,
    path: at,
    isKey,
    pattern: of.pattern,
    isEnum: of.enum !== undefined,
    examples: of.examples ?? [],
  })
  const own = types.includes('string') ? [field(node, path, false)] : []
  const named = Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    child === false ? [] : fieldsOf(child, [...path, key]),
  )
  const items = node.items === undefined ? [] : fieldsOf(node.items, [...path, 0])
  const { additionalProperties } = node
  if (typeof additionalProperties !== 'object') return [...own, ...named, ...items]
  const key = OWN_KEY[String(path.at(-1))] ?? 'key'
  const names = node.propertyNames ?? {}
  return [
    ...own,
    ...named,
    ...items,
    field(names.$ref === undefined ? names : definition(names.$ref), [...path, key], true),
    ...fieldsOf(additionalProperties, [...path, key]),
  ]
}

/** With what it refers to, and without what a part of `allOf` takes away. */
function resolved(written: Node): Node {
  const { $ref, allOf = [] } = written
  const parts = [...($ref === undefined ? [] : [definition($ref)]), ...allOf]
  const all = [...parts.map(resolved), written]
  return {
    ...Object.assign({}, ...all),
    properties: Object.assign({}, ...all.map((one) => one.properties)),
  } as Node
}

function definition(ref: string): Node {
  return schema.$defs[ref.replace('#/$defs/', '')] ?? {}
}

/** A file whose text at this place is `text`, and nothing else in it but what it needs. */
export function fileWith({ path, isKey }: Pick<TextField, 'path' | 'isKey'>, text: string): string {
  const file = {
    version: 1,
    stack: 'shop',
    region: 'us-east-1',
    stages: { dev: { databases: { postgres: {} } } },
  }
  const at = isKey ? [...path.slice(0, -1), text] : path
  put(file, at, isKey ? valueUnder(path) : text)
  // A stage whose name is the text stands beside `dev`.
  return JSON.stringify(file, null, 2)
}

function valueUnder(path: readonly (string | number)[]): unknown {
  return path[0] === 'stages' && path.length === 2 ? { databases: { postgres: {} } } : 'x'
}

function put(root: object, path: readonly (string | number)[], value: unknown): void {
  let at = root as Record<string | number, unknown>
  path.forEach((part, index) => {
    if (index === path.length - 1) at[part] = value
    else at = (at[part] ??= typeof path[index + 1] === 'number' ? [] : {}) as typeof at
  })
}
