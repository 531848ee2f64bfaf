import type { IncomingMessage } from 'node:http'
import { randomUUID } from 'node:crypto'
import { AwsError } from '../contract.ts'
import type { Access, Call, Service, Switches } from '../contract.ts'
import { requireAllowed } from '../access/denial.ts'
import { actionsOf, resourcesOf } from '../access/resources.ts'
import { failure, success } from '../protocol/answer.ts'
import type { Answer } from '../protocol/answer.ts'
import { formOf, parseCall, readBody } from '../protocol/request.ts'
import { signatureScope } from '../protocol/signature.ts'
import type { Scope } from '../protocol/signature.ts'
import type { Aws } from '../services/index.ts'
import type { Account, Accounts } from './accounts.ts'
import type { CallCounter } from './calls.ts'
import type { RateLimits } from './rate-limits.ts'
import { isRegion } from './regions.ts'
import type { Spoken } from './spoken.ts'

/** STS actions that are called without credentials (STS API reference): the token is the credential. */
const UNSIGNED: ReadonlySet<string> = new Set(['AssumeRoleWithWebIdentity', 'AssumeRoleWithSAML'])

/** What a request is answered from. */
export type Dispatcher = {
  /** That of everybody whose credentials say nothing else. */
  readonly account: string
  readonly accounts: Accounts
  readonly access: Access
  readonly services: ReadonlyMap<string, Service>
  readonly calls: CallCounter
  readonly limits: RateLimits
  readonly spoken: Spoken
  readonly switches: Switches
  readonly giveStatus: Aws['giveStatus']
  readonly giveQuota: Aws['giveQuota']
  readonly sessions: Aws['sessions']
  /** What time it is at AWS. */
  readonly now: () => Date
}

/** Answers one AWS request; its signature names the service and region. */
export async function dispatch(dispatcher: Dispatcher, request: IncomingMessage): Promise<Answer> {
  const requestId = randomUUID()
  let protocol: Service['protocol'] =
    request.headers['x-amz-target'] === undefined ? 'query' : 'json'
  let namespace = ''
  try {
    const body = await readBody(request)
    const scope = signatureScope(request) ?? unsignedScope(request, body)
    const service = dispatcher.services.get(scope.service)
    if (service === undefined) {
      throw new AwsError(
        'InvalidAction',
        `The sandbox does not simulate the service ${scope.service}; it has ${[...dispatcher.services.keys()].join(', ')}.`,
      )
    }
    ;({ protocol, namespace } = service)
    refuseUnknownRegion(scope.region, protocol)
    const { action, params } = parseCall(protocol, request, body)
    const { region, accessKey } = scope
    const result = await carryOut(dispatcher, service, { action, region, params, accessKey })
    return success(service, action, result, requestId)
  } catch (error) {
    return failure(protocol, namespace, dispatcher.spoken.inError(asAwsError(error)), requestId)
  }
}

/** A call from this process: what is asked of which service, in the form that `Call` describes. */
export type Asked = Pick<Call, 'service' | 'action' | 'region' | 'params'> & {
  readonly accessKey?: string | undefined
}

/** Answers a call from this process, which needs no request for it. Throws an AwsError where AWS fails. */
export async function ask(dispatcher: Dispatcher, asked: Asked): Promise<object> {
  const service = dispatcher.services.get(asked.service)
  if (service === undefined) throw new Error(`the sandbox has no service ${asked.service}`)
  try {
    refuseUnknownRegion(asked.region, service.protocol)
    return await carryOut(dispatcher, service, asked)
  } catch (error) {
    throw dispatcher.spoken.inError(asAwsError(error))
  }
}

async function carryOut(
  dispatcher: Dispatcher,
  { name, protocol }: Service,
  { action, region, params, accessKey }: Omit<Asked, 'service'>,
): Promise<object> {
  const { access, calls, limits, spoken } = dispatcher
  const account = accountOf(dispatcher, action, params, accessKey)
  const within = dispatcher.accounts(account)
  await within.resumed
  const actions = within.services.get(name)?.actions ?? {}
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (run === undefined) throw unknownAction(protocol, action)
  calls.count(name, action)
  limits.take({ name, protocol }, action, region)
  requireOpen(dispatcher, { name, protocol }, accessKey)
  const caller = access.callerOf(accessKey)
  const call = { service: name, action, region, account, params, ...(caller && { caller }) }
  requirePermission(call, within)
  return spoken.inAnswer(action, await run(call))
}

/** Whose account a call is about: who assumes a role by a token has no other credentials. */
function accountOf(
  { access, account }: Dispatcher,
  action: string,
  params: Call['params'],
  accessKey: string | undefined,
): string {
  const role = UNSIGNED.has(action) ? /:iam::(\d{12}):/.exec(String(params['RoleArn'])) : null
  return role?.[1] ?? access.accountOf(accessKey) ?? account
}

/** As each protocol says it of a session that is over (STS-6). */
function requireOpen(
  { access, now }: Dispatcher,
  { name, protocol }: Pick<Service, 'name' | 'protocol'>,
  accessKey: string | undefined,
): void {
  try {
    access.requireOpen(accessKey, now())
  } catch (error) {
    if (protocol === 'query' || !(error instanceof AwsError)) throw error
    throw name === 'ec2'
      ? new AwsError('RequestExpired', 'Request has expired.', 400)
      : new AwsError('ExpiredTokenException', error.message, 400)
  }
}

/** GetCallerIdentity needs no permission, and cannot be denied (API, GetCallerIdentity). */
function requirePermission(
  call: Call,
  { conditionsOf, keyOf }: Pick<Account, 'conditionsOf' | 'keyOf'>,
): void {
  if (call.action === 'GetCallerIdentity' || UNSIGNED.has(call.action)) return
  const userId = call.caller?.userId
  const context = {
    'aws:RequestedRegion': call.region,
    ...(userId !== undefined && { 'aws:userid': userId }),
  }
  const place = { ...call, keyOf: (key: string) => keyOf(call.region, key) }
  for (const action of actionsOf(call))
    for (const resource of resourcesOf(call, place))
      requireAllowed(call.caller, {
        action,
        resource,
        context: { ...context, ...conditionsOf(call, resource) },
      })
}

function unsignedScope(request: IncomingMessage, body: string): Scope {
  if (UNSIGNED.has(formOf(request, body).get('Action') ?? ''))
    return { service: 'sts', region: 'us-east-1' }
  throw new AwsError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403)
}

/**
 * A region that AWS does not have would have no host; the nearest answer of a real one is that of a region not
 * enabled.
 */
function refuseUnknownRegion(region: string, protocol: Service['protocol']): void {
  if (isRegion(region)) return
  throw new AwsError(
    protocol === 'json' ? 'UnrecognizedClientException' : 'InvalidClientTokenId',
    `The security token included in the request is invalid. (AWS has no region ${region}.)`,
    403,
  )
}

const unknownAction = (protocol: Service['protocol'], action: string): AwsError =>
  protocol === 'json'
    ? new AwsError(
        'UnknownOperationException',
        `The sandbox does not simulate the action ${action}.`,
      )
    : new AwsError(
        'InvalidAction',
        `The action ${action} is not valid for this web service: the sandbox does not simulate it.`,
      )

function asAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) return error
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new AwsError('InternalFailure', `The sandbox failed: ${message}`, 500)
}
