/** Restarts an instance that is not restarting already, and waits until all of its parameters are in effect. */
import { TinystacksError } from '../errors.ts'
import type { SqlFacts } from '../facts/databases.ts'
import type { Fact } from '../facts/fact.ts'
import { isGoing, needsSomebody } from '../facts/states/handling.ts'
import { handlingOfInstance, isRestarting, mayRestart } from '../facts/states/instances.ts'
import { agreedMessages as words } from '../plan/messages/agreed.ts'
import type { Aws } from '../ports/aws.ts'
import type { Clock } from '../ports/ports.ts'
import { pause } from '../inspect/backoff.ts'
import { during, since } from '../inspect/during.ts'
import { waitMessages } from '../plan/messages/deploy/waits.ts'

/** An hour at 5 s per poll: a restart waits for the recovery of what was being written. */
const MAX_POLLS = 720

/** `name`: for people. null = it is available and its parameters are in effect; else what it is instead. */
export async function restartInstance(
  { aws, clock }: { readonly aws: Aws; readonly clock: Clock },
  { identifier, status: before }: Pick<SqlFacts, 'identifier' | 'status'>,
  name: string,
): Promise<string | null> {
  if (!isRestarting(before)) await aws.reboot(identifier)
  let seen = ''
  const waiting = since(clock, () => [{ what: waitMessages.restart(name), more: seen }])
  return during(clock, waiting, async () => {
    for (let look = 0; look < MAX_POLLS; look++) {
      const fact = (await aws.live.sql([identifier])).get(identifier)
      if (fact?.kind === 'absent' || isLeaving(fact))
        throw new TinystacksError('database-gone', words.databaseGone, { exit: 3 })
      if (fact?.kind === 'read') {
        const { status, parameterApplyStatus } = fact.value
        if (mayRestart(status) && parameterApplyStatus === 'in-sync') return null
        if (needsSomebody(handlingOfInstance(status))) return status
        seen = `${status}, parameters ${parameterApplyStatus}`
      }
      await clock.sleep(pause(look))
    }
    return seen
  })
}

function isLeaving(fact: Fact<SqlFacts> | undefined): boolean {
  return fact?.kind === 'read' && isGoing(handlingOfInstance(fact.value.status))
}
