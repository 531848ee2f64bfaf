import type { Properties } from '../contract.ts'
import { isObject } from '../json.ts'
import { resourceSpec } from './resources.ts'
import type { PropertySpec, ResourceSpec, TypeSpec } from './types.ts'

/** One thing that is wrong with a resource's properties. */
export type PropertyProblem = {
  /** As a JSON pointer: '' for the properties themselves, `/Tags/0`. */
  readonly path: string
  /** As resource handlers say it: `extraneous key [Foo] is not permitted`. */
  readonly message: string
  /** As DescribeEvents says it of a change set (aws-cdk-cli #1463). */
  readonly early: string
}

/** `value` where it is only known after the change set has been carried out. */
export type Check = { readonly isUnknown: (value: unknown) => boolean }

/** Checks resolved properties against the specification of their type. */
export function checkProperties(
  type: string,
  properties: Properties,
  check: Check,
): readonly PropertyProblem[] {
  const spec = resourceSpec(type)
  return spec === undefined ? [] : checkObject(properties, spec.properties, '', { spec, ...check })
}

type Context = Check & { readonly spec: ResourceSpec }

function checkObject(
  value: Properties,
  properties: Readonly<Record<string, PropertySpec>>,
  path: string,
  context: Context,
): PropertyProblem[] {
  const missing = Object.entries(properties)
    .filter(([name, { required }]) => required === true && value[name] === undefined)
    .map(([name]) => ({
      path,
      message: `required key [${name}] not found`,
      early: `Required property [${name}] not found`,
    }))
  const wrong = Object.entries(value).flatMap(([name, inner]): readonly PropertyProblem[] => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (property !== undefined) return checkType(inner, property.type, `${path}/${name}`, context)
    const message = `extraneous key [${name}] is not permitted`
    return [{ path, message, early: `Unsupported property [${name}]` }]
  })
  return [...missing, ...wrong]
}

function checkType(
  value: unknown,
  type: TypeSpec,
  path: string,
  context: Context,
): readonly PropertyProblem[] {
  if (value === undefined || context.isUnknown(value)) return []
  if (typeof type === 'string') return fits(value, type) ? [] : [mismatch(path, type, value)]
  if ('list' in type) {
    if (!Array.isArray(value)) return [mismatch(path, 'list', value)]
    return value.flatMap((entry: unknown, index) =>
      checkType(entry, type.list, `${path}/${index}`, context),
    )
  }
  if ('union' in type) {
    const attempts = type.union.map((one) => checkType(value, one, path, context))
    return attempts.some((problems) => problems.length === 0) ? [] : (attempts[0] ?? [])
  }
  if (!isObject(value)) return [mismatch(path, 'map', value)]
  if ('map' in type) {
    return Object.entries(value).flatMap(([key, inner]) =>
      checkType(inner, type.map, `${path}/${key}`, context),
    )
  }
  const definition = context.spec.definitions[type.ref]
  return definition === undefined ? [] : checkObject(value, definition, path, context)
}

type Scalar = Extract<TypeSpec, string>

/** CloudFormation converts between text, numbers and booleans where that loses nothing. */
function fits(value: unknown, type: Scalar): boolean {
  switch (type) {
    case 'string':
      return ['string', 'number', 'boolean'].includes(typeof value)
    case 'integer':
      return (
        (typeof value === 'number' && Number.isInteger(value)) ||
        (typeof value === 'string' && /^-?\d+$/.test(value))
      )
    case 'number':
      return (
        typeof value === 'number' ||
        (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)))
      )
    case 'boolean':
      return (
        typeof value === 'boolean' || (typeof value === 'string' && /^(true|false)$/i.test(value))
      )
    case 'tag':
      return isObject(value) && 'Key' in value && 'Value' in value
    case 'json':
      return isObject(value) || typeof value === 'string' || Array.isArray(value)
  }
}

const NAMES: Readonly<Record<Scalar | 'list' | 'map', string>> = {
  string: 'String',
  integer: 'Integer',
  number: 'Number',
  boolean: 'Boolean',
  tag: 'JSONObject',
  json: 'JSONObject',
  list: 'JSONArray',
  map: 'JSONObject',
}

function mismatch(path: string, expected: keyof typeof NAMES, value: unknown): PropertyProblem {
  const message = `expected type: ${NAMES[expected]}, found: ${nameOf(value)}`
  return { path, message, early: message }
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'JSONArray'
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double'
  if (typeof value === 'boolean') return 'Boolean'
  return typeof value === 'string' ? 'String' : 'JSONObject'
}
