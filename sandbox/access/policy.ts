/** IAM's policy documents: what the sandbox reads of their grammar, and refuses of it. */
import { AwsError } from '../contract.ts'
import { isObject, type JsonObject } from '../json.ts'
import { isOperator } from './conditions.ts'

export type PolicyDocument = { readonly Version: string; readonly Statement: readonly Statement[] }

export type Statement = {
  readonly effect: 'Allow' | 'Deny'
  readonly actions: Listed
  readonly resources: Listed
  /** Operator -> condition key -> values. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** `isNegated`: of a `NotAction` or `NotResource`, which means all others. */
type Listed = { readonly patterns: readonly string[]; readonly isNegated: boolean }

const ELEMENTS: ReadonlySet<string> = new Set([
  ...['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'],
])

/**
 * Reads an identity-based policy. Throws MalformedPolicyDocument where IAM refuses it, and where it has what the
 * sandbox does not evaluate (IAM user guide, "Grammar of the IAM JSON policy language"): nothing is skipped.
 */
export function readPolicy(given: unknown): PolicyDocument {
  if (!isObject(given)) throw malformed('Syntax errors in policy.')
  const { Version: version, Statement: statements } = given
  // Without it the policy is of 2008, which knows no policy variables.
  if (version !== '2012-10-17') throw malformed('The policy must have the Version 2012-10-17.')
  const list = Array.isArray(statements) ? statements : [statements]
  return { Version: version, Statement: list.map(readStatement) }
}

function readStatement(given: unknown): Statement {
  if (!isObject(given)) throw malformed('Syntax errors in policy.')
  const unknown = Object.keys(given).find((name) => !ELEMENTS.has(name))
  if (unknown !== undefined) throw malformed(`Unsupported element: ${unknown}.`)
  const { Effect: effect } = given
  if (effect !== 'Allow' && effect !== 'Deny') throw malformed('Invalid effect.')
  const actions = readListed(given, 'Action')
  const vendorless = actions.patterns.find((one) => one !== '*' && !/^[a-z\d-]+:./i.test(one))
  if (vendorless !== undefined)
    throw malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.')
  const resources = readListed(given, 'Resource')
  const other = resources.patterns.find((one) => one !== '*' && !/^arn:[^:]*:[^:]*:/.test(one))
  if (other !== undefined) throw malformed(`Resource ${other} must be in ARN format or "*".`)
  return { effect, actions, resources, conditions: readConditions(given['Condition']) }
}

function readListed(statement: JsonObject, name: 'Action' | 'Resource'): Listed {
  const [is, not] = [statement[name], statement[`Not${name}`]]
  if ((is === undefined) === (not === undefined))
    throw malformed(`Policy statement must contain ${name.toLowerCase()}s.`)
  return { patterns: readTexts(is ?? not, name), isNegated: is === undefined }
}

function readConditions(given: unknown): Statement['conditions'] {
  if (given === undefined) return {}
  if (!isObject(given)) throw malformed('Syntax errors in policy.')
  return Object.fromEntries(
    Object.entries(given).map(([operator, keys]) => {
      if (!isOperator(operator)) throw malformed(`Invalid Condition type : ${operator}.`)
      if (!isObject(keys)) throw malformed('Syntax errors in policy.')
      const values = Object.entries(keys).map(([key, one]) => [key, readTexts(one, key)] as const)
      return [operator, Object.fromEntries(values)]
    }),
  )
}

function readTexts(given: unknown, name: string): readonly string[] {
  const list = Array.isArray(given) ? given : [given]
  if (list.length === 0) throw malformed(`${name} must not be empty.`)
  return list.map((one) => {
    if (typeof one === 'string' && one !== '') return one
    if (typeof one === 'boolean' || typeof one === 'number') return String(one)
    throw malformed(`${name} must be text.`)
  })
}

/** What IAM says of a policy that it does not take (API, PutRolePolicy). */
const malformed = (message: string): AwsError => new AwsError('MalformedPolicyDocument', message)
