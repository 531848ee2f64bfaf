import { describe, expect, test } from 'vitest'
import {
  commandVariables,
  LEADS_ELSEWHERE,
  secretsIn,
  type Reached,
} from '../../src/connect/command-variables.ts'
import { targetsOf } from '../../src/connect/target.ts'
import { ENVIRONMENT_VARIABLES, SECRET_VARIABLES } from '../../src/outputs/variables.ts'
import { aBastion, aDeployed, aStage } from '../builders/stage.ts'

const PASSWORD = 'p4ss:w@rd/'

/** Every database of a stage, each at a port of its own. */
function reached(
  stage = aStage({ bastion: aBastion() }),
  caFile: string | null = '/ca.pem',
  change: (one: Reached) => Reached = (one) => one,
): readonly Reached[] {
  return targetsOf(stage, aDeployed(stage)).map((target, index) =>
    change({
      target,
      login: { user: 'app', password: PASSWORD, databaseName: null },
      near: { host: '127.0.0.1', port: 21_000 + index },
      caFile,
    }),
  )
}

const asReader = (one: Reached): Reached => ({
  ...one,
  target: { ...one.target, isReplica: true },
})
const sqlAlone = (all: readonly Reached[]): readonly Reached[] =>
  all.filter(({ target }) => target.database === 'mysql')

describe('commandVariables', () => {
  test('has the application’s own, with values', () => {
    const variables = commandVariables(reached())
    const readers = /_READER_/
    for (const name of [...ENVIRONMENT_VARIABLES, ...SECRET_VARIABLES])
      if (!readers.test(name)) expect(variables, name).toHaveProperty(name)
    expect(variables).toMatchObject({
      PG_HOST: '127.0.0.1',
      PG_PORT: '21000',
      PG_DATABASE: 'shop',
      PG_USERNAME: 'app',
      PG_CREDENTIALS_SECRET: PASSWORD,
      REDIS_CREDENTIALS_SECRET: PASSWORD,
    })
  })

  test('has psql check the name, and whatever takes a URL the authority', () => {
    expect(commandVariables(reached())).toMatchObject({
      PGHOST: 'pg.c0ffee.us-east-1.rds.amazonaws.com',
      PGHOSTADDR: '127.0.0.1',
      PGSSLMODE: 'verify-full',
      PGSSLROOTCERT: '/ca.pem',
      PG_TLS_NAME: 'pg.c0ffee.us-east-1.rds.amazonaws.com',
      PG_CA_FILE: '/ca.pem',
      DATABASE_URL:
        'postgresql://app:p4ss%3Aw%40rd%2F@127.0.0.1:21000/shop?sslmode=verify-ca&sslrootcert=%2Fca.pem',
      MYSQL_URL: 'mysql://app:p4ss%3Aw%40rd%2F@127.0.0.1:21001/shop',
      REDIS_URL: 'rediss://app:p4ss%3Aw%40rd%2F@127.0.0.1:21002/0',
    })
  })

  test('names no certificate where none was proved', () => {
    const text = JSON.stringify(commandVariables(reached(undefined, null)))
    expect(text).not.toMatch(/verify|TLS_NAME|CA_FILE/)
    expect(text).toContain('/shop?sslmode=require')
  })

  test('DATABASE_URL is that of MySQL where there is no Postgres', () => {
    const { DATABASE_URL, MYSQL_URL } = commandVariables(sqlAlone(reached()))
    expect(DATABASE_URL).toBe(MYSQL_URL)
    expect(DATABASE_URL).toMatch(/^mysql:/)
  })

  test('a reader beside its primary changes nothing of the primary’s', () => {
    const [primary] = reached()
    if (primary === undefined) throw new Error('there is none')
    const target = { ...primary.target, isReader: true, isReplica: true, host: 'reader' }
    const reader = { ...primary, target, near: { host: '127.0.0.1', port: 21_001 } }
    const both = commandVariables([primary, reader])
    expect(both).toMatchObject(commandVariables([primary]))
    expect(both).toMatchObject({ PG_READER_HOST: '127.0.0.1', PG_READER_PORT: '21001' })
    expect(both['DATABASE_READER_URL']).toContain('127.0.0.1:21001')
  })

  test('a replica of another stage is only read', () => {
    const [replica] = reached(undefined, null, asReader)
    const variables = commandVariables(replica === undefined ? [] : [replica])
    expect(variables).not.toHaveProperty('DATABASE_URL')
    expect(variables).not.toHaveProperty('PG_HOST')
    expect(variables).toMatchObject({ PG_READER_HOST: '127.0.0.1', PG_USERNAME: 'app' })
    expect(variables['DATABASE_READER_URL']).toMatch(/^postgresql:/)
  })
})

test('what is masked is everything that has the password in it', () => {
  const all = reached()
  const secrets = secretsIn(all)
  for (const [name, value] of Object.entries(commandVariables(all)))
    if (value.includes(PASSWORD) || value.includes(encodeURIComponent(PASSWORD)))
      expect(secrets, name).toContain(value)
})

describe('what is left out of our own environment', () => {
  test('is everything that the command is given, and what would lead it elsewhere', () => {
    const given = Object.keys(commandVariables(reached()))
    for (const name of [...given, 'PGSERVICE', 'PGPASSFILE', 'DATABASE_READER_URL', 'POSTGRES_URL'])
      expect(LEADS_ELSEWHERE.test(name), name).toBe(true)
  })

  test.each(['PATH', 'PG_POOL_SIZE', 'PGTZ', 'REDIS_KEY_PREFIX', 'MY_DATABASE_URL', 'NODE_ENV'])(
    'is not %s',
    (name) => {
      expect(LEADS_ELSEWHERE.test(name)).toBe(false)
    },
  )
})
