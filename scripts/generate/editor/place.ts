import type { ConfigPath } from '../../../src/config/resolved.ts'
import { requiredType } from '../../../src/config/problems/requirements.ts'
import { hintFor } from '../../../src/config/problems/wording.ts'
import { flow } from '../../../src/config/problems/flow.ts'
import { resolved, type SchemaNode } from '../schema.ts'
import { mapping } from './mapping.ts'
import type { EditorNode } from './node.ts'
import { scalar } from './scalar.ts'

/** A node of the source as editors get it: with all that it refers to, and a message for each way to break it. */
export function place(source: SchemaNode, path: ConfigPath): EditorNode {
  const node = resolved(source)
  const types = [node.type ?? []].flat()
  const named = { title: titleOf(path), ...described(node) }
  if (types.includes('object')) {
    const { type, minProperties, maxProperties, examples } = node
    return {
      ...named,
      ...defined({ type, minProperties, maxProperties, examples }),
      ...typed(path, node),
      ...mapping(source, path, place),
    }
  }
  const {
    $ref: _ref,
    title: _title,
    description: _text,
    'x-form': _form,
    'x-undo': _undo,
    ...shown
  } = node
  if (!types.includes('array')) return { ...named, ...scalar(path, shown, node) }
  return { ...named, ...shown, ...typed(path, node), items: place(node.items ?? {}, [...path, 0]) }
}

function defined<T extends object>(properties: T): { [K in keyof T]: NonNullable<T[K]> } {
  const set = Object.entries(properties).filter(([, value]) => value !== undefined)
  return Object.fromEntries(set) as { [K in keyof T]: NonNullable<T[K]> }
}

function typed(path: ConfigPath, node: SchemaNode): EditorNode {
  if (path.length === 0) return {}
  return { errorMessage: `${requiredType(path, node)}; ${hintFor(path, null)}` }
}

/** A key names itself; an entry is one of its list, and a stage one of the stages. */
function titleOf(path: ConfigPath): string {
  const part = path.at(-1)
  if (part === undefined) return 'tinystacks.yml'
  if (typeof part === 'number') return `entry of ${String(path.at(-2))}`
  if (path.length === 2 && path[0] === 'stages') return 'stage'
  return part
}

/** The description, and the default that it does not name. */
function described({ description, default: value }: SchemaNode): EditorNode {
  if (value === undefined) return description === undefined ? {} : { description }
  return { description: [description, `Default: \`${flow(value)}\`.`].filter(Boolean).join(' ') }
}
