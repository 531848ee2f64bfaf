/** How findings name places, values and what the schema expects. */
import type { ConfigPath } from '../resolved.ts'
import { flow } from './flow.ts'
import { nodeOfPath, type SchemaNode } from './schema-lookup.ts'
import { listed, printable, show } from './show.ts'

/** `1 entry`, `2 entries`. */
export function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}

/** The advice, or else an example of the value. */
export function hintFor(path: ConfigPath, advice: string | null): string {
  const index = path.findLastIndex((part) => typeof part === 'string')
  const example = exampleOf(path.slice(0, index), String(path[index]))
  return advice ?? `for example \`${example}\``
}

/** `key: value`, with the first example of the schema. */
export function exampleOf(parent: ConfigPath, key: string): string {
  const schema = nodeOfPath([...parent, key])
  const [first] = schema?.examples ?? []
  return `${printable(key)}: ${flow(first ?? schema?.default ?? '...')}`
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  object: 'a mapping of keys',
  array: 'a list',
}

/** What the schema asks for: its own words, or its types. */
export function expected(schema: SchemaNode): string {
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null')
  if (types.length === 1 && schema['x-form'] !== undefined) return schema['x-form']
  return listed(
    types.map((type) => TYPES[type] ?? type),
    'or',
  )
}

/** A value that was written, with its type if that is not plain. */
export function described(value: unknown, raw: string | undefined): string {
  const shown = show(value, raw)
  if (typeof value === 'string') return `the text ${shown}`
  return typeof value === 'number' ? `the number ${shown}` : shown
}

/** How a message names the value at a path. */
export function label(path: ConfigPath): string {
  const part = path.at(-1)
  if (part === undefined) return 'the file'
  if (typeof part === 'string') return code(part)
  return `entry ${part + 1} of ${code(String(path.at(-2)))}`
}

/** How a message names the mapping at a path. */
export function where(path: ConfigPath): string {
  return path.length === 0 ? 'the file' : code(path.join('.'))
}

/** As code. */
export function code(text: string): string {
  return `\`${printable(text)}\``
}
