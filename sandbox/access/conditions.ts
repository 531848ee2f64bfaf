/** Condition operators (IAM user guide, "IAM JSON policy elements: Condition operators"). */
import type { Question } from '../contract.ts'
import { matches, valuesOf } from './patterns.ts'

type Context = NonNullable<Question['context']>

type Fits = (wanted: string, value: string, context: Context) => boolean

const lower = (text: string): string => text.toLowerCase()
const like: Fits = (wanted, value, context) => matches(wanted, value, context)
/** Text is compared whole: a `*` is only a character, a variable is not. */
const equal: Fits = (wanted, value, context) =>
  matches(wanted.replace(/[*?](?![^{]*\})/g, '${$&}'), value, context)

const FITS: Readonly<Record<string, Fits>> = {
  StringEquals: equal,
  StringEqualsIgnoreCase: (wanted, value, context) => equal(lower(wanted), lower(value), context),
  StringLike: like,
  ArnLike: like,
  ArnEquals: like,
  Bool: (wanted, value) => lower(wanted) === lower(value),
}

/** Negated operators fit where none of the values does, and where there is no such key. */
const NEGATED: Readonly<Record<string, Fits>> = {
  StringNotEquals: equal,
  StringNotLike: like,
  ArnNotLike: like,
}

type Operator = {
  readonly quantifier: 'ForAnyValue' | 'ForAllValues' | undefined
  readonly base: string
  readonly ifExists: boolean
}

/** `ForAnyValue:StringLikeIfExists` in its parts; undefined: the sandbox does not evaluate it. */
function operatorOf(name: string): Operator | undefined {
  const [, quantifier, base = '', suffix] =
    /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(name) ?? []
  if (![...Object.keys(FITS), ...Object.keys(NEGATED), 'Null'].includes(base)) return undefined
  return {
    quantifier: quantifier as Operator['quantifier'],
    base,
    ifExists: suffix !== undefined,
  }
}

/** Whether the sandbox evaluates the operator. */
export const isOperator = (name: string): boolean => operatorOf(name) !== undefined

/** Whether the request fits one operator's key; several `wanted` values: any of them. */
export function fits(
  name: string,
  key: string,
  wanted: readonly string[],
  context: Context,
): boolean {
  const operator = operatorOf(name)
  if (operator === undefined) throw new Error(`${name} was to be refused when the policy was read`)
  const { quantifier, base, ifExists } = operator
  const values = valuesOf(context, key)
  if (base === 'Null')
    return wanted.some((one) => (lower(one) === 'true') === (values.length === 0))
  if (values.length === 0) {
    // ForAllValues is true of no values, ForAnyValue is not, whatever the operator (same page, "Set operators").
    if (quantifier !== undefined) return ifExists || quantifier === 'ForAllValues'
    return ifExists || Object.hasOwn(NEGATED, base)
  }
  const test = FITS[base] ?? NEGATED[base] ?? equal
  const isOne = (value: string): boolean => wanted.some((one) => test(one, value, context))
  const holds = Object.hasOwn(NEGATED, base) ? (value: string) => !isOne(value) : isOne
  return quantifier === 'ForAnyValue' ? values.some(holds) : values.every(holds)
}
