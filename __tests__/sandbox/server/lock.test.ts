import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../../../sandbox/main.ts'
import { holdDirectory } from '../../../sandbox/server/lock.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sandbox-lock-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true })
})

const writeLock = (text: string): void => {
  writeFileSync(join(directory, 'sandbox.lock'), text)
}

describe('a state directory', () => {
  it('serves one sandbox at a time, and says whose it is', async () => {
    const options = { state: directory, speed: 0, engines: 'none' } as const
    const first = await startSandbox(options)
    const refused = `${directory} is in use by another sandbox (process ${process.pid})`
    await expect(startSandbox(options)).rejects.toThrow(refused)
    await first.close()
    const second = await startSandbox(options)
    await second.close()
    expect(readdirSync(directory).filter((name) => name.includes('lock'))).toEqual([])
  })

  it('is free again when the port of its sandbox was taken', async () => {
    const options = { speed: 0, engines: 'none' } as const
    const holder = await startSandbox(options)
    const taken = startSandbox({ ...options, state: directory, port: holder.port })
    await expect(taken).rejects.toThrow(/EADDRINUSE|in use|taken/)
    await holder.close()
    holdDirectory(directory)()
  })

  it('is free when the process that held it is gone', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    writeLock(`${child.pid} 1`)
    holdDirectory(directory)()
  })

  it.runIf(process.platform === 'linux')(
    'is free when its process id is somebody else’s by now',
    () => {
      writeLock(`${process.pid} 1`)
      holdDirectory(directory)()
    },
  )

  it('is free when the lock says nothing', () => {
    writeLock('')
    holdDirectory(directory)()
  })

  it('is held while its process lives, by others’ counting too', () => {
    const release = holdDirectory(directory)
    expect(() => holdDirectory(directory)).toThrow(/stop that one first/)
    release()
    release()
    holdDirectory(directory)()
  })
})
