import { attempt, run, type Ended } from './run.ts'

/** Where a database answers: its own host, or this end of a tunnel. */
export type Place = { readonly host: string; readonly port: string }

/** What the application's secret holds. */
export type Login = {
  readonly username: string
  readonly password: string
  readonly dbname: string
}

type Command = readonly [string, readonly string[], Readonly<Record<string, string>>]

/** `psql`, as a person would type it; the password travels in the environment. */
export function psql(
  { host, port }: Place,
  { username, password, dbname }: Login,
  sql: string,
  sslMode: string,
): Command {
  const args = ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--command', sql]
  const login = { PGUSER: username, PGPASSWORD: password, PGDATABASE: dbname }
  return ['psql', args, { PGHOST: host, PGPORT: port, PGSSLMODE: sslMode, ...login }]
}

/** `mysql`, Debian's: the client of MariaDB. */
export function mysql(
  { host, port }: Place,
  { username, password, dbname }: Login,
  sql: string,
  { tls }: { readonly tls: boolean },
): Command {
  const target = ['--protocol=tcp', `--host=${host}`, `--port=${port}`, `--user=${username}`]
  const form = ['--no-defaults', '--batch', '--skip-column-names']
  const ssl = tls ? '--ssl' : '--skip-ssl'
  return ['mysql', [...form, ...target, ssl, dbname, '--execute', sql], { MYSQL_PWD: password }]
}

/** `redis-cli`; nobody vouches for the sandbox's own certificate. */
export function redisCli(
  { host, port }: Place,
  { password }: Pick<Login, 'password'>,
  words: readonly string[],
  { tls }: { readonly tls: boolean },
): Command {
  const ssl = tls ? ['--tls', '--insecure'] : []
  return ['redis-cli', ['-h', host, '-p', port, ...ssl, ...words], { REDISCLI_AUTH: password }]
}

const PATH = { PATH: process.env['PATH'], HOME: '/nonexistent' }

/** What a client answers; throws where it fails. */
export function ask([program, args, env]: Command): Promise<string> {
  return run(program, args, { env: { ...PATH, ...env }, cwd: '/' })
}

/** How a client ends that may fail. */
export function attemptTo([program, args, env]: Command): Promise<Ended> {
  return attempt(program, args, { env: { ...PATH, ...env }, cwd: '/' })
}
