import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'vitest'
import { openDirectory, processesWith, until } from '../builders/engines.ts'

const PROGRAM = join(import.meta.dirname, '../builders/engine-program.ts')

type Finishing = Pick<TestContext, 'onTestFinished'>

/** A directory of the test's own: it runs beside others, since it waits for an engine most of its time. */
function ownDirectory({ onTestFinished }: Finishing): string {
  const directory = openDirectory()
  onTestFinished(directory.remove)
  return directory.path
}

/** Starts a process that starts a PostgreSQL, and gives the engine's data directory. */
async function startProgram(
  { onTestFinished }: Finishing,
  temporary: string,
  kept = '',
): Promise<{ program: ChildProcess; data: string }> {
  const program = spawn(process.execPath, [PROGRAM, kept], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void program.kill('SIGKILL'))
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

describe.runIf(process.platform === 'linux').concurrent('an engine whose sandbox is gone', () => {
  it.for(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'ends after %s, and its temporary data goes',
    { timeout: 120_000 },
    async (signal, context) => {
      const { expect } = context
      const directory = ownDirectory(context)
      const { program, data } = await startProgram(context, directory)
      expect(existsSync(data)).toBe(true)
      program.kill(signal)
      await until(() => processesWith(directory).length === 0)
      expect(existsSync(data)).toBe(false)
    },
  )

  it(
    'ends after SIGKILL, and data that is kept stays whole',
    { timeout: 120_000 },
    async (context) => {
      const { expect } = context
      const directory = ownDirectory(context)
      const { program, data } = await startProgram(context, directory, join(directory, 'kept'))
      program.kill('SIGKILL')
      await until(() => processesWith(directory).length === 0)
      expect(existsSync(join(data, 'PG_VERSION'))).toBe(true)
      // A fast shutdown takes its lock file along; a killed server leaves it.
      expect(existsSync(join(data, 'postmaster.pid'))).toBe(false)
    },
  )
})
