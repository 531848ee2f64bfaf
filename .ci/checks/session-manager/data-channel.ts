/**
 * A stand-in for the service and the agent behind a data channel. Nobody but AWS's own plugin speaks to it: what it
 * takes from the plugin's source, the plugin judges.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { acknowledge, PAYLOADS, read, write, type Message } from './messages.ts'
import { Streams } from './streams.ts'
import { WebSocketEnd } from './websocket.ts'

/** A session, as the sandbox has it. */
export type Known = {
  readonly id: string
  readonly token: string
  readonly localPort: string
}

/** The flag by which the plugin ends a session, and that by which an agent tells that it reached nobody. */
const TERMINATE = 2
const CONNECT_TO_PORT_ERROR = 3

/** Bytes that the agent puts into one message. */
const LARGEST = 1024

export class DataChannel {
  /** `ws://127.0.0.1:40000` */
  readonly url: string
  readonly #server: Server
  readonly #agents = new Map<string, Agent>()
  /** Data channels that were opened, by session. */
  readonly opened: string[] = []
  /** Sessions whose agent was told by the plugin to end them. */
  readonly ended: string[] = []

  /** Whether the database refuses connections. */
  refuses = false

  private constructor(server: Server, find: (id: string) => Promise<Known>, database: number) {
    this.#server = server
    this.url = `ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
      const id = /data-channel\/([^?]+)/.exec(request.url ?? '')?.[1] ?? ''
      const agent =
        this.#agents.get(id) ??
        new Agent(
          database,
          () => this.ended.push(id),
          () => this.refuses,
        )
      this.#agents.set(id, agent)
      agent.meet(request, socket, async (token) => {
        const known = await find(id)
        if (known.token !== token) return null
        this.opened.push(id)
        return known
      })
    })
  }

  /** `find`: a session by its id; `database`: the port that every session leads to. */
  static async start(find: (id: string) => Promise<Known>, database: number): Promise<DataChannel> {
    const server = createServer((_, response) => response.writeHead(404).end())
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new DataChannel(server, find, database)
  }

  /** Closes the newest connection of a session, as the service does every hour. */
  interrupt(id: string): void {
    this.#agents.get(id)?.interrupt()
  }

  /** Ends a session, as the service does when it has been idle. */
  end(id: string, reason: string): void {
    this.#agents.get(id)?.end(id, reason)
  }

  async stop(): Promise<void> {
    for (const agent of this.#agents.values()) agent.stop()
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

/** The agent's part in one session, which outlives a connection: what was not acknowledged is sent again. */
class Agent {
  #end: WebSocketEnd | null = null
  #sequence = 0
  #expected = 0
  readonly #unheard = new Map<number, Buffer>()
  readonly #streams: Streams
  /** Messages that came before those that they follow. */
  readonly #early = new Map<number, Message>()

  readonly #told: () => void

  constructor(database: number, end: () => void, refuses: () => boolean) {
    this.#told = end
    const send = (bytes: Buffer): void => {
      for (let at = 0; at < bytes.length; at += LARGEST)
        this.#say(PAYLOADS.output, bytes.subarray(at, at + LARGEST))
    }
    this.#streams = new Streams(database, send, () => {
      if (!refuses()) return false
      const flag = Buffer.alloc(4)
      flag.writeUInt32BE(CONNECT_TO_PORT_ERROR)
      this.#say(PAYLOADS.flag, flag)
      return true
    })
  }

  meet(
    request: IncomingMessage,
    socket: Duplex,
    open: (token: string) => Promise<Known | null>,
  ): void {
    const end = new WebSocketEnd(request, socket, (message, kind) => {
      if (kind === 'binary') this.#hear(read(message))
      else
        void open((JSON.parse(message.toString()) as { TokenValue: string }).TokenValue).then(
          (known) => {
            if (known === null) end.close()
            else this.#begin(end, known)
          },
        )
    })
  }

  interrupt(): void {
    this.#end?.close()
    this.#end = null
  }

  end(id: string, reason: string): void {
    const content = { MessageType: 'channel_closed', SessionId: id, Output: reason }
    const payload = Buffer.from(JSON.stringify(content))
    this.#end?.send(write({ type: 'channel_closed', sequence: 0, kind: 0, payload }))
  }

  stop(): void {
    this.#streams.close()
    this.interrupt()
  }

  #begin(end: WebSocketEnd, { localPort }: Known): void {
    this.#end = end
    if (this.#sequence > 0) {
      for (const message of this.#unheard.values()) end.send(message)
      return
    }
    const properties = {
      portNumber: '5432',
      localPortNumber: localPort,
      type: 'LocalPortForwarding',
    }
    this.#say(PAYLOADS.handshakeRequest, {
      AgentVersion: '3.3.3050.0',
      RequestedClientActions: [
        {
          ActionType: 'SessionType',
          ActionParameters: { SessionType: 'Port', Properties: properties },
        },
      ],
    })
  }

  #say(kind: number, content: Buffer | object): void {
    const payload = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
    const sequence = this.#sequence++
    const message = write({ type: 'output_stream_data', sequence, kind, payload })
    this.#unheard.set(sequence, message)
    this.#end?.send(message)
  }

  #hear(message: Message): void {
    if (message.type === 'acknowledge') {
      const { AcknowledgedMessageSequenceNumber: sequence } = JSON.parse(
        message.payload.toString(),
      ) as { AcknowledgedMessageSequenceNumber: number }
      this.#unheard.delete(sequence)
      return
    }
    if (message.type !== 'input_stream_data') return
    this.#end?.send(acknowledge(message))
    if (message.sequence < this.#expected) return
    this.#early.set(message.sequence, message)
    for (let next = this.#early.get(this.#expected); next; next = this.#early.get(this.#expected)) {
      this.#early.delete(this.#expected++)
      this.#take(next)
    }
  }

  #take({ kind, payload }: Message): void {
    if (kind === PAYLOADS.handshakeResponse)
      this.#say(PAYLOADS.handshakeComplete, { HandshakeTimeToComplete: 1, CustomerMessage: '' })
    else if (kind === PAYLOADS.output) this.#streams.hear(payload)
    else if (kind === PAYLOADS.flag && payload.readUInt32BE() === TERMINATE) this.#told()
  }
}
