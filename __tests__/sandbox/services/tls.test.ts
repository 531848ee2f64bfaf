import { beforeEach, describe, expect, it } from 'vitest'
import { POSTGRES, stageOf, VALKEY } from '../builders/stage.ts'
import {
  recordedEngines,
  testAws,
  testWorld,
  type RecordedEngines,
  type TestAws,
} from '../builders/world.ts'

const INSTANCE = 'AWS::RDS::DBInstance'
const MYSQL = { ...POSTGRES, Engine: 'mysql', EngineVersion: '8.4' }
const GROUP = 'AWS::RDS::DBParameterGroup'

let engines: RecordedEngines
let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(() => {
  engines = recordedEngines('running')
  test = testAws(testWorld({ engines }))
  stage = stageOf(test)
})

const parameterGroup = (family: string, parameters: object): Promise<string> =>
  stage.make(GROUP, 'Parameters', {
    DBParameterGroupName: 'own',
    Family: family,
    Description: 'own',
    Parameters: parameters,
  })

it.each([
  [true, 'required'],
  [false, 'accepted'],
])('EC-30 transit encryption (%s) means TLS %s', async (transit, tls) => {
  const { AuthToken: _token, ...open } = VALKEY
  await stage.make('AWS::ElastiCache::ReplicationGroup', 'Redis', {
    ...open,
    TransitEncryptionEnabled: transit,
  })
  expect(engines.started).toMatchObject([{ tls }])
})

describe('what an instance demands of its clients', () => {
  it.each([
    ['RDS-60 PostgreSQL of the default group', POSTGRES, null, 'required'],
    ['RDS-60 PostgreSQL told not to', POSTGRES, { 'rds.force_ssl': '0' }, 'accepted'],
    ['RDS-60 PostgreSQL told to', POSTGRES, { 'rds.force_ssl': '1' }, 'required'],
    ['RDS-60 MySQL of the default group', MYSQL, null, 'accepted'],
    ['RDS-60 MySQL told to', MYSQL, { require_secure_transport: 'ON' }, 'required'],
  ] as const)('%s', async (_rule, properties, parameters, tls) => {
    const family = properties['Engine'] === 'postgres' ? 'postgres17' : 'mysql8.4'
    if (parameters !== null) await parameterGroup(family, parameters)
    const own = parameters === null ? {} : { DBParameterGroupName: 'own' }
    await stage.make(INSTANCE, 'Db', { ...properties, ...own })
    expect(engines.started).toMatchObject([{ tls }])
  })

  it('RDS-60 changes with the group, at once and for its own instances alone', async () => {
    await parameterGroup('postgres17', { 'rds.force_ssl': '1' })
    await stage.make(INSTANCE, 'Db', { ...POSTGRES, DBParameterGroupName: 'own' })
    await stage.make(INSTANCE, 'Other', { ...POSTGRES, DBInstanceIdentifier: 'other' })
    await test.call('rds', 'ModifyDBParameterGroup', {
      DBParameterGroupName: 'own',
      Parameters: [{ ParameterName: 'rds.force_ssl', ParameterValue: '0' }],
    })
    expect(engines.started.slice(2)).toMatchObject([
      { instance: 'rds-us-east-1-orders', tls: 'accepted' },
    ])
    await test.call('rds', 'ModifyDBParameterGroup', {
      DBParameterGroupName: 'own',
      Parameters: [{ ParameterName: 'log_min_duration_statement', ParameterValue: '500' }],
    })
    expect(engines.started).toHaveLength(3)
  })

  it('RDS-60 says so where the engine cannot speak TLS', async () => {
    const start = engines.start
    const plain = {
      ...engines,
      start: async (spec: Parameters<typeof start>[0]) => ({
        ...(await start(spec)),
        withoutTls: 'no openssl here',
      }),
    }
    test = testAws(testWorld({ engines: plain }))
    stage = stageOf(test)
    await stage.make(INSTANCE, 'Db', POSTGRES)
    expect(test.said).toEqual(['without TLS: no openssl here'])
  })
})
