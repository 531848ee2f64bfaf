import { expect, test } from 'vitest'
import { configOf, withDatabases } from '../../builders/config.ts'

/** Pinned: a default of file version 1 never changes, since it would change what is deployed. */
test('the defaults of file version 1 are what they were', () => {
  const [dev] = configOf(withDatabases('postgres:\nmysql:\nredis:')).stages
  const sql = {
    instance: 'db.t4g.micro',
    storage: { size: 20, sizeGiven: false, max: null, type: 'gp3', iops: null },
    database: 'shop',
    databaseGiven: false,
    usernameGiven: false,
    versionGiven: false,
    multiAz: false,
    backupDays: 7,
    backupWindow: null,
    maintenanceWindow: null,
    apply: 'now',
    parameters: {},
    logs: [],
    kmsKey: null,
    autoMinorVersionUpgrade: true,
    allowMajorUpgrade: false,
    readReplica: false,
    replicaOf: null,
    replicaRegions: [],
    restoreFrom: null,
    own: { parameters: {} },
  }
  expect(dev).toEqual({
    name: 'dev',
    stackName: 'shop-dev',
    application: 'shop',
    region: 'us-east-1',
    account: null,
    roles: { plan: null, deploy: null, service: null },
    protected: true,
    interruptions: 'allow',
    localPorts: 24_128,
    tags: {},
    secretsKmsKey: null,
    urls: false,
    network: {
      kind: 'own',
      cidr: '10.141.64.0/20',
      cidrGiven: false,
      zones: 2,
      zonesGiven: false,
    },
    allowFrom: [],
    bastion: null,
    existing: {},
    databases: {
      postgres: { kind: 'postgres', version: '17', username: 'postgres', ...sql },
      mysql: { kind: 'mysql', version: '8.4', username: 'admin', ...sql },
      redis: {
        kind: 'redis',
        engine: 'valkey',
        version: '8.0',
        versionGiven: false,
        instance: 'cache.t4g.micro',
        replicas: 0,
        multiAz: false,
        backupDays: 1,
        backupWindow: null,
        maintenanceWindow: null,
        apply: 'now',
        parameters: {},
        kmsKey: null,
        autoMinorVersionUpgrade: true,
        restoreFrom: null,
      },
    },
  })
})

test('a new Redis OSS gets its last version', () => {
  const [dev] = configOf(withDatabases('redis: { engine: redis }')).stages
  expect(dev?.databases.redis).toMatchObject({
    engine: 'redis',
    version: '7.1',
    versionGiven: false,
  })
})

test.each([
  ['Shop-API', 'shop_api'],
  ['select', 'app'],
  ['admin', 'app'],
  ['db', 'app'],
  ['a'.repeat(100), 'a'.repeat(63)],
])('the stack %s has the Postgres database %s', (stack, database) => {
  const text = withDatabases('postgres:').replace('stack: shop', `stack: ${stack}`)
  expect(configOf(text).stages[0]?.databases.postgres?.database).toBe(database)
})

test('what Postgres alone reserves is the name of a MySQL database', () => {
  const text = withDatabases('mysql:').replace('stack: shop', 'stack: db')
  expect(configOf(text).stages[0]?.databases.mysql?.database).toBe('db')
})

test('a database that is restored may have a name that RDS would not give one', () => {
  const restored = 'postgres: { database: catalog, restoreFrom: { snapshot: old } }'
  expect(configOf(withDatabases(restored)).stages[0]?.databases.postgres?.database).toBe('catalog')
})

test('what a stage writes goes before what the file says for all', () => {
  const [dev] = configOf(`version: 1
stack: shop
region: us-east-1
account: "111111111111"
stages:
  dev:
    region: eu-west-1
    account: "222222222222"
    protected: false
    interruptions: ask
    stackName: old-shop
    network: { cidr: 10.9.0.0/16, zones: 3 }
    databases: { postgres: { database: orders, username: owner, backupDays: 0, version: "16.4" } }
`).stages
  expect(dev).toMatchObject({
    region: 'eu-west-1',
    account: '222222222222',
    protected: false,
    interruptions: 'ask',
    stackName: 'old-shop',
    network: { cidr: '10.9.0.0/16', cidrGiven: true, zones: 3, zonesGiven: true },
    databases: {
      postgres: {
        database: 'orders',
        databaseGiven: true,
        username: 'owner',
        usernameGiven: true,
        backupDays: 0,
        version: '16.4',
        versionGiven: true,
      },
    },
  })
})
