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

/** The built sandbox, `speed` times as fast as AWS, without engines. 0: operations take no time. */
export async function startSandbox(speed = 0): Promise<Sandbox> {
  const child = spawn(
    process.execPath,
    [CLI, 'sandbox', '--port', '0', '--speed', String(speed), '--engines', 'none'],
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

/** Tells the sandbox something of the kind `what`, as `switches` and `quotas`. */
export async function given({ url }: Sandbox, what: string, body: unknown): Promise<void> {
  const text = JSON.stringify(body)
  const { ok } = await fetch(`${url}/_sandbox/${what}`, { method: 'POST', body: text })
  if (!ok) throw new Error(`the sandbox does not take ${text}`)
}
