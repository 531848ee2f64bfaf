import type { Connection } from '../aws/clients.ts'
import type { AwsCall } from '../ports/aws.ts'
import type { Reporter } from '../ports/ports.ts'
import { forTerminal } from '../text/escape.ts'

/** Tells the reporter where credentials are from and what is asked of AWS, as far as it wants to know. */
export function watchOf(
  { detail }: Pick<Reporter, 'detail'>,
  calls = true,
): Pick<Connection, 'onCall' | 'detail'> {
  if (detail === undefined) return {}
  return {
    detail,
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
