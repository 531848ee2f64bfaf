/** The binary messages of a data channel (session-manager-plugin, src/message/messageparser.go). */
import { createHash, randomUUID } from 'node:crypto'

export type Message = {
  readonly type: string
  readonly sequence: number
  /** Of `PAYLOADS`. */
  readonly kind: number
  readonly payload: Buffer
}

export const PAYLOADS = {
  output: 1,
  handshakeRequest: 5,
  handshakeResponse: 6,
  handshakeComplete: 7,
  flag: 10,
} as const

/** Offsets of the fields. */
const TYPE = 4
const CREATED = 40
const SEQUENCE = 48
const ID = 64
const DIGEST = 80
const KIND = 112
const LENGTH = 116
const PAYLOAD = 120

export function write({ type, sequence, kind, payload }: Message): Buffer {
  const head = Buffer.alloc(PAYLOAD)
  head.writeUInt32BE(LENGTH, 0)
  head.write(type.padEnd(CREATED - 4 - TYPE), TYPE, 'latin1')
  head.writeUInt32BE(1, 36)
  head.writeBigUInt64BE(BigInt(Date.now()), CREATED)
  head.writeBigInt64BE(BigInt(sequence), SEQUENCE)
  // A UUID has its second half first.
  const id = Buffer.from(randomUUID().replaceAll('-', ''), 'hex')
  Buffer.concat([id.subarray(8), id.subarray(0, 8)]).copy(head, ID)
  createHash('sha256').update(payload).digest().copy(head, DIGEST)
  head.writeUInt32BE(kind, KIND)
  head.writeUInt32BE(payload.length, LENGTH)
  return Buffer.concat([head, payload])
}

export function read(bytes: Buffer): Message {
  return {
    type: bytes.toString('latin1', TYPE, TYPE + 32).replace(/[\0 ]+$/, ''),
    sequence: Number(bytes.readBigInt64BE(SEQUENCE)),
    kind: bytes.readUInt32BE(KIND),
    payload: bytes.subarray(PAYLOAD),
  }
}

/** That a message has arrived. */
export function acknowledge({ type, sequence }: Message): Buffer {
  const content = {
    AcknowledgedMessageType: type,
    AcknowledgedMessageId: randomUUID(),
    AcknowledgedMessageSequenceNumber: sequence,
    IsSequentialMessage: true,
  }
  const payload = Buffer.from(JSON.stringify(content))
  return write({ type: 'acknowledge', sequence: 0, kind: 0, payload })
}
