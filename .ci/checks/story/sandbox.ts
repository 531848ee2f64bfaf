import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CLI } from './run.ts'

export type StorySandbox = {
  /** The `export` lines it said, as an environment. */
  readonly environment: Readonly<Record<string, string>>
  /** Ends it as Ctrl-C would, and waits. */
  readonly stop: () => Promise<void>
}

/** Starts `tinystacks sandbox`, in which nothing takes time; by default with real engines, and nothing kept. */
export async function startSandbox(...options: readonly string[]): Promise<StorySandbox> {
  const args = [CLI, 'sandbox', '--port', '0', '--speed', '0', ...options]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  // Whoever reads what a check says waits for its sandbox as well: that must not outlive a check that throws.
  const end = (): void => void child.kill('SIGINT')
  process.once('exit', end)
  const said = await readyLines(child)
  const lines = [...said.matchAll(/^export (\w+)=(.*)$/gm)]
  const environment = Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]))
  return {
    environment,
    stop: async () => {
      process.off('exit', end)
      end()
      const code = await exited
      if (code !== 0) throw new Error(`the sandbox ended with ${String(code)}`)
    },
  }
}

/** Where the engines of a kept state have their data: outside of it when root keeps it to itself. */
export function enginesOf(state: string): string {
  const inside = join(state, 'engines')
  const told = join(inside, 'location.txt')
  return existsSync(told) ? readFileSync(told, 'utf8').trim() : inside
}

function readyLines(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (/^export AWS_SECRET_ACCESS_KEY=.*\n/m.test(said)) resolve(said)
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`the sandbox ended with ${String(code)} before it was ready`))
    })
  })
}

/** Waits until no process mentions a text any more; throws with those that still do. */
export async function nothingLeftOf(text: string): Promise<void> {
  const deadline = performance.now() + 15_000
  for (;;) {
    const left = processesWith(text)
    if (left.length === 0) return
    if (performance.now() > deadline) throw new Error(`left running: ${left.join('; ')}`)
    await sleep(100)
  }
}

function processesWith(text: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        return ''
      }
    })
    .filter((line) => line.includes(text))
}
