import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { NotProved, Prove, Proved, ToProve } from '../../ports/proof.ts'
import { shakeHands } from './handshake.ts'
import { WORDS } from './words.ts'
import { answersInPlainText } from './plain.ts'
import { findRoots } from './roots.ts'

/** Seconds that a database may take to answer. A new session of Systems Manager takes two or three. */
const PATIENCE = 15

/** A proof that waits so many seconds for an answer. */
export function prover(seconds = PATIENCE): Prove {
  return async (asked) => {
    const roots = await findRoots(asked)
    if (roots === null) return { kind: 'no-root-for-region', region: asked.region }
    const outcome = await withConnection(asked, seconds, (socket) => meet(socket, asked, roots.pem))
    if (outcome.kind === 'right')
      return { kind: 'proved', caFile: roots.file, expires: outcome.expires }
    if (outcome.kind === 'timed-out' && (await answersInPlainText(asked)))
      return { kind: 'no-tls', answered: 'Redis, without TLS' }
    return outcome
  }
}

type Outcome = NotProved | (Pick<Proved, 'expires'> & { readonly kind: 'right' })

async function meet(
  socket: Socket,
  { engine, host }: ToProve,
  roots: readonly string[],
): Promise<Outcome> {
  const { ask, leave = () => Promise.resolve() } = WORDS[engine]
  const answered = await ask(socket)
  return answered === null ? shakeHands(socket, host, roots, leave) : { kind: 'no-tls', answered }
}

/** By the system, before anybody has answered. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
}

/** Talks on a new connection, which ends with the talk. */
async function withConnection(
  { near }: Pick<ToProve, 'near'>,
  seconds: number,
  talk: (socket: Socket) => Promise<Outcome>,
): Promise<Outcome> {
  const socket = connect(near)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'timed-out', seconds })
    }, seconds * 1000)
  })
  const talked = once(socket, 'connect')
    .then(() => talk(socket))
    // A connection that breaks is an answer, too.
    .catch((error: unknown): Outcome =>
      isRefused(error) ? { kind: 'not-listening', at: near } : { kind: 'closed' },
    )
  try {
    return await Promise.race([talked, late])
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
}
