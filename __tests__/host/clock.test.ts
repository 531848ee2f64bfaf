import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { systemClock } from '../../src/host/clock.ts'

const MODULE = join(import.meta.dirname, '..', '..', 'src', 'host', 'clock.ts')

test.each([['sleep'], ['idle']] as const)(
  '%s ends at once when the program is told to stop',
  async (how) => {
    const stop = new AbortController()
    const reason = new Error('told to stop')
    const waits = systemClock(stop.signal)[how]?.(60_000)
    stop.abort(reason)
    await expect(waits).rejects.toBe(reason)
  },
)

test.each([
  ['sleep', 'waited'],
  ['idle', ''],
])('a program that is done waits for %s: "%s"', async (how, said) => {
  const script = `const { systemClock } = await import(${JSON.stringify(MODULE)})
systemClock(new AbortController().signal).${how}(200).then(() => process.stdout.write('waited'))`
  const program = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  expect((await program).stdout).toBe(said)
})
