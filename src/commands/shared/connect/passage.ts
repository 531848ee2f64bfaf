import { notProved, tunnelFailed } from '../../../connect/messages/failures.ts'
import { connectWords as words } from '../../../connect/messages/words.ts'
import { isThisMachine } from '../../../engines/this-machine.ts'
import { targetName, type ConnectTarget } from '../../../connect/target.ts'
import { isBySession } from '../../../connect/way.ts'
import { Interrupted } from '../../../errors.ts'
import type { Connecting } from '../../../ports/connecting.ts'
import type { Gate } from '../../../ports/gate.ts'
import type { Clock, Reporter } from '../../../ports/ports.ts'
import type { NearEnd, Tunnel, TunnelFailure, Way } from '../../../ports/tunnel.ts'
import { endOrSilence } from './silence.ts'

/** The databases of a stage that clients of this machine reach. */
export type Passage = {
  readonly entrances: readonly PassageEntrance[]
  readonly close: () => Promise<void>
}

export type PassageEntrance = {
  readonly target: ConnectTarget
  readonly port: number
  /** null = nobody can prove who answers there. */
  readonly caFile: string | null
}

export type Means = Pick<Connecting, 'openTunnels' | 'openGate' | 'prove'> & {
  readonly clock: Clock
  readonly reporter: Reporter
  readonly ca: string | null
  /** Whether one that does not open is a failure, and no warning. Default: only if it is the last. */
  readonly all?: boolean
}

/** A target with the port that clients are told of. `index`: that of its forward in each tunnel. */
type Door = { readonly target: ConnectTarget; readonly gate: Gate; readonly index: number }

/** Seconds between attempts to connect again; the last one from then on. */
const PAUSES = [1, 2, 4, 8, 15, 30] as const

/**
 * Opens tunnels to targets of one stage, and lets clients in once each is proved: at first, and whenever the tunnel has
 * ended and was opened again. Until then they wait at the same port. One that is not proved again keeps none of the
 * others shut: it is tried again by itself.
 *
 * @throws TinystacksError tunnel-failed, program-missing; not-proved where none of them is, or not all that have to be
 */
export async function openPassage(
  means: Means,
  targets: readonly ConnectTarget[],
  way: Way,
): Promise<Passage> {
  const stage = targets[0]?.stage ?? ''
  const doors = await Promise.all(
    targets.map(async (target, index): Promise<Door> => ({
      ...{ target, index },
      gate: await means.openGate(target.localPort),
    })),
  )
  let tunnel: Tunnel | null = null
  let admitted: readonly Door[] = []
  let isClosed = false
  const isOver = (): boolean => isClosed
  const close = async (): Promise<void> => {
    isClosed = true
    await Promise.all([...doors.map(({ gate }) => gate.close()), tunnel?.close()])
  }
  try {
    tunnel = await openTunnel(means, targets, way)
    const first = await letIn(means, doors, tunnel)
    const entrances = first.flatMap((one) => (one.kind === 'open' ? [one.entrance] : []))
    const failures = first.flatMap((one) => (one.kind === 'failed' ? [one.error] : []))
    if (entrances.length === 0 || (means.all === true && failures.length > 0))
      throw failures[0] ?? new Error('there was nothing to open')
    for (const { message, hint } of failures)
      means.reporter.warning(`${message}${hint === undefined ? '' : `: ${hint}`}`)
    for (const note of tunnel.notes) means.reporter.notice(note)
    for (const { target, port } of entrances)
      if (port !== target.localPort) means.reporter.notice(words.portTaken(target, port))
    // Nobody was told of the others.
    admitted = doors.filter(({ index }) => first[index]?.kind === 'open')
    void keepOpen()
    return { entrances, close }
  } catch (error) {
    await close()
    throw error
  }

  /** Nothing is thrown: whoever waits for a client is not to be interrupted by it. */
  async function keepOpen(): Promise<void> {
    while (!isOver() && tunnel !== null) {
      const why = await endOf(tunnel)
      if (isOver() || why === null) return
      tunnel = null
      for (const { gate } of admitted) gate.shut()
      means.reporter.line(words.lost(stage, tunnelFailed(stage, why).message))
      tunnel = await openAgain()
    }
  }

  /** A tunnel says that it has ended; by Session Manager it may only fall silent. */
  async function endOf(open: Tunnel): Promise<TunnelFailure | null> {
    return isBySession(way)
      ? endOrSilence(open, means.clock, () => allAnswer(means, admitted, open))
      : open.ended
  }

  async function openAgain(): Promise<Tunnel | null> {
    for (let tries = 0; !isOver(); tries += 1) {
      try {
        await means.clock.sleep((PAUSES[tries] ?? 30) * 1000)
        const next = await openTunnel(means, targets, way)
        if (isOver()) {
          await next.close()
          return null
        }
        tunnel = next
        const results = await letIn(means, admitted, next)
        const failures = results.flatMap((one) => (one.kind === 'failed' ? [one] : []))
        const [first] = failures
        if (first !== undefined && failures.length === admitted.length) {
          tunnel = null
          await next.close()
          throw first.error
        }
        if (first === undefined) means.reporter.line(words.again(stage))
        else {
          tellAgain(results)
          void letInLater(failures, next)
        }
        return next
      } catch (error) {
        if (error instanceof Interrupted) return null
        const why = error instanceof Error ? error.message : String(error)
        means.reporter.line(words.stillLost(stage, why))
      }
    }
    return null
  }

  function tellAgain(results: readonly LetIn[]): void {
    for (const one of results)
      if (one.kind === 'open') means.reporter.line(words.again(targetName(one.entrance.target)))
  }

  /** Those that were not proved through a tunnel that leads to others: again and again, while it is the one in use. */
  async function letInLater(failed: readonly NotLetIn[], through: Tunnel): Promise<void> {
    const isInUse = (): boolean => !isOver() && tunnel === through
    let left = failed
    for (let tries = 0; left.length > 0; tries += 1) {
      for (const { door, error } of left)
        means.reporter.line(words.stillLost(targetName(door.target), error.message))
      try {
        await means.clock.sleep((PAUSES[tries] ?? 30) * 1000)
        if (!isInUse()) return
        const doors = left.map(({ door }) => door)
        const results = await letIn(means, doors, through, isInUse)
        if (!isInUse()) return
        tellAgain(results)
        left = results.flatMap((one) => (one.kind === 'failed' ? [one] : []))
      } catch (error) {
        if (error instanceof Interrupted) return
        const why = error instanceof Error ? error.message : String(error)
        means.reporter.line(words.stillLost(stage, why))
      }
    }
  }
}

