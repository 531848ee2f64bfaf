import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { NearEnd } from '../../../src/ports/tunnel.ts'

export type Relay = {
  readonly near: NearEnd
  /** Leads there from the next connection on. */
  readonly lead: (to: NearEnd) => void
  readonly stop: () => Promise<void>
}

/** Hands connections on, from another address of this machine: as a bastion looks to a database. */
export async function startRelay(first: NearEnd, localAddress = '127.0.0.1'): Promise<Relay> {
  let to = first
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect({ ...to, localAddress })
    for (const socket of [client, upstream]) {
      open.add(socket)
      // The other one's end is what the error means.
      socket.on('error', () => undefined)
    }
    client.pipe(upstream).pipe(client)
    client.once('close', () => upstream.destroy())
    upstream.once('close', () => client.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    near: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    lead: (next) => {
      to = next
    },
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
