import { ENGINES, type DatabaseKind } from '../engines/table.ts'
import type { Login } from '../ports/logins.ts'
import { databaseUrl } from '../text/database-url.ts'
import type { Entrance } from './clients/client.ts'
import type { ConnectTarget } from './target.ts'

type Query = (caFile: string) => Readonly<Record<string, string>>

/**
 * A URL with the password in it. It checks the authority and not the name: the tools that take a URL cannot be told one
 * name to connect to and another one to check.
 */
export function connectionUrl(target: ConnectTarget, login: Login, entrance: Entrance): string {
  const { caFile } = entrance
  return urlWith(caFile === null ? {} : QUERIES[target.database](caFile), target, login, entrance)
}

/**
 * The same for the libraries of applications. What all of those of an engine understand is what its outputs demand;
 * where that is nothing, as of MySQL's, a parameter would be one that some fail at.
 */
export function libraryUrl(target: ConnectTarget, login: Login, entrance: Entrance): string {
  const { demands } = ENGINES[target.database].variables.url
  const { caFile } = entrance
  const isChecked = caFile !== null && Object.keys(demands).length > 0
  const query = isChecked ? QUERIES[target.database](caFile) : demands
  return urlWith(target.hasTls ? query : {}, target, login, entrance)
}

function urlWith(
  query: Readonly<Record<string, string>>,
  target: ConnectTarget,
  { user, password, databaseName }: Login,
  { host, port }: Entrance,
): string {
  const { scheme } = ENGINES[target.database].variables.url
  const database = target.databaseName ?? databaseName ?? ''
  const plain = target.hasTls ? scheme : PLAIN[scheme]
  return databaseUrl({ scheme: plain ?? scheme, user, password, host, port, database, query })
}

/** The scheme without TLS, of those that tell the two apart. */
const PLAIN: Readonly<Record<string, string>> = { rediss: 'redis' }

const QUERIES: Readonly<Record<DatabaseKind, Query>> = {
  postgres: (caFile) => ({ sslmode: 'verify-ca', sslrootcert: caFile }),
  mysql: (caFile) => ({ 'ssl-mode': 'VERIFY_CA', 'ssl-ca': caFile }),
  redis: () => ({}),
}
