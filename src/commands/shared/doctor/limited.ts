/** Looks that nobody waits long for, and that fail by saying so. */
import { Interrupted, TinystacksError } from '../../../errors.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Look } from '../../../facts/look.ts'
import type { Clock } from '../../../ports/ports.ts'

/** Milliseconds for each thing that is looked at; all are looked at side by side. */
const PATIENCE = 15_000

const AGAIN = 'run it again, and see the network'

/** What the look gives, unless it fails or takes too long. Throws only what says that the program is to stop. */
export async function limited<T>(clock: Clock, look: () => Promise<Look<T>>): Promise<Look<T>> {
  const tooLate = clock.sleep(PATIENCE).then((): Look<T> => ({
    kind: 'unread',
    why: `no answer within ${String(PATIENCE / 1000)} s`,
    how: AGAIN,
  }))
  // Its end may come when nobody listens any more.
  tooLate.catch(() => undefined)
  try {
    return await Promise.race([look(), tooLate])
  } catch (error) {
    return { kind: 'unread', ...whyNot(error) }
  }
}

/** The same of a fact about AWS, which says itself which call was denied. */
export async function limitedFact<T>(
  clock: Clock,
  action: string,
  read: () => Promise<Fact<T>>,
): Promise<Fact<T>> {
  const look = await limited<Fact<T>>(clock, async () => ({ kind: 'read', value: await read() }))
  if (look.kind === 'read') return look.value
  return { kind: 'unread', action, why: look.kind === 'unread' ? look.why : '' }
}

function whyNot(error: unknown): { readonly why: string; readonly how: string } {
  if (error instanceof Interrupted) throw error
  if (!(error instanceof TinystacksError)) throw error
  return { why: error.message, how: error.hint ?? AGAIN }
}
