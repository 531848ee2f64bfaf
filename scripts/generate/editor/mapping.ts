import type { ConfigPath } from '../../../src/config/resolved.ts'
import {
  missing,
  NOT_A_STAGE_NAME,
  notInDefaults,
  requires,
  STAGE_NAME_HINT,
  toAdd,
  UNKNOWN_KEY,
  validKeys,
} from '../../../src/config/problems/requirements.ts'
import { resolved, type SchemaNode } from '../schema.ts'
import { ANY_NAME } from './any-name.ts'
import type { EditorNode } from './node.ts'

type Place = (source: SchemaNode, path: ConfigPath) => EditorNode

/**
 * A mapping has a message of its own for each rule. The language server shows a node's `errorMessage` for its type,
 * its keys and its missing keys alike: each rule is a part of `allOf`, then.
 */
export function mapping(source: SchemaNode, path: ConfigPath, place: Place): EditorNode {
  const node = resolved(source)
  const misplaced = keysRefusedBy(source)
  const parts = [
    ...keys(node, path, misplaced, place),
    ...(node.required ?? []).map((key) => ({
      required: [key],
      errorMessage: `${missing(key)}; ${toAdd(path, key)}`,
    })),
    ...misplaced.map((key) => refused(key)),
    ...partners(node, path),
  ]
  return {
    ...names(node),
    ...(node.properties === undefined && parts.length === 1 ? parts[0] : { allOf: parts }),
  }
}

function keys(
  { properties, additionalProperties }: SchemaNode,
  path: ConfigPath,
  misplaced: readonly string[],
  place: Place,
): EditorNode[] {
  if (typeof additionalProperties === 'object')
    return [{ additionalProperties: place(additionalProperties, [...path, nameIn(path)]) }]
  const known = Object.keys(properties ?? {}).filter((key) => !misplaced.includes(key))
  const shown = Object.entries(properties ?? {}).map(([key, property]) => [
    key,
    // `true` is not suggested; the part of `allOf` that refuses the key says why.
    misplaced.includes(key) ? true : place(property, [...path, key]),
  ])
  return [
    {
      properties: Object.fromEntries(shown) as Record<string, EditorNode>,
      additionalProperties: false,
      errorMessage: `${UNKNOWN_KEY}; ${validKeys(known)}`,
    },
  ]
}

/** The name that stands for any: of a stage, as messages name it in an example, or of a parameter or tag. */
function nameIn(path: ConfigPath): string {
  return path.length === 1 && path[0] === 'stages' ? 'dev' : ANY_NAME
}

function refused(key: string): EditorNode {
  const { message, hint } = notInDefaults(key)
  return { properties: { [key]: false }, errorMessage: `${message}; ${hint}` }
}

/** The keys that a part of the source's `allOf` takes away. */
function keysRefusedBy({ allOf = [] }: SchemaNode): readonly string[] {
  return allOf
    .slice(1)
    .flatMap((part) => Object.entries(resolved(part).properties ?? {}))
    .flatMap(([key, property]) => ((property as unknown) === false ? [key] : []))
}

/** draft-07 has no `dependentRequired`, and its `dependencies` take no message. */
function partners({ dependentRequired = {} }: SchemaNode, path: ConfigPath): EditorNode[] {
  return Object.entries(dependentRequired).flatMap(([given, wanted]) =>
    wanted.map((key) => ({
      if: { required: [given] },
      then: {
        required: [key],
        errorMessage: `${requires(given, key)}; ${toAdd(path, key)}`,
      },
    })),
  )
}

function names({ propertyNames }: SchemaNode): EditorNode {
  if (propertyNames === undefined) return {}
  const { type, pattern, maxLength } = resolved(propertyNames)
  const errorMessage = `this ${NOT_A_STAGE_NAME}; ${STAGE_NAME_HINT}`
  return { propertyNames: { type, pattern, maxLength, errorMessage } as EditorNode }
}
