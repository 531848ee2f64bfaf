/** Runs the ssh lines that the outputs print, where the sandbox has a real sshd behind its bastion. */
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
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

/** A shell in `folder`, with an `ssh` that keeps its known hosts there and ends with its tunnel. */
export function sshIn(folder: string): {
  readonly shell: (line: string) => Promise<number | null>
  /** Every tunnel of a test has a control socket to end it by. */
  readonly close: (outputs: StageOutputs) => Promise<void>
} {
  const file = (name: string): string => join(folder, name)
  mkdirSync(file('bin'))
  writeFileSync(file('bin/ssh'), `#!/bin/sh\nexec /usr/bin/ssh -F ${file('ssh_config')} "$@"\n`, {
    mode: 0o755,
  })
  writeFileSync(
    file('ssh_config'),
    [
      'StrictHostKeyChecking accept-new',
      `UserKnownHostsFile ${file('known_hosts')}`,
      'IdentitiesOnly yes',
      'BatchMode yes',
      'ControlMaster auto',
      `ControlPath ${file('control')}`,
      '',
    ].join('\n'),
  )
  const shell = (line: string): Promise<number | null> => {
    const child = spawn('/bin/sh', ['-c', line], {
      cwd: folder,
      env: { ...process.env, PATH: `${file('bin')}:${process.env['PATH'] ?? ''}` },
      // ssh goes into the background with its streams: a pipe would stay open as long as the tunnel.
      stdio: 'ignore',
    })
    return new Promise((resolve) => {
      child.once('exit', resolve)
    })
  }
  return {
    shell,
    close: async ({ bastion }) => {
      await shell(`ssh -O exit ec2-user@${bastion?.host ?? ''}`)
    },
  }
}

/** The file that the printed lines name as the private key. */
export function keyFileOf({ bastion }: StageOutputs): string {
  return /-i (\S+)/.exec(bastion?.commands.postgres ?? '')?.[1] ?? ''
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

/** Asks a Postgres behind a tunnel for 6 * 7. */
export async function answerThrough(
  port: number,
  { username, password, dbname }: Readonly<Record<string, string | number>>,
): Promise<unknown> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: String(username),
    password: String(password),
    database: String(dbname),
    ssl: { rejectUnauthorized: false },
  })
  await client.connect()
  try {
    return (await client.query<{ answer: number }>('select 6 * 7 as answer')).rows[0]?.answer
  } finally {
    await client.end()
  }
}
