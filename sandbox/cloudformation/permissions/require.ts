/** Refuses what a handler may not do, with the credentials that CloudFormation acts by (IAM-5). */
import { randomUUID } from 'node:crypto'
import { requireAllowed } from '../../access/denial.ts'
import { resourcesOf } from '../../access/resources.ts'
import { AwsError, type Call, type Caller, type Question, type World } from '../../contract.ts'
import { partitionOf } from '../template/pseudo.ts'
import { callsOf, linkedService } from './calls.ts'
import { questionOf } from './resources.ts'
import type { Use } from './use.ts'

type Acting = { readonly world: World; readonly caller: Caller | undefined }

/** All that a handler calls besides what it tells of (`requireSent`), before anything is made. */
export function requireHandlerCalls({ world, caller }: Acting, use: Use): void {
  if (caller === undefined) return
  for (const action of callsOf(use)) require(caller, questionOf(world, action, use))
  requireLinkedRole(world, caller, use)
}

/** One call that a handler of RDS is about to send. */
export function requireSent(
  { world, caller }: Acting,
  { action, params, region }: Pick<Call, 'action' | 'params' | 'region'>,
): void {
  if (caller === undefined) return
  const place = { region, account: world.account }
  for (const resource of resourcesOf({ service: 'rds', action, params }, place))
    require(caller, { action: `rds:${action}`, resource })
}

function require(caller: Caller, question: Question): void {
  try {
    requireAllowed(caller, question)
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    const { code, message, status } = error
    const [service = ''] = question.action.split(':')
    throw new AwsError(code, `${message} ${sdkWords(service, status)}`, status)
  }
}

/** As the SDK of handlers ends a message (SEEN CloudSnorkel/cdk-rds-sanitized-snapshots#110, amplify-cli#10116). */
const sdkWords = (service: string, status: number): string =>
  `(Service: ${SDK_NAMES[service] ?? service}, Status Code: ${status}, Request ID: ${randomUUID()}) (SDK Attempt Count: 1)`

const SDK_NAMES: Readonly<Record<string, string>> = {
  ec2: 'Ec2',
  elasticache: 'ElastiCache',
  iam: 'Iam',
  kms: 'Kms',
  rds: 'Rds',
  secretsmanager: 'SecretsManager',
  ssm: 'Ssm',
}

/**
 * The first resource of a service makes the role that the service acts by. Who may not is told so without the
 * action's name (SEEN aws-samples/eks-workshop-v2#1609).
 */
function requireLinkedRole(world: World, caller: Caller, use: Use): void {
  const service = linkedService(use)
  if (service === undefined || world.access.linkedRoles.has(service)) return
  const at = `arn:${partitionOf(use.context.region)}:iam::${world.account}`
  const decision = caller.decide({
    action: 'iam:CreateServiceLinkedRole',
    resource: `${at}:role/aws-service-role/${service}/*`,
    context: { 'iam:AWSServiceName': service },
  })
  if (decision !== 'allowed') {
    throw new AwsError(
      'InvalidParameterValue',
      'Unable to create the resource. Verify that you have permission to create service linked role. Otherwise wait and try again later',
    )
  }
  world.access.linkedRoles.add(service)
}
