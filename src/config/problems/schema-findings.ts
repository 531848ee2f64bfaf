import type { ErrorObject } from 'ajv'
import type { ConfigPath } from '../resolved.ts'
import { nodeAt } from '../yaml/locate.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { adviceForUnknownKey, adviceForValue } from './advice.ts'
import type { Finding } from './finding.ts'
import { flow } from './flow.ts'
import { nodeOfPath, type SchemaNode } from './schema-lookup.ts'
import { listed, printable, show } from './show.ts'
import { didYouMean, suggest } from './suggest.ts'

type Place = {
  readonly path: ConfigPath
  readonly schema: SchemaNode
  readonly value: unknown
  /** The value as it is written. */
  readonly raw: string | undefined
  readonly params: Readonly<Record<string, unknown>>
}

/** What the validator found, in words: at the most one finding a place and reason. */
export function schemaFindings(
  errors: readonly ErrorObject[],
  root: YamlNode,
  value: unknown,
): Finding[] {
  const findings = errors
    .filter(({ propertyName }) => propertyName === undefined) // `propertyNames` says it once more
    .map((error) => toFinding(error, root, value))
  const misspelt = new Set(findings.flatMap(({ meant }) => (meant ? [JSON.stringify(meant)] : [])))
  return findings.filter(({ path }) => !misspelt.has(JSON.stringify(path)))
}

function toFinding(error: ErrorObject, root: YamlNode, file: unknown): Finding {
  const path = segments(error.instancePath, file)
  const node = nodeAt(root, path)
  const place: Place = {
    path,
    schema: nodeOfPath(path) ?? {},
    value: valueAt(file, path),
    raw: node?.kind === 'scalar' ? node.raw : undefined,
    params: error.params as Record<string, unknown>,
  }
  const describe = DESCRIBE[error.keyword] ?? wrongForm
  return describe(place)
}

const DESCRIBE: Readonly<Record<string, (place: Place) => Finding>> = {
  additionalProperties: unknownKey,
  required: missingKey,
  dependentRequired: missingPartner,
  propertyNames: wrongName,
  type: wrongType,
  enum: notOneOf,
  const: wrongFileVersion,
  minimum: outOfRange,
  maximum: outOfRange,
  minItems: tooFew,
  minProperties: tooFew,
  maxItems: tooMany,
  maxProperties: tooMany,
  uniqueItems: twiceInList,
  minLength: wrongForm,
  maxLength: tooLong,
  pattern: wrongForm,
}

function unknownKey({ path, schema, params }: Place): Finding {
  const key = String(params.additionalProperty)
  const known = Object.keys(schema.properties ?? {})
  const advice = adviceForUnknownKey(key, path)
  const near = advice === null ? suggest(key, known) : null
  const hint =
    advice ??
    (near === null ? `the keys here are ${listed(known.map(code))}` : `did you mean ${code(near)}?`)
  const message = `there is no key ${code(key)} in ${where(path)}`
  const finding: Finding = { path: [...path, key], at: 'key', message, hint }
  return near === null ? finding : { ...finding, meant: [...path, near] }
}

function missingKey({ path, params }: Place): Finding {
  const key = String(params.missingProperty)
  const message = `${where(path)} lacks ${code(key)}`
  return { path: [...path, key], at: 'key', message, hint: `write \`${exampleOf(path, key)}\`` }
}

function missingPartner({ path, params }: Place): Finding {
  const given = String(params.property)
  const key = String(params.missingProperty)
  const message = `${code(given)} needs ${code(key)} beside it`
  const hint = `write \`${exampleOf(path, key)}\``
  return { path: [...path, given], at: 'key', message, hint }
}

function wrongName({ path, params }: Place): Finding {
  const name = String(params.propertyName)
  const message = `${code(name)} cannot be a stage's name: it becomes part of a stack's name`
  const hint = 'use letters, digits and hyphens, with a letter first; at most 126 characters'
  return { path: [...path, name], at: 'key', message, hint }
}

function wrongType({ path, schema, value, raw }: Place): Finding {
  if (value === null) return empty(path, schema)
  const message = `${label(path)} must be ${expected(schema)}, not ${described(value, raw)}`
  return { path, at: 'value', message, ...hintFor(path, adviceForValue(path, schema, value, raw)) }
}

