import assert from 'node:assert/strict'
import { ask, attemptTo, psql, type Login, type Place } from './clients.ts'
import { file, WEST } from './file.ts'
import { ALL, arrives, ROWS, type Known } from './known.ts'
import { needed, placeIn, type Checkout } from './stage.ts'

/** The west as its application sees it. */
type West = { readonly variables: ReadonlyMap<string, string>; readonly login: Login }

async function readWest(checkout: Checkout): Promise<West> {
  const variables = await checkout.variables('west')
  const reference = needed(variables, 'PG_CREDENTIALS_SECRET')
  return { variables, login: await checkout.login(reference, WEST) }
}

const query = (place: Place, { login }: West, sql: string): Promise<string> =>
  ask(psql(place, login, sql, 'require'))

const REPLICA = ['replicaOf: dev # becomes a primary when this line goes']

/** A stage in another region reads what dev has, and writes to dev. */
export async function addsReplicaStage(
  checkout: Checkout,
  postgres: readonly string[],
): Promise<void> {
  checkout.write(file({ postgres, west: REPLICA }))
  await checkout.tinystacks('deploy', ...(await checkout.consents()))
  const west = await readWest(checkout)
  const reader = placeIn(west.variables, 'PG_READER')
  await arrives(() => query(reader, west, ALL), ROWS)
  await query(placeIn(west.variables, 'PG'), west, "insert into orders values (3, 'hats')")
  await arrives(() => query(reader, west, ALL), `${ROWS}\n3|hats`)
  const refused = await attemptTo(psql(reader, west.login, 'delete from orders', 'require'))
  assert.match(refused.stderr, /read-only/)
}

/** The line goes by `tinystacks promote`, consent is given, and the west takes writes of its own. */
export async function promotesReplica(checkout: Checkout, east: Known): Promise<void> {
  const before = placeIn((await readWest(checkout)).variables, 'PG_READER')
  await checkout.tinystacks('promote', '--stage', 'west', 'postgres')
  const planned = (await checkout.plan()).find(({ stage }) => stage === 'west')
  assert.equal(planned?.databases[0]?.impact, 'promote')
  assert.equal((await checkout.attemptTinystacks('deploy', '--stage', 'west')).code, 3)
  await checkout.tinystacks('deploy', '--stage', 'west', ...(await checkout.consents()))

  const west = await readWest(checkout)
  const primary = placeIn(west.variables, 'PG')
  assert.deepEqual(primary, before)
  assert.equal(west.variables.get('PG_READER_HOST'), undefined)
  await query(primary, west, "insert into orders values (4, 'gloves')")
  assert.equal(await query(primary, west, ALL), `${ROWS}\n3|hats\n4|gloves`)
  const inEast = placeIn(east.variables, 'PG')
  assert.equal(await ask(psql(inEast, east.postgres, ALL, 'require')), `${ROWS}\n3|hats`)
}
