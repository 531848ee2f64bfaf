/** The server's end of a WebSocket (RFC 6455), as far as the plugin goes: one frame a message, no extensions. */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

const OPCODES = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

export class WebSocketEnd {
  #bytes = Buffer.alloc(0)
  readonly #socket: Duplex

  constructor(
    request: IncomingMessage,
    socket: Duplex,
    hear: (message: Buffer, kind: 'text' | 'binary') => void,
  ) {
    this.#socket = socket
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk: Buffer) => {
      this.#bytes = Buffer.concat([this.#bytes, chunk])
      for (let frame = this.#frame(); frame !== null; frame = this.#frame()) {
        const { opcode, payload } = frame
        if (opcode === OPCODES.ping) this.#send(OPCODES.pong, payload)
        else if (opcode === OPCODES.close) socket.end()
        else if (opcode === OPCODES.text) hear(payload, 'text')
        else if (opcode === OPCODES.binary) hear(payload, 'binary')
      }
    })
  }

  send(message: Buffer): void {
    this.#send(OPCODES.binary, message)
  }

  /** Says that it ends, with code 1000, as the service does every hour. */
  close(): void {
    this.#send(OPCODES.close, Buffer.from([0x03, 0xe8]))
    this.#socket.end()
  }

  #frame(): { readonly opcode: number; readonly payload: Buffer } | null {
    const bytes = this.#bytes
    if (bytes.length < 2) return null
    const short = (bytes[1] ?? 0) & 0x7f
    const wide = short === 126 ? 2 : short === 127 ? 8 : 0
    const start = 2 + wide + 4
    if (bytes.length < start) return null
    const length =
      wide === 0 ? short : wide === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
    if (bytes.length < start + length) return null
    const mask = bytes.subarray(start - 4, start)
    const payload = Buffer.from(
      bytes.subarray(start, start + length).map((byte, at) => byte ^ (mask[at % 4] ?? 0)),
    )
    this.#bytes = bytes.subarray(start + length)
    return { opcode: (bytes[0] ?? 0) & 0x0f, payload }
  }

  #send(opcode: number, payload: Buffer): void {
    if (!this.#socket.writable) return
    const { length } = payload
    const head =
      length < 126 ? Buffer.from([0x80 | opcode, length]) : Buffer.from([0x80 | opcode, 126, 0, 0])
    if (length >= 126) head.writeUInt16BE(length, 2)
    this.#socket.write(Buffer.concat([head, payload]))
  }
}
