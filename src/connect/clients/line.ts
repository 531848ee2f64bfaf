import { shellWord } from '../../text/shell.ts'
import type { DatabaseKind } from '../../engines/table.ts'
import type { ConnectTarget } from '../target.ts'
import { clientCall } from './call.ts'
import type { Entrance } from './client.ts'

type LineOf = (target: ConnectTarget, entrance: Entrance, mariadbOptions: string | null) => string

/**
 * A line for bash and zsh that starts the engine's client at an open tunnel, and checks who answers as `connect` itself
 * does. It has no password: the client asks for it.
 */
export const clientLine: LineOf = (target, ...more) => LINES[target.database](target, ...more)

const LINES: Readonly<Record<DatabaseKind, LineOf>> = {
  postgres: (target, entrance) => {
    const { PGHOST, PGHOSTADDR, PGPORT, PGUSER, PGDATABASE, PGSSLMODE, PGSSLROOTCERT } = callOf(
      target,
      entrance,
    ).environment
    const parameters = {
      ...{ host: PGHOST, hostaddr: PGHOSTADDR, port: PGPORT, sslmode: PGSSLMODE },
      ...{ sslrootcert: PGSSLROOTCERT, user: PGUSER, dbname: PGDATABASE },
    }
    const words = Object.entries(parameters).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${conninfo(value)}`],
    )
    return `psql ${shellWord(words.join(' '))}`
  },
  mysql: (target, entrance, options) => asked(target, entrance, ['--password'], options),
  redis: (target, entrance) => asked(target, entrance, target.hasTls ? ['--askpass'] : []),
}

function asked(
  target: ConnectTarget,
  entrance: Entrance,
  more: readonly string[],
  mariadbOptions: string | null = null,
): string {
  const { program, argv } = callOf(target, entrance, mariadbOptions)
  return [program, ...argv, ...more].map(shellWord).join(' ')
}

function callOf(target: ConnectTarget, entrance: Entrance, mariadbOptions: string | null = null) {
  const login = { user: target.user, password: null, databaseName: null }
  const psqlrc = { ours: '', own: null }
  return clientCall(target, login, entrance, {
    ...{ isReadOnly: false, isInteractive: false, psqlrc, mariadbOptions },
  })
}

/** A value of a connection string needs quotes unless it is one plain word (libpq, "Connection Strings"). */
function conninfo(value: string): string {
  return /^[\w./:-]+$/.test(value) ? value : `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`
}
