import assert from 'node:assert/strict'
import { ask, attemptTo, mysql, psql, redisCli, type Login } from './clients.ts'
import { EAST, file } from './file.ts'
import {
  ALL,
  arrives,
  findsRows,
  inMysql,
  inPostgres,
  read,
  ROWS,
  TLS,
  type Known,
} from './known.ts'
import { placeIn, type Checkout } from './stage.ts'

const POSTGRES = ['instance: db.t4g.micro', 'readReplica: true']
export const LARGER = ['instance: db.t4g.small', 'readReplica: true']

export async function deploys(checkout: Checkout): Promise<Known> {
  checkout.write(file({ postgres: POSTGRES }))
  await checkout.tinystacks('deploy')
  return read(checkout)
}

/** The line of the hosted product's guide, with the comma that it lost. */
export async function findsSecrets(checkout: Checkout, known: Known): Promise<void> {
  const names = await checkout.bash(
    `aws secretsmanager list-secrets --region ${EAST} --filters Key=tag-key,Values=aws:cloudformation:stack-name Key=tag-value,Values=shop-dev | jq -r '.[][] | select(.Name|test("^dev")) | .Name'`,
  )
  assert.match(names, /^dev-shop-postgres-/m)
  assert.match(names, /^dev-shop-mysql-/m)
  assert.match(names, /^dev-shop-redis-/m)
  for (const [prefix, login, engine] of [
    ['PG', known.postgres, 'postgres'],
    ['MYSQL', known.mysql, 'mysql'],
    ['REDIS', known.redis, 'redis'],
  ] as const) {
    const held = login as Login & Record<string, unknown>
    const { host, port } = placeIn(known.variables, prefix)
    assert.deepEqual([held['host'], String(held['port']), held['engine']], [host, port, engine])
  }
}

export async function demandsTls({ variables, ...logins }: Known): Promise<void> {
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

export async function writesRows(known: Known): Promise<void> {
  const create = `create table orders (id integer primary key, item varchar(20) not null);
    insert into orders values (1, 'socks'), (2, 'shoes')`
  await inPostgres(placeIn(known.variables, 'PG'), known, create)
  await inMysql(placeIn(known.variables, 'MYSQL'), known, create)
  const redis = placeIn(known.variables, 'REDIS')
  assert.equal(await ask(redisCli(redis, known.redis, ['SET', 'cart', 'socks'], TLS)), 'OK')
}

/** Written through PG_HOST, read through PG_READER_HOST, which takes no writes. */
export async function readsThroughReaders(known: Known): Promise<void> {
  const [pg, my] = [placeIn(known.variables, 'PG_READER'), placeIn(known.variables, 'MYSQL_READER')]
  await arrives(() => inPostgres(pg, known, ALL), ROWS)
  await arrives(() => inMysql(my, known, ALL), ROWS.replaceAll('|', '\t'))
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

export async function changesInstanceClass(checkout: Checkout): Promise<Known> {
  checkout.write(file({ postgres: LARGER }))
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
