import { DATABASES, isDatabase } from '../../engines/table.ts'
import { isRecord } from '../../text/record.ts'
import type { ConfigPath } from '../resolved.ts'
import { nodeOfPath, resolve, type SchemaNode } from './schema-lookup.ts'
import { textsLike, type Given } from './texts-like.ts'

/** A value that the schema takes, made of the one that is written; undefined = what is meant is not clear. */
export function corrected(path: ConfigPath, given: Given): unknown {
  const schema = nodeOfPath(path) ?? {}
  const types = [schema.type ?? []].flat()
  const found = types
    .filter((type) => type !== 'null')
    .flatMap((type) => candidates(type, path, schema, given))
    .find((value) => fits(schema, value))
  return JSON.stringify(found) === JSON.stringify(given.value) ? undefined : found
}

/** Whether the schema takes the value, as far as it says so of a single one. */
export function fits(schema: SchemaNode, value: unknown): boolean {
  const types = [schema.type ?? []].flat()
  if (!types.includes(typeOf(value))) return false
  if (schema.enum !== undefined) return schema.enum.includes(value)
  if (typeof value === 'number')
    return value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value)
  if (typeof value === 'string')
    return (
      new RegExp(schema.pattern ?? '').test(value) && value.length <= (schema.maxLength ?? Infinity)
    )
  return !Array.isArray(value) || value.every((item) => fits(resolve(schema.items ?? {}), item))
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

function candidates(type: string, path: ConfigPath, schema: SchemaNode, given: Given): unknown[] {
  switch (type) {
    case 'boolean':
      return [switched(given.value)]
    case 'integer':
      return numbers(schema, given.value)
    case 'string':
      return textsLike(path, schema, given)
    case 'array':
      return lists(path, schema, given)
    case 'object':
      return [section(path, given)]
    default:
      return []
  }
}

const ON = new Set(['yes', 'on', 'true', 'y', 'enabled', '1'])
const OFF = new Set(['no', 'off', 'false', 'n', 'disabled', 'none', '0'])

function switched(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).toLowerCase()
  return ON.has(text) ? true : OFF.has(text) ? false : undefined
}

function numbers(schema: SchemaNode, value: unknown): unknown[] {
  const digits =
    typeof value === 'string'
      ? /^(\d+)\s*(GiB|GB|G|days?|d|s|seconds?)?$/i.exec(value)?.[1]
      : undefined
  const number = digits === undefined ? value : Number(digits)
  if (typeof number !== 'number' || !Number.isInteger(number)) return []
  const { minimum = number, maximum = number, enum: few } = schema
  const nearest = (few ?? []).toSorted(
    (a, b) => Math.abs(Number(a) - number) - Math.abs(Number(b) - number),
  )
  return [number, Math.min(Math.max(number, minimum), maximum), ...nearest.slice(0, 1)]
}

function lists(path: ConfigPath, schema: SchemaNode, given: Given): unknown[] {
  const item = (one: unknown): unknown => {
    if (fits(resolve(schema.items ?? {}), one)) return one
    const fixed = corrected([...path, 0], { value: one, raw: undefined })
    return fixed === undefined ? one : fixed
  }
  if (Array.isArray(given.value)) return [given.value.map(item)]
  if (typeof given.value !== 'string') return []
  return [[item(given.value)], given.value.split(/[,\s]+/).map(item)]
}

/** The section that a single value stands for: `storage: 40` for `storage: { size: 40 }`. */
function section(path: ConfigPath, { value, raw }: Given): unknown {
  const key = String(path.at(-1))
  if (key === 'databases') return named(value)
  if (isRecord(value) || Array.isArray(value)) return undefined
  if (isDatabase(key) && switched(value) === true) return {}
  if (key === 'bastion' && switched(value) === true) return { allow: [YOUR_ADDRESS] }
  for (const inner of SINGLE[isDatabase(key) ? 'database' : key] ?? []) {
    const at = [...path, inner]
    const schema = nodeOfPath(at)
    if (schema === undefined) continue
    if (fits(schema, value)) return { [inner]: value }
    const fixed = typeof value === 'boolean' ? undefined : corrected(at, { value, raw })
    if (fixed !== undefined && isClose(inner, fixed, value, raw)) return { [inner]: fixed }
  }
  return undefined
}

/** An address that is nobody's (RFC 5737), in the place of the reader's. */
export const YOUR_ADDRESS = '203.0.113.7/32'

/** What a single value in the place of a section may be, the likeliest first. */
const SINGLE: Readonly<Record<string, readonly string[]>> = {
  database: ['engine', 'version', 'instance'],
  storage: ['size', 'type'],
  bastion: ['access', 'allow'],
  network: ['vpc', 'cidr'],
  existing: ['arn', 'identifier'],
  restoreFrom: ['snapshot'],
}

/** A word that is bent until it fits must still be the one that was written. */
function isClose(key: string, fixed: unknown, value: unknown, raw: string | undefined): boolean {
  if (key !== 'identifier' && key !== 'snapshot') return true
  return String(fixed) === (raw ?? String(value))
}

/** `[postgres, redis]`, or one of them. */
function named(value: unknown): unknown {
  const names = Array.isArray(value) ? (value as unknown[]) : [value]
  if (!names.every((name) => typeof name === 'string')) return undefined
  const kinds = names.map((name) => name.toLowerCase())
  const known = kinds.every((kind) => DATABASES.some((one) => one === kind))
  return known && kinds.length > 0 ? Object.fromEntries(kinds.map((kind) => [kind, {}])) : undefined
}
