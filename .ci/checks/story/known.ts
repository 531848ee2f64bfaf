import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, mysql, psql, redisCli, type Login, type Place } from './clients.ts'
import { EAST } from './file.ts'
import { needed, placeIn, type Checkout } from './stage.ts'

export const TLS = { tls: true }
/** What the story writes into its databases, as psql shows it. */
export const ROWS = '1|socks\n2|shoes'
export const ALL = 'select * from orders order by id'

/** The way into each database of dev, and what the secrets say. */
export type Known = {
  readonly variables: ReadonlyMap<string, string>
  readonly postgres: Login
  readonly mysql: Login
  readonly redis: Login
}

/** Reads outputs and secrets as they are now. */
export async function read(checkout: Checkout): Promise<Known> {
  const variables = await checkout.variables('dev')
  const login = (prefix: string): Promise<Login> =>
    checkout.login(needed(variables, `${prefix}_CREDENTIALS_SECRET`), EAST)
  const [postgres, my, redis] = [await login('PG'), await login('MYSQL'), await login('REDIS')]
  return { variables, postgres, mysql: my, redis }
}

/** One statement, with TLS, by the credentials of the secret. */
export const inPostgres = (place: Place, { postgres }: Known, sql: string): Promise<string> =>
  ask(psql(place, postgres, sql, 'require'))
export const inMysql = (place: Place, known: Known, sql: string): Promise<string> =>
  ask(mysql(place, known.mysql, sql, TLS))

/** Every row is where it was written. */
export async function findsRows(known: Known): Promise<void> {
  assert.equal(await inPostgres(placeIn(known.variables, 'PG'), known, ALL), ROWS)
  await findsOtherRows(known)
}

/** Those of MySQL and Redis. */
export async function findsOtherRows(known: Known): Promise<void> {
  const inTabs = ROWS.replaceAll('|', '\t')
  assert.equal(await inMysql(placeIn(known.variables, 'MYSQL'), known, ALL), inTabs)
  const redis = placeIn(known.variables, 'REDIS')
  assert.equal(await ask(redisCli(redis, known.redis, ['GET', 'cart'], TLS)), 'socks')
}

/** Replication takes its moment; what never arrives fails. */
export async function arrives(look: () => Promise<string>, wanted: string): Promise<void> {
  const deadline = performance.now() + 10_000
  for (;;) {
    const seen = await look().catch((error: unknown) => String(error))
    if (seen === wanted) return
    assert.ok(performance.now() < deadline, `'${seen}' should become '${wanted}'`)
    await sleep(100)
  }
}
