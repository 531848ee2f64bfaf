import { validationError } from '../errors.ts'
import { cidrBlocks } from './cidr.ts'
import { isFunctionName } from './functions.ts'
import type { FunctionName } from './functions.ts'
import { getAttTarget, substitute } from './references.ts'
import { isObject, type JsonObject } from '../../json.ts'

/** Where the names in a template get their values. */
export type Scope = {
  /** A parameter, pseudo parameter or resource. */
  readonly ref: (name: string) => unknown
  readonly getAtt: (id: string, attribute: string) => unknown
  readonly condition: (name: string) => boolean
  readonly mappings: Readonly<Record<string, JsonObject>>
  readonly zones: (region: string) => readonly string[]
  readonly importValue: (name: string) => unknown
}

/** What DescribeChangeSet returns for a value that is only known after the execution. */
export const UNKNOWN = '{{changeSet:KNOWN_AFTER_APPLY}}'

const NO_VALUE = Symbol('AWS::NoValue')

/** A value with every function carried out. Undefined: it came to `AWS::NoValue`. */
export function evaluate(value: unknown, scope: Scope): unknown {
  const result = run(value, scope)
  return result === NO_VALUE ? undefined : result
}

/** The same for the properties of a resource. */
export function evaluateObject(value: JsonObject, scope: Scope): JsonObject {
  const result = evaluate(value, scope)
  return isObject(result) ? result : {}
}

function run(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) {
    return value.map((entry: unknown) => run(entry, scope)).filter((entry) => entry !== NO_VALUE)
  }
  if (!isObject(value)) return value
  const entries = Object.entries(value)
  const [first] = entries
  // `Condition` is also a plain property name, in IAM policies: it is a function only in conditions.
  if (
    entries.length === 1 &&
    first !== undefined &&
    isFunctionName(first[0]) &&
    first[0] !== 'Condition'
  ) {
    return call(first[0], first[1], scope)
  }
  return Object.fromEntries(
    entries
      .map(([key, inner]) => [key, run(inner, scope)] as const)
      .filter(([, inner]) => inner !== NO_VALUE),
  )
}

function call(name: FunctionName, argument: unknown, scope: Scope): unknown {
  switch (name) {
    case 'Ref':
      return argument === 'AWS::NoValue' ? NO_VALUE : scope.ref(scalar(name, argument))
    case 'Fn::GetAtt': {
      const target = getAttTarget(argument)
      if (target === undefined)
        fail(
          'Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute',
        )
      return scope.getAtt(target.id, scalar(name, run(target.attribute, scope)))
    }
    case 'Fn::Sub':
      return sub(argument, scope)
    case 'Fn::Join': {
      const [delimiter, list] = args(name, argument, 2)
      const parts = known(run(list, scope))
      if (parts === UNKNOWN) return UNKNOWN
      if (typeof delimiter !== 'string' || !Array.isArray(parts)) {
        fail(
          'every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.',
        )
      }
      return parts.map((part: unknown) => scalar(name, part)).join(delimiter)
    }
    case 'Fn::Select': {
      const [index, list] = args(name, argument, 2).map((entry) => known(run(entry, scope)))
      if (list === UNKNOWN || index === UNKNOWN) return UNKNOWN
      if (!Array.isArray(list))
        fail('Fn::Select requires a list argument with two elements: an integer index and a list')
      const at = Number(index)
      if (!Number.isInteger(at) || at < 0 || at >= list.length) {
        fail('Fn::Select cannot select nonexistent value at index ' + String(index))
      }
      return list[at] as unknown
    }
    case 'Fn::Split': {
      const [delimiter, text] = args(name, argument, 2).map((entry) => known(run(entry, scope)))
      if (text === UNKNOWN) return UNKNOWN
      return scalar(name, text).split(scalar(name, delimiter))
    }
    case 'Fn::Base64': {
      const text = known(run(argument, scope))
      return text === UNKNOWN ? UNKNOWN : Buffer.from(scalar(name, text)).toString('base64')
    }
    case 'Fn::If': {
      const [condition, whenTrue, whenFalse] = args(name, argument, 3)
      return run(scope.condition(scalar(name, condition)) ? whenTrue : whenFalse, scope)
    }
    case 'Fn::FindInMap': {
      const [map, top, second] = args(name, argument, 3).map((entry) =>
        scalar(name, run(entry, scope)),
      )
      return findInMap(scope.mappings, map ?? '', top ?? '', second ?? '')
    }
    case 'Fn::GetAZs': {
      const region = run(argument, scope)
      return scope.zones(
        region === '' ? scalar(name, scope.ref('AWS::Region')) : scalar(name, region),
      )
    }
    case 'Fn::Cidr': {
      const [block, count, bits] = args(name, argument, 2, 3).map((entry) =>
        known(run(entry, scope)),
      )
      if (block === UNKNOWN) return UNKNOWN
      return cidrBlocks(scalar(name, block), Number(count), Number(bits ?? 8))
    }
    case 'Fn::ImportValue':
      return scope.importValue(scalar(name, run(argument, scope)))
    default:
      return fail(`${name} is only allowed in the Conditions section`)
  }
}

function sub(argument: unknown, scope: Scope): unknown {
  const [text, variables = {}] = Array.isArray(argument) ? (argument as unknown[]) : [argument]
  if (typeof text !== 'string' || !isObject(variables)) {
    fail(
      "One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string",
    )
  }
  return known(
    substitute(text, (name) => {
      if (Object.hasOwn(variables, name)) return scalar('Fn::Sub', run(variables[name], scope))
      const [id = '', attribute] = name.split(/\.(.*)/s)
      return scalar(
        'Fn::Sub',
        attribute === undefined ? scope.ref(id) : scope.getAtt(id, attribute),
      )
    }),
  )
}

function findInMap(mappings: Scope['mappings'], map: string, top: string, second: string): unknown {
  const found = Object.hasOwn(mappings, map) ? mappings[map] : undefined
  if (found === undefined)
    fail(`Mapping named '${map}' is not present in the 'Mappings' section of template`)
  const level = found[top]
  const value = isObject(level) ? level[second] : undefined
  if (value === undefined) fail(`Unable to get mapping for ${map}::${top}::${second}`)
  return value
}

/** A text (or a list) that holds an unknown part is unknown as a whole. */
function known(value: unknown): unknown {
  if (typeof value === 'string' && value.includes(UNKNOWN)) return UNKNOWN
  return Array.isArray(value) && value.some((entry) => known(entry) === UNKNOWN) ? UNKNOWN : value
}

function args(name: string, argument: unknown, least: number, most = least): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(argument) ? (argument as unknown[]) : []
  if (list.length < least || list.length > most) fail(`${name} object requires ${least} parameters`)
  return list
}

function scalar(name: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  return fail(`${name} expression does not resolve to a string`)
}

function fail(message: string): never {
  throw validationError(`Template error: ${message}`)
}
