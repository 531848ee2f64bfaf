/** A passage with its real gate and its real proof: whoever is not proved gets no client, nor a client's bytes. */
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Means } from '../../../../src/commands/shared/connect/keep-open.ts'
import { openPassage } from '../../../../src/commands/shared/connect/passage.ts'
import type { ConnectTarget } from '../../../../src/connect/target.ts'
import { prover } from '../../../../src/local/proof/prove.ts'
import { openGate } from '../../../../src/local/tunnel/gate.ts'
import type { NearEnd, TunnelFailure } from '../../../../src/ports/tunnel.ts'
import { makeAuthority, type Authority } from '../../../stand-ins/tls/authority.ts'
import { listening, secured, type Spoken } from '../../../stand-ins/tls/spoken.ts'

const HOST = 'dev.c0ffee.us-east-1.rds.amazonaws.com'
const OTHER = 'prod.c0ffee.us-east-1.rds.amazonaws.com'

let right: Authority
let wrong: Authority
let database: Spoken
/** What the database heard within TLS. */
const heard: string[] = []

beforeAll(async () => {
  right = makeAuthority('Amazon RDS for a test')
  wrong = makeAuthority('somebody else')
  const certificate = right.sign(`DNS:${HOST}`)
  database = await listening((socket) => {
    socket.once('data', () => {
      socket.write('S')
      secured(socket, certificate).on('data', (chunk: Buffer) => heard.push(chunk.toString()))
    })
  })
})

afterAll(async () => {
  await database.stop()
  right.remove()
  wrong.remove()
})

const target = (host: string): ConnectTarget => ({
  ...{ stage: 'dev', region: 'us-east-1', database: 'postgres', isReader: false, isReplica: false },
  ...{
    isProduction: false,
    host,
    port: 5432,
    user: null,
    databaseName: null,
    identifier: null,
    existing: null,
    secretArn: null,
  },
  ...{ hasTls: true, localPort: 0, bastion: null },
})

/** A tunnel that leads to whoever is there. */
function means(
  ca: string | null,
  gates: number[],
  near: () => NearEnd = () => database.near,
): Means {
  return {
    ca,
    prove: prover(5),
    openGate: async (port, turnedAway) => {
      const gate = await openGate(port, turnedAway)
      gates.push(gate.port)
      return gate
    },
    openTunnels: (wanted) => {
      let end: (why: TunnelFailure | null) => void = () => undefined
      const ended = new Promise<TunnelFailure | null>((resolve) => (end = resolve))
      const close = (): Promise<void> => Promise.resolve(end(null))
      const forwards = wanted.map((one) => ({ ...one, near: near() }))
      return Promise.resolve({ kind: 'open', tunnel: { forwards, notes: [], ended, close } })
    },
    clock: { now: () => new Date(), sleep: () => new Promise(() => undefined) },
    reporter: {
      ...{ line: () => undefined, notice: () => undefined, warning: () => undefined },
      group: (_title, body) => body(),
      stopping: { stop: '', resumes: '' },
    },
  }
}

test('the database of that name is let through, with the authorities for its client', async () => {
  const gates: number[] = []
  const passage = await openPassage(means(right.file, gates), [target(HOST)], { kind: 'direct' })
  expect(passage.entrances).toMatchObject([{ caFile: right.file, port: gates[0] }])
  await passage.close()
})

test.each([
  ['another name', OTHER, () => right.file, `certificate is that of ${HOST}`],
  ['another authority', HOST, () => wrong.file, 'signed by Amazon RDS for a test'],
  ["none of AWS's authorities", HOST, () => null, 'signed by Amazon RDS for a test'],
])('with %s nobody is, and what waits at the port is turned away', async (_, host, ca, message) => {
  const gates: number[] = []
  // Whoever is early waits at the port.
  const early: string[] = []
  const machine = means(ca(), gates, () => {
    const client = connect(gates[0] ?? 0, '127.0.0.1')
    client.on('error', () => undefined)
    client.write('a password')
    client.once('close', () => early.push('closed'))
    return database.near
  })
  await expect(openPassage(machine, [target(host)], { kind: 'direct' })).rejects.toMatchObject({
    ...{ code: 'not-proved', exit: 1 },
    message: expect.stringContaining(message),
  })
  await expect.poll(() => early).toEqual(['closed'])
  expect(heard).toEqual([])
})
