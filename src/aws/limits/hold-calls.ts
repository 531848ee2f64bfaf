import type { FinalizeRequestMiddleware, MiddlewareStack } from '@smithy/types'
import { attemptOf, operationOf, serviceOf } from '../sdk-names.ts'
import type { Gate } from './gate.ts'

/** Has the calls of a client wait for their turn with those of all others of the region, and tells of them. */
export type Govern = <Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
) => void

/**
 * Has each attempt of a client's calls wait at the gate: within the retries, so that what waits for another attempt
 * holds no place, and before the signature, which is only valid for minutes.
 */
export function holdCalls<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
  gate: Gate,
  stop?: AbortSignal,
): void {
  const fromBefore = new WeakSet<object>()
  const hold: FinalizeRequestMiddleware<Input, Output> = (next, context) => async (args) => {
    const request = args.request as object
    const attempt = attemptOf(request)
    if (attempt === 1 && stop?.aborted !== true) fromBefore.add(request)
    const action = `${serviceOf(context)}:${operationOf(context)}`
    const [isAgain, isFromBefore] = [attempt > 1, fromBefore.has(request)]
    return gate.pass({ action, isAgain, isFromBefore }, () => next(args))
  }
  stack.addRelativeTo(hold, {
    ...{ relation: 'before', toMiddleware: 'httpSigningMiddleware', name: 'holdCalls' },
  })
}
