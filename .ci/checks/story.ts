/**
 * The story of the databases as a team lives it, against the built CLI and a sandbox with real
 * engines, by clients nobody here wrote: psql, mysql, redis-cli, the AWS CLI, jq. Every chapter goes
 * on where the one before it ended.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, attemptTo, mysql, psql, redisCli, type Login, type Place } from './story/clients.ts'
import { enginesOf, nothingLeftOf, startSandbox, type StorySandbox } from './story/sandbox.ts'
import { Checkout, needed, placeIn } from './story/stage.ts'

const EAST = 'us-east-1'
const TLS = { tls: true }
const ROWS = '1|socks\n2|shoes'

type Settings = { readonly instance: string }

function file({ instance }: Settings): string {
  return `version: 1
stack: shop
region: ${EAST}
stages:
  dev:
    protected: false
    databases:
      postgres:
        instance: ${instance}
        readReplica: true
      mysql:
        readReplica: true
      redis: {}
`
}

/** One way into each database of the stage, and what the secrets say. */
type Known = {
  readonly variables: ReadonlyMap<string, string>
  readonly postgres: Login
  readonly mysql: Login
  readonly redis: Login
}

async function read(checkout: Checkout): Promise<Known> {
  const variables = await checkout.variables('dev')
  const login = (prefix: string): Promise<Login> =>
    checkout.login(needed(variables, `${prefix}_CREDENTIALS_SECRET`), EAST)
  const [postgres, my, redis] = [await login('PG'), await login('MYSQL'), await login('REDIS')]
  return { variables, postgres, mysql: my, redis }
}

const inPostgres = (place: Place, { postgres }: Known, sql: string): Promise<string> =>
  ask(psql(place, postgres, sql, 'require'))
const inMysql = (place: Place, known: Known, sql: string): Promise<string> =>
  ask(mysql(place, known.mysql, sql, TLS))

/** Replication takes its moment; what never arrives fails. */
async function arrives(look: () => Promise<string>, wanted: string): Promise<void> {
  const deadline = performance.now() + 10_000
  for (;;) {
    const seen = await look().catch((error: unknown) => String(error))
    if (seen === wanted) return
    assert.ok(performance.now() < deadline, `'${seen}' should become '${wanted}'`)
    await sleep(100)
  }
}

async function deploys(checkout: Checkout): Promise<Known> {
  checkout.write(file({ instance: 'db.t4g.micro' }))
  await checkout.tinystacks('deploy')
  return read(checkout)
}

/** The line of the hosted product's guide, with the comma that it lost. */
async function findsSecrets(checkout: Checkout, known: Known): Promise<void> {
  const names = await checkout.bash(
    `aws secretsmanager list-secrets --region ${EAST} --filters Key=tag-key,Values=aws:cloudformation:stack-name Key=tag-value,Values=shop-dev | jq -r '.[][] | select(.Name|test("^dev")) | .Name'`,
  )
  assert.match(names, /^dev-shop-postgres-/m)
  assert.match(names, /^dev-shop-mysql-/m)
  assert.match(names, /^dev-shop-redis-/m)
  const place = placeIn(known.variables, 'PG')
  const { host, port, engine } = known.postgres as Login & Record<string, unknown>
  assert.deepEqual([host, String(port), engine], [place.host, place.port, 'postgres'])
}

async function demandsTls({ variables, ...logins }: Known): Promise<void> {
  assert.equal(variables.get('PG_SSLMODE'), 'require')
  assert.equal(variables.get('REDIS_TLS'), 'true')
  const [pg, my, redis] = ['PG', 'MYSQL', 'REDIS'].map((prefix) => placeIn(variables, prefix))
  assert.ok(pg && my && redis)
  const inPlain = await attemptTo(psql(pg, logins.postgres, 'select 1', 'disable'))
  assert.notEqual(inPlain.code, 0)
  assert.match(inPlain.stderr, /no encryption/)
  assert.equal(await ask(psql(pg, logins.postgres, 'select 1', 'require')), '1')
  assert.notEqual((await attemptTo(mysql(my, logins.mysql, 'select 1', { tls: false }))).code, 0)
  assert.equal(await ask(mysql(my, logins.mysql, 'select 1', TLS)), '1')
  const plainRedis = await attemptTo(redisCli(redis, logins.redis, ['PING'], { tls: false }))
  assert.doesNotMatch(plainRedis.stdout, /PONG/)
  assert.equal(await ask(redisCli(redis, logins.redis, ['PING'], TLS)), 'PONG')
}

