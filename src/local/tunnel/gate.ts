import { connect, createServer, type Server, type Socket } from 'node:net'
import { LOCAL_HOST } from '../../engines/local-ports.ts'
import type { Gate } from '../../ports/gate.ts'
import type { NearEnd } from '../../ports/tunnel.ts'

/** How many connections may wait for the tunnel to come back. */
const WAITING = 64

/** How many seconds each of them may: within them it is opened again several times, if it can be. */
const PATIENCE = 60

/** Takes this port of 127.0.0.1, or another one where it is taken. */
export async function openGate(
  wanted: number,
  turnedAway: (seconds: number) => void,
  patience = PATIENCE,
): Promise<Gate> {
  let way: NearEnd | null = null
  let isTold = false
  const limits = new Map<Socket, NodeJS.Timeout>()
  const clients = new Set<Socket>()
  const waiting = new Set<Socket>()
  const through = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (client) => {
    clients.add(client)
    client.on('error', () => client.destroy())
    client.once('close', () => {
      for (const set of [clients, waiting, through]) set.delete(client)
      stopTimer(client)
    })
    letIn(client)
  })
  const port = await listen(server, wanted)
  return {
    port,
    lead: (to) => {
      way = to
      isTold = false
      for (const client of waiting) join(client, to)
      waiting.clear()
    },
    shut: () => {
      way = null
      for (const client of through) client.destroy()
    },
    close: async () => {
      for (const client of clients) client.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  function letIn(client: Socket): void {
    if (way !== null) join(client, way)
    else keep(client)
  }

  function keep(client: Socket): void {
    if (waiting.size >= WAITING) {
      client.destroy()
      return
    }
    waiting.add(client)
    // From its first moment on: what it was led to may have ended at once.
    if (limits.has(client)) return
    const timer = setTimeout(() => {
      turnAway(client)
    }, patience * 1000)
    limits.set(client, timer)
  }

  function stopTimer(client: Socket): void {
    clearTimeout(limits.get(client))
    limits.delete(client)
  }

  /** A client that waits for ever would hold up whoever started it, and would not say why. */
  function turnAway(client: Socket): void {
    limits.delete(client)
    if (!waiting.has(client)) return
    client.destroy()
    if (!isTold) turnedAway(patience)
    isTold = true
  }

  function join(client: Socket, to: NearEnd): void {
    const far = connect({ ...to, allowHalfOpen: true })
    client.once('close', () => far.destroy())
    // The tunnel has ended, and nobody has told us yet. The client has not been heard: it can wait.
    const refused = (): void => {
      if (way === to) keep(client)
      else letIn(client)
    }
    far.once('error', refused)
    far.once('connect', () => {
      far.off('error', refused)
      far.on('error', () => far.destroy())
      if (way !== to) {
        far.destroy()
        letIn(client)
        return
      }
      through.add(client)
      stopTimer(client)
      far.once('close', () => client.destroy())
      client.pipe(far)
      far.pipe(client)
      client.resume()
    })
  }
}

/** @throws where no port at all can be taken */
async function listen(server: Server, wanted: number): Promise<number> {
  try {
    return await listenAt(server, wanted)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    return listenAt(server, 0)
  }
}

function listenAt(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOCAL_HOST, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
