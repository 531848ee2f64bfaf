import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, attemptTo, psql, redisCli } from './clients.ts'
import { LARGER } from './everyday.ts'
import { file } from './file.ts'
import { ALL, inMysql, inPostgres, ROWS, TLS, type Known } from './known.ts'
import type { Checkout } from './stage.ts'

type Bastion = {
  readonly keyCommand: string
  readonly commands: Readonly<Record<'postgres' | 'mysql' | 'redis', string>>
}

/** The key comes from SSM by the printed line, each tunnel opens by its printed line, verbatim. */
export async function opensTunnels(checkout: Checkout, known: Known): Promise<void> {
  acceptHostKeys(checkout)
  checkout.write(file({ postgres: LARGER, bastion: true }))
  const [planned] = await checkout.plan()
  assert.deepEqual(new Set(planned?.databases.map(({ impact }) => impact)), new Set(['none']))
  await checkout.tinystacks('deploy')

  const all = JSON.parse(await checkout.tinystacks('outputs', '--stage', 'dev', '--json')) as {
    dev: { bastion: Bastion }
  }
  const { keyCommand, commands } = all.dev.bastion
  await checkout.bash(keyCommand)
  for (const command of Object.values(commands)) {
    assert.match(command, /^ssh -i \S+ -L \d+:[^ :]+:\d+ -f -N \S+@\S+$/)
    await checkout.bash(`{ ${command}\n} >tunnel.log 2>&1 || { cat tunnel.log >&2; exit 1; }`)
  }

  const [pg, my, redis] = [commands.postgres, commands.mysql, commands.redis].map(localEnd)
  assert.ok(pg && my && redis)
  assert.equal(await inPostgres(pg, known, ALL), ROWS)
  assert.equal(await inMysql(my, known, ALL), ROWS.replaceAll('|', '\t'))
  assert.equal(await ask(redisCli(redis, known.redis, ['GET', 'cart'], TLS)), 'socks')
}

/** Removing the bastion from the file deletes it and ends its tunnels; no database notices. */
export async function closesTunnels(checkout: Checkout, known: Known): Promise<void> {
  checkout.write(file({ postgres: LARGER }))
  await checkout.tinystacks('deploy')
  const closed = await attemptTo(psql(POSTGRES_END, known.postgres, 'select 1', 'require'))
  assert.notEqual(closed.code, 0)
}

/** An address of this machine, as the docs name it. */
const POSTGRES_END = { host: 'localhost', port: '15432' }

function localEnd(command: string): { readonly host: string; readonly port: string } {
  return { host: 'localhost', port: / -L (\d+):/.exec(command)?.[1] ?? '' }
}

/** An `ssh` that says yes where a person would, and keeps what it learns in the checkout. */
function acceptHostKeys({ directory }: Checkout): void {
  const config = join(directory, 'ssh_config')
  const settings = ['StrictHostKeyChecking accept-new', 'IdentitiesOnly yes', 'BatchMode yes']
  const known = `UserKnownHostsFile ${join(directory, 'known_hosts')}`
  writeFileSync(config, [...settings, known, ''].join('\n'))
  mkdirSync(join(directory, 'bin'), { recursive: true })
  const wrapper = `#!/bin/sh\nexec /usr/bin/ssh -F ${config} "$@"\n`
  writeFileSync(join(directory, 'bin', 'ssh'), wrapper, { mode: 0o755 })
}