/** @throws TinystacksError tunnel-failed, program-missing */
async function openTunnel(
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

/** Whether every database that can be proved still is. */
async function allAnswer(
  { prove, ca }: Means,
  doors: readonly Door[],
  { forwards }: Tunnel,
): Promise<boolean> {
  const outcomes = await Promise.all(
    doors.map(async ({ target: { hasTls, host, region, database }, index }) => {
      const near = forwards[index]?.near
      if (near === undefined || !hasTls) return true
      return (await prove({ engine: database, near, host, region, ca })).kind === 'proved'
    }),
  )
  return outcomes.every((answers) => answers)
}

type LetIn = { readonly kind: 'open'; readonly entrance: PassageEntrance } | NotLetIn

type NotLetIn = {
  readonly kind: 'failed'
  readonly door: Door
  readonly error: ReturnType<typeof notProved>
}

/** Proves each of them, and opens the gates of those that are, if the tunnel still is in use then. */
async function letIn(
  means: Means,
  doors: readonly Door[],
  { forwards }: Tunnel,
  isInUse: () => boolean = () => true,
): Promise<readonly LetIn[]> {
  return Promise.all(
    doors.map(async (door): Promise<LetIn> => {
      const { target, gate, index } = door
      const near = forwards[index]?.near ?? { host: target.host, port: target.port }
      const { caFile, error } = await proof(means, target, near)
      if (error !== null) return { kind: 'failed', door, error }
      if (isInUse()) gate.lead(near)
      return { kind: 'open', entrance: { target, port: gate.port, caFile } }
    }),
  )
}

async function proof(
  { prove, ca, reporter }: Means,
  target: ConnectTarget,
  near: NearEnd,
): Promise<{ readonly caFile: string | null; readonly error: LetInError }> {
  if (!target.hasTls) reporter.warning(words.noTls(target))
  else if (isThisMachine(target.host)) reporter.detail?.(words.onThisMachine(target))
  else {
    const { host, region, database: engine } = target
    const outcome = await prove({ engine, near, host, region, ca })
    return outcome.kind === 'proved'
      ? { caFile: outcome.caFile, error: null }
      : { caFile: null, error: notProved(targetName(target), host, outcome) }
  }
  return { caFile: null, error: null }
}

type LetInError = ReturnType<typeof notProved> | null
