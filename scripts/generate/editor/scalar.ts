import type { ConfigPath } from '../../../src/config/resolved.ts'
import {
  mustBe,
  REQUIRED_VERSION,
  requiredForm,
  requiredType,
  requiredValue,
  VERSION_HINT,
} from '../../../src/config/problems/requirements.ts'
import { hintFor } from '../../../src/config/problems/wording.ts'
import type { SchemaNode } from '../schema.ts'
import { ANY_NAME } from './any-name.ts'
import type { EditorNode } from './node.ts'

/** A value that is no mapping and no list: `shown` is the node as it is published, without a message. */
export function scalar(path: ConfigPath, shown: EditorNode, node: SchemaNode): EditorNode {
  const { type, ...rest } = shown
  const types = [type ?? []].flat()
  const errorMessage = messageOf(path, node)
  // Ajv's strict mode takes no union but that with `null`. The language server has its own words for alternatives, but
  // not where each is a list of types.
  if (types.filter((each) => each !== 'null').length > 1)
    return { ...rest, anyOf: types.map((each) => ({ type: [each], errorMessage })) }
  if (node.enum === undefined || node.enumDescriptions === undefined)
    return { ...shown, errorMessage }
  return {
    ...shown,
    errorMessage,
    'x-intellij-enum-metadata': metadata(node.enum, node.enumDescriptions),
  }
}

/** Of the first entry of a list: it speaks of any. */
function anyEntry(message: string): string {
  return message.replace(/^entry 1 of /, 'an entry of ')
}

function messageOf(path: ConfigPath, node: SchemaNode): string {
  if (path.at(-1) === ANY_NAME) return `this ${mustBe(node)}`
  if (node.const !== undefined) return `${REQUIRED_VERSION}; ${VERSION_HINT}`
  if (node.enum !== undefined) return anyEntry(requiredValue(path, node))
  const required = node['x-form'] === undefined ? requiredType : requiredForm
  return anyEntry(`${required(path, node)}; ${hintFor(path, null)}`)
}

/** The same as `enumDescriptions`, as the editors of JetBrains read it. */
function metadata(
  values: readonly unknown[],
  descriptions: readonly string[],
): Readonly<Record<string, EditorNode>> {
  return Object.fromEntries(
    values.map((value, index) => [String(value), { description: descriptions[index] ?? '' }]),
  )
}
