/** Proves what answers behind the gates of a passage, through one tunnel, and opens those of what is proved. */
import { notProved, tunnelFailed } from '../../../connect/messages/failures.ts'
import { connectWords as words } from '../../../connect/messages/words.ts'
import { targetName, type ConnectTarget } from '../../../connect/target.ts'
import { LOCAL_HOST } from '../../../engines/local-ports.ts'
import { isThisMachine } from '../../../engines/this-machine.ts'
import type { TinystacksError } from '../../../errors.ts'
import type { Connecting } from '../../../ports/connecting.ts'
import type { Gate } from '../../../ports/gate.ts'
import type { Clock, Reporter } from '../../../ports/ports.ts'
import type { NotProved } from '../../../ports/proof.ts'
import type { NearEnd, Tunnel, TunnelFailure } from '../../../ports/tunnel.ts'

/** A target with the port that clients are told of. `index`: that of its forward in each tunnel. */
export type Door = { readonly target: ConnectTarget; readonly gate: Gate; readonly index: number }

export type PassageEntrance = {
  readonly target: ConnectTarget
  readonly port: number
  /** null = nobody can prove who answers there. */
  readonly caFile: string | null
}

export type LetIn =
  { readonly kind: 'open'; readonly door: Door; readonly entrance: PassageEntrance } | NotLetIn

export type NotLetIn = {
  readonly kind: 'failed'
  readonly door: Door
  readonly error: TinystacksError
}

/** What a proof takes. */
export type ProofMeans = Pick<Connecting, 'prove'> & {
  readonly clock: Clock
  readonly reporter: Reporter
  readonly ca: string | null
}

/** Milliseconds in which a program that has ended is known to have. */
const ENDED_WITHIN = 1000

/** Proves each of them, and opens the gates of those that are, if the tunnel still is in use then. */
export async function letIn(
  means: ProofMeans,
  doors: readonly Door[],
  tunnel: Tunnel,
  isInUse: () => boolean = () => true,
): Promise<readonly LetIn[]> {
  return Promise.all(
    doors.map(async (door): Promise<LetIn> => {
      const { target, gate, index } = door
      const near = tunnel.forwards[index]?.near ?? { host: target.host, port: target.port }
      const { caFile, error } = await proof(means, target, near, tunnel)
      if (error !== null) return { kind: 'failed', door, error }
      if (isInUse()) gate.lead(near)
      return { kind: 'open', door, entrance: { target, port: gate.port, caFile } }
    }),
  )
}

/** Whether every database that can be proved still is. */
export async function allAnswer(
  { prove, ca }: Pick<ProofMeans, 'prove' | 'ca'>,
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

type Proof = { readonly caFile: string | null; readonly error: TinystacksError | null }

async function proof(
  means: ProofMeans,
  target: ConnectTarget,
  near: NearEnd,
  tunnel: Tunnel,
): Promise<Proof> {
  const { prove, ca, reporter } = means
  const { host, region, database: engine } = target
  if (!target.hasTls) reporter.warning(words.noTls(target))
  else if (isThisMachine(host)) reporter.detail?.(words.onThisMachine(target))
  else {
    const outcome = await prove({ engine, near, host, region, ca })
    return outcome.kind === 'proved'
      ? { caFile: outcome.caFile, error: null }
      : { caFile: null, error: await reason(means, target, tunnel, near, outcome) }
  }
  return { caFile: null, error: null }
}

/** What was seen at the near end, and what the program says that holds the tunnel, which knows more. */
async function reason(
  { clock }: Pick<ProofMeans, 'clock'>,
  target: ConnectTarget,
  tunnel: Tunnel,
  near: NearEnd,
  seen: NotProved,
): Promise<TinystacksError> {
  if (seen.kind === 'not-listening' && seen.at.host === LOCAL_HOST) {
    const ended = await endedSoon(tunnel, clock)
    if (ended !== null) return tunnelFailed(target.stage, ended)
  }
  const told = seen.kind === 'closed' ? await tunnel.ledNowhere?.(near) : null
  return notProved(targetName(target), target.host, told ?? seen)
}

async function endedSoon({ ended }: Tunnel, clock: Clock): Promise<TunnelFailure | null> {
  return Promise.race([ended, clock.sleep(ENDED_WITHIN).then(() => null)])
}
