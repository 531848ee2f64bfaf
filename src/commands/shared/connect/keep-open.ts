/** Opens the tunnel of a passage again when it is lost, and lets in again whoever is proved. */
import { tunnelFailed } from '../../../connect/messages/failures.ts'
import { connectWords as words } from '../../../connect/messages/words.ts'
import { targetName, type ConnectTarget } from '../../../connect/target.ts'
import { isBySession } from '../../../connect/way.ts'
import { Interrupted } from '../../../errors.ts'
import type { Connecting } from '../../../ports/connecting.ts'
import type { Tunnel, TunnelFailure, Way } from '../../../ports/tunnel.ts'
import {
  allAnswer,
  letIn,
  type Door,
  type LetIn,
  type NotLetIn,
  type PassageEntrance,
  type ProofMeans,
} from './let-in.ts'
import { beside, messageOf, onceEach, pauseBefore } from './again.ts'
import { endOrSilence } from './silence.ts'

export type Means = Pick<Connecting, 'openTunnels' | 'openGate'> &
  ProofMeans & {
    /** Whether one that does not open is a failure, and no warning. Default: only if it is the last. */
    readonly all?: boolean
    /** Is told of one that did not open at first, and does now. Without it nobody waits for one. */
    readonly late?: (entrance: PassageEntrance) => void
    /** Names the way out of what has failed, for a warning. */
    readonly explain?: (target: ConnectTarget, error: unknown) => Promise<unknown>
  }

/** What a passage holds. */
export type Held = {
  readonly means: Means
  readonly targets: readonly ConnectTarget[]
  readonly way: Way
  readonly doors: readonly Door[]
  /** Those that clients were told of. */
  readonly admitted: Set<Door>
  /** The one in use; null = it is lost. */
  tunnel: Tunnel | null
  readonly isOver: () => boolean
}

/** Until it is over. Nothing is thrown: whoever waits for a client is not to be interrupted by it. */
export async function keepOpen(held: Held): Promise<void> {
  while (!held.isOver() && held.tunnel !== null) {
    const why = await endOf(held, held.tunnel)
    if (held.isOver() || why === null) return
    held.tunnel = null
    for (const { gate } of held.admitted) gate.shut()
    const stage = stageOf(held)
    held.means.reporter.line(words.lost(stage, tunnelFailed(stage, why).message))
    held.tunnel = await openAgain(held)
  }
}

function stageOf({ targets }: Held): string {
  return targets[0]?.stage ?? ''
}

/** A tunnel says that it has ended; by Session Manager it may only fall silent. */
async function endOf({ means, admitted, way }: Held, open: Tunnel): Promise<TunnelFailure | null> {
  return isBySession(way)
    ? endOrSilence(open, means.clock, () => allAnswer(means, [...admitted], open))
    : open.ended
}

async function openAgain(held: Held): Promise<Tunnel | null> {
  const { means, doors, admitted } = held
  const stage = stageOf(held)
  const say = onceEach((why) => {
    means.reporter.line(words.stillLost(stage, why))
  })
  for (let tries = 0; !held.isOver(); tries += 1) {
    try {
      await beside(means.clock, pauseBefore(tries))
      const next = await openTunnel(means, held.targets, held.way)
      if (held.isOver()) {
        await next.close()
        return null
      }
      held.tunnel = next
      const wanted = means.late === undefined ? [...admitted] : doors
      const results = await letIn(means, wanted, next)
      const failed = failedOf(results)
      const [first] = failed
      if (first !== undefined && failed.length === wanted.length) {
        held.tunnel = null
        await next.close()
        throw first.error
      }
      if (first === undefined) means.reporter.line(words.again(stage))
      welcome(held, results, first === undefined)
      for (const { door, error } of failed)
        if (admitted.has(door))
          means.reporter.line(words.stillLost(targetName(door.target), error.message))
      void letInLater(held, failed, next)
      return next
    } catch (error) {
      if (error instanceof Interrupted) return null
      say(messageOf(error))
    }
  }
  return null
}

/**
 * Those that were not proved through a tunnel that leads to others: again and again, while it is the one in use. Why
 * they were not was said.
 */
export async function letInLater(
  held: Held,
  failed: readonly NotLetIn[],
  through: Tunnel,
): Promise<void> {
  const { means } = held
  const isInUse = (): boolean => !held.isOver() && held.tunnel === through
  const says = new Map(
    failed.map(({ door, error }) => {
      const say = onceEach((why) => {
        means.reporter.line(words.stillLost(targetName(door.target), why))
      }, error.message)
      return [door, say]
    }),
  )
  let left = failed
  for (let tries = 0; left.length > 0; tries += 1) {
    try {
      await beside(means.clock, pauseBefore(tries))
      if (!isInUse()) return
      const doors = left.map(({ door }) => door)
      const results = await letIn(means, doors, through, isInUse)
      if (!isInUse()) return
      welcome(held, results, false)
      left = failedOf(results)
      for (const { door, error } of left) says.get(door)?.(error.message)
    } catch (error) {
      if (error instanceof Interrupted) return
      means.reporter.line(words.stillLost(stageOf(held), messageOf(error)))
    }
  }
}

/** Tells of those that are let in. `isTold`: that all are was said in one line. */
function welcome({ means, admitted }: Held, results: readonly LetIn[], isTold: boolean): void {
  for (const one of results) {
    if (one.kind === 'failed') continue
    if (!admitted.has(one.door)) {
      admitted.add(one.door)
      means.late?.(one.entrance)
    } else if (!isTold) means.reporter.line(words.again(targetName(one.door.target)))
  }
}

function failedOf(results: readonly LetIn[]): readonly NotLetIn[] {
  return results.flatMap((one) => (one.kind === 'failed' ? [one] : []))
}

/** @throws TinystacksError tunnel-failed, program-missing */
export async function openTunnel(
  means: Means,
  targets: readonly ConnectTarget[],
  way: Way,
): Promise<Tunnel> {
  const wanted = targets.map((target) => ({
    ...{ name: targetName(target), host: target.host, port: target.port },
  }))
  const opened = await means.openTunnels(wanted, way)
  if (opened.kind === 'failed') throw tunnelFailed(targets[0]?.stage ?? '', opened.failure)
  return opened.tunnel
}
