import type { SqlKind } from '../engines/table.ts'
import { isDeepStrictEqual } from 'node:util'
import { nodeAt } from './yaml/locate.ts'
import { valueOf, type YamlNode } from './yaml/nodes.ts'
import { readYaml } from './yaml/read.ts'

export type PromotedText =
  | { readonly kind: 'changed'; readonly text: string }
  /** The database is not a replica. */
  | { readonly kind: 'no-replica' }
  /** The line cannot be removed without changing something else. */
  | { readonly kind: 'by-hand' }

/** A stage's name or an ARN as written, plain or in quotes. */
const VALUE = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s,{}[\]#]+)/

/**
 * The file's text without the `replicaOf` of one database. Nothing else is rewritten: comments, order
 * and style stay. The result is parsed again, and must be the same file without that key.
 */
export function withoutReplicaOf(text: string, stage: string, kind: SqlKind): PromotedText {
  const path = ['stages', stage, 'databases', kind]
  const root = rootOf(text)
  const database = root && nodeAt(root, path)
  const entry = database?.kind === 'mapping' ? database.entries.get('replicaOf') : undefined
  if (!root || database?.kind !== 'mapping' || !entry) return { kind: 'no-replica' }
  const end = endOfValue(text, entry.value.start)
  if (end === null || entry.keyStart < database.start) return { kind: 'by-hand' }
  const flows = text[database.start] === '{'
  const changed = flows
    ? withoutFlowEntry(text, entry.keyStart, end)
    : withoutBlockEntry(text, entry.keyStart, end)
  return isWithout(changed, valueOf(root), path) ? { kind: 'changed', text: changed } : BY_HAND
}

const BY_HAND: PromotedText = { kind: 'by-hand' }

function rootOf(text: string): YamlNode | null {
  const read = readYaml(text)
  return read.kind === 'read' && read.findings.length === 0 ? read.root : null
}

function endOfValue(text: string, start: number): number | null {
  const value = VALUE.exec(text.slice(start))?.[0]
  return start < 0 || value === undefined ? null : start + value.length
}

/** `{ replicaOf: prod, multiAz: true }` -> `{ multiAz: true }`: the entry with one of its commas. */
function withoutFlowEntry(text: string, start: number, end: number): string {
  const [head, tail] = [text.slice(0, start), text.slice(end)]
  const after = /^\s*,[^\S\n]*/.exec(tail)
  if (after) return head + tail.slice(after[0].length)
  // On a line of its own, the comma before it may precede a comment; a trailing comma does no harm.
  if (/\n[^\S\n]*$/.test(head) && /^[^\S\n]*\r?\n/.test(tail))
    return head.replace(/\r?\n[^\S\n]*$/, '') + tail
  const before = /,\s*$/.exec(head)
  return before ? head.slice(0, before.index) + tail : head.trimEnd() + tail.trimStart()
}

/** Removes the whole line, except for a comment on it, which gets a line of its own. */
function withoutBlockEntry(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', start) + 1
  const found = text.indexOf('\n', end)
  const lineEnd = found < 0 ? text.length : found + 1
  const comment = /^\s*(#.*)/.exec(text.slice(end, lineEnd))?.[1]
  const indentation = text.slice(lineStart, start)
  if (comment === undefined) return text.slice(0, lineStart) + text.slice(lineEnd)
  return `${text.slice(0, lineStart)}${indentation}${comment}${text.slice(lineEnd - (found < 0 ? 0 : 1))}`
}

/** Whether the text has the same content as `before`, without the key. */
function isWithout(text: string, before: unknown, path: readonly string[]): boolean {
  const root = rootOf(text)
  if (!root) return false
  return isDeepStrictEqual(less(valueOf(root), path, null), less(before, path, 'replicaOf'))
}

/** A plain copy without `key` in the mapping at the path. An empty mapping counts as no value. */
function less(value: unknown, path: readonly string[], key: string | null): unknown {
  const copy = structuredClone(plain(value))
  const parent = path.slice(0, -1).reduce((inner, name) => inner?.[name] as Plain, copy as Plain)
  const last = path.at(-1) ?? ''
  const database = parent?.[last] as Plain
  if (!parent || !database) return copy
  const kept = Object.fromEntries(Object.entries(database).filter(([name]) => name !== key))
  parent[last] = Object.keys(kept).length === 0 ? null : kept
  return copy
}

type Plain = Record<string, unknown> | null | undefined

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}
