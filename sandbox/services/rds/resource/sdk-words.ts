import { randomUUID } from 'node:crypto'
import { AwsError } from '../../../contract.ts'

/** An error of RDS in the words of the SDK that the handlers call it with (SEEN in stack events; RDS-92). */
export function asTheSdkSays(error: unknown): never {
  if (!(error instanceof AwsError)) throw error
  throw new AwsError(
    error.code,
    `${error.message} (Service: Rds, Status Code: ${error.status}, Request ID: ${randomUUID()}) (SDK Attempt Count: 1)`,
    error.status,
  )
}

/** What calls RDS, with its errors in those words. */
export function inSdkWords<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    return asTheSdkSays(error)
  }
}
