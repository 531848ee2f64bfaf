/** What a file's text becomes: values with the offsets they were written at. */
export type YamlNode = ScalarNode | SequenceNode | MappingNode

export type ScalarNode = {
  readonly kind: 'scalar'
  /** Offset of the first character; -1 where nothing is written (`postgres:`). */
  readonly start: number
  readonly value: string | number | boolean | null
  /** The text as written, without quotes: `8.0` where the value is the number 8. */
  readonly raw: string
}

type SequenceNode = {
  readonly kind: 'sequence'
  readonly start: number
  readonly items: readonly YamlNode[]
}

type MappingNode = {
  readonly kind: 'mapping'
  readonly start: number
  readonly entries: ReadonlyMap<string, MappingEntry>
}

export type MappingEntry = { readonly keyStart: number; readonly value: YamlNode }

/**
 * The node as a plain value. Mappings have no prototype, so that a key such as `constructor` or
 * `__proto__` is a key like any other.
 */
export function valueOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map(valueOf)
  const value = Object.create(null) as Record<string, unknown>
  for (const [key, entry] of node.entries) value[key] = valueOf(entry.value)
  return value
}
