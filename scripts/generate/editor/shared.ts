import type { EditorNode } from './node.ts'

/** From how many characters on a node that is there twice is written once. */
const WORTH_SHARING = 160

/**
 * The schema with what it repeats under `definitions`. In draft-07 nothing stands beside a `$ref`: only nodes that are
 * the same in every word share a definition, which is named for their title.
 */
export function shared(schema: EditorNode): EditorNode {
  const count = new Map<string, number>()
  each(schema, (node) => {
    const text = JSON.stringify(node)
    count.set(text, (count.get(text) ?? 0) + 1)
  })
  const names = new Map<string, string>()
  const definitions: Record<string, unknown> = {}
  const root = within(schema)
  return { ...(root as EditorNode), definitions } as EditorNode

  function referred(value: unknown): unknown {
    if (!isNode(value)) return within(value)
    const text = JSON.stringify(value)
    if (value.title === undefined || text.length < WORTH_SHARING || (count.get(text) ?? 0) < 2)
      return within(value)
    const known = names.get(text)
    if (known !== undefined) return { $ref: `#/definitions/${known}` }
    const name = free(value.title.replaceAll(' ', '-'))
    names.set(text, name)
    definitions[name] = within(value)
    return { $ref: `#/definitions/${name}` }
  }

  function within(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(referred)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        DATA.has(key) && !isNode(entry) ? entry : referred(entry),
      ]),
    )
  }

  function free(title: string): string {
    const taken = [...names.values()].filter((name) => name.replace(/-\d+$/, '') === title).length
    return taken === 0 ? title : `${title}-${taken + 1}`
  }
}

/** What holds values of the file, not nodes. */
const DATA = new Set(['examples', 'enum', 'default', 'defaultSnippets'])

function isNode(value: unknown): value is EditorNode {
  return typeof value === 'object' && value !== null && 'title' in value && 'errorMessage' in value
}

function each(value: unknown, visit: (node: EditorNode) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) visit(value)
  for (const entry of Object.values(value)) each(entry, visit)
}
