import type { ClientOf } from './client.ts'
import { paintedName } from './prompt.ts'

/**
 * What our option file says, in a group that MariaDB's client alone reads. Since 11.4 it also compares the name of the
 * certificate with the address that it connects to, which no tunnel has (MDEV-31855). MySQL's knows no such option.
 */
export const MARIADB_OPTIONS = `[client-mariadb]
disable-ssl-verify-server-cert
`

/**
 * The client of MySQL and MariaDB. Both check the certificate's authority where they are given one. Neither can be told
 * another name than the address that it connects to: the name was proved before it starts.
 */
export const mysql: ClientOf = (target, login, { host, port, caFile }, wishes) => {
  const database = target.databaseName ?? login.databaseName
  // Readline's marks, which libedit knows as well.
  const name = paintedName(target, ['\u0001', '\u0002'])
  return {
    program: 'mysql',
    argv: [
      // It has to be the first.
      ...(wishes.mariadbOptions === null ? [] : [`--defaults-extra-file=${wishes.mariadbOptions}`]),
      ...['--protocol=TCP', `--host=${host}`, `--port=${port}`],
      ...(login.user === null ? [] : [`--user=${login.user}`]),
      ...(caFile === null ? [] : [`--ssl-ca=${caFile}`]),
      ...(wishes.isReadOnly ? ['--init-command=SET SESSION TRANSACTION READ ONLY'] : []),
      ...(wishes.isInteractive ? [String.raw`--prompt=${name} [\d]> `] : []),
      ...(database === null ? [] : [`--database=${database}`]),
    ],
    environment: login.password === null ? {} : { MYSQL_PWD: login.password },
    without: /^(MYSQL_(HOST|TCP_PORT|UNIX_PORT|PWD|TEST_LOGIN_FILE)|MARIADB_.*)$/,
  }
}