async function writesAndReads(known: Known): Promise<void> {
  const create = `create table orders (id integer primary key, item varchar(20) not null);
    insert into orders values (1, 'socks'), (2, 'shoes')`
  await inPostgres(placeIn(known.variables, 'PG'), known, create)
  await inMysql(placeIn(known.variables, 'MYSQL'), known, create)
  const redis = placeIn(known.variables, 'REDIS')
  assert.equal(await ask(redisCli(redis, known.redis, ['SET', 'cart', 'socks'], TLS)), 'OK')
}

async function findsRows(known: Known): Promise<void> {
  const all = 'select * from orders order by id'
  assert.equal(await inPostgres(placeIn(known.variables, 'PG'), known, all), ROWS)
  const inTabs = ROWS.replaceAll('|', '\t')
  assert.equal(await inMysql(placeIn(known.variables, 'MYSQL'), known, all), inTabs)
  const redis = placeIn(known.variables, 'REDIS')
  assert.equal(await ask(redisCli(redis, known.redis, ['GET', 'cart'], TLS)), 'socks')
}

/** Written through PG_HOST, read through PG_READER_HOST, which takes no writes. */
async function readsThroughReaders(known: Known): Promise<void> {
  const [pg, my] = [placeIn(known.variables, 'PG_READER'), placeIn(known.variables, 'MYSQL_READER')]
  const all = 'select * from orders order by id'
  await arrives(() => inPostgres(pg, known, all), ROWS)
  await arrives(() => inMysql(my, known, all), ROWS.replaceAll('|', '\t'))
  const write = "insert into orders values (3, 'hats')"
  const refused = [
    await attemptTo(psql(pg, known.postgres, write, 'require')),
    await attemptTo(mysql(my, known.mysql, write, TLS)),
  ]
  for (const { code, stderr } of refused) {
    assert.notEqual(code, 0)
    assert.match(stderr, /read-only/)
  }
}

async function changesInstanceClass(checkout: Checkout): Promise<Known> {
  checkout.write(file({ instance: 'db.t4g.small' }))
  const [planned] = await checkout.plan()
  const postgres = planned?.databases.find(({ database }) => database === 'postgres')
  assert.deepEqual([postgres?.impact, postgres?.data], ['restart', 'kept'])
  await checkout.tinystacks('deploy')
  const classes = await checkout.bash(
    `aws --endpoint-url "$AWS_ENDPOINT_URL" rds describe-db-instances --region ${EAST} | jq -r '.DBInstances[] | select(.Engine == "postgres" and .ReadReplicaSourceDBInstanceIdentifier == null).DBInstanceClass'`,
  )
  assert.equal(classes, 'db.t4g.small')
  const known = await read(checkout)
  await findsRows(known)
  return known
}

/** Says what holds from now on; a chapter that fails says so by its exception. */
async function chapter<T>(holds: string, told: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await told()
  console.log(`ok: ${holds} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  return result
}

async function story(directory: string, begin: () => Promise<StorySandbox>): Promise<void> {
  const sandbox = await begin()
  const checkout = new Checkout(directory, sandbox.environment)
  let known = await chapter('a stage with three databases and two readers is deployed', () =>
    deploys(checkout),
  )
  await chapter('its secrets are found as the guide says', () => findsSecrets(checkout, known))
  await chapter('no database takes a client without TLS', () => demandsTls(known))
  await chapter('rows are written', () => writesAndReads(known))
  await chapter('the readers have them, and take no writes', () => readsThroughReaders(known))
  known = await chapter('another instance class keeps every row', () =>
    changesInstanceClass(checkout),
  )
  await chapter('rows and readers outlive the sandbox', async () => {
    await sandbox.stop()
    const again = new Checkout(directory, (await begin()).environment)
    known = await read(again)
    await findsRows(known)
    await readsThroughReaders(known)
  })
}

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-story-'))
const state = join(directory, 'state')
let running: StorySandbox | undefined
try {
  await story(directory, async () => (running = await startSandbox(state)))
} finally {
  await running?.stop()
  for (const place of [enginesOf(state), directory]) {
    await nothingLeftOf(place)
    rmSync(place, { recursive: true, force: true })
  }
}
