import { connect, createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { Gate } from '../../../src/ports/gate.ts'
import type { NearEnd } from '../../../src/ports/tunnel.ts'
import { openGate } from '../../../src/local/tunnel/gate.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  turnedAway.length = 0
  for (const end of ends.splice(0).reverse()) await end()
})

/** What the gates of a test have said of clients that they turned away. */
const turnedAway: number[] = []
const tell = (seconds: number): void => void turnedAway.push(seconds)

async function gateAt(port: number, patience?: number): Promise<Gate> {
  const gate = await openGate(port, tell, patience)
  ends.push(gate.close)
  return gate
}

/** A server that says its name, and then what it hears. */
async function saying(name: string): Promise<NearEnd & { readonly server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.write(name)
    socket.pipe(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(() => server.close())
  return { host: '127.0.0.1', port: (server.address() as { port: number }).port, server }
}

function client({ port }: Gate): { readonly socket: Socket; readonly heard: () => string } {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => (heard += chunk.toString()))
  ends.push(() => socket.destroy())
  return { socket, heard: () => heard }
}

test('whoever connects waits until the gate leads somewhere', async () => {
  const gate = await gateAt(0)
  const { socket, heard } = client(gate)
  await once(socket, 'connect')
  socket.write('early')
  await pause(50)
  expect(heard()).toBe('')
  gate.lead(await saying('one '))
  await expect.poll(heard).toBe('one early')
})

test('the same port leads elsewhere later, and connections of before are ended', async () => {
  const gate = await gateAt(0)
  gate.lead(await saying('one'))
  const before = client(gate)
  await expect.poll(before.heard).toBe('one')
  gate.shut()
  await once(before.socket, 'close')
  const after = client(gate)
  await once(after.socket, 'connect')
  await pause(50)
  expect(after.heard()).toBe('')
  gate.lead(await saying('two'))
  await expect.poll(after.heard).toBe('two')
})

test('whoever connects while the tunnel has ended, and nobody has told it yet, waits for the next', async () => {
  const gate = await gateAt(0)
  const dead = await saying('dead')
  dead.server.close()
  await once(dead.server, 'close')
  gate.lead(dead)
  const { socket, heard } = client(gate)
  await once(socket, 'connect')
  socket.write('early')
  await pause(50)
  gate.shut()
  await pause(50)
  expect([socket.destroyed, heard()]).toEqual([false, ''])
  gate.lead(await saying('next '))
  await expect.poll(heard).toBe('next early')
})

test('closed while a client is on its way, it ends that, too', async () => {
  const gate = await openGate(0, tell)
  gate.lead(await saying('one'))
  const { socket } = client(gate)
  await once(socket, 'connect')
  const closed = once(socket, 'close')
  await gate.close()
  await closed
})

test('a port that is taken is not shared: another one is taken', async () => {
  const first = await gateAt(0)
  const second = await gateAt(first.port)
  expect(second.port).not.toBe(first.port)
})

test('a client that has said everything still hears the answer', async () => {
  const gate = await gateAt(0)
  gate.lead(await saying('one '))
  const { socket, heard } = client(gate)
  socket.end('last words')
  await once(socket, 'close')
  expect(heard()).toBe('one last words')
})

test('closed, it frees the port and ends everybody', async () => {
  const gate = await openGate(0, tell)
  const { socket } = client(gate)
  await once(socket, 'connect')
  const closed = once(socket, 'close')
  await gate.close()
  await closed
  expect((await gateAt(gate.port)).port).toBe(gate.port)
})

test('whoever waits too long is turned away, which is told once until it leads somewhere', async () => {
  const gate = await gateAt(0, 0.05)
  const early = [client(gate), client(gate)]
  await Promise.all(early.map(({ socket }) => once(socket, 'close')))
  expect(turnedAway).toEqual([0.05])
  gate.lead(await saying('one'))
  const inside = client(gate)
  await expect.poll(inside.heard).toBe('one')
  // Who is through has no limit.
  await pause(100)
  expect(inside.socket.destroyed).toBe(false)
  gate.shut()
  await once(client(gate).socket, 'close')
  expect(turnedAway).toEqual([0.05, 0.05])
})
