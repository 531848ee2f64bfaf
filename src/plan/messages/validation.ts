/** What is said of CloudFormation's validation of a change set. */
import type { ValidationResult } from '../../facts/stack/validation.ts'
import { note, warning } from './coded.ts'
import { resourceName } from './resource-name.ts'

export const validationMessages = {
  refused: (stack: string, reason: string | null) =>
    `CloudFormation refuses the change to ${stack}: ${reason === null ? 'no reason given' : withoutAdvice(reason)}`,
  refusedFor: (stack: string, results: readonly ValidationResult[]) =>
    `CloudFormation refuses the change to ${stack}: ${results.map(told).join('; ')}`,
  refusedUnread: (stack: string, reason: string | null, action: string, why: string) =>
    `${validationMessages.refused(stack, reason).replace(/\.$/, '')}; what exactly it refuses could not be read (${action} ${why})`,
  warns: (result: ValidationResult) =>
    warning('validation-warning', `CloudFormation warns: ${told(result)}`),
  unread: (action: string, why: string) =>
    note(
      'validation-unread',
      `whether CloudFormation warns of anything, such as a quota, is not verified (${action} ${why})`,
    ),
}

/** `Postgres (AWS::RDS::DBInstance), MultiAZ: expected type: Boolean`. */
function told({ logicalId, type, property, reason }: ValidationResult): string {
  const name = resourceName({ logicalId, type })
  const resource = type === '' ? name : `${name} (${type})`
  const place = property === null ? resource : `${resource}, ${property}`
  return logicalId === '' ? reason : `${place}: ${reason}`
}

/** Nobody but us is to call an API for the rest of it. */
function withoutAdvice(reason: string): string {
  return reason.replace(/\s*To [^.]*DescribeEvents API[^.]*\./, '')
}
