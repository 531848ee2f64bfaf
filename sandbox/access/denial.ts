/** How AWS words a denial (IAM user guide, "Troubleshoot access denied error messages"; IAM-3 to IAM-5). */
import { AwsError, type Caller, type Question } from '../contract.ts'

/** Refuses what the caller's policies do not allow, in the words and with the code of the action's service. */
export function requireAllowed(caller: Caller | undefined, question: Question): void {
  const decision = caller?.decide(question) ?? 'allowed'
  if (caller === undefined || decision === 'allowed') return
  throw denial(caller.arn, question, decision)
}

function denial(who: string, { action, resource }: Question, decision: string): AwsError {
  const [service] = action.split(':')
  // An action without resources is denied without one (SEEN terraform-provider-aws#34234).
  const where = resource === '*' ? '' : ` on resource: ${resource}`
  const why =
    decision === 'explicit'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`
  const message = `User: ${who} is not authorized to perform: ${action}${where} ${why}`
  switch (service) {
    case 'ec2':
      // SEEN kubernetes-sigs/karpenter#2813; the encoded message only where a resource is denied.
      return new AwsError(
        'UnauthorizedOperation',
        `You are not authorized to perform this operation. ${message}${where === '' ? '' : `. Encoded authorization failure message: ${ENCODED}`}`,
        403,
      )
    case 'secretsmanager':
    case 'ssm':
    case 'kms':
    case 'servicequotas':
      // SEEN binbashar/le-tf-infra-aws#869, aws/aws-sdk#140: JSON services answer 400.
      return new AwsError('AccessDeniedException', message, 400)
    default:
      // SEEN mattclay/aws-terminator#265, aws/aws-sam-cli#5567, awslabs/pireporter#8.
      return new AwsError('AccessDenied', message, 403)
  }
}

/** DecodeAuthorizationMessage would tell what it says; nobody here asks. */
const ENCODED = 'c2FuZGJveA'
