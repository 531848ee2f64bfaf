import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../../../src/local/run-program/run-command.ts'

const MODULE = join(import.meta.dirname, '../../../src/local/run-program/run-command.ts')

const NOTHING = /^$/

function run(program: string, ...argv: readonly string[]): Promise<number | null> {
  return runCommand({ program, argv, environment: {}, without: NOTHING })
}

/** A program of its own that runs this script by a shell: only a process has signals, and can be killed. */
async function running(
  script: string,
): Promise<ChildProcess & { readonly pids: readonly number[] }> {
  const code = `const { runCommand } = await import(${JSON.stringify(MODULE)})
    process.exitCode = await runCommand({
      program: 'sh', argv: ['-c', ${JSON.stringify(script)}], environment: {}, without: /^$/ })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return Object.assign(child, { pids: said.toString().trim().split(' ').map(Number) })
}

/** Nobody may have asked yet how it ended. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.startsWith('Z')
}

test('gives the exit code of the command, and what shells say where it was not run', async () => {
  expect(await run('sh', '-c', 'exit 42')).toBe(42)
  expect(await run('sh', '-c', 'kill -TERM $$')).toBe(143)
  expect(await run('/etc/passwd')).toBe(126)
  expect(await run('tinystacks-no-such-command')).toBeNull()
})

test('gives it our environment without what would lead it elsewhere', async () => {
  process.env['TINYSTACKS_TEST_URL'] = 'elsewhere'
  const script = 'test -z "$TINYSTACKS_TEST_URL" && test "$GIVEN" = here && test -n "$PATH"'
  const call = { program: 'sh', argv: ['-c', script], environment: { GIVEN: 'here' } }
  expect(await runCommand({ ...call, without: /^TINYSTACKS_TEST_/ })).toBe(0)
  delete process.env['TINYSTACKS_TEST_URL']
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('hands %s on to the command and to what it has started', async (signal, code) => {
  const child = await running(`sh -c 'echo $PPID $$; exec sleep 60'; true`)
  child.kill(signal)
  expect(await once(child, 'exit')).toEqual([code, null])
  for (const pid of child.pids) await expect.poll(() => isRunning(pid)).toBe(false)
})

test('a command that ends in its own time is waited for', async () => {
  const child = await running(
    `trap 'sleep 0.3; exit 7' TERM; echo $$; while :; do sleep 0.05; done`,
  )
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([7, null])
})

test('nothing is left where we are killed at once', async () => {
  const child = await running(`sleep 0.3; sh -c 'echo $PPID $$; exec sleep 60'; true`)
  child.kill('SIGKILL')
  for (const pid of child.pids)
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false)
})
