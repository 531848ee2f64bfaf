/**
 * The lines that people type, for bash and zsh. `$secret` is the JSON of the database's secret there: user and
 * password come from it, so that no line holds a password. It travels in the client's environment, never in its
 * arguments, which every user of a machine can list.
 */
import { shellWord } from '../text/shell.ts'

/** Where a client is to connect. */
export type ClientTarget = {
  readonly host: string
  readonly port: number
  /** The database's name; null = none is known. */
  readonly name: string | null
  /** As the engine calls it; null = without TLS, as an existing Redis may work. */
  readonly tls: string | null
}

/** A key of `$secret`, where the shell reads it. */
function fromSecret(key: 'username' | 'password'): string {
  return `$(jq -r .${key} <<< "$secret")`
}

/** PostgreSQL's client (libpq, "Connection Strings" and "Environment Variables"). */
export function psqlLine({ host, port, name, tls }: ClientTarget): string {
  const parameters = [
    `host=${host}`,
    `port=${port}`,
    ...(tls === null ? [] : [`sslmode=${tls}`]),
    ...(name === null ? [] : [`dbname=${conninfo(name)}`]),
  ]
  const login = `PGUSER=${fromSecret('username')} PGPASSWORD=${fromSecret('password')}`
  return `${login} psql ${shellWord(parameters.join(' '))}`
}

/** A value of a connection string needs quotes unless it is one plain word. */
function conninfo(value: string): string {
  return /^[\w.-]+$/.test(value) ? value : `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`
}

/** MySQL's own client; that of MariaDB has `--ssl` instead of `--ssl-mode`. */
export function mysqlLine({ host, port, name, tls }: ClientTarget): string {
  const flags = [
    `--host=${host}`,
    `--port=${port}`,
    ...(tls === null ? [] : [`--ssl-mode=${tls}`]),
    `--user="${fromSecret('username')}"`,
    ...(name === null ? [] : [`--database=${shellWord(name)}`]),
  ]
  return `MYSQL_PWD=${fromSecret('password')} mysql ${flags.join(' ')}`
}

/** The client of Redis; Valkey's takes the same. The certificate names the real host, hence `--insecure`. */
export function redisCliLine({ host, port, tls }: ClientTarget): string {
  const encrypted = tls === null ? '' : ' --tls --insecure'
  return `REDISCLI_AUTH=${fromSecret('password')} redis-cli -h ${host} -p ${port}${encrypted}`
}
