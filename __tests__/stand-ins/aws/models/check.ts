/** Holds a resource as a template writes it against AWS's own models and documents. */
import { Ajv, type ValidateFunction } from 'ajv'
import MODELS from './models.generated.json' with { type: 'json' }
import { MOST_TAGS, ignoresCase, proseOf, tagForms } from './prose.ts'
import { OPERATIONS, REQUESTS } from './requests.ts'

type Values = Readonly<Record<string, unknown>>

/** CloudFormation takes a number for text and the other way round. */
const ajv = new Ajv({ allErrors: true, coerceTypes: true, strict: false, validateFormats: false })
const compiled = new Map<string, ValidateFunction>()

function errorsOf(name: string, schema: object, value: unknown): readonly string[] {
  const validate = compiled.get(name) ?? ajv.compile(schema)
  compiled.set(name, validate)
  if (validate(structuredClone(value))) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${name} ${instancePath}: ${message ?? ''} ${JSON.stringify(params)}`,
  )
}

const TYPES: Readonly<Record<string, object>> = MODELS.types
const INPUTS: Readonly<Record<string, object & { readonly properties?: object }>> =
  MODELS.operations

/** Against the input of one operation: `rds:CreateDBInstance`. Members that it does not have are an error. */
export function requestProblems(operation: string, input: Values): readonly string[] {
  const schema = INPUTS[operation]
  return schema === undefined ? [`no model of ${operation}`] : errorsOf(operation, schema, input)
}

/** `tags`: the stack's, which CloudFormation adds to the resource's own where those do not say otherwise. */
export function resourceProblems(
  type: string,
  properties: Values,
  tags: Readonly<Record<string, string>>,
): readonly string[] {
  const schema = TYPES[type]
  if (schema === undefined) return [`no model of ${type}`]
  return [
    ...errorsOf(type, schema, properties),
    ...handedOn(type, properties),
    ...proseProblems(type, properties),
    ...tagProblems(type, properties['Tags'], tags),
  ]
}

/** The requests that the type's handler makes of them. */
function handedOn(type: string, properties: Values): readonly string[] {
  const { made = [], handed = {}, kept = [] } = REQUESTS[type] ?? {}
  const members = Object.entries(properties)
    .filter(([name]) => name !== 'Tags' && !kept.includes(name))
    .map(([name, value]) => {
      const [member, as] = handed[name] ?? [name, (same: unknown) => same]
      return [name, member, as(value)] as const
    })
  const known = (operation: string, member: string): boolean =>
    Object.hasOwn(INPUTS[operation]?.properties ?? {}, member)
  return [
    ...members
      .filter(([, member]) => !made.some((operation) => known(operation, member)))
      .map(([name]) => `${type} ${name}: in no request that is known`),
    ...made.flatMap((operation) => {
      const own = members.filter(([, member]) => known(operation, member))
      return requestProblems(operation, Object.fromEntries(own.map(([, ...one]) => one)))
    }),
  ]
}

function proseProblems(type: string, properties: Values): readonly string[] {
  return proseOf(type, properties).flatMap(({ at, form }) =>
    valuesAt(properties, at.split('.'))
      .filter((value) => typeof value !== 'string' || !form.test(value))
      .map((value) => `${type} ${at}: ${JSON.stringify(value)} is not ${String(form)}`),
  )
}

function valuesAt(value: unknown, [name, ...rest]: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, [name ?? '', ...rest]))
  if (name === undefined || name === '') return value === undefined ? [] : [value]
  return typeof value === 'object' && value !== null ? valuesAt((value as Values)[name], rest) : []
}

function tagProblems(
  type: string,
  own: unknown,
  stack: Readonly<Record<string, string>>,
): readonly string[] {
  const { tagged } = REQUESTS[type] ?? {}
  if (tagged === undefined) return []
  const named = (own ?? []) as readonly { readonly Key: string; readonly Value: string }[]
  const tags = Object.entries({
    ...stack,
    ...Object.fromEntries(named.map(({ Key, Value }) => [Key, Value])),
  })
  const { key, value } = tagForms(type)
  const keys = tags.map(([name]) => (ignoresCase(type) ? name.toLowerCase() : name))
  return [
    ...requestProblems(tagged, { Tags: tags.map(([Key, Value]) => ({ Key, Value })) }),
    ...tags.filter(([name]) => !key.test(name)).map(([name]) => `${type}: the tag's key ${name}`),
    ...tags
      .filter(([, text]) => !value.test(text))
      .map(([, text]) => `${type}: the tag's value ${text}`),
    ...(new Set(keys).size < keys.length ? [`${type}: tags that differ in case alone`] : []),
    ...(tags.length > MOST_TAGS ? [`${type}: ${String(tags.length)} tags`] : []),
  ]
}

/** The models that were taken over and the requests that are known are the same. */
export const MODELLED = { operations: Object.keys(INPUTS), known: OPERATIONS }
