/** Whether a role's trust policy lets a web identity in (IAM user guide, "Creating a role for web identity"). Pure. */
import { AwsError } from '../contract.ts'
import { isObject } from '../json.ts'
import { decide } from './evaluate.ts'
import { readPolicy } from './policy.ts'

const ACTION = 'sts:AssumeRoleWithWebIdentity'

/** `provider`: the ARN of the identity provider; `context`: what the token says, by condition key. */
export function trusts(
  trust: unknown,
  provider: string,
  context: Readonly<Record<string, string | readonly string[]>>,
): boolean {
  if (!isObject(trust)) throw new AwsError('MalformedPolicyDocument', 'Syntax errors in policy.')
  const { Version, Statement } = trust
  const statements: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement]
  const own = statements.flatMap((statement) => {
    if (!isObject(statement)) return []
    const { Principal: principal, ...rest } = statement
    const federated: unknown = isObject(principal) ? principal['Federated'] : undefined
    const named: readonly unknown[] = Array.isArray(federated) ? federated : [federated]
    return named.includes(provider) ? [{ ...rest, Resource: '*' }] : []
  })
  if (own.length === 0) return false
  const policy = readPolicy({ Version, Statement: own })
  return decide([policy], { action: ACTION, resource: '*', context }) === 'allowed'
}
