import { AwsError, type Params } from '../contract.ts'
import { isObject } from '../json.ts'

/**
 * Reads what a call or a template gives. Query calls bring every scalar as a string, JSON calls and
 * templates bring numbers and booleans too: both are accepted everywhere, as AWS does.
 */

/** A string, or undefined where the parameter is not given. */
export function text(params: Params, name: string): string | undefined {
  const value = params[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new AwsError('ValidationError', `Value of ${name} must be a string`)
}

/** A string that must be given; `MissingParameter` otherwise. */
export function requiredText(params: Params, name: string, code = 'MissingParameter'): string {
  const value = text(params, name)
  if (value === undefined || value === '') {
    throw new AwsError(code, `The request must contain the parameter ${name}`)
  }
  return value
}

/** A whole number, or undefined; `InvalidParameterValue` where it is not one. */
export function whole(params: Params, name: string): number | undefined {
  const value = text(params, name)
  if (value === undefined || value === '') return undefined
  if (!/^-?\d+$/.test(value)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid value '${value}' for ${name}. Must be an integer.`,
    )
  }
  return Number(value)
}

/** A boolean, or undefined; `InvalidParameterValue` where it is neither true nor false. */
export function flag(params: Params, name: string): boolean | undefined {
  const value = text(params, name)?.toLowerCase()
  if (value === undefined || value === '') return undefined
  if (value === 'true') return true
  if (value === 'false') return false
  throw new AwsError(
    'InvalidParameterValue',
    `Invalid value '${value}' for ${name}. Must be true or false.`,
  )
}

/** The entries of a list, whether it came as an array or wrapped in its element's name. */
export function entries(params: Params, name: string): readonly unknown[] {
  const value = params[name]
  if (value === undefined || value === null || value === '') return []
  if (Array.isArray(value)) return value
  if (typeof value === 'object') {
    const inner = Object.values(value)
    return inner.length === 1 && Array.isArray(inner[0]) ? inner[0] : [value]
  }
  return [value]
}

/** A list of strings; [] where it is not given. */
export function texts(params: Params, name: string): readonly string[] {
  return entries(params, name).map((entry) => String(entry))
}

/** A list of strings, or undefined where the parameter is not given at all. */
export function givenTexts(params: Params, name: string): readonly string[] | undefined {
  return params[name] === undefined ? undefined : texts(params, name)
}

/** A list of structures; [] where it is not given. */
export function structures(params: Params, name: string): readonly Params[] {
  return entries(params, name).filter(isObject)
}

/** A structure, or undefined where the parameter is not given. */
export function structure(params: Params, name: string): Params | undefined {
  const value = params[name]
  return isObject(value) ? value : undefined
}

/** The parameters of a group that a call names, each with the value it gives. */
export function namedValues(params: Params, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    structures(params, name).map((one) => [
      requiredText(one, 'ParameterName'),
      text(one, 'ParameterValue') ?? '',
    ]),
  )
}
