import { AwsError } from '../../../contract.ts'
import type { Pace } from '../instance/apply.ts'
import { restOf } from '../instance/storage-rest.ts'
import type { DbInstance } from '../state.ts'

/** Seconds between two looks, and at the most (RDSH, BaseHandlerStd: 30 s, 36 h). */
const LOOK = 30
const LIMIT = 36 * 60 * 60

/** No waiting helps (RDSH, status/DBInstanceStatus.java; aws-cloudformation-resource-providers-rds#542). */
const TERMINAL = /^(failed|incompatible-.*|inaccessible-encryption-credentials(-recoverable)?)$/

/**
 * Waits as the handler does: the instance is `available` and nothing else, `storage-optimization`
 * included, and a replica replicates (RDSH, DBInstancePredicates; RDS-80, RDS-91).
 */
export async function untilStable(instance: DbInstance, pace: Pace): Promise<void> {
  for (let waited = 0; !isStable(instance); waited += LOOK) {
    if (TERMINAL.test(instance.status) || waited >= LIMIT) {
      throw new AwsError(
        'NotStabilized',
        `Resource of type 'AWS::RDS::DBInstance' with identifier '${instance.id}' did not stabilize.`,
      )
    }
    await (restOf(instance) ?? pace.takes(LOOK))
  }
}

function isStable(instance: DbInstance): boolean {
  const replicates =
    instance.source === undefined || (instance.replication ?? REPLICATING) === REPLICATING
  return instance.status === 'available' && restOf(instance) === undefined && replicates
}

const REPLICATING = 'replicating'