function empty(path: ConfigPath, schema: SchemaNode): Finding {
  const message = `${label(path)} is empty: it must be ${expected(schema)}`
  const example = exampleOf(path.slice(0, -1), String(path.at(-1)))
  return { path, at: 'key', message, hint: `write \`${example}\`, or take the line out` }
}

function notOneOf({ path, schema, value, raw }: Place): Finding {
  const allowed = (schema.enum ?? []).map(String)
  const message = `${label(path)} must be ${listed(allowed.map(code), 'or')}, not ${show(value, raw)}`
  const advice =
    adviceForValue(path, schema, value, raw) ??
    (typeof value === 'string' ? didYouMean(value, allowed) : null)
  return { path, at: 'value', message, ...(advice === null ? {} : { hint: advice }) }
}

function wrongFileVersion({ path, value, raw }: Place): Finding {
  const message = `the file's version must be 1, not ${show(value, raw)}`
  return { path, at: 'value', message, hint: 'write `version: 1`' }
}

function outOfRange({ path, schema, value, raw }: Place): Finding {
  const message = `${label(path)} must be from ${schema.minimum} to ${schema.maximum}, not ${show(value, raw)}`
  return { path, at: 'value', message }
}

function tooFew({ path, params }: Place): Finding {
  const message = `${label(path)} needs at least ${String(params.limit)}`
  const hint = `write \`${exampleOf(path.slice(0, -1), String(path.at(-1)))}\``
  return { path, at: 'key', message, hint }
}

function tooMany({ path, params }: Place): Finding {
  const message = `${label(path)} may have at most ${String(params.limit)} entries`
  return { path, at: 'key', message }
}

function twiceInList({ path, params }: Place): Finding {
  const [first, second] = [Number(params.i), Number(params.j)].sort((a, b) => a - b)
  const message = `entry ${(second ?? 0) + 1} of ${code(String(path.at(-1)))} repeats entry ${(first ?? 0) + 1}`
  return { path: [...path, second ?? 0], at: 'value', message, hint: 'keep one of the two' }
}

function tooLong({ path, value, params }: Place): Finding {
  const message = `${label(path)} may have at most ${String(params.limit)} characters: ${show(value)} has ${String(value).length}`
  return { path, at: 'value', message }
}

function wrongForm({ path, schema, value, raw }: Place): Finding {
  const form = schema['x-form'] ?? 'text that is not empty'
  const message = `${label(path)} must be ${form}, not ${show(value, raw)}`
  return { path, at: 'value', message, ...hintFor(path, adviceForValue(path, schema, value, raw)) }
}

/** The advice, or else an example of the value. */
function hintFor(path: ConfigPath, advice: string | null): { hint: string } {
  const index = path.findLastIndex((part) => typeof part === 'string')
  const example = exampleOf(path.slice(0, index), String(path[index]))
  return { hint: advice ?? `for example \`${example}\`` }
}

function exampleOf(parent: ConfigPath, key: string): string {
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

function expected(schema: SchemaNode): string {
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null')
  if (types.length === 1 && schema['x-form'] !== undefined) return schema['x-form']
  return listed(
    types.map((type) => TYPES[type] ?? type),
    'or',
  )
}

function described(value: unknown, raw: string | undefined): string {
  const shown = show(value, raw)
  if (typeof value === 'string') return `the text ${shown}`
  return typeof value === 'number' ? `the number ${shown}` : shown
}

function label(path: ConfigPath): string {
  const part = path.at(-1)
  if (part === undefined) return 'the file'
  if (typeof part === 'string') return code(part)
  return `entry ${part + 1} of ${code(String(path.at(-2)))}`
}

function where(path: ConfigPath): string {
  return path.length === 0 ? 'the file' : code(path.join('.'))
}

function code(text: string): string {
  return `\`${printable(text)}\``
}

/** ajv's JSON pointer as a path; indexes of lists become numbers. */
function segments(pointer: string, file: unknown): ConfigPath {
  const path: (string | number)[] = []
  let value = file
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(value) ? Number(key) : key)
    value = (value as Record<string, unknown>)[key]
  }
  return path
}

function valueAt(file: unknown, path: ConfigPath): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], file)
}
