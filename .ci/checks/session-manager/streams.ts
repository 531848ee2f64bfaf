/** Many connections in one (smux, version 1): what a newer agent speaks within a data channel. */
import { connect, type Socket } from 'node:net'

const COMMANDS = { open: 0, end: 1, data: 2 } as const
const HEADER = 8
const LARGEST = 16_384

/** The agent's end: each connection leads to the database. */
export class Streams {
  readonly #open = new Map<number, Socket>()
  readonly #target: number
  readonly #send: (bytes: Buffer) => void
  #bytes = Buffer.alloc(0)

  /** Tells whether a connection is refused there, and says so to the other end. */
  readonly #isRefused: () => boolean

  constructor(target: number, send: (bytes: Buffer) => void, isRefused: () => boolean) {
    this.#target = target
    this.#send = send
    this.#isRefused = isRefused
  }

  hear(bytes: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes])
    while (this.#bytes.length >= HEADER) {
      const length = this.#bytes.readUInt16LE(2)
      if (this.#bytes.length < HEADER + length) return
      const frame = this.#bytes.subarray(0, HEADER + length)
      this.#bytes = this.#bytes.subarray(HEADER + length)
      this.#take(frame[1] ?? 0, frame.readUInt32LE(4), frame.subarray(HEADER))
    }
  }

  close(): void {
    for (const socket of this.#open.values()) socket.destroy()
  }

  #take(command: number, id: number, payload: Buffer): void {
    const socket = this.#open.get(id)
    if (command === COMMANDS.data) socket?.write(payload)
    else if (command === COMMANDS.end) socket?.end()
    else if (command !== COMMANDS.open) return
    else if (this.#isRefused()) this.#say(COMMANDS.end, id, Buffer.alloc(0))
    else this.#connect(id)
  }

  #connect(id: number): void {
    const socket = connect(this.#target, '127.0.0.1')
    this.#open.set(id, socket)
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk: Buffer) => {
      for (let at = 0; at < chunk.length; at += LARGEST)
        this.#say(COMMANDS.data, id, chunk.subarray(at, at + LARGEST))
    })
    socket.once('close', () => {
      this.#open.delete(id)
      this.#say(COMMANDS.end, id, Buffer.alloc(0))
    })
  }

  #say(command: number, id: number, payload: Buffer): void {
    const head = Buffer.from([1, command, 0, 0, 0, 0, 0, 0])
    head.writeUInt16LE(payload.length, 2)
    head.writeUInt32LE(id, 4)
    this.#send(Buffer.concat([head, payload]))
  }
}
