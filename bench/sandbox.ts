import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js')

export type Sandbox = {
  /** `http://127.0.0.1:N`. */
  readonly url: string
  /** For the programs that are to use it. */
  readonly environment: NodeJS.ProcessEnv
  readonly stop: () => Promise<void>
}

/** The built sandbox, every operation taking no time, without engines. */
export async function startSandbox(): Promise<Sandbox> {
  const child = spawn(
    process.execPath,
    [CLI, 'sandbox', '--port', '0', '--speed', '0', '--engines', 'none'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const exit = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    const url = /^ready (http:\S+)/.exec(line)?.[1]
    if (url === undefined) continue
    return {
      url,
      environment: {
        ...process.env,
        AWS_ENDPOINT_URL: url,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'bench',
        AWS_SECRET_ACCESS_KEY: 'bench',
      },
      stop: async () => {
        child.kill('SIGTERM')
        await exit
      },
    }
  }
  throw new Error('the sandbox ended before it was ready')
}
