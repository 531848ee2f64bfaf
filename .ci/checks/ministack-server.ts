import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type MiniStack = { readonly endpoint: string; readonly stop: () => Promise<void> }

/** Milliseconds; it is up in about five seconds. */
const START_LIMIT = 60_000

/** Starts MiniStack on a free port; its files and log go below `directory`. */
export async function startMiniStack(directory: string): Promise<MiniStack> {
  const port = await freePort()
  const log = join(directory, 'ministack.log')
  const output = openSync(log, 'w')
  const child = spawn(join(process.env['TOOLS'] ?? '', 'python/bin/ministack'), [], {
    cwd: directory,
    env: {
      ...process.env,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      // Both would open further ports.
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
    },
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const exit = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await exit
  }
  const endpoint = `http://127.0.0.1:${String(port)}`
  const limit = Date.now() + START_LIMIT
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null || Date.now() > limit) {
      await stop()
      throw new Error(`MiniStack did not start:\n${readFileSync(log, 'utf8')}`)
    }
    await sleep(200)
  }
  return { endpoint, stop }
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint)
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
