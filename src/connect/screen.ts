import { LOCAL_HOST } from '../engines/local-ports.ts'
import { ENGINES } from '../engines/table.ts'
import { forTerminal } from '../text/escape.ts'
import { clientLine } from './clients/line.ts'
import { targetName, type ConnectTarget } from './target.ts'

/** A database behind an open tunnel, as `connect --tunnel --json` tells it. */
export type OpenDatabase = {
  readonly stage: string
  readonly database: ConnectTarget['database']
  readonly reader: boolean
  readonly production: boolean
  /** Where clients of this machine connect. */
  readonly localHost: string
  readonly localPort: number
  /** The name that the certificate has. */
  readonly host: string
  readonly user: string | null
  readonly name: string | null
  /** A file with the authorities that a client should check the certificate against; null = it has none. */
  readonly caFile: string | null
  readonly secretArn: string | null
  /** A line that starts the engine's client. */
  readonly client: string
  /** Only on request. */
  readonly password?: string
  readonly url?: string
}

/** What there is to tell of a target that clients reach at this port. */
export function openDatabase(
  target: ConnectTarget,
  { port, caFile }: { readonly port: number; readonly caFile: string | null },
  mariadbOptions: string | null,
): OpenDatabase {
  const { stage, database, isReader, isProduction, host, user, databaseName, secretArn } = target
  return {
    ...{ stage, database, reader: isReader, production: isProduction },
    ...{ localHost: LOCAL_HOST, localPort: port, host, user, name: databaseName },
    ...{ caFile, secretArn },
    client: clientLine(target, { host: LOCAL_HOST, port, caFile }, mariadbOptions),
  }
}

/** Everything that a graphical client asks for, on one screen. */
export function tunnelScreen(databases: readonly OpenDatabase[]): string {
  return databases.map(block).join('\n')
}

function block(one: OpenDatabase): string {
  const rows: readonly (readonly [string, string | null])[] = [
    ['host', one.localHost],
    ['port', String(one.localPort)],
    ['user', one.user],
    ['database', one.name],
    ['password', one.password ?? (one.secretArn && `"password" of the secret ${one.secretArn}`)],
    ['TLS', one.caFile && ENGINES[one.database].client.checksAuthority],
    ['CA file', one.caFile],
    ['name in TLS', one.caFile && one.host],
    ['url', one.url ?? null],
    [ENGINES[one.database].client.program, one.client],
  ]
  const shown = rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  const width = Math.max(...shown.map(([name]) => name.length))
  const title = targetName({ ...one, isReader: one.reader })
  const lines = shown.map(([name, value]) => `  ${name.padEnd(width)}  ${forTerminal(value)}\n`)
  return `${forTerminal(title)}${one.production ? ' (production)' : ''}\n${lines.join('')}`
}
