import { connectWords as words } from '../../../connect/messages/words.ts'
import type { ConnectTarget } from '../../../connect/target.ts'
import { TinystacksError } from '../../../errors.ts'
import type { Way } from '../../../ports/tunnel.ts'
import { messageOf } from './again.ts'
import { keepOpen, letInLater, openTunnel, type Held, type Means } from './keep-open.ts'
import { letIn, type Door, type PassageEntrance } from './let-in.ts'

/** The databases of a stage that clients of this machine reach. */
export type Passage = {
  readonly entrances: readonly PassageEntrance[]
  readonly close: () => Promise<void>
}

/**
 * Opens tunnels to targets of one stage, and lets clients in once each is proved: at first, and whenever the tunnel has
 * ended and was opened again. Until then they wait at the same port. One that is not proved keeps none of the others
 * shut: it is tried again by itself.
 *
 * @throws TinystacksError tunnel-failed, program-missing; not-proved where none of them is, or not all that have to be
 */
export async function openPassage(
  means: Means,
  targets: readonly ConnectTarget[],
  way: Way,
): Promise<Passage> {
  let isClosed = false
  const held: Held = {
    ...{ means, targets, way, doors: await openDoors(means, targets), admitted: new Set() },
    ...{ tunnel: null, isOver: () => isClosed },
  }
  const close = async (): Promise<void> => {
    isClosed = true
    await Promise.all([...held.doors.map(({ gate }) => gate.close()), held.tunnel?.close()])
  }
  try {
    held.tunnel = await openTunnel(means, targets, way)
    const first = await letIn(means, held.doors, held.tunnel)
    const open = first.flatMap((one) => (one.kind === 'open' ? [one] : []))
    const failed = first.flatMap((one) => (one.kind === 'failed' ? [one] : []))
    if (open.length === 0 || (means.all === true && failed.length > 0))
      throw failed[0]?.error ?? new Error('there was nothing to open')
    for (const { door, error } of failed) await warn(means, door.target, error)
    for (const note of held.tunnel.notes) means.reporter.notice(note)
    for (const { door, entrance } of open) {
      held.admitted.add(door)
      const { target, port } = entrance
      if (port !== target.localPort) means.reporter.notice(words.portTaken(target, port))
    }
    if (means.late !== undefined) void letInLater(held, failed, held.tunnel)
    void keepOpen(held)
    return { entrances: open.map(({ entrance }) => entrance), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The gates of all of them. Whoever is turned away there is told of once, until the tunnel is back. */
async function openDoors(
  { openGate, reporter }: Means,
  targets: readonly ConnectTarget[],
): Promise<readonly Door[]> {
  return Promise.all(
    targets.map(async (target, index): Promise<Door> => ({
      ...{ target, index },
      gate: await openGate(target.localPort, (seconds) => {
        reporter.line(words.turnedAway(target, seconds))
      }),
    })),
  )
}

/** Tells of one that was not opened while others are, with the way out. */
export async function warn(
  { reporter, explain }: Means,
  target: ConnectTarget,
  error: unknown,
): Promise<void> {
  const told = (await explain?.(target, error)) ?? error
  const hint = told instanceof TinystacksError ? told.hint : undefined
  reporter.warning(`${messageOf(told)}${hint === undefined ? '' : `: ${hint}`}`)
}
