import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attemptTo, psql } from './clients.ts'
import { LARGER } from './everyday.ts'
import { file } from './file.ts'
import { ALL, ROWS, type Known } from './known.ts'
import type { Checkout } from './stage.ts'

type Tunnel = {
  readonly database: 'postgres' | 'mysql' | 'redis'
  readonly end: 'database' | 'reader'
  readonly localPort: number
  readonly command: string
  readonly client: string
}

type Bastion = { readonly keyCommand: string; readonly tunnels: readonly Tunnel[] }

/** What each client is asked behind its tunnel, on its standard input. */
const QUESTIONS = { postgres: ALL, mysql: ALL, redis: 'GET cart' }

/** The key comes from SSM, each tunnel opens and each client connects, by the printed lines, verbatim. */
export async function opensTunnels(checkout: Checkout): Promise<void> {
  acceptHostKeys(checkout)
  checkout.write(file({ postgres: LARGER, bastion: true }))
  const [planned] = await checkout.plan()
  assert.deepEqual(new Set(planned?.databases.map(({ impact }) => impact)), new Set(['none']))
  await checkout.tinystacks('deploy')

  const all = JSON.parse(await checkout.tinystacks('outputs', '--stage', 'dev', '--json')) as {
    stages: { dev: { bastion: Bastion } }
  }
  const { keyCommand, tunnels } = all.stages.dev.bastion
  await checkout.bash(keyCommand)
  for (const { command } of tunnels) {
    assert.match(command, /^ssh -i \S+ -L 127\.0\.0\.1:\d+:[^ :]+:\d+ -f -N .* \S+@\S+$/)
    await checkout.bash(`{ ${command}\n} >tunnel.log 2>&1 || { cat tunnel.log >&2; exit 1; }`)
  }
  assert.equal(new Set(tunnels.map(({ localPort }) => localPort)).size, tunnels.length)
  assert.deepEqual(
    tunnels.map(({ database, end }) => `${database} ${end}`),
    ['postgres database', 'postgres reader', 'mysql database', 'mysql reader', 'redis database'],
  )
  for (const { database, client } of tunnels) {
    const answer = await checkout.bash(`${plainly(client)} <<< '${QUESTIONS[database]}'`)
    const rows = answer.trim().replaceAll('\t', '|')
    assert.equal(rows, database === 'redis' ? 'socks' : ROWS)
  }
}

/**
 * The line with rows as the story compares them, and with the sandbox's TLS, which nobody vouches for: psql alone uses
 * it unasked. `.ci/checks/session-manager.ts` runs the line that checks a certificate.
 */
function plainly(client: string): string {
  return client
    .replace(" psql '", " psql --no-psqlrc -qtA '")
    .replace(' mysql --', ' mysql --no-defaults --skip-column-names --batch --ssl --')
    .replace(' redis-cli -h', ' redis-cli --tls --insecure -h')
}

/** Removing the bastion from the file deletes it and ends its tunnels; no database notices. */
export async function closesTunnels(checkout: Checkout, known: Known): Promise<void> {
  const {
    stages: { dev },
  } = JSON.parse(await checkout.tinystacks('outputs', '--stage', 'dev', '--json')) as {
    stages: { dev: { bastion: Bastion } }
  }
  const end = { host: 'localhost', port: String(dev.bastion.tunnels[0]?.localPort) }
  checkout.write(file({ postgres: LARGER }))
  await checkout.tinystacks('deploy')
  const closed = await attemptTo(psql(end, known.postgres, 'select 1', 'require'))
  assert.notEqual(closed.code, 0)
}

/** An `ssh` that says yes where a person would, and keeps what it learns in the checkout. */
function acceptHostKeys({ directory }: Checkout): void {
  const config = join(directory, 'ssh_config')
  const settings = ['StrictHostKeyChecking accept-new', 'BatchMode yes']
  const known = `UserKnownHostsFile ${join(directory, 'known_hosts')}`
  writeFileSync(config, [...settings, known, ''].join('\n'))
  mkdirSync(join(directory, 'bin'), { recursive: true })
  const wrapper = `#!/bin/sh\nexec /usr/bin/ssh -F ${config} "$@"\n`
  writeFileSync(join(directory, 'bin', 'ssh'), wrapper, { mode: 0o755 })
}
