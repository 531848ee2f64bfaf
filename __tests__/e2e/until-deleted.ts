/** A deletion takes its time: until its end the instance is still there, and destroying its stage is refused. */
import { waitUntilDBInstanceDeleted, type RDSClient } from '@aws-sdk/client-rds'

/** Returns when AWS no longer knows the instance. */
export async function untilDeleted(client: RDSClient, identifier: string): Promise<void> {
  await waitUntilDBInstanceDeleted(
    { client, maxWaitTime: 20, minDelay: 0.02, maxDelay: 0.02 },
    { DBInstanceIdentifier: identifier },
  )
}
