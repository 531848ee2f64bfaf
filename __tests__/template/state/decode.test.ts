import { expect, test } from 'vitest'
import { decode } from '../../../src/template/index.ts'
import { aDeployed, aStage, stackOf } from '../../builders/stage.ts'

const SQL = ['postgres', 'mysql'] as const
const ARN = 'arn:aws:rds:us-east-1:123456789012:db:prod-1'

/** What is deployed where the stack has these outputs besides its own. */
const deployedWith = (outputs: Readonly<Record<string, string>>) =>
  aDeployed(aStage(), { outputs: { ...stackOf().outputs, ...outputs } })

test('a stage that was deployed is read back', () => {
  const { outputs, ...facts } = stackOf()
  const deployed = decode({ ...facts, outputs })
  expect(deployed).toMatchObject(facts)
  expect(deployed).not.toHaveProperty('outputs')
  expect(deployed.databases.postgres).toMatchObject({
    role: 'primary',
    identifier: 'shop-dev-postgresinstance-1',
    existing: null,
    endpoint: { host: 'pg.c0ffee.us-east-1.rds.amazonaws.com', port: '5432' },
    database: 'shop',
    username: 'app',
    version: '17',
    secretRegions: [],
    restoredFrom: null,
  })
  expect(deployed.databases.redis).toMatchObject({ role: 'primary', engine: 'valkey', tls: null })
  expect(deployed.network).toMatchObject({
    vpc: 'vpc-0abc',
    cidr: '10.80.0.0/20',
    subnets: ['subnet-a1', 'subnet-b1'],
    databaseSubnets: ['subnet-a2', 'subnet-b2'],
  })
  expect(Object.keys(deployed.parts ?? {})).toEqual(['network', 'postgres', 'mysql', 'redis'])
})

test('a stack without an output says nothing, and is none of ours', () => {
  const { databases, network, bastion, ...rest } = aDeployed(aStage(), { outputs: {} })
  expect(rest).toMatchObject({ account: null, parts: null, keptSecrets: {}, underway: null })
  for (const kind of SQL)
    expect(databases[kind]).toMatchObject({ role: 'absent', identifier: null, secretArn: null })
  expect(databases.redis.role).toBe('absent')
  expect(network).toEqual({
    vpc: null,
    cidr: null,
    primaryVpc: null,
    clientSecurityGroup: null,
    subnets: [],
    databaseSubnets: [],
  })
  const { edition, notAdmitted, endpoints, ...others } = bastion
  expect({ edition, notAdmitted, endpoints }).toEqual({
    edition: 1,
    notAdmitted: [],
    endpoints: false,
  })
  expect(new Set(Object.values(others))).toEqual(new Set([null]))
})

test.each(SQL)('%s is a replica, and then what was promoted', (kind) => {
  const name = kind === 'postgres' ? 'Postgres' : 'Mysql'
  const source = { [`${name}SourceRegion`]: 'us-west-2', [`${name}SourceStack`]: 'shop-prod' }
  const reader = { [`${name}ReaderHost`]: 'reader', [`${name}ReaderPort`]: '1' }
  const replica = deployedWith({ ...source, ...reader, [`${name}SourceArn`]: ARN })
  expect(replica.databases[kind]).toMatchObject({
    role: 'replica',
    hasCopiedSecret: true,
    // It answers at its reader; where it says to write is its primary.
    ownEndpoint: { host: 'reader', port: '1' },
    source: { arn: ARN, region: 'us-west-2', stack: 'shop-prod', promotedFrom: null },
  })
  const promoted = deployedWith({ ...source, [`${name}PromotedFrom`]: ARN }).databases[kind]
  expect(promoted).toMatchObject({ role: 'promoted', source: { arn: null, promotedFrom: ARN } })
  expect(promoted.ownEndpoint).toEqual(promoted.endpoint)
})

test('values of several parts are taken apart', () => {
  const deployed = deployedWith({
    PostgresSecretRegions: 'us-west-2,eu-west-1',
    RedisRestoredFrom: 'snapshot=arn:aws:s3:::backups/a=b.rdb',
    MysqlRestoredFrom: 'time=2026-11-23T12:00:00Z resource=db-ABC',
    KeptSecrets: 'mysql=2',
    BastionNotAdmitted: 'postgres,redis',
    PlanUnderway: 'plan=1',
  })
  expect(deployed.databases.postgres.secretRegions).toEqual(['us-west-2', 'eu-west-1'])
  expect(deployed.databases.redis.restoredFrom).toEqual({
    kind: 'snapshot',
    snapshot: 'arn:aws:s3:::backups/a=b.rdb',
  })
  expect(deployed.databases.mysql.restoredFrom).toEqual({
    kind: 'time',
    time: '2026-11-23T12:00:00Z',
    resource: 'db-ABC',
  })
  expect(deployed).toMatchObject({
    keptSecrets: { mysql: 2 },
    bastion: { notAdmitted: ['postgres', 'redis'] },
    underway: 'plan=1',
  })
})
