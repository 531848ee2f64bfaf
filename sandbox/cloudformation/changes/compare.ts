import type { JsonObject } from '../../json.ts'
import { isDeepStrictEqual } from 'node:util'
import { replaces } from '../../spec/replacement.ts'

/** The properties whose values differ. */
export const changedProperties = (before: JsonObject, after: JsonObject): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isDeepStrictEqual(normal(before[name]), normal(after[name])),
  )

/** Whether an update from one to the other makes a new physical resource. */
export const needsReplacement = (type: string, before: JsonObject, after: JsonObject): boolean =>
  changedProperties(before, after).some((name) => replaces(type, name, before, after))

/** CloudFormation keeps scalars as text: `20` and `"20"` are no change. */
function normal(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(normal)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normal(inner)]))
  }
  return value
}
