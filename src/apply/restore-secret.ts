/** Takes back the planned deletion of a secret, and looks whether it stays. */
import type { SecretFacts } from '../facts/secrets.ts'
import { pause } from '../inspect/backoff.ts'
import { during, since } from '../inspect/during.ts'
import { waitMessages } from '../plan/messages/deploy/waits.ts'
import type { Aws } from '../ports/aws.ts'
import type { Clock } from '../ports/ports.ts'

/** About two minutes: AWS's reads may lag behind. */
const MAX_POLLS = 30

/** `unread`: AWS accepted it, and what became of it is not verified. */
export type Restored = 'restored' | 'gone' | 'unread' | 'still planned'

/** Restores one, and reads it again until its deletion is no longer planned. */
export async function restoreSecret(
  { aws, clock }: { readonly aws: Aws; readonly clock: Clock },
  { arn, name }: Pick<SecretFacts, 'arn' | 'name'>,
): Promise<Restored> {
  await aws.secrets.restore(arn)
  let seen: Restored = 'still planned'
  const waiting = since(clock, () => [{ what: waitMessages.restored(name) }])
  return during(clock, { ...waiting, isBrief: true }, async () => {
    for (let attempt = 0; attempt < MAX_POLLS; attempt++) {
      const fact = await aws.secrets.describe(arn)
      if (fact.kind === 'absent') seen = 'gone'
      else if (fact.kind === 'unread') seen = 'unread'
      else if (fact.value.deletion === null) return 'restored'
      else seen = 'still planned'
      await clock.sleep(pause(attempt))
    }
    return seen
  })
}
