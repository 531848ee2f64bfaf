import { once } from 'node:events'
import { connect } from 'node:net'
import type { ToProve } from '../../ports/proof.ts'
import { WORDS } from './words.ts'

/** Milliseconds that the answer may take: the server was reached before. */
const PATIENCE = 3000

/** Whether a server that did not answer to TLS answers without it. */
export async function answersInPlainText({ engine, near }: ToProve): Promise<boolean> {
  const { plainLine } = WORDS[engine]
  if (plainLine === undefined) return false
  const socket = connect(near)
  socket.setTimeout(PATIENCE, () => socket.destroy())
  socket.write(plainLine)
  try {
    const [answer] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [
      unknown,
    ]
    return Buffer.isBuffer(answer) && /^[+-]/.test(answer.toString('latin1'))
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
