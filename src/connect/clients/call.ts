/** How each engine's own client is started. */
import type { DatabaseKind } from '../../engines/table.ts'
import type { ClientCall } from '../../ports/clients.ts'
import type { ClientOf } from './client.ts'
import { mysql } from './mysql.ts'
import { psql } from './psql.ts'
import { redisCli } from './redis-cli.ts'

const CLIENTS: Readonly<Record<DatabaseKind, ClientOf>> = { postgres: psql, mysql, redis: redisCli }

/** The client of the target's engine. */
export function clientCall(...[target, ...more]: Parameters<ClientOf>): ClientCall {
  return CLIENTS[target.database](target, ...more)
}
