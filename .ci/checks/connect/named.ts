/**
 * `connect` through a real sshd to real engines whose names are AWS's, so that the proof of `src/local/proof` decides
 * who is let in. Only the bastions know where the names lead.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import type { OpenDatabase } from '../../../src/connect/screen.ts'
import { makeAuthority, type Authority } from '../../../__tests__/stand-ins/tls/authority.ts'
import { namedEngines, type NamedEngines } from '../../../__tests__/stand-ins/tls/named-engines.ts'
import { startConnect, type Connected } from './connecting.ts'
import { runCli, useCheckout, useSandbox, type Finished } from '../../../__tests__/e2e/support.ts'

/** What a tunnel tells of a database. */
export type Told = Pick<OpenDatabase, 'database' | 'host' | 'client' | 'caFile' | 'localPort'> & {
  readonly password: string
}

/** Two stages of a stack of this name; each file has one of its own, which decides about the ports of this machine. */
export function useNamed(stack: string) {
  const world = {} as { right: Authority; other: Authority; engines: NamedEngines }
  beforeAll(() => {
    world.right = makeAuthority('Amazon RDS for a test')
    world.other = makeAuthority('somebody else')
    world.engines = namedEngines(world.right)
  })
  afterAll(() => {
    world.right.remove()
    world.other.remove()
  })
  const sandbox = useSandbox({ start: (options) => world.engines.startSandbox(options) })
  const checkout = useCheckout()
  return { world, sandbox, checkout, deploy, start, opened, closed, shell, onlyTheRightOne }

  async function deploy(dev: string, prod: string): Promise<void> {
    checkout.write(`version: 1
stack: ${stack}
region: us-east-1
stages:
  dev:
    protected: false
    databases: ${dev}
    bastion: { allow: [203.0.113.0/24] }
  prod:
    databases: ${prod}
    bastion: { allow: [203.0.113.0/24] }
`)
    const { code, stderr } = await runCli(
      checkout.path(),
      sandbox().environment,
      'deploy',
      '--json',
    )
    if (code !== 0) throw new Error(stderr)
  }

  function start(
    argv: readonly string[],
    typed = '',
    environment: Readonly<Record<string, string>> = {},
  ): Connected {
    return startConnect(checkout.path(), { ...sandbox().environment, ...environment }, argv, typed)
  }

  /** Opens the tunnels of a stage and tells what they lead to. */
  async function opened(stage: string): Promise<Connected & { readonly told: readonly Told[] }> {
    const run = start([stage, '--tunnel', '--json', '--password', '--ca', world.right.file])
    await run.said('open until you stop it')
    return { ...run, told: (JSON.parse(run.stdout()) as { databases: readonly Told[] }).databases }
  }

  async function closed(run: Connected): Promise<void> {
    run.kill('SIGINT')
    await run.finished
  }

  /** Programs in the place of the clients, which write down that they were started. */
  function clientsThatTell(): {
    readonly environment: Readonly<Record<string, string>>
    readonly wereStarted: () => boolean
  } {
    const [directory, file] = ['clients', 'started'].map((name) => join(checkout.path(), name))
    mkdirSync(directory ?? '', { recursive: true })
    for (const name of ['psql', 'mysql', 'redis-cli'])
      writeFileSync(join(directory ?? '', name), `#!/bin/sh\necho ${name} > '${file ?? ''}'\n`, {
        mode: 0o755,
      })
    rmSync(file ?? '', { force: true })
    return {
      environment: { PATH: [directory, process.env['PATH'] ?? ''].join(delimiter) },
      wereStarted: () => existsSync(file ?? ''),
    }
  }

  /** Runs a printed line as somebody who copies it into a shell of their own. */
  async function shell(
    line: string,
    typed: string,
    environment: Readonly<Record<string, string>>,
    program = '/bin/sh',
  ): Promise<Finished> {
    const child = spawn(program, ['-c', line], {
      cwd: checkout.path(),
      env: { PATH: process.env['PATH'], HOME: checkout.path(), ...environment },
    })
    const told = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name].on('data', (chunk: Buffer) => (told[name] += chunk.toString()))
    child.stdin.on('error', () => undefined)
    child.stdin.end(typed)
    return new Promise((resolve) => {
      child.once('close', (code) => {
        resolve({ code, ...told })
      })
    })
  }

  /** Nobody but the right one is let in, whatever the client would have done. */
  async function onlyTheRightOne(target: string, host: string, elsewhere: string): Promise<void> {
    const clients = clientsThatTell()
    const refused = async (
      why: string,
      flags: readonly string[],
      { environment } = clients,
    ): Promise<void> => {
      const run = start([target, ...flags], 'select 1;', environment)
      const { code, stdout, stderr } = await run.finished
      expect(stderr).toContain(`${target}: this is not proved to be ${host}: ${why}`)
      expect([code, stdout, clients.wereStarted()]).toEqual([1, '', false])
    }
    const issuer = 'its certificate is signed by Amazon RDS for a test'
    const ofAnother = `the certificate is that of ${elsewhere}`
    await Promise.all([refused(issuer, []), refused(issuer, ['--ca', world.other.file])])
    world.engines.lead(host, world.engines.near(elsewhere))
    await Promise.all([
      refused(ofAnother, ['--ca', world.right.file]),
      refused(ofAnother, ['--ca', world.right.file], { ...clients, environment: {} }),
    ])
    world.engines.lead(host, world.engines.near(host))
    const { code, stderr } = await start(
      [target, '--ca', world.right.file],
      '',
      clients.environment,
    ).finished
    expect([code, clients.wereStarted()], stderr).toEqual([0, true])
  }
}
