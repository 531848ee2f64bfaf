/**
 * A rollback that failed only because a database was busy, as while somebody takes a snapshot of it: AWS refuses to
 * change it back then. It is continued when the database is available, as the next deploy would do, and skips nothing.
 */
import { FAMILIES } from '../engines/families.ts'
import { TinystacksError } from '../errors.ts'
import type { Fact } from '../facts/fact.ts'
import type { StackEvent } from '../facts/stack/stack.ts'
import { failures, isOfStack } from '../facts/stack/stack-events.ts'
import { handlingOfGroup } from '../facts/states/caches.ts'
import { handlingOfInstance } from '../facts/states/instances.ts'
import { pause } from '../inspect/backoff.ts'
import { during, since } from '../inspect/during.ts'
import { follow, type Followed, type Watcher } from '../inspect/stack/follow.ts'
import { waitMessages } from '../plan/messages/deploy/waits.ts'
import { othersMessages as words } from '../plan/messages/deploy/others.ts'
import type { Aws } from '../ports/aws.ts'
import type { StageContext } from '../inspect/stage-context.ts'

/** An hour at 5 s per poll. */
const MAX_POLLS = 720

const BUSY = /(not|must be) in (the )?available state/i
const { sql, cache } = FAMILIES

/** The part of an operation's context that it takes. */
type Context = Pick<StageContext, 'clock' | 'waits' | 'operationName'> & {
  readonly aws: Aws
  readonly onProgress: (text: string) => void
  readonly watcher?: Watcher
}

/** How the operation has ended, or how its rollback has once it went on. */
export async function pastBusyDatabases(
  context: Context,
  stackId: string,
  followed: Followed,
  onEvent: (event: StackEvent) => void,
): Promise<Followed> {
  if (followed.status !== 'UPDATE_ROLLBACK_FAILED') return followed
  // Why the update failed is another matter: what counts is what its rollback failed at.
  const back = followed.events.findIndex(
    (event) => isOfStack(event, stackId) && event.status === 'UPDATE_ROLLBACK_IN_PROGRESS',
  )
  const failed = failures(followed.events.slice(back), stackId)
  if (back < 0 || failed.length === 0 || !failed.every(isOfBusyDatabase)) return followed
  try {
    for (const event of new Map(failed.map((one) => [one.physicalId, one])).values()) {
      context.onProgress(words.busyDatabase(event.physicalId))
      if (!(await becomesIdle(context, event))) return followed
    }
    const now = await context.aws.stacks.describe(stackId)
    if (now?.status !== 'UPDATE_ROLLBACK_FAILED') return followed
    const token = context.operationName('undo')
    await context.aws.stacks.continueRollback(stackId, token)
    const again = await follow(context, { stackId, token }, onEvent, context.watcher)
    return { status: again.status, events: [...followed.events, ...again.events] }
  } catch (error) {
    // The failure of the update is what is told; the next deploy finishes the rollback.
    if (error instanceof TinystacksError) return followed
    throw error
  }
}

function isOfBusyDatabase({ type, reason }: StackEvent): boolean {
  return [sql.types.database, cache.types.database].includes(type) && BUSY.test(reason ?? '')
}

function becomesIdle({ aws, clock }: Context, { type, physicalId }: StackEvent): Promise<boolean> {
  const isSql = type === sql.types.database
  const status = async (): Promise<Fact<{ readonly status: string }> | undefined> =>
    isSql ? (await aws.live.sql([physicalId])).get(physicalId) : aws.live.redis(physicalId)
  const handling = isSql ? handlingOfInstance : handlingOfGroup
  const waiting = since(clock, () => [{ what: waitMessages.idle(physicalId) }])
  return during(clock, waiting, async () => {
    for (let look = 0; look < MAX_POLLS; look++) {
      const fact = await status()
      // What cannot be read is not guessed.
      if (fact?.kind !== 'read') return false
      if (handling(fact.value.status).may !== 'wait') return true
      await clock.sleep(pause(look))
    }
    return false
  })
}
