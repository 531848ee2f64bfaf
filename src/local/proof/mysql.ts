/** What a client of MySQL says around TLS (MySQL, "Client/Server Protocol", Connection Phase). */
import type { Duplex } from 'node:stream'
import { readExactly } from './read.ts'

/** Capabilities Flags. */
const CLIENT_PROTOCOL_41 = 0x2_00
const CLIENT_SSL = 0x8_00
const CLIENT_SECURE_CONNECTION = 0x80_00
const CLIENT_PLUGIN_AUTH = 0x8_00_00

/** utf8mb4_general_ci, which every version knows. */
const CHARACTER_SET = 45
const LARGEST_PACKET = 0x1_00_00_00

/** First bytes of packets. */
const ERROR = 0xff
const SWITCH = 0xfe
const VERSION = 10

const FOREIGN = 'another protocol than that of MySQL'

/** Takes the greeting and asks for TLS: null = it may begin; else what the server said instead. */
export async function askMysql(socket: Duplex): Promise<string | null> {
  const { payload: greeting } = await readPacket(socket)
  if (greeting === null) return FOREIGN
  // Too many connections, or a host that was refused too often. Before the login it has no SQL state.
  if (greeting[0] === ERROR) return `MySQL: ${greeting.subarray(3).toString('utf8')}`
  const end = greeting.indexOf(0, 1)
  // Behind the version: the thread, the first half of a challenge, and a zero.
  const flags = end + 1 + 4 + 8 + 1
  if (greeting[0] !== VERSION || end === -1 || greeting.length < flags + 2) return FOREIGN
  const version = greeting.subarray(1, end).toString('latin1')
  if ((greeting.readUInt16LE(flags) & CLIENT_SSL) === 0) return `MySQL ${version}, without TLS`
  // The first 32 bytes of a login, which goes on once TLS has begun.
  socket.write(packet(1, login()))
  return null
}

/**
 * Ends as a client that is not let in. The server counts a connection that just breaks off as an error of its host, and
 * shuts the host out after 100 of them in a row (`max_connect_errors`): that would be the bastion, for everybody.
 */
export async function leaveMysql(secure: Duplex): Promise<void> {
  const user = Buffer.from(`${NOBODY}\0\0${PLUGIN}\0`)
  secure.write(packet(2, Buffer.concat([login(), user])))
  for (;;) {
    const { sequence, payload } = await readPacket(secure)
    if (payload?.[0] !== SWITCH) return
    // To another way of proving a password, of which there is none.
    secure.write(packet(sequence + 1, Buffer.alloc(0)))
  }
}

/** In the server's log, it says who it was. */
const NOBODY = 'tinystacks-proof'
const PLUGIN = 'mysql_native_password'

function login(): Buffer {
  const fields = Buffer.alloc(32)
  fields.writeUInt32LE(
    CLIENT_PROTOCOL_41 | CLIENT_SSL | CLIENT_SECURE_CONNECTION | CLIENT_PLUGIN_AUTH,
    0,
  )
  fields.writeUInt32LE(LARGEST_PACKET, 4)
  fields[8] = CHARACTER_SET
  return fields
}

function packet(sequence: number, payload: Buffer): Buffer {
  const header = Buffer.alloc(4)
  header.writeUIntLE(payload.length, 0, 3)
  header[3] = sequence
  return Buffer.concat([header, payload])
}

/** Bytes. What a server says before a login has a few dozen. */
const LARGEST_ANSWER = 16_384

/** The payload is null where it cannot be one. */
async function readPacket(
  stream: Duplex,
): Promise<{ readonly sequence: number; readonly payload: Buffer | null }> {
  const header = await readExactly(stream, 4)
  const length = header.readUIntLE(0, 3)
  return {
    sequence: header[3] ?? 0,
    payload: length > LARGEST_ANSWER ? null : await readExactly(stream, length),
  }
}
