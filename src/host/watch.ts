import type { Connection } from '../aws/clients.ts'
import type { AwsCall } from '../ports/aws.ts'
import type { Reporter } from '../ports/ports.ts'
import { forTerminal } from '../text/escape.ts'
import { tellThrottling } from './throttling.ts'

/** Tells the reporter of rate limits, and, where it wants to know, of what is asked of AWS and by which credentials. */
export function watchOf(
  reporter: Pick<Reporter, 'detail' | 'line' | 'live' | 'warning'>,
  calls = true,
): Pick<Connection, 'onCall' | 'detail' | 'onThrottled' | 'onLeft'> {
  const { detail, warning: onLeft } = reporter
  const always = { onLeft, onThrottled: tellThrottling(reporter) }
  if (detail === undefined) return always
  return {
    ...{ detail, ...always },
    ...(calls && {
      onCall: (call: AwsCall) => {
        detail(callLine(call))
      },
    }),
  }
}

/** `call: rds:DescribeDBInstances us-east-1, attempt 1: ok in 82 ms`. */
function callLine({ service, operation, region, attempt, milliseconds, result }: AwsCall): string {
  const name = forTerminal(`${service}:${operation} ${region}`)
  return `call: ${name}, attempt ${attempt}: ${forTerminal(result)} in ${milliseconds} ms`
}
