import { createConnection, createServer, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

export const LOOPBACK = '127.0.0.1'

/** A port nobody listens on: the preferred one if it is free. */
export async function freePort(preferred: number | null): Promise<number> {
  if (preferred !== null && (await listenOn(preferred)) !== null) return preferred
  const port = await listenOn(0)
  if (port === null) throw new Error(`no free port on ${LOOPBACK}`)
  return port
}

function listenOn(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(null)
    })
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      const address = server.address()
      const found = typeof address === 'object' && address !== null ? address.port : null
      server.close(() => {
        resolve(found)
      })
    })
  })
}

/** Milliseconds a server may take for its first bytes. */
const ANSWER = 1000

/** The first bytes a server answers on a port, after `hello` was sent; null where none come. */
export function firstBytes(
  port: number,
  { hello, tls = false }: { readonly hello?: string; readonly tls?: boolean } = {},
): Promise<Buffer | null> {
  return new Promise((resolve) => {
    // The certificate is the sandbox's own: there is nobody to vouch for it.
    const socket: Socket = tls
      ? connectTls({ host: LOOPBACK, port, rejectUnauthorized: false })
      : createConnection({ host: LOOPBACK, port })
    const end = (bytes: Buffer | null): void => {
      socket.destroy()
      resolve(bytes)
    }
    socket.setTimeout(ANSWER, () => {
      end(null)
    })
    socket.once(tls ? 'secureConnect' : 'connect', () => {
      if (hello !== undefined) socket.write(hello)
    })
    socket.once('data', end)
    socket.once('error', () => {
      end(null)
    })
    socket.once('close', () => {
      end(null)
    })
  })
}
