/** What a program needs to reach the databases of a stage, by the names that its application has for it. */
import { DATABASES, ENGINES } from '../engines/table.ts'
import { URL_VARIABLES, urlVariables } from '../engines/url-variables.ts'
import type { Login } from '../ports/logins.ts'
import type { NearEnd } from '../ports/tunnel.ts'
import { inUrl } from '../text/database-url.ts'
import { clientCall } from './clients/call.ts'
import type { ConnectTarget } from './target.ts'
import { libraryUrl } from './url.ts'

/** A database, and where clients find it. */
export type Reached = {
  readonly target: ConnectTarget
  readonly login: Login
  readonly near: NearEnd
  /** A file with the authorities of the proof; null = nobody can prove who answers, as on loopback. */
  readonly caFile: string | null
}

type Variables = Readonly<Record<string, string>>

/**
 * What a command that `exec` runs finds in its environment: the application's own variables, with values where a task
 * definition has references, the URLs, and those by which psql, mysql and redis-cli find their database.
 */
export function commandVariables(reached: readonly Reached[]): Variables {
  const own = reached.map((one) => ({ ...addressOf(one), ...common(one), ...ofClient(one) }))
  return { ...(Object.assign({}, ...own) as Variables), ...urlsOf(reached) }
}

/** User, password and URL of each database, by the names that the application has for them. */
export function secretVariables(reached: readonly Reached[]): Variables {
  return {
    ...(Object.assign({}, ...reached.map(loginVariables)) as Variables),
    ...urlsOf(reached),
  }
}

function urlsOf(reached: readonly Reached[]): Variables {
  const kinds = reached.map(({ target }) => target.database)
  return Object.fromEntries(
    urlVariables(kinds).flatMap(({ name, kind, end }) => {
      const found = reached.find(
        ({ target }) => target.database === kind && target.isReplica === (end === 'reader'),
      )
      return found === undefined ? [] : [[name, urlOf(found)]]
    }),
  )
}

/** The URLs among them, and the passwords, in each form in which they stand there. */
export function secretsIn(reached: readonly Reached[]): readonly string[] {
  const secrets = reached.flatMap((one) => {
    const { password } = one.login
    return password === null ? [] : [password, inUrl(password), urlOf(one)]
  })
  return [...new Set(secrets)]
}

/** Whether a variable that we have ourselves could lead the command to another database than those of the stage. */
export const LEADS_ELSEWHERE = new RegExp(
  `^(${[
    // How text is shown remains a person's own (libpq, "Environment Variables").
    'PG(?!CLIENTENCODING$|TZ$|DATESTYLE$|APPNAME$)[A-Z]+',
    'MYSQL_(TCP_PORT|UNIX_PORT|PWD|TEST_LOGIN_FILE)',
    'REDISCLI_AUTH',
    ...DATABASES.flatMap((kind) => {
      const { prefix, demands, secrets } = ENGINES[kind].variables
      const own = ['HOST', 'PORT'].flatMap((part) => [part, `READER_${part}`])
      return [
        ...[...own, 'DATABASE', 'TLS', 'TLS_NAME', 'CA_FILE'].map((part) => `${prefix}_${part}`),
        ...Object.keys({ ...demands, ...secrets }),
      ]
    }),
    ...URL_VARIABLES,
  ].join('|')})$`,
)

/** The address of a replica is a reader's: nothing of its stage leads to the primary. */
function addressOf({ target, near }: Reached): Variables {
  const { prefix } = ENGINES[target.database].variables
  const reader = target.isReplica ? 'READER_' : ''
  return { [`${prefix}_${reader}HOST`]: near.host, [`${prefix}_${reader}PORT`]: String(near.port) }
}

/** Of a reader beside its primary, all of this is the primary's. */
function common(reached: Reached): Variables {
  const { target, login, caFile } = reached
  if (target.isReader) return {}
  const { prefix, demands } = ENGINES[target.database].variables
  const name = target.databaseName ?? login.databaseName
  return {
    ...(name !== null && { [`${prefix}_DATABASE`]: name }),
    ...(target.hasTls ? demands : { [`${prefix}_TLS`]: 'false' }),
    ...(caFile !== null && { [`${prefix}_TLS_NAME`]: target.host, [`${prefix}_CA_FILE`]: caFile }),
    ...loginVariables(reached),
  }
}

function loginVariables({ target, login }: Reached): Variables {
  const fields: Readonly<Record<string, string | null>> = {
    username: login.user,
    password: login.password,
  }
  return Object.fromEntries(
    Object.entries(ENGINES[target.database].variables.secrets).flatMap(([variable, key]) => {
      const value = fields[key] ?? null
      return value === null ? [] : [[variable, value]]
    }),
  )
}

/** Those of the engine's own client. */
function ofClient({ target, login, near, caFile }: Reached): Variables {
  if (target.isReader) return {}
  const wishes = { isReadOnly: false, isInteractive: false, mariadbOptions: null }
  const psqlrc = { ours: '', own: null }
  return clientCall(target, login, { ...near, caFile }, { ...wishes, psqlrc }).environment
}

function urlOf({ target, login, near, caFile }: Reached): string {
  return libraryUrl(target, login, { ...near, caFile })
}
