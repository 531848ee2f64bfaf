import { validationError } from '../errors.ts'
import type { ParameterDeclaration, Template } from './types.ts'

/** A parameter as it is sent to CreateStack and its like. */
export type GivenParameter = {
  readonly ParameterKey: string
  readonly ParameterValue?: string
  readonly UsePreviousValue?: boolean
}

/** A parameter as the stack keeps it. `ResolvedValue`: what an SSM parameter held. */
export type StackParameter = {
  readonly ParameterKey: string
  readonly ParameterValue: string
  readonly ResolvedValue?: string
}

/** Reads the value of an SSM parameter for the types `AWS::SSM::Parameter::Value<...>`. */
export type ReadSsmParameter = (name: string) => string

const SSM_VALUE = /^AWS::SSM::Parameter::Value<(.+)>$/
const LIST = /^(CommaDelimitedList|List<.+>)$/

/** Every parameter of the template with its value: given, the stack's previous one, or the default. */
export function resolveParameters(
  template: Template,
  given: readonly GivenParameter[],
  previous: readonly StackParameter[],
  readSsm: ReadSsmParameter,
): readonly StackParameter[] {
  const declared = template.Parameters ?? {}
  const unknown = given
    .map(({ ParameterKey }) => ParameterKey)
    .filter((key) => !Object.hasOwn(declared, key))
  if (unknown.length > 0)
    throw validationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`)

  const missing: string[] = []
  const resolved: StackParameter[] = []
  for (const [key, declaration] of Object.entries(declared)) {
    const value = valueOf(key, declaration, given, previous)
    if (value === undefined) missing.push(key)
    else {
      checkConstraints(key, declaration, value)
      resolved.push(withSsm({ ParameterKey: key, ParameterValue: value }, declaration, readSsm))
    }
  }
  if (missing.length > 0)
    throw validationError(`Parameters: [${missing.join(', ')}] must have values`)
  return resolved
}

function valueOf(
  key: string,
  { Default }: ParameterDeclaration,
  given: readonly GivenParameter[],
  previous: readonly StackParameter[],
): string | undefined {
  const sent = given.find(({ ParameterKey }) => ParameterKey === key)
  if (sent?.UsePreviousValue === true) {
    return previous.find(({ ParameterKey }) => ParameterKey === key)?.ParameterValue
  }
  return sent?.ParameterValue ?? (Default === undefined ? undefined : String(Default))
}

function withSsm(
  parameter: StackParameter,
  { Type }: ParameterDeclaration,
  readSsm: ReadSsmParameter,
): StackParameter {
  return SSM_VALUE.test(Type)
    ? { ...parameter, ResolvedValue: readSsm(parameter.ParameterValue) }
    : parameter
}

function checkConstraints(key: string, declaration: ParameterDeclaration, value: string): void {
  const { Type, AllowedValues, AllowedPattern, MinLength, MaxLength, MinValue, MaxValue } =
    declaration
  const fail = (constraint: string): never => {
    throw validationError(
      declaration.ConstraintDescription === undefined
        ? `Parameter '${key}' ${constraint}`
        : `Parameter ${key} failed to satisfy constraint: ${declaration.ConstraintDescription}`,
    )
  }
  if (AllowedValues !== undefined && !AllowedValues.map(String).includes(value))
    fail('must be one of AllowedValues')
  if (AllowedPattern !== undefined && !new RegExp(`^(?:${AllowedPattern})$`).test(value)) {
    fail(`must match pattern ${AllowedPattern}`)
  }
  if (MinLength !== undefined && value.length < Number(MinLength))
    fail(`must contain at least ${MinLength} characters`)
  if (MaxLength !== undefined && value.length > Number(MaxLength))
    fail(`must contain at most ${MaxLength} characters`)
  if (Type !== 'Number') return
  if (value.trim() === '' || Number.isNaN(Number(value))) fail('must be a number')
  if (MinValue !== undefined && Number(value) < Number(MinValue))
    fail(`must be a number not less than ${MinValue}`)
  if (MaxValue !== undefined && Number(value) > Number(MaxValue))
    fail(`must be a number not greater than ${MaxValue}`)
}

/** What `Ref` gives for each parameter: a list for the list types, an SSM parameter's value for those. */
export function parameterValues(
  template: Template,
  parameters: readonly StackParameter[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    parameters.map(({ ParameterKey, ParameterValue, ResolvedValue = ParameterValue }) => {
      const type = template.Parameters?.[ParameterKey]?.Type ?? 'String'
      const inner = SSM_VALUE.exec(type)?.[1] ?? type
      const value = LIST.test(inner)
        ? ResolvedValue.split(',').map((entry) => entry.trim())
        : ResolvedValue
      return [ParameterKey, value]
    }),
  )
}

/** Whether a template hides the parameter's value in every answer. */
export const isNoEcho = (template: Template, key: string): boolean =>
  String(template.Parameters?.[key]?.NoEcho ?? false) === 'true'
