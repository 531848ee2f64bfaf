import type { ResourceChange } from '../plan/facts.ts'
import { TinystacksError } from '../errors.ts'
import type { PreparedChangeSet } from './change-set.ts'
import { changeSetName } from './names.ts'
import type { ApplyContext } from './operation.ts'
import { pause } from './pace.ts'

/** Looks for a snapshot to be there: 8 hours, with 5 s between two. */
const LOOKS = 5760

/**
 * Takes a snapshot of each replication group whose engine the change set moves (redis to valkey), and
 * waits for it: ElastiCache upgrades in place and never goes back, and a rollback of the stack does not
 * either. One that cannot be taken (exit 1) stops the update before it has begun.
 */
export async function snapshotFirst(
  context: ApplyContext,
  { content }: PreparedChangeSet,
): Promise<void> {
  for (const { physicalId } of content.changes.filter(movesEngine)) {
    if (physicalId === null) continue
    context.onStep('snapshot-first')
    const name = `${physicalId}-before-${changeSetName(context.clock.now())}`.toLowerCase()
    await context.aws.changes.snapshotRedis(physicalId, name)
    await awaitSnapshot(context, name)
    context.onNotice(`snapshot ${name} is taken`)
  }
}

/** A replacement keeps its own final snapshot (UpdateReplacePolicy). */
function movesEngine({ type, action, replacement, details }: ResourceChange): boolean {
  return (
    type === 'AWS::ElastiCache::ReplicationGroup' &&
    action === 'Modify' &&
    replacement !== 'True' &&
    details.some(({ property }) => property === 'Engine')
  )
}

async function awaitSnapshot({ aws, clock }: ApplyContext, name: string): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const status = await aws.changes.redisSnapshotStatus(name)
    if (status === 'available') return
    if (status === 'failed') break
    await clock.sleep(pause(look))
  }
  throw new TinystacksError('SNAPSHOT_FAILED', `the snapshot ${name} did not become available`, {
    exit: 1,
    hint: 'nothing was changed: look at it in the ElastiCache console, then deploy again',
  })
}
