import type { Clock } from '../../../ports/ports.ts'
import type { Tunnel, TunnelFailure } from '../../../ports/tunnel.ts'
import { beside } from './again.ts'

/** How often the clock is looked at, and how far it goes on where the machine slept meanwhile. */
const LOOK = 30_000
const SLEPT = 90_000

/** AWS closes a session's data channel after about an hour, and then again. Give or take, in milliseconds. */
const HOUR = 3_600_000
const AROUND = 180_000

type Watched = {
  /** Whether what is at its far end answers now. */
  readonly isAlive: () => Promise<boolean>
  /** Whether nobody is interested any more. */
  readonly isOver: () => boolean
}

/**
 * Resolves when a tunnel that says nothing is dead, or is over: a data channel that was not resumed looks like one
 * that is idle (session-manager-plugin#135). It is tried when that is to be expected, after a sleep of the machine and
 * around each hour, and at no other time: a session that nobody uses may end as its owner wants it.
 *
 * @throws Interrupted
 */
export async function untilDead(clock: Clock, { isAlive, isOver }: Watched): Promise<void> {
  const begun = clock.now().getTime()
  for (let before = begun; ;) {
    await beside(clock, LOOK)
    if (isOver()) return
    const now = clock.now().getTime()
    const slept = now - before > SLEPT
    const sinceHour = (now - begun) % HOUR
    const isHour = now - begun >= HOUR && sinceHour < AROUND
    before = now
    if ((slept || isHour) && !(await isAlive())) return
  }
}

/** Why a tunnel has ended; one that is dead is closed. null = it was closed. */
export async function endOrSilence(
  tunnel: Tunnel,
  clock: Clock,
  isAlive: () => Promise<boolean>,
): Promise<TunnelFailure | null> {
  let isOver = false
  const silence = untilDead(clock, { isAlive, isOver: () => isOver }).then(() => 'dead' as const)
  // Whoever interrupts the clock closes the tunnel, too.
  const why = await Promise.race([tunnel.ended, silence.catch(() => tunnel.ended)])
  isOver = true
  if (why !== 'dead') return why
  await tunnel.close()
  return { kind: 'failed', said: 'the session does not answer any more' }
}
