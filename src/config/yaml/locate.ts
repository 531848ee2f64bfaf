import type { ConfigPath, Lines, Position } from '../resolved.ts'
import type { YamlNode } from './nodes.ts'

/** Offset of the key (or list entry) at a path; what is not written gives its nearest written parent. */
export function keyOffset(root: YamlNode, path: ConfigPath): number {
  return walk(root, path).offset
}

/** Offset of the value at a path, or of its key where the value is not written. */
export function valueOffset(root: YamlNode, path: ConfigPath): number {
  const { node, offset } = walk(root, path)
  return node === undefined || node.start < 0 ? offset : node.start
}

/** The node at a path; undefined where nothing is written. */
export function nodeAt(root: YamlNode, path: ConfigPath): YamlNode | undefined {
  return walk(root, path).node
}

/** The lines from the key at a path to the last value below it; null where nothing is written. */
export function linesAt(
  root: YamlNode,
  path: ConfigPath,
  position: (offset: number) => Position,
): Lines | null {
  const { node, offset } = walk(root, path)
  if (node === undefined) return null
  return { first: position(offset).line, last: position(Math.max(offset, lastOf(node))).line }
}

/** The largest offset in a node. */
function lastOf(node: YamlNode): number {
  if (node.kind === 'scalar') return node.start
  const inner =
    node.kind === 'sequence'
      ? node.items.map(lastOf)
      : [...node.entries.values()].map(({ keyStart, value }) => Math.max(keyStart, lastOf(value)))
  return Math.max(node.start, ...inner)
}

function walk(root: YamlNode, path: ConfigPath): { node: YamlNode | undefined; offset: number } {
  let node = root
  let offset = Math.max(root.start, 0)
  for (const part of path) {
    const next = child(node, part)
    if (next === undefined) return { node: undefined, offset }
    node = next.node
    if (next.offset >= 0) offset = next.offset
  }
  return { node, offset }
}

function child(node: YamlNode, part: string | number) {
  if (node.kind === 'mapping') {
    const entry = node.entries.get(String(part))
    return entry && { node: entry.value, offset: entry.keyStart }
  }
  const item = node.kind === 'sequence' ? node.items[Number(part)] : undefined
  return item && { node: item, offset: item.start }
}
