import type { IncomingMessage } from 'node:http'
import { randomUUID } from 'node:crypto'
import { AwsError } from '../contract.ts'
import type { Service } from '../contract.ts'
import { failure, success } from '../protocol/answer.ts'
import type { Answer } from '../protocol/answer.ts'
import { formOf, parseCall, readBody } from '../protocol/request.ts'
import { signatureScope } from '../protocol/signature.ts'
import type { Scope } from '../protocol/signature.ts'
import type { CallCounter } from './calls.ts'
import { isRegion } from './regions.ts'
import type { Spoken } from './spoken.ts'

/** STS actions that are called without credentials (STS API reference): the token is the credential. */
const UNSIGNED: ReadonlySet<string> = new Set(['AssumeRoleWithWebIdentity', 'AssumeRoleWithSAML'])

/** What a request is answered from. */
export type Dispatcher = {
  readonly account: string
  readonly services: ReadonlyMap<string, Service>
  readonly calls: CallCounter
  readonly spoken: Spoken
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
    const run = Object.hasOwn(service.actions, action) ? service.actions[action] : undefined
    if (run === undefined) throw unknownAction(protocol, action)
    dispatcher.calls.count(service.name, action)
    const { region } = scope
    const result = await run({
      service: service.name,
      action,
      region,
      account: dispatcher.account,
      params,
    })
    return success(service, action, dispatcher.spoken.inAnswer(action, result), requestId)
  } catch (error) {
    return failure(protocol, namespace, dispatcher.spoken.inError(asAwsError(error)), requestId)
  }
}

function unsignedScope(request: IncomingMessage, body: string): Scope {
  if (UNSIGNED.has(formOf(request, body).get('Action') ?? ''))
    return { service: 'sts', region: 'us-east-1' }
  throw new AwsError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403)
}

/** A region that AWS does not have would have no host; the nearest answer of a real one is that of a region not enabled. */
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
