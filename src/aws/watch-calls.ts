import type { MiddlewareStack } from '@smithy/types'
import type { AwsCall } from '../ports/aws.ts'
import { attemptOf, operationOf, serviceOf } from './sdk-names.ts'

/** What a code of AWS looks like: a name, in which no value fits. */
const CODE = /^[A-Za-z][A-Za-z.]{0,63}$/

/**
 * Tells each attempt of a client's calls when it ends: its names, its time and what came of it. It stands within the
 * retries and after the signature, and hands on nothing of the request's or the answer's content.
 */
export function watchCalls<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
  region: string,
  onCall: (call: AwsCall) => void,
): void {
  stack.add(
    (next, context) => async (args) => {
      const started = performance.now()
      const tell = (result: string): void => {
        onCall({
          service: serviceOf(context),
          operation: operationOf(context),
          region,
          attempt: attemptOf(args.request),
          milliseconds: Math.round(performance.now() - started),
          result,
        })
      }
      try {
        const answer = await next(args)
        tell('ok')
        return answer
      } catch (error) {
        tell(codeOf(error))
        throw error
      }
    },
    { step: 'deserialize', priority: 'high', name: 'watchCalls' },
  )
}

function codeOf(error: unknown): string {
  const { name = '', code = '' } = (error ?? {}) as { name?: unknown; code?: unknown }
  const found = [name, code].find(
    (one) => typeof one === 'string' && CODE.test(one) && one !== 'Error',
  )
  return typeof found === 'string' ? found : 'failed'
}
