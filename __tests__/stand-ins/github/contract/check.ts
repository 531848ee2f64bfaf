import { Ajv, type ErrorObject } from 'ajv'
import {
  readDescription,
  type Operation,
  type Parameter,
  type Response,
  type Schema,
} from './description.ts'

/** A request that GitHub's description knows. */
export type Matched = {
  /** `POST /repos/{owner}/{repo}/labels`. */
  readonly name: string
  /** `issues/create-label`. */
  readonly id: string
  /** The operation's page on docs.github.com. */
  readonly docs: string
  readonly parameters: Readonly<Record<string, string>>
}

/** What is wrong with a request or an answer, in words; [] where it is as described. */
export type Problems = readonly string[]

type Route = {
  readonly name: string
  readonly pattern: RegExp
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

const description = readDescription()

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    // Left out, `log_url` and `environment_url` are an empty text, although described as addresses.
    uri: (text: string) => text === '' || URL.canParse(text),
    int64: true,
    email: /^[^@\s]+@[^@\s]+$/,
  },
})
ajv.addSchema({ $id: 'github', ...description })

const routes: readonly Route[] = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    pattern: patternOf(path, operation),
    method: method.toUpperCase(),
    path,
    operation,
  })),
)

/** Compiles what would be compiled at an operation's first call, which takes most of a second in all. */
export function compileAll(): void {
  for (const { name, operation } of routes) {
    const matched = { name, id: operation.operationId, docs: '', parameters: {} }
    for (const status of Object.keys(operation.responses)) checkAnswer(matched, Number(status), {})
    checkBody(matched, operation, {})
  }
}

/** Finds the operation of a request; null where the description has none. */
export function match(method: string, path: string): Matched | null {
  for (const route of routes) {
    const found = route.method === method ? route.pattern.exec(path) : null
    if (found === null) continue
    const parameters = Object.entries(found.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ])
    const { operationId: id, externalDocs } = route.operation
    return {
      ...{ name: route.name, id, docs: externalDocs.url },
      parameters: Object.fromEntries(parameters) as Record<string, string>,
    }
  }
  return null
}

/** Checks path, query and body of a request. What GitHub would silently ignore is a problem too: it is a slip. */
export function checkRequest(
  matched: Matched,
  query: Readonly<Record<string, string>>,
  body: unknown,
): Problems {
  const { operation } = routeNamed(matched.name)
  const known = (operation.parameters ?? []).map(parameterOf)
  return [
    ...Object.entries(matched.parameters).flatMap(([name, value]) =>
      checkValue(known, 'path', name, value),
    ),
    ...Object.entries(query).flatMap(([name, value]) => checkValue(known, 'query', name, value)),
    ...checkBody(matched, operation, body),
  ]
}

/** Checks the body of an answer. An error that every operation may give needs GitHub's form of an error. */
export function checkAnswer(matched: Matched, status: number, body: unknown): Problems {
  const { operation, method, path } = routeNamed(matched.name)
  const described = operation.responses[String(status)]
  if (described === undefined)
    return status >= 400
      ? check('github#/components/schemas/basic-error', body, 'the error')
      : [`${matched.id} does not answer ${status}`]
  const [pointer, response] =
    '$ref' in described
      ? [`github${described.$ref}`, componentOf(described.$ref) as Response]
      : [`github#/paths/${escaped(path)}/${method.toLowerCase()}/responses/${status}`, described]
  if (response.content?.['application/json'] === undefined)
    return body === undefined || status >= 400
      ? []
      : [`${matched.id} answers ${status} without a body`]
  return check(`${pointer}/content/application~1json/schema`, body, `the answer ${status}`)
}

function checkBody(matched: Matched, operation: Operation, body: unknown): Problems {
  const { method, path } = routeNamed(matched.name)
  if (operation.requestBody?.content['application/octet-stream'] !== undefined)
    return Buffer.isBuffer(body) ? [] : [`${matched.id} takes a file`]
  const described = operation.requestBody?.content['application/json']
  if (described === undefined) return body === undefined ? [] : [`${matched.id} takes no body`]
  if (body === undefined)
    return operation.requestBody?.required === true ? [`${matched.id} needs a body`] : []
  const pointer = `github#/paths/${escaped(path)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`
  return [...check(pointer, body, 'the body'), ...unknownKeys(described.schema, body)]
}

function unknownKeys(schema: Schema, body: unknown): Problems {
  const properties = schema['properties']
  if (properties === undefined || body === null || typeof body !== 'object') return []
  return Object.keys(body)
    .filter((key) => !Object.hasOwn(properties as object, key))
    .map((key) => `the body has "${key}", which is not described`)
}

function checkValue(
  known: readonly Parameter[],
  place: Parameter['in'],
  name: string,
  value: string,
): Problems {
  const parameter = known.find((one) => one.in === place && one.name === name)
  if (parameter === undefined) return [`${place} parameter "${name}" is not described`]
  const numeric = parameter.schema['type'] === 'integer' && /^\d+$/.test(value)
  const validate = ajv.compile(parameter.schema)
  return validate(numeric ? Number(value) : value)
    ? []
    : told(validate.errors, `${place} parameter "${name}"`)
}

function check(pointer: string, value: unknown, what: string): Problems {
  const validate = ajv.getSchema(pointer) ?? ajv.compile({ $ref: pointer })
  return validate(value) === true ? [] : told(validate.errors, what)
}

function told(errors: readonly ErrorObject[] | null | undefined, what: string): Problems {
  return (errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`)
}

function routeNamed(name: string): Route {
  const route = routes.find((one) => one.name === name)
  if (route === undefined) throw new Error(`no operation ${name}`)
  return route
}

function patternOf(path: string, operation: Operation): RegExp {
  const many = new Set(
    (operation.parameters ?? [])
      .map(parameterOf)
      .filter((parameter) => parameter['x-multi-segment'] === true)
      .map(({ name }) => name),
  )
  const source = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    many.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  )
  return new RegExp(`^${source}$`)
}

function parameterOf(parameter: { readonly $ref: string } | Parameter): Parameter {
  return '$ref' in parameter ? (componentOf(parameter.$ref) as Parameter) : parameter
}

function componentOf(reference: string): unknown {
  const [, , room = '', name = ''] = reference.split('/')
  return description.components[room]?.[name]
}

/** A key of the description within a JSON pointer within a URI. */
function escaped(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))
}
