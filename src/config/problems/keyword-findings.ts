/** One finding for each keyword of the schema: what is wrong, and what to write instead. */
import type { ConfigPath } from '../resolved.ts'
import { isRecord } from '../../text/record.ts'
import { adviceForValue } from './advice.ts'
import type { Finding } from './finding.ts'
import type { SchemaNode } from './schema-lookup.ts'
import { adviceForUnknownKey } from './unknown-key-advice.ts'
import {
  missing,
  NOT_A_STAGE_NAME,
  notInDefaults,
  REQUIRED_VERSION,
  requiredForm,
  requiredType,
  requiredValue,
  requires,
  STAGE_NAME_HINT,
  toAdd,
  UNKNOWN_KEY,
  validKeys,
  VERSION_HINT,
} from './requirements.ts'
import { show } from './show.ts'
import { didYouMean, suggest } from './suggest.ts'
import { code, described, entries, exampleOf, expected, hintFor, label, where } from './wording.ts'

/** A value that the schema refuses. */
export type Place = {
  readonly path: ConfigPath
  readonly schema: SchemaNode
  readonly value: unknown
  /** The value as it is written. */
  readonly raw: string | undefined
  /** An entry of the value as it is written. */
  readonly rawOf: (key: string) => string | undefined
  readonly params: Readonly<Record<string, unknown>>
}

/** What to say where the value at this place breaks that keyword of the schema. */
export function findingOf(keyword: string, place: Place): Finding {
  const describe = DESCRIBE[keyword] ?? wrongForm
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
  'false schema': misplaced,
}

function unknownKey({ path, schema, params, value, rawOf }: Place): Finding {
  const key = String(params.additionalProperty)
  const known = Object.keys(schema.properties ?? {})
  const written = isRecord(value) ? value[key] : undefined
  const advice = adviceForUnknownKey(key, path, { value: written, raw: rawOf(key) })
  const near = advice === null ? suggest(key, known) : (advice.meant ?? null)
  const hint = advice?.hint ?? (near === null ? validKeys(known) : `did you mean ${code(near)}?`)
  const message = `${UNKNOWN_KEY} ${code(key)} in ${where(path)}`
  const finding: Finding = {
    code: 'unknown-key',
    path: [...path, key],
    at: 'key',
    message,
    hint,
  }
  return near === null ? finding : { ...finding, meant: [...path, near] }
}

function misplaced({ path }: Place): Finding {
  return { code: 'not-in-defaults', path, at: 'key', ...notInDefaults(String(path.at(-1))) }
}

function missingKey({ path, params }: Place): Finding {
  const key = String(params.missingProperty)
  const message = `${missing(key)} from ${where(path)}`
  const hint = toAdd(path, key)
  return { code: 'missing-key', path: [...path, key], at: 'key', message, hint }
}

function missingPartner({ path, params }: Place): Finding {
  const given = String(params.property)
  const key = String(params.missingProperty)
  const message = requires(given, key)
  const hint = toAdd(path, key)
  return { code: 'missing-related-key', path: [...path, given], at: 'key', message, hint }
}

function wrongName({ path, params }: Place): Finding {
  const name = String(params.propertyName)
  const message = `${code(name)} ${NOT_A_STAGE_NAME}`
  const hyphens = name.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const hint = /^[A-Za-z][A-Za-z0-9-]{0,125}$/.test(hyphens)
    ? `write \`${hyphens}\`: letters, digits and hyphens, starting with a letter`
    : STAGE_NAME_HINT
  return { code: 'invalid-stage-name', path: [...path, name], at: 'key', message, hint }
}

function wrongType({ path, schema, value, raw }: Place): Finding {
  if (value === null) return empty(path, schema, raw)
  const message = `${requiredType(path, schema)}, not ${described(value, raw)}`
  const hint = hintFor(path, adviceForValue(path, { value, raw }))
  return { code: 'wrong-type', path, at: 'value', message, hint }
}

function empty(path: ConfigPath, schema: SchemaNode, raw: string | undefined): Finding {
  const message = `${label(path)} is empty; it must be ${expected(schema)}`
  const example = exampleOf(path.slice(0, -1), String(path.at(-1)))
  const undoes = schema['x-undo'] === true && raw !== undefined && raw !== ''
  const hint = undoes
    ? 'remove the line: `null` undoes a default, and `defaults` has none here'
    : `write \`${example}\`, or remove the line`
  return { code: 'empty-value', path, at: 'key', message, hint }
}

function notOneOf({ path, schema, value, raw }: Place): Finding {
  const allowed = (schema.enum ?? []).map(String)
  const message = `${requiredValue(path, schema)}, not ${show(value, raw)}`
  const advice =
    adviceForValue(path, { value, raw }) ??
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
  const message = `${REQUIRED_VERSION}, not ${show(value, raw)}`
  return {
    code: 'unsupported-file-version',
    path,
    at: 'value',
    message,
    hint: VERSION_HINT,
  }
}

function outOfRange({ path, schema, value, raw }: Place): Finding {
  const message = `${label(path)} must be from ${schema.minimum} to ${schema.maximum}, not ${show(value, raw)}`
  const hint = adviceForValue(path, { value, raw })
  return {
    code: 'value-out-of-range',
    path,
    at: 'value',
    message,
    ...(hint !== null && { hint }),
  }
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
  const message = `${requiredForm(path, schema)}, not ${show(value, raw)}`
  const hint = hintFor(path, adviceForValue(path, { value, raw }))
  return { code: 'invalid-value', path, at: 'value', message, hint }
}
