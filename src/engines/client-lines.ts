/**
 * The lines that people type, for bash and zsh. `$secret` is the JSON of the database's secret there: user and
 * password come from it, so that no line holds a password. It travels in the client's environment, never in its
 * arguments, which every user of a machine can list. `$ca` is a file with the authorities of RDS in the region.
 */
import { shellWord } from '../text/shell.ts'

/** Where a client is to connect, and what it is to check there. */
export type ClientTarget = {
  readonly host: string
  readonly port: number
  /** The database's name; null = none is known. */
  readonly name: string | null
  /** The name that the certificate has; null = nobody can prove who answers, as without TLS and in the sandbox. */
  readonly certificateName: string | null
}

/** A key of `$secret`, where the shell reads it. */
function fromSecret(key: 'username' | 'password'): string {
  return `$(jq -r .${key} <<< "$secret")`
}

/**
 * PostgreSQL's client (libpq, "Connection Strings" and "Environment Variables"). `host` is the name that the
 * certificate must have, and `hostaddr` where to connect: with both, verify-full works through a tunnel.
 */
export function psqlLine({ host, port, name, certificateName }: ClientTarget): string {
  const parameters = [
    ...(certificateName === null
      ? [`host=${host}`, `port=${port}`]
      : [`host=${certificateName}`, `hostaddr=${host}`, `port=${port}`, 'sslmode=verify-full']),
    ...(name === null ? [] : [`dbname=${conninfo(name)}`]),
  ]
  const environment = [
    `PGUSER=${fromSecret('username')}`,
    `PGPASSWORD=${fromSecret('password')}`,
    ...(certificateName === null ? [] : ['PGSSLROOTCERT="$ca"']),
  ]
  return `${environment.join(' ')} psql ${shellWord(parameters.join(' '))}`
}

/** A value of a connection string needs quotes unless it is one plain word. */
function conninfo(value: string): string {
  return /^[\w.-]+$/.test(value) ? value : `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`
}

/**
 * MySQL's own client; that of MariaDB checks the authority by `--ssl-ca` alone, and knows no `--ssl-mode`.
 * VERIFY_IDENTITY would compare the certificate's name with the address of the tunnel: neither client can be told
 * another one.
 */
export function mysqlLine({ host, port, name, certificateName }: ClientTarget): string {
  const flags = [
    `--host=${host}`,
    `--port=${port}`,
    ...(certificateName === null ? [] : ['--ssl-mode=VERIFY_CA', '--ssl-ca="$ca"']),
    `--user="${fromSecret('username')}"`,
    ...(name === null ? [] : [`--database=${shellWord(name)}`]),
  ]
  return `MYSQL_PWD=${fromSecret('password')} mysql ${flags.join(' ')}`
}

/**
 * The client of Redis; Valkey's takes the same. ElastiCache is signed by public authorities: the client checks it
 * against those of the system. It never checks a name.
 */
export function redisCliLine({ host, port, certificateName }: ClientTarget): string {
  const encrypted = certificateName === null ? '' : ` --tls --sni ${certificateName}`
  return `REDISCLI_AUTH=${fromSecret('password')} redis-cli -h ${host} -p ${port}${encrypted}`
}
