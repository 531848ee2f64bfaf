import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const MAIN = join(import.meta.dirname, '../../../sandbox/main.ts')
const running: ChildProcess[] = []
const directories: string[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true })
})

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string }

const run = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [MAIN, '--engines', 'none', ...args],
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, stdout, stderr })
      },
    )
    running.push(child)
  })

describe('the program', () => {
  it('serves until SIGTERM, and says how to use it', async () => {
    const child = spawn(process.execPath, [MAIN, '--engines', 'none', '--speed', '0'])
    running.push(child)
    let output = ''
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      output += chunk.toString()
      if (output.includes('SECRET')) break
    }
    const [, url = ''] = /^ready (http:\/\/127\.0\.0\.1:\d+)\n/.exec(output) ?? []
    expect(output).toContain(`export AWS_ENDPOINT_URL=${url}\nexport AWS_REGION=us-east-1\n`)
    expect(output).not.toContain('SESSION_TOKEN')
    expect((await fetch(`${url}/_sandbox/health`)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    await expect(fetch(`${url}/_sandbox/health`)).rejects.toThrow()
  })

  it('runs a command with the environment set, and ends with its exit code', async () => {
    const script = 'console.log(process.env.AWS_ENDPOINT_URL); process.exit(7)'
    const { code, stdout } = await run('--', process.execPath, '-e', script)
    expect(code).toBe(7)
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/)
  })

  it('ends with 128 and the signal’s number when the command is killed, with 127 when there is none', async () => {
    expect(
      (await run('--', process.execPath, '-e', 'process.kill(process.pid, "SIGTERM")')).code,
    ).toBe(143)
    const missing = await run('--', 'no-such-program')
    expect(missing).toMatchObject({
      code: 127,
      stderr: expect.stringContaining('cannot run no-such-program'),
    })
  })

  it('ends with 2 and the usage for arguments it does not know', async () => {
    const { code, stderr } = await run('--sped', '1')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^sandbox: unknown argument --sped\n\nusage: sandbox /)
  })

  it('ends with 1 when the port is taken', async () => {
    const script =
      'process.stdout.write(process.env.AWS_ENDPOINT_URL.split(":").at(-1)); setTimeout(() => {}, 60000)'
    const holder = spawn(process.execPath, [
      MAIN,
      '--engines',
      'none',
      '--',
      process.execPath,
      '-e',
      script,
    ])
    running.push(holder)
    const [port] = (await once(holder.stdout, 'data')) as [Buffer]
    const { code, stderr } = await run('--port', port.toString())
    expect(code).toBe(1)
    expect(stderr).toContain('EADDRINUSE')
    holder.kill('SIGTERM')
    expect(await once(holder, 'exit')).toEqual([143, null])
  })

  it('says so when the state cannot be read', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'sandbox-state-'))
    directories.push(directory)
    writeFileSync(join(directory, 'rds@us-east-1.json'), '{')
    const { code, stderr } = await run('--state', directory)
    expect(code).toBe(1)
    expect(stderr).toContain('rds@us-east-1.json is not what the sandbox wrote')
  })
})
