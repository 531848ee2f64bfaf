import { YAMLException, load } from 'js-yaml'
import { validationError } from '../errors.ts'
import { isObject, type JsonObject } from '../../json.ts'
import { TEMPLATE_SCHEMA } from './yaml-tags.ts'

/** A template's text, JSON or YAML, as a value. Its structure is `validateTemplate`'s business. */
export function parseTemplate(text: string): JsonObject {
  const value = text.trimStart().startsWith('{') ? parseJson(text) : parseYaml(text)
  if (!isObject(value)) throw validationError('Template format error: unsupported structure.')
  return value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const before = text.slice(0, at === undefined ? text.length : Number(at)).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    throw validationError(
      `Template format error: JSON not well-formed. (line ${before.length}, column ${column})`,
    )
  }
}

function parseYaml(text: string): unknown {
  try {
    return load(text, { schema: TEMPLATE_SCHEMA })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const { mark } = error
    const place = mark === undefined ? '' : ` (line ${mark.line + 1}, column ${mark.column + 1})`
    throw validationError(`Template format error: YAML not well-formed.${place}`)
  }
}
