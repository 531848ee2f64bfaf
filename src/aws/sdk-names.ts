/** What the SDK's middleware knows of a call, in AWS's own words. */
import type { HandlerExecutionContext } from '@smithy/types'

/** `cloudformation` */
export function serviceOf({ clientName }: HandlerExecutionContext): string {
  return nameOf(clientName, 'Client').toLowerCase()
}

/** `DescribeStacks` */
export function operationOf({ commandName }: HandlerExecutionContext): string {
  return nameOf(commandName, 'Command')
}

function nameOf(name: unknown, ending: string): string {
  return typeof name === 'string' ? name.replace(new RegExp(`${ending}$`), '') : 'unknown'
}

/** From 1. From the header that the retries write: `attempt=2; max=10`. */
export function attemptOf(request: unknown): number {
  const { headers } = request as { readonly headers?: Readonly<Record<string, string>> }
  return Number(/attempt=(\d+)/.exec(headers?.['amz-sdk-request'] ?? '')?.[1] ?? 1)
}
