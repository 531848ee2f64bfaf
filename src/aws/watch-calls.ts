import type { MiddlewareStack } from '@smithy/types'
import type { AwsCall } from '../ports/aws.ts'

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
    (next, { clientName, commandName }) =>
      async (args) => {
        const started = performance.now()
        const tell = (result: string): void => {
          onCall({
            service: nameOf(clientName, 'Client').toLowerCase(),
            operation: nameOf(commandName, 'Command'),
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

function nameOf(name: unknown, ending: string): string {
  return typeof name === 'string' ? name.replace(new RegExp(`${ending}$`), '') : 'unknown'
}

/** From the header that the retries write: `attempt=2; max=10`. */
function attemptOf(request: unknown): number {
  const { headers } = request as { readonly headers?: Readonly<Record<string, string>> }
  return Number(/attempt=(\d+)/.exec(headers?.['amz-sdk-request'] ?? '')?.[1] ?? 1)
}

function codeOf(error: unknown): string {
  const { name = '', code = '' } = (error ?? {}) as { name?: unknown; code?: unknown }
  const found = [name, code].find(
    (one) => typeof one === 'string' && CODE.test(one) && one !== 'Error',
  )
  return typeof found === 'string' ? found : 'failed'
}
