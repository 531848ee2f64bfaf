/**
 * Cuts AWS's provider schemas, as cfn-lint ships them, and botocore's service models down to what holds the templates'
 * values: the forms of the properties of our resource types, and of the requests that CloudFormation's handlers make of
 * them. By hand, with the Python that `.ci/install.sh` fills, when a type is added or AWS's lists have grown; `--check`
 * fails where they have:
 *
 *   TOOLS=/var/tmp/tinystacks-ci-tools node scripts/trim-aws-models.ts
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { OPERATIONS, REQUESTS } from '../__tests__/stand-ins/aws/models/requests.ts'
import { packages, versionOf } from './authorities/python-packages.ts'
import { writeOrCheck } from './generated-files.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

/** One shape of botocore's. */
type Shape = {
  readonly type: string
  readonly members?: Readonly<Record<string, { readonly shape: string }>>
  readonly member?: { readonly shape: string }
  readonly key?: { readonly shape: string }
  readonly value?: { readonly shape: string }
  readonly enum?: string[]
  readonly pattern?: string
  readonly min?: number
  readonly max?: number
}
type ServiceModel = {
  readonly operations: Readonly<Record<string, { readonly input: { readonly shape: string } }>>
  readonly shapes: Readonly<Record<string, Shape>>
}

/** The keywords that say what form a value has. */
const FORMS = new Set([
  ...['type', 'enum', 'const', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'],
  ...['items', 'minItems', 'maxItems', 'uniqueItems', 'properties', 'patternProperties'],
  ...['additionalProperties', 'required', 'anyOf', 'oneOf', 'allOf', 'not', '$ref'],
])

/** botocore's names of what is no text and has no parts. */
const SCALARS: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  double: 'number',
  float: 'number',
  integer: 'integer',
  long: 'integer',
}

const content = JSON.stringify({
  sources: [versionOf('cfn_lint'), versionOf('botocore')],
  licenses: 'cfn-lint: MIT-0; botocore: Apache-2.0',
  types: Object.fromEntries(Object.keys(REQUESTS).map((type) => [type, providerSchema(type)])),
  operations: Object.fromEntries(OPERATIONS.map((name) => [name, requestSchema(name)])),
})
process.exitCode = await writeOrCheck(
  [{ path: '__tests__/stand-ins/aws/models/models.generated.json', content }],
  process.argv.includes('--check'),
)

function read(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(packages, ...path), 'utf8'))
}

/** What cfn-lint knows of a type in us-east-1, without prose and handlers. */
function providerSchema(type: string): JsonObject {
  const schemas = ['cfnlint', 'data', 'schemas']
  const files = read(...schemas, 'providers', 'us-east-1.json') as Record<string, string>
  const whole = read(...schemas, 'resources', `${files[type] ?? type}.json`) as JsonObject
  const { properties, required = [], additionalProperties = true } = whole
  const readOnly = (whole['readOnlyProperties'] ?? []) as string[]
  const writable = Object.entries(properties as JsonObject).filter(
    ([name]) => !readOnly.includes(`/properties/${name}`),
  )
  const trimmed = { properties: forms(Object.fromEntries(writable), true) } as JsonObject
  const definitions: JsonObject = {}
  takeDefinitions(trimmed, (whole['definitions'] ?? {}) as JsonObject, definitions)
  return { type: 'object', ...trimmed, required, additionalProperties, definitions }
}

/** A schema's forms alone. `names`: the keys are those of properties. */
function forms(value: Json, names = false): Json {
  if (Array.isArray(value)) return value.map((one) => forms(one))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => names || FORMS.has(key))
      .map(([key, below]) => [
        key,
        forms(below, !names && /^(properties|patternProperties)$/.test(key)),
      ]),
  )
}

function takeDefinitions(value: Json, from: JsonObject, to: JsonObject): void {
  if (value === null || typeof value !== 'object') return
  for (const [key, below] of Object.entries(value)) {
    const name = key === '$ref' && typeof below === 'string' ? below.split('/').at(-1) : undefined
    if (name !== undefined && !Object.hasOwn(to, name)) {
      to[name] = forms(from[name] ?? {})
      takeDefinitions(to[name], from, to)
    }
    takeDefinitions(below, from, to)
  }
}

/** The input of one operation (`rds:CreateDBInstance`) as a JSON schema that demands no member. */
function requestSchema(name: string): JsonObject {
  const [service = '', operation = ''] = name.split(':')
  const { operations, shapes } = serviceModel(service)
  const input = operations[operation]?.input.shape
  if (input === undefined) throw new Error(`botocore has no ${name}`)
  return { ...(shapeSchema(shapes, input, [], true) as JsonObject), additionalProperties: false }
}

function serviceModel(service: string): ServiceModel {
  const folder = ['botocore', 'data', service]
  const newest =
    readdirSync(join(packages, ...folder))
      .sort()
      .at(-1) ?? ''
  const packed = readFileSync(join(packages, ...folder, newest, 'service-2.json.gz'))
  return JSON.parse(gunzipSync(packed).toString('utf8')) as ServiceModel
}

/**
 * A shape that contains itself is any value there: none of ours does. What has neither a form nor bounds is left out
 * below the top: EC2 has thousands.
 */
function shapeSchema(
  shapes: ServiceModel['shapes'],
  name: string,
  within: readonly string[],
  top = false,
): Json {
  const shape = shapes[name]
  if (shape === undefined || within.includes(name)) return {}
  const below = (one: { readonly shape: string } | undefined): Json => {
    const schema = one === undefined ? {} : shapeSchema(shapes, one.shape, [...within, name])
    return /"(enum|pattern|m(in|ax)[A-Z]?[a-z]*)":/.test(JSON.stringify(schema)) ? schema : {}
  }
  const { min, max, pattern } = shape
  const bounds = (least: string, most: string): JsonObject => ({
    ...(min !== undefined && { [least]: min }),
    ...(max !== undefined && { [most]: max }),
  })
  switch (shape.type) {
    case 'structure':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.members ?? {})
            .map(([key, member]) => [key, below(member)] as const)
            .filter(([, schema]) => top || Object.keys(schema as object).length > 0),
        ),
      }
    case 'list':
      return { type: 'array', items: below(shape.member), ...bounds('minItems', 'maxItems') }
    case 'map':
      return {
        type: 'object',
        propertyNames: below(shape.key),
        additionalProperties: below(shape.value),
        ...bounds('minProperties', 'maxProperties'),
      }
    case 'string':
      return {
        type: 'string',
        ...bounds('minLength', 'maxLength'),
        // AWS matches the whole text.
        ...(pattern !== undefined && { pattern: `^(?:${pattern})$` }),
        ...(shape.enum !== undefined && { enum: shape.enum }),
      }
    default: {
      const type = SCALARS[shape.type]
      return type === undefined ? {} : { type, ...bounds('minimum', 'maximum') }
    }
  }
}
