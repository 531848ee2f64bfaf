import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startKept } from '../../../src/local/tunnel/kept-program.ts'

function directory(): string {
  const made = mkdtempSync(join(tmpdir(), 'tinystacks-kept-'))
  writeFileSync(join(made, 'key'), 'KEY')
  return made
}

/** A program that writes its id and stays. */
const STAYS = 'console.log(process.pid); setInterval(() => {}, 1000)'

async function firstLine(stream: NodeJS.ReadableStream | null): Promise<string> {
  if (stream === null) throw new Error('it has no output')
  const [chunk] = (await once(stream, 'data')) as [Buffer]
  return chunk.toString().trim()
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('stopped, the program has ended and its directory is gone', async () => {
  const folder = directory()
  const kept = startKept(process.execPath, ['-e', STAYS], folder)
  const pid = Number(await firstLine(kept.child.stdout))
  expect(isRunning(pid)).toBe(true)
  await kept.stop()
  expect(isRunning(pid)).toBe(false)
  expect(existsSync(folder)).toBe(false)
})

test('where its owner is killed, too', async () => {
  const folder = directory()
  const source = JSON.stringify(
    join(import.meta.dirname, '../../../src/local/tunnel/kept-program.ts'),
  )
  const owner = spawn(
    process.execPath,
    [
      ...['--input-type=module', '-e'],
      `const { startKept } = await import(${source})
       const { child } = startKept(process.execPath, ['-e', ${JSON.stringify(STAYS)}], ${JSON.stringify(folder)})
       child.stdout.pipe(process.stdout)`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const pid = Number(await firstLine(owner.stdout))
  owner.kill('SIGKILL')
  await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false)
  await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false)
})

test('a program that is not there is told', async () => {
  const kept = startKept('tinystacks-no-such-program', [], directory())
  expect(await kept.ended).toBe('no-program')
})

test('its secrets are in its environment, and in no list of processes', async () => {
  const program =
    'console.log(JSON.stringify([process.argv, process.env.TOKEN])); setInterval(() => {}, 1000)'
  const kept = startKept(process.execPath, ['-e', program], directory(), { TOKEN: 'shh-1' })
  const said = await firstLine(kept.child.stdout)
  expect(said).toContain('shh-1')
  expect(kept.child.spawnargs.join(' ')).not.toContain('shh-1')
  await kept.stop()
})
