import { madeOnce } from '../made-once.ts'
import { LOOPBACK, firstBytes } from '../ports.ts'
import type { Login, Program, Site } from '../program.ts'
import { run } from '../run.ts'
import { which } from '../which.ts'
import { bootstrap, dataArguments, quote, serverArguments, SMALL_LOG, SOCKET } from './bootstrap.ts'
import {
  admitStatements,
  endFollowing,
  replicationArguments,
  writeFollowing,
} from './replication.ts'

/** The system's MariaDB or MySQL; a reason if there is none. */
export function findMysql(): Program | { readonly unavailable: string } {
  const mariadb = which('mariadbd')
  const installer = which('mariadb-install-db', 'mysql_install_db')
  if (mariadb !== undefined && installer !== undefined) return program(mariadb, installer)
  const mysql = which('mysqld')
  if (mysql !== undefined) return program(mysql, null)
  return { unavailable: 'no mariadbd or mysqld on the PATH' }
}

/** `installer` makes MariaDB's data directory; MySQL makes its own, and has no replicas here. */
function program(server: string, installer: string | null): Program {
  const isMariadb = installer !== null
  return {
    stopSignal: 'TERM',
    initialize: async (site, login) => {
      await makeData(server, installer, site)
      await bootstrap(server, isMariadb, site, login.password, createStatements(login))
    },
    changePassword: (site, login) =>
      bootstrap(server, isMariadb, site, login.password, [
        `ALTER USER ${account(login)} IDENTIFIED BY ${quote(login.password)}`,
      ]),
    ...(isMariadb && {
      admitReplicas: (site, password) =>
        bootstrap(server, isMariadb, site, password, admitStatements(password)),
      prepare: (site, role) =>
        role.source === null ? endFollowing(site) : writeFollowing(site, role.source),
    }),
    command: (site, port, role) => ({
      file: server,
      args: [
        ...serverArguments(site, isMariadb),
        ...(isMariadb ? replicationArguments(site, role) : ['--skip-log-bin']),
        `--port=${port}`,
        `--bind-address=${LOOPBACK}`,
        SOCKET,
        ...(site.tls === null
          ? []
          : [`--ssl-cert=${site.tls.certificate}`, `--ssl-key=${site.tls.key}`]),
        ...(role.requireTls ? ['--require-secure-transport=ON'] : []),
      ],
    }),
    // A server that takes clients greets them; byte 5 is the protocol's version, always 10.
    isReady: async (_site, port) => (await firstBytes(port))?.[4] === 10,
  }
}

async function makeData(server: string, installer: string | null, site: Site): Promise<void> {
  const { identity, directory } = site
  if (installer === null) {
    await run(server, [...serverArguments(site, false), '--initialize-insecure'], {
      identity,
      cwd: directory,
    })
    return
  }
  await madeOnce({ program: server, steps: [installer, ...INSTALL] }, site, () =>
    run(installer, [...dataArguments(site), ...INSTALL], { identity, cwd: directory }),
  )
}

const INSTALL = [
  SMALL_LOG,
  ...['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'],
]

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
