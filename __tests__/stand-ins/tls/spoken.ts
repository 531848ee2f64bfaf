/** Servers that say what an engine says before TLS, and nothing after it. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { TLSSocket, type TlsOptions } from 'node:tls'
import type { NearEnd } from '../../../src/ports/tunnel.ts'
import type { Signed } from './authority.ts'

export type Spoken = { readonly near: NearEnd; readonly stop: () => Promise<void> }

/** Listens on a free port of the loopback and treats each connection so. */
export async function listening(treat: (socket: Socket) => void): Promise<Spoken> {
  const open = new Set<Socket>()
  const server: Server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    treat(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    near: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** TLS on a connection from here on. */
export function secured(socket: Socket, signed: Signed, options: TlsOptions = {}): TLSSocket {
  const secure = new TLSSocket(socket, {
    isServer: true,
    key: readFileSync(signed.key),
    cert: readFileSync(signed.certificate),
    ...options,
  })
  secure.on('error', () => undefined)
  return secure
}

/** MySQL's first packet, of a server that knows TLS or not. */
export function greeting(version: string, { tls }: { readonly tls: boolean }): Buffer {
  const flags = tls ? 0xff_ff : 0xff_ff & ~0x8_00
  const rest = Buffer.alloc(4 + 8 + 1 + 2 + 30)
  rest.writeUInt16LE(flags, 13)
  return mysqlPacket(Buffer.concat([Buffer.from([10]), Buffer.from(`${version}\0`), rest]))
}

/** MySQL's first packet where it lets nobody in. */
export function mysqlError(code: number, message: string): Buffer {
  const head = Buffer.from([0xff, code & 0xff, code >> 8])
  return mysqlPacket(Buffer.concat([head, Buffer.from(message)]))
}

function mysqlPacket(payload: Buffer): Buffer {
  const header = Buffer.alloc(4)
  header.writeUIntLE(payload.length, 0, 3)
  return Buffer.concat([header, payload])
}
