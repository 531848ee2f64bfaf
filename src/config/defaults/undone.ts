import { nodeOfPath } from '../problems/schema-lookup.ts'
import type { ConfigPath } from '../resolved.ts'
import { nodeAt } from '../yaml/locate.ts'
import type { YamlNode } from '../yaml/nodes.ts'

/**
 * Where a stage undoes a default: it writes `null` for a key that `defaults` gives a value, and for which no other word
 * means "none" (`x-undo` in the schema). A value that is merely missing (`kmsKey:`) undoes nothing.
 */
export function undoneIn(root: YamlNode): readonly ConfigPath[] {
  const defaults = nodeAt(root, ['defaults'])
  const stages = nodeAt(root, ['stages'])
  if (defaults === undefined || stages?.kind !== 'mapping') return []
  return [...stages.entries].flatMap(([name, { value }]) =>
    undone(['stages', name], value, defaults),
  )
}

function undone(path: ConfigPath, own: YamlNode, given: YamlNode): readonly ConfigPath[] {
  if (own.kind === 'scalar') return isNull(own) && isUndoable(path, given) ? [path] : []
  if (own.kind !== 'mapping' || given.kind !== 'mapping') return []
  return [...own.entries].flatMap(([key, { value }]) => {
    const of = given.entries.get(key)?.value
    return of === undefined ? [] : undone([...path, key], value, of)
  })
}

/** `null` or `~`, in letters. */
function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.raw !== ''
}

function isUndoable(path: ConfigPath, given: YamlNode): boolean {
  const isGiven = given.kind !== 'scalar' || given.value !== null
  return isGiven && nodeOfPath(path)?.['x-undo'] === true
}
