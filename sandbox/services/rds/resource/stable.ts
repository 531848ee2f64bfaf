import { AwsError } from '../../../contract.ts'
import type { Pace } from '../instance/apply.ts'
import { restOf } from '../instance/storage-rest.ts'
import type { DbInstance } from '../state.ts'

/** Seconds between two looks, and at the most (RDSH, BaseHandlerStd: 30 s, 36 h). */
const LOOK = 30
const LIMIT = 36 * 60 * 60

/** No waiting helps (RDSH, status/DBInstanceStatus.java; aws-cloudformation-resource-providers-rds#542). */
const TERMINAL =
  /^(failed|(modify|upgrade)-failed|incompatible-(create|credentials|network|parameters|restore)|inaccessible-encryption-credentials(-recoverable)?)$/

/**
 * Waits as the handler does: the instance is `available` and nothing else, `storage-optimization`
 * included, and a replica replicates (RDSH, DBInstancePredicates; RDS-80, RDS-91).
 */
export async function untilStable(instance: DbInstance, pace: Pace): Promise<void> {
  for (let waited = 0; !isStable(instance); waited += LOOK) {
    if (TERMINAL.test(instance.status) || waited >= LIMIT) throw notStabilized(instance)
    await (restOf(instance) ?? pace.takes(LOOK))
  }
}

/** Waits until a deletion, whoever began it, has ended (RDSH, DeleteHandler.isDbInstanceDeleted; RDS-102). */
export async function untilGone(look: () => DbInstance | undefined, pace: Pace): Promise<void> {
  for (let waited = 0; ; waited += LOOK) {
    const instance = look()
    if (instance === undefined) return
    if (waited >= LIMIT) throw notStabilized(instance)
    await pace.takes(LOOK)
  }
}

function notStabilized({ id }: DbInstance): AwsError {
  return new AwsError(
    'NotStabilized',
    `Resource of type 'AWS::RDS::DBInstance' with identifier '${id}' did not stabilize.`,
  )
}

function isStable(instance: DbInstance): boolean {
  const replicates =
    instance.source === undefined || (instance.replication ?? REPLICATING) === REPLICATING
  return instance.status === 'available' && restOf(instance) === undefined && replicates
}

const REPLICATING = 'replicating'
