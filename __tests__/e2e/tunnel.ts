/** Runs the ssh lines that the outputs print, where the sandbox has a real sshd behind its bastion. */
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { Client } from 'pg'
import type { StageOutputs } from '../../src/outputs/index.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import type { Sandbox } from './support.ts'

/** What a real tunnel takes: the README of the sandbox says it to people. */
export const canTunnel =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  installed('sshd', '/usr/sbin') &&
  installed('ssh') &&
  installed('ssh-keygen') &&
  spawnSync('unshare', ['--mount', 'true']).status === 0

function installed(program: string, ...more: readonly string[]): boolean {
  return [...(process.env['PATH'] ?? '').split(delimiter), ...more].some((directory) => {
    try {
      accessSync(join(directory, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** A shell whose home is `folder`, with an `ssh` that keeps its known hosts there and ends with its tunnel. */
export function sshIn(folder: string): {
  readonly shell: (line: string) => Promise<number | null>
  /** Fetches the private key by the printed line, with a stand-in for the AWS CLI. */
  readonly fetchKey: (sandbox: Sandbox, outputs: StageOutputs) => Promise<void>
  /** Ends the tunnels through this bastion, all of them that this shell has opened. */
  readonly close: (outputs: StageOutputs) => Promise<void>
} {
  const file = (name: string): string => join(folder, name)
  const program = (name: string, does: string): void => {
    writeFileSync(file(`bin/${name}`), `#!/bin/sh\n${does}\n`, { mode: 0o755 })
  }
  mkdirSync(file('bin'))
  program('ssh', `exec /usr/bin/ssh -F ${file('ssh_config')} "$@"`)
  writeFileSync(
    file('ssh_config'),
    [
      'StrictHostKeyChecking accept-new',
      `UserKnownHostsFile ${file('known_hosts')}`,
      'BatchMode yes',
      '',
    ].join('\n'),
  )
  const shell = (line: string): Promise<number | null> => {
    const child = spawn('/bin/sh', ['-c', line], {
      cwd: folder,
      env: { ...process.env, HOME: folder, PATH: `${file('bin')}:${process.env['PATH'] ?? ''}` },
      // ssh goes into the background with its streams: a pipe would stay open as long as the tunnel.
      stdio: 'ignore',
    })
    return new Promise((resolve) => {
      child.once('exit', resolve)
    })
  }
  return {
    shell,
    fetchKey: async (sandbox, outputs) => {
      const name = outputs.bastion?.privateKeyParameter ?? ''
      writeFileSync(file('key'), await privateKeyOf(sandbox, outputs), { mode: 0o600 })
      program('aws', `case "$*" in *" --name ${name} "*) cat ${file('key')} ;; *) exit 254 ;; esac`)
      const code = await shell(outputs.bastion?.keyCommand ?? 'false')
      if (code !== 0) throw new Error(`the key's line ended with ${String(code)}`)
    },
    close: async ({ bastion }) => {
      const isOurs = (args: string): boolean =>
        args.includes(file('ssh_config')) && args.includes(`@${bastion?.host ?? ''}\0`)
      const ours = () => running().filter(({ args }) => isOurs(args))
      // Told once, ssh may sleep on: a signal just before its poll is not seen (OpenSSH 9.2). Looked for anew each
      // time, since another process may get the number of one that has ended.
      for (let all = ours(); all.length > 0; all = ours()) {
        for (const { pid } of all) end(pid)
        await setTimeout(20)
      }
    },
  }
}

/** It may have ended meanwhile. */
function end(pid: number): void {
  try {
    process.kill(pid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** The processes of this machine, and the arguments of each, a NUL after each of them (proc(5)). */
function running(): readonly { readonly pid: number; readonly args: string }[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      return [{ pid: Number(name), args: readFileSync(join('/proc', name, 'cmdline'), 'utf8') }]
    } catch {
      return []
    }
  })
}

/** The bastion's private key, from the parameter that the outputs name. */
export async function privateKeyOf({ url }: Sandbox, { bastion }: StageOutputs): Promise<string> {
  const ssm = new SSMClient(clientSettings({ url }))
  const { Parameter } = await ssm.send(
    new GetParameterCommand({ Name: bastion?.privateKeyParameter ?? '', WithDecryption: true }),
  )
  ssm.destroy()
  return Parameter?.Value ?? ''
}

/** Asks a Postgres behind a tunnel for its database's name. */
export async function databaseThrough(
  port: number,
  { username, password, dbname }: Readonly<Record<string, string | number>>,
  sql = 'select current_database() as name',
): Promise<unknown> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: String(username),
    password: String(password),
    database: String(dbname),
    ssl: { rejectUnauthorized: false },
  })
  // Where the connection breaks, so does the query, which tells of it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<{ name: string }>(sql)).rows[0]?.name
  } finally {
    await client.end()
  }
}
