/** Servers side by side share no temporary files; what is run is written down by programs that do nothing else. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findMysql } from '../../../../sandbox/engines/mysql/index.ts'
import type { Role, Site } from '../../../../sandbox/engines/program.ts'

const LOGIN = { username: 'app', password: 'secret', database: 'shop' }
const ALONE: Role = { login: LOGIN, instance: 'orders', requireTls: false, source: null }

let root: string
let site: Site
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tinystacks-test-'))
  const directory = join(root, 'orders')
  mkdirSync(directory)
  site = { directory, data: join(directory, 'data'), identity: null, tls: null }
  for (const name of ['mariadbd', 'mariadb-install-db']) {
    const file = join(root, name)
    writeFileSync(file, `#!/bin/sh\ncat > /dev/null\necho "${name} $*" >> '${root}/runs'\n`)
    chmodSync(file, 0o755)
  }
  vi.stubEnv('PATH', `${root}:${process.env['PATH'] ?? ''}`)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true, force: true })
})

test('each run of MariaDB keeps its temporary files beside its own data', async () => {
  const mysql = findMysql()
  if ('unavailable' in mysql) throw new Error(mysql.unavailable)
  await mysql.initialize(site, LOGIN)
  await mysql.changePassword(site, LOGIN)
  const { file, args } = mysql.command(site, 3306, ALONE)
  const runs = readFileSync(join(root, 'runs'), 'utf8').trim().split('\n')
  expect(runs.map((run) => run.split(' ', 1)[0])).toEqual([
    'mariadb-install-db',
    'mariadbd',
    'mariadbd',
  ])
  for (const run of [...runs, [file, ...args].join(' ')])
    expect(run).toContain(` --tmpdir=${site.directory}`)
})
