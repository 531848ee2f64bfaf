import { randomUUID } from 'node:crypto'
import { AwsError } from '../../contract.ts'
import type { PropertyProblem } from '../../spec/check-properties.ts'

/** A failed resource's ResourceStatusReason, as resource handlers word it. */
export function handlerReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof AwsError ? handlerErrorCode(error.code) : 'InternalFailure'
  if (error instanceof AwsError && error.code === 'ValidationError') return message
  return `Resource handler returned message: "${message}" (RequestToken: ${randomUUID()}, HandlerErrorCode: ${code})`
}

/** Whether a handler found nothing to work on. */
export function isNotFound(error: unknown): boolean {
  return error instanceof AwsError && handlerErrorCode(error.code) === 'NotFound'
}

/** Handler error codes (CloudFormation CLI user guide, resource-type-test-contract-errors). */
function handlerErrorCode(code: string): string {
  if (/AlreadyExists|Duplicate|Exists/.test(code)) return 'AlreadyExists'
  if (/NotFound/.test(code)) return 'NotFound'
  if (/Quota|Limit/.test(code)) return 'ServiceLimitExceeded'
  if (/AccessDenied|Unauthorized/.test(code)) return 'AccessDenied'
  if (/InvalidDBInstanceState|DBUpgradeDependencyFailure/.test(code)) return 'ResourceConflict'
  if (OWN_CODES.includes(code)) return code
  return 'InvalidRequest'
}

/** What handlers say of their own accord, not from a service's error. */
const OWN_CODES = ['NotUpdatable', 'NotStabilized', 'GeneralServiceException']

/** What the schema of the type refuses, in one reason. */
export const propertiesReason = (logicalId: string, problems: readonly PropertyProblem[]): string =>
  `Properties validation failed for resource ${logicalId} with message:\n${problems
    .map(({ path, message }) => `#${path}: ${message}`)
    .join('\n')}`

export const CUSTOM_NAME =
  'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename {name} and update the stack again.'

export const REPLACING =
  'Requested update requires the creation of a new physical resource; hence creating one.'

/** Why a stack failed: `The following resource(s) failed to create: [A, B]. `. */
export const failedReason = (
  verb: 'create' | 'update' | 'delete',
  ids: readonly string[],
): string => `The following resource(s) failed to ${verb}: [${ids.join(', ')}]. `
