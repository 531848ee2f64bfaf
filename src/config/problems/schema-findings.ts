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

/** The validator's errors in words: at most one finding for each place and reason. */
export function schemaFindings(
  errors: readonly ErrorObject[],
  root: YamlNode,
  value: unknown,
): Finding[] {
  const findings = errors
    .filter(({ propertyName }) => propertyName === undefined) // repeated by `propertyNames` itself
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
    (near === null ? `valid keys are ${listed(known.map(code))}` : `did you mean ${code(near)}?`)
  const message = `unknown key ${code(key)} in ${where(path)}`
  const finding: Finding = {
    code: 'unknown-key',
    path: [...path, key],
    at: 'key',
    message,
    hint,
  }
  return near === null ? finding : { ...finding, meant: [...path, near] }
}

function missingKey({ path, params }: Place): Finding {
  const key = String(params.missingProperty)
  const message = `${code(key)} is missing from ${where(path)}`
  const hint = `add \`${exampleOf(path, key)}\``
  return { code: 'missing-key', path: [...path, key], at: 'key', message, hint }
}

function missingPartner({ path, params }: Place): Finding {
  const given = String(params.property)
  const key = String(params.missingProperty)
  const message = `${code(given)} requires ${code(key)}`
  const hint = `add \`${exampleOf(path, key)}\``
  return { code: 'missing-related-key', path: [...path, given], at: 'key', message, hint }
}

function wrongName({ path, params }: Place): Finding {
  const name = String(params.propertyName)
  const message = `${code(name)} cannot be a stage's name, which becomes part of a stack's name`
  const hint = 'use letters, digits and hyphens, starting with a letter; at most 126 characters'
  return { code: 'invalid-stage-name', path: [...path, name], at: 'key', message, hint }
}

function wrongType({ path, schema, value, raw }: Place): Finding {
  if (value === null) return empty(path, schema)
  const message = `${label(path)} must be ${expected(schema)}, not ${described(value, raw)}`
  const hint = hintFor(path, adviceForValue(path, schema, value, raw))
  return { code: 'wrong-type', path, at: 'value', message, hint }
}

function empty(path: ConfigPath, schema: SchemaNode): Finding {
  const message = `${label(path)} is empty; it must be ${expected(schema)}`
  const example = exampleOf(path.slice(0, -1), String(path.at(-1)))
  const hint = `write \`${example}\`, or remove the line`
  return { code: 'empty-value', path, at: 'key', message, hint }
}

function notOneOf({ path, schema, value, raw }: Place): Finding {
  const allowed = (schema.enum ?? []).map(String)
  const message = `${label(path)} must be ${listed(allowed.map(code), 'or')}, not ${show(value, raw)}`
  const advice =
    adviceForValue(path, schema, value, raw) ??
    (typeof value === 'string' ? didYouMean(value, allowed) : null)
  return {
    code: 'unknown-value',
    path,
    at: 'value',
    message,
    ...(advice === null ? {} : { hint: advice }),
  }
}

function wrongFileVersion({ path, value, raw }: Place): Finding {
  const message = `the file's \`version\` must be 1, not ${show(value, raw)}`
  return {
    code: 'unsupported-file-version',
    path,
    at: 'value',
    message,
    hint: 'write `version: 1`',
  }
}

function outOfRange({ path, schema, value, raw }: Place): Finding {
  const message = `${label(path)} must be from ${schema.minimum} to ${schema.maximum}, not ${show(value, raw)}`
  return { code: 'value-out-of-range', path, at: 'value', message }
}

function tooFew({ path, params }: Place): Finding {
  const message = `${label(path)} must have at least ${entries(Number(params.limit))}`
  const hint = `for example \`${exampleOf(path.slice(0, -1), String(path.at(-1)))}\``
  return { code: 'too-few-entries', path, at: 'key', message, hint }
}

function tooMany({ path, params }: Place): Finding {
  const message = `${label(path)} may have at most ${entries(Number(params.limit))}`
  return { code: 'too-many-entries', path, at: 'key', message }
}

function twiceInList({ path, params }: Place): Finding {
  const [first, second] = [Number(params.i), Number(params.j)].sort((a, b) => a - b)
  const message = `entry ${(second ?? 0) + 1} of ${code(String(path.at(-1)))} repeats entry ${(first ?? 0) + 1}`
  return {
    code: 'repeated-entry',
    path: [...path, second ?? 0],
    at: 'value',
    message,
    hint: 'keep one of the two',
  }
}

function tooLong({ path, value, params }: Place): Finding {
  const message = `${label(path)} may have at most ${String(params.limit)} characters: ${show(value)} has ${String(value).length}`
  return { code: 'text-too-long', path, at: 'value', message }
}

function wrongForm({ path, schema, value, raw }: Place): Finding {
  const form = schema['x-form'] ?? 'non-empty text'
  const message = `${label(path)} must be ${form}, not ${show(value, raw)}`
  const hint = hintFor(path, adviceForValue(path, schema, value, raw))
  return { code: 'invalid-value', path, at: 'value', message, hint }
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}

/** The advice, or else an example of the value. */
function hintFor(path: ConfigPath, advice: string | null): string {
  const index = path.findLastIndex((part) => typeof part === 'string')
  const example = exampleOf(path.slice(0, index), String(path[index]))
  return advice ?? `for example \`${example}\``
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
