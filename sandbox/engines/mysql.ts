import { chown, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOOPBACK, firstBytes } from './ports.ts'
import type { Login, Program, Site } from './program.ts'
import { run } from './run.ts'
import { which } from './which.ts'

/** The MariaDB or MySQL of the system; a reason where there is none. */
export function findMysql(): Program | { readonly unavailable: string } {
  const mariadb = which('mariadbd')
  const installer = which('mariadb-install-db', 'mysql_install_db')
  if (mariadb !== undefined && installer !== undefined) return program(mariadb, installer)
  const mysql = which('mysqld')
  if (mysql !== undefined) return program(mysql, null)
  return { unavailable: 'no mariadbd or mysqld on the PATH' }
}

/** `installer` makes MariaDB's data directory; MySQL makes its own. */
function program(server: string, installer: string | null): Program {
  return {
    stopSignal: 'TERM',
    initialize: async (site, login) => {
      await makeData(server, installer, site)
      await bootstrap(server, installer !== null, site, login, createStatements(login))
    },
    changePassword: (site, login) =>
      bootstrap(server, installer !== null, site, login, [
        `ALTER USER ${account(login)} IDENTIFIED BY ${quote(login.password)}`,
      ]),
    command: (site, port) => ({
      file: server,
      args: [
        ...serverArguments(site),
        `--port=${port}`,
        `--bind-address=${LOOPBACK}`,
        `--socket=${join(site.directory, 'mysql.sock')}`,
        ...(site.tls === null
          ? []
          : [`--ssl-cert=${site.tls.certificate}`, `--ssl-key=${site.tls.key}`]),
      ],
    }),
    // A server that takes clients greets them; byte 5 is the protocol's version, always 10.
    isReady: async (_site, port) => (await firstBytes(port))?.[4] === 10,
  }
}

function serverArguments({ data, directory }: Site): readonly string[] {
  return [
    '--no-defaults',
    `--datadir=${data}`,
    `--pid-file=${join(directory, 'mysql.pid')}`,
    '--skip-name-resolve',
    '--skip-log-bin',
    '--innodb-flush-log-at-trx-commit=2',
  ]
}

async function makeData(server: string, installer: string | null, site: Site): Promise<void> {
  const { identity, directory, data } = site
  if (installer === null) {
    await run(server, [...serverArguments(site), '--initialize-insecure'], {
      identity,
      cwd: directory,
    })
    return
  }
  await run(
    installer,
    [
      ...['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal'],
      ...['--skip-test-db', '--skip-name-resolve'],
    ],
    { identity, cwd: directory },
  )
}

/** Runs statements in a server without network: no client is needed, and nobody can come in between. */
async function bootstrap(
  server: string,
  isMariadb: boolean,
  site: Site,
  { password }: Login,
  statements: readonly string[],
): Promise<void> {
  const { identity, directory } = site
  const sql = ['FLUSH PRIVILEGES', ...statements].map((one) => `${one};\n`).join('')
  if (isMariadb) {
    await run(server, [...serverArguments(site), '--bootstrap'], {
      identity,
      cwd: directory,
      input: sql,
      secret: password,
    })
    return
  }
  const file = join(directory, 'bootstrap.sql')
  await writeFile(file, `${sql}SHUTDOWN;\n`, { mode: 0o600 })
  if (identity !== null) await chown(file, identity.uid, identity.gid)
  try {
    const args = [...serverArguments(site), '--skip-networking', `--socket=${directory}/init.sock`]
    await run(server, [...args, `--init-file=${file}`], {
      identity,
      cwd: directory,
      secret: password,
    })
  } finally {
    await rm(file, { force: true })
  }
}

function account({ username }: Login): string {
  return `${quote(username)}@'%'`
}

/**
 * The master user as RDS makes it: everything on every database, nothing on the server itself
 * (RDS User Guide, "Master user account privileges").
 */
function createStatements(login: Login): readonly string[] {
  const privileges = `SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, RELOAD, PROCESS, REFERENCES, INDEX,
    ALTER, SHOW DATABASES, CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE, REPLICATION SLAVE,
    REPLICATION CLIENT, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, CREATE USER, EVENT, TRIGGER`
  return [
    `CREATE USER ${account(login)} IDENTIFIED BY ${quote(login.password)}`,
    `GRANT ${privileges.replace(/\s+/g, ' ')} ON *.* TO ${account(login)} WITH GRANT OPTION`,
    ...(login.database === ''
      ? []
      : [`CREATE DATABASE \`${login.database.replaceAll('`', '``')}\``]),
  ]
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
