import { describe, expect, test } from 'vitest'
import { clientCall } from '../../../src/connect/clients/call.ts'
import type { ClientWishes } from '../../../src/connect/clients/client.ts'
import { clientLine } from '../../../src/connect/clients/line.ts'
import { targetsOf, type ConnectTarget } from '../../../src/connect/target.ts'
import { connectionUrl } from '../../../src/connect/url.ts'
import type { DatabaseKind } from '../../../src/engines/table.ts'
import { aBastion, aDeployed, aStage } from '../../builders/stage.ts'

const PASSWORD = 'p4ss:w@rd/'
const LOGIN = { user: 'app', password: PASSWORD, databaseName: null }
const ENTRANCE = { host: '127.0.0.1', port: 21_000, caFile: '/ca.pem' }
const LINES = {
  postgres:
    "psql 'host=pg.c0ffee.us-east-1.rds.amazonaws.com hostaddr=127.0.0.1 port=21000 sslmode=verify-full sslrootcert=/ca.pem user=app dbname=shop'",
  mysql:
    'mysql --defaults-extra-file=/mariadb.cnf --protocol=TCP --host=127.0.0.1 --port=21000 --user=app --ssl-ca=/ca.pem --database=shop --password',
  redis:
    'redis-cli -h 127.0.0.1 -p 21000 --tls --cacert /ca.pem --sni master.redis.c0ffee.use1.cache.amazonaws.com --askpass',
}
const URLS = {
  postgres:
    'postgresql://app:p4ss%3Aw%40rd%2F@127.0.0.1:21000/shop?sslmode=verify-ca&sslrootcert=%2Fca.pem',
  mysql: 'mysql://app:p4ss%3Aw%40rd%2F@127.0.0.1:21000/shop?ssl-mode=VERIFY_CA&ssl-ca=%2Fca.pem',
  redis: 'rediss://app:p4ss%3Aw%40rd%2F@127.0.0.1:21000/0',
}
const WISHES: ClientWishes = {
  ...{ isReadOnly: false, isInteractive: true, mariadbOptions: '/mariadb.cnf' },
  psqlrc: { ours: '/ours', own: '/home/ada/.psqlrc' },
}

function target(kind: DatabaseKind, isProduction = true): ConnectTarget {
  const stage = aStage({ bastion: aBastion(), protected: isProduction })
  const found = targetsOf(stage, aDeployed(stage)).find(({ database }) => database === kind)
  if (found === undefined) throw new Error(`there is no ${kind}`)
  return found
}

describe.each(['postgres', 'mysql', 'redis'] as const)('the client of %s', (kind) => {
  test('gets the password in its environment alone', () => {
    const { argv, environment } = clientCall(target(kind), LOGIN, ENTRANCE, WISHES)
    expect(argv.join('\n')).not.toContain(PASSWORD)
    expect(Object.values(environment)).toContain(PASSWORD)
  })

  test('checks the certificate against the file that the proof was made with', () => {
    const { argv, environment } = clientCall(target(kind), LOGIN, ENTRANCE, WISHES)
    expect([...argv, ...Object.values(environment)].join('\n')).toContain('/ca.pem')
    expect(argv).not.toContain('--insecure')
  })

  test('connects to this machine', () => {
    const { argv, environment } = clientCall(target(kind), LOGIN, ENTRANCE, WISHES)
    const all = [...argv, ...Object.values(environment)].join('\n')
    expect(all).toContain('127.0.0.1')
    expect(all).toContain('21000')
  })

  test('has a line for a person, without the password', () => {
    expect(clientLine(target(kind), ENTRANCE, '/mariadb.cnf')).toBe(LINES[kind])
  })

  test('has a URL that a password cannot break', () => {
    expect(connectionUrl(target(kind), LOGIN, ENTRANCE)).toBe(URLS[kind])
  })
})

test('psql checks the real name, and connects to the tunnel', () => {
  const { environment } = clientCall(target('postgres'), LOGIN, ENTRANCE, WISHES)
  expect(environment).toMatchObject({
    PGHOST: 'pg.c0ffee.us-east-1.rds.amazonaws.com',
    PGHOSTADDR: '127.0.0.1',
    PGSSLMODE: 'verify-full',
    PGSSLROOTCERT: '/ca.pem',
  })
})

test.each([
  ['PGSERVICE', false],
  ['PGHOST', false],
  ['PGSSLMODE', false],
  ['PGCLIENTENCODING', true],
  ['PAGER', true],
  ['PSQL_PAGER', true],
])('of our own environment psql gets %s: %s', (name, isKept) => {
  const { without } = clientCall(target('postgres'), LOGIN, ENTRANCE, WISHES)
  expect(without.test(name)).toBe(!isKept)
})

test('MariaDB since 11.4 is told that no name fits the tunnel, before anything else', () => {
  const { argv } = clientCall(target('mysql'), LOGIN, ENTRANCE, WISHES)
  expect(argv[0]).toBe('--defaults-extra-file=/mariadb.cnf')
})

test('the server is told to refuse writes, where that is wanted', () => {
  const wishes = { ...WISHES, isReadOnly: true }
  const postgres = clientCall(target('postgres'), LOGIN, ENTRANCE, wishes)
  expect(postgres.environment['PGOPTIONS']).toBe('-c default_transaction_read_only=on')
  const mysql = clientCall(target('mysql'), LOGIN, ENTRANCE, wishes)
  expect(mysql.argv).toContain('--init-command=SET SESSION TRANSACTION READ ONLY')
})

test('the prompt has stage and database, in red where it is production', () => {
  const prompt = (kind: DatabaseKind, isProduction: boolean) =>
    clientCall(target(kind, isProduction), LOGIN, ENTRANCE, WISHES).argv.find((one) =>
      one.includes('prompt'),
    )
  expect(prompt('postgres', true)).toBe(
    'tinystacks_prompt1=%[\u001b[1;31m%]dev/postgres%[\u001b[0m%] %/%R%x%# ',
  )
  expect(prompt('postgres', false)).toBe('tinystacks_prompt1=dev/postgres %/%R%x%# ')
  expect(prompt('mysql', true)).toBe(
    '--prompt=\u0001\u001b[1;31m\u0002dev/mysql\u0001\u001b[0m\u0002 [\\d]> ',
  )
})

test('a Redis without TLS and without a password is asked for neither', () => {
  const plain = { ...target('redis'), hasTls: false }
  const login = { user: null, password: null, databaseName: null }
  const call = clientCall(plain, login, { ...ENTRANCE, caFile: null }, WISHES)
  expect(call.argv).toEqual(['-h', '127.0.0.1', '-p', '21000'])
  expect(call.environment).toEqual({})
})
