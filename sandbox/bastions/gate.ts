import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { engineEnvironment } from '../engines/run.ts'

const SSH_PORT = 22

/** Whether port 22 of the address can be listened on. */
export async function isFree(address: string): Promise<boolean> {
  const server = createServer()
  try {
    await listen(server, address)
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}

export type Gate = { readonly close: () => Promise<void> }

/**
 * Listens on port 22 and runs the command for each connection. What is said passes through this
 * process: however it ends, the connections end with it, and so do the programs behind them.
 */
export async function openGate(
  address: string,
  command: () => readonly string[],
  log: string,
): Promise<Gate> {
  const open = new Set<Socket>()
  const ended = new Set<Promise<unknown>>()
  const server = createServer((socket) => {
    open.add(socket)
    const end = connect(socket, command(), log)
    ended.add(end)
    void end.then(() => {
      open.delete(socket)
      ended.delete(end)
    })
  })
  await listen(server, address)
  return {
    close: async () => {
      server.close()
      for (const socket of open) socket.destroy()
      await Promise.all(ended)
    },
  }
}

async function listen(server: Server, address: string): Promise<void> {
  server.listen({ host: address, port: SSH_PORT, exclusive: true })
  await once(server, 'listening')
}

/** Resolves when both the connection and its program have ended. */
async function connect(
  socket: Socket,
  [file = '', ...args]: readonly string[],
  log: string,
): Promise<void> {
  const program = spawn(file, args, {
    cwd: '/',
    env: engineEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const over = new Promise<void>((resolve) => {
    program.once('close', () => {
      resolve()
    })
    program.once('error', () => {
      resolve()
    })
  })
  program.stderr.on('data', (chunk: Buffer) => {
    appendFileSync(log, chunk)
  })
  // Either side may go first; the error of a broken pipe says nothing more than its close.
  for (const stream of [socket, program.stdin, program.stdout]) stream.on('error', () => undefined)
  socket.pipe(program.stdin)
  program.stdout.pipe(socket)
  socket.once('close', () => {
    program.stdin.destroy()
    program.stdout.destroy()
  })
  await over
  socket.destroy()
}
