import { PARTITION_OF } from '../config/regions.generated.ts'
import { Interrupted, TinystacksError } from '../errors.ts'
import { denialIn, wayOutOf } from '../permissions/denied.ts'
import type { Action, Partition } from '../permissions/permission.ts'
import { PARTITIONS } from '../permissions/printed.ts'
import { wayToTrust } from './proxy/unreached.ts'
import { isThrottled, networkCode, THROTTLED_FOR } from './retry.ts'

/** AWS's codes for credentials that never were valid. */
const BAD_CREDENTIALS = new Set([
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'AuthFailure',
  'InvalidAccessKeyId',
  'MissingAuthenticationToken',
  'IncompleteSignature',
])
const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired'])
const DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'UnauthorizedOperation',
  'UnauthorizedAccess',
])

/** AWS's error code, such as `ValidationError`; ours, such as `session-over`; for any other error its class name. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown'
  if (error instanceof TinystacksError) return error.code
  // Errors of EC2 and some query APIs have the code in a field of its own.
  const code = 'Code' in error && typeof error.Code === 'string' ? error.Code : error.name
  return code
}

/** AWS's own message, on one line. */
export function errorMessage(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim()
}

/** Whether AWS denied the call to this identity. */
export function isDenied(error: unknown): boolean {
  return DENIED.has(errorCode(error))
}

/**
 * Whether no other call can work either, since the credentials or the address are wrong, or AWS has throttled this one
 * for as long as anybody waits; or none shall be made any more.
 */
export function isFatal(error: unknown): boolean {
  const code = errorCode(error)
  return (
    error instanceof TinystacksError ||
    error instanceof Interrupted ||
    isThrottled(error) ||
    BAD_CREDENTIALS.has(code) ||
    EXPIRED.has(code) ||
    networkCode(error) !== null
  )
}

/** CloudFormation's refusals of a service role (SEEN adcreare/cloudformation#3, aws/aws-cdk#10116). */
function roleError(error: unknown): TinystacksError | null {
  const message = errorMessage(error)
  if (/cross-account pass role/i.test(message))
    return new TinystacksError('role-of-another-account', `AWS: ${message}`, {
      exit: 2,
      hint: '`cloudformation-role` must be a role of the account that the credentials are of',
      cause: error,
    })
  if (/^Role \S+ is invalid or cannot be assumed/.test(message))
    return new TinystacksError('role-not-assumed', `AWS: ${message}`, {
      exit: 1,
      hint: 'the role must exist and trust cloudformation.amazonaws.com; a stack whose role is gone takes another one with `cloudformation-role`',
      cause: error,
    })
  return null
}

/** A call that was throttled for so long that no wait of ours helps. */
function throttled(error: unknown, action: string, region: string): TinystacksError {
  const message = `AWS has throttled ${action} in ${region} for ${String(THROTTLED_FOR)} min (${errorCode(error)})`
  return new TinystacksError('throttled', message, {
    exit: 1,
    hint: 'run the same command again when less else calls AWS in this account and region; if it goes on, ask AWS Support for a higher rate of this action',
    cause: error,
  })
}

/** The partition of the region; an unknown one is read as AWS's largest. */
function partitionIn(region: string): Partition {
  return PARTITIONS.find((one) => one === PARTITION_OF[region]) ?? 'aws'
}

/**
 * Turns what the SDK threw for `action` (`cloudformation:DescribeStacks`) into a message and an exit code. Throws what
 * only says that the program was told to stop.
 */
export function explain(error: unknown, action: string, region: string): TinystacksError {
  if (error instanceof Interrupted) throw error
  if (error instanceof TinystacksError) return error
  if (isThrottled(error)) return throttled(error, action, region)
  const code = errorCode(error)
  const network = networkCode(error)
  if (EXPIRED.has(code))
    return new TinystacksError(
      'credentials-expired',
      `the AWS credentials have expired (${action})`,
      {
        exit: 1,
        hint: 'run the same command with fresh credentials to continue; for long deploys, set a longer role session (role-duration-seconds)',
        cause: error,
      },
    )
  if (BAD_CREDENTIALS.has(code))
    return new TinystacksError(
      'bad-credentials',
      `AWS does not accept the credentials in ${region} (${code})`,
      {
        exit: 2,
        hint: `check the access key and its secret, and that the account has the region ${region} enabled`,
        cause: error,
      },
    )
  const role = roleError(error)
  if (role !== null) return role
  // CloudFormation tells a denial of what a template reads as an error of the template.
  const told = denialIn(errorMessage(error))
  if (isDenied(error) || (told !== null && told.action !== null)) {
    const named = {
      ...{ isExplicit: false, resource: null, partition: partitionIn(region) },
      action: action as Action,
    }
    const denial = told === null || told.action === null ? named : { ...told, action: told.action }
    return new TinystacksError(
      'access-denied',
      `AWS denies ${denial.action}: ${errorMessage(error)}`,
      { exit: 1, hint: wayOutOf(denial, { by: 'direct' }), cause: error },
    )
  }
  if (network === 'ENOTFOUND' || network === 'EAI_AGAIN')
    return new TinystacksError(
      'endpoint-not-found',
      `the address of AWS in ${region} cannot be found (${network})`,
      {
        exit: 2,
        hint: 'check `region` in the file, AWS_ENDPOINT_URL if it is set, and the network',
        cause: error,
      },
    )
  if (network === 'ECONNREFUSED')
    return new TinystacksError('connection-refused', `the AWS endpoint refuses connections`, {
      exit: 2,
      hint: 'nothing listens at AWS_ENDPOINT_URL: start the sandbox, or unset it to use AWS',
      cause: error,
    })
  const trust = wayToTrust(network ?? '')
  if (trust !== null)
    return new TinystacksError(
      'certificate-not-trusted',
      `the certificate that answers for AWS in ${region} is not trusted (${String(network)})`,
      { exit: 2, hint: trust, cause: error },
    )
  return new TinystacksError('aws-error', `${action} failed: ${errorMessage(error)}`, {
    exit: 1,
    ...(network ? { hint: `the connection to AWS in ${region} broke (${network})` } : {}),
    cause: error,
  })
}
