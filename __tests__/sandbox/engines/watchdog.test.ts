import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDirectory, processesWith, until } from '../builders/engines.ts'

const PROGRAM = join(import.meta.dirname, '../builders/engine-program.ts')

let directory: ReturnType<typeof openDirectory>
let child: ChildProcess | undefined

beforeEach(() => {
  directory = openDirectory()
})

afterEach(() => {
  child?.kill('SIGKILL')
  directory.remove()
})

/** Starts a process that starts a PostgreSQL, and gives the engine's data directory. */
async function startProgram(kept: string): Promise<{ program: ChildProcess; data: string }> {
  const program = spawn(process.execPath, [PROGRAM, kept], {
    env: { ...process.env, TMPDIR: directory.path },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = program
  const port = await new Promise<string>((resolve, reject) => {
    program.stdout.once('data', (chunk: Buffer) => {
      resolve(chunk.toString().trim())
    })
    program.once('exit', () => {
      reject(new Error('the program ended before its engine was up'))
    })
  })
  const [line] = processesWith(`-p ${port} `)
  const data = /-D (\S+)/.exec(line ?? '')?.[1]
  if (data === undefined) throw new Error(`no postgres on port ${port}`)
  return { program, data }
}

describe.runIf(process.platform === 'linux')('an engine whose sandbox is gone', () => {
  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'ends after %s, and its temporary data goes',
    async (signal) => {
      const { program, data } = await startProgram('')
      expect(existsSync(data)).toBe(true)
      program.kill(signal)
      await until(() => processesWith(directory.path).length === 0)
      expect(existsSync(data)).toBe(false)
    },
    30_000,
  )

  it('ends after SIGKILL, and data that is kept stays whole', async () => {
    const { program, data } = await startProgram(join(directory.path, 'kept'))
    program.kill('SIGKILL')
    await until(() => processesWith(directory.path).length === 0)
    expect(existsSync(join(data, 'PG_VERSION'))).toBe(true)
    // A fast shutdown takes its lock file along; a killed server leaves it.
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(false)
  }, 30_000)
})
