import { describe, expect, test } from 'vitest'
import { renderStage } from '../../../src/template/index.ts'
import type { ResolvedStage } from '../../../src/config/resolved.ts'
import type { DeployedStage } from '../../../src/template/index.ts'
import {
  aBastion,
  aContext,
  aDeployed,
  aMysql,
  aPostgres,
  aRedis,
  aStage,
  ownNetwork,
  secretArn,
  stackOf,
} from '../../builders/stage.ts'

function rendered(stage: ResolvedStage, deployed: DeployedStage | null) {
  return renderStage(stage, aContext({ deployed })).template
}

test('a second run of the same file renders the same template', () => {
  const stage = aStage()
  expect(rendered(stage, aDeployed(stage))).toEqual(rendered(stage, null))
})

test('a stack without outputs, as after a failed create, keeps nothing', () => {
  const deployed = aDeployed(aStage(), { status: 'ROLLBACK_COMPLETE', outputs: {} })
  expect(rendered(aStage(), deployed)).toEqual(rendered(aStage(), null))
})

describe('a part keeps the edition that it was made with', () => {
  const stage = aStage({ bastion: aBastion() })
  const { MysqlEdition, BastionEdition, ...first } = stackOf(stage).outputs

  test('which is the newest of what is new', () => {
    expect([MysqlEdition, BastionEdition]).toEqual(['2', '3'])
    const { Resources, Outputs } = rendered(stage, aDeployed(stage))
    expect(Resources['MysqlParameterGroup']?.Properties['Parameters']).toEqual({
      require_secure_transport: '1',
    })
    expect(Resources['BastionToRedis']?.Properties['Description']).toBe('Redis')
    expect(Outputs).toMatchObject({ MysqlEdition: { Value: '2' }, BastionEdition: { Value: '3' } })
  })

  test('and the first where its stack does not say', () => {
    const { Resources, Outputs } = rendered(stage, aDeployed(stage, { outputs: first }))
    expect(Resources['MysqlParameterGroup']?.Properties['Parameters']).toEqual({
      require_secure_transport: 'ON',
    })
    expect(Resources['BastionToRedis']?.Properties).not.toHaveProperty('Description')
    expect(Object.keys(Outputs).filter((key) => key.endsWith('Edition'))).toEqual([])
  })

  test('a bastion of the second publishes no host key, and nothing of it changes', () => {
    const second = { ...stackOf(stage).outputs, BastionEdition: '2' }
    const { Resources, Outputs } = rendered(stage, aDeployed(stage, { outputs: second }))
    expect(JSON.stringify(Resources)).not.toMatch(/PublishHostKey|host-key/)
    expect(Outputs).toMatchObject({ BastionEdition: { Value: '2' } })
    expect(Resources['BastionToRedis']?.Properties['Description']).toBe('Redis')
    expect(JSON.stringify(rendered(stage, null).Resources)).toMatch(/PublishHostKey.*host-key/s)
  })

  test('a part that is added to such a stack is new', () => {
    const outputs = Object.fromEntries(
      Object.entries(first).filter(([key]) => !/^(Mysql|Bastion)/.test(key)),
    )
    const { Outputs } = rendered(stage, aDeployed(stage, { outputs }))
    expect(Outputs).toMatchObject({ MysqlEdition: { Value: '2' }, BastionEdition: { Value: '3' } })
  })
})

describe('monitoring that the file no longer asks for', () => {
  const asked = (monitoring?: number) =>
    aStage({
      databases: {
        postgres: aPostgres(monitoring === undefined ? {} : { monitoring }),
      },
    })

  test.each([60, 0])('is turned off where the stack has it at %i, and stays off', (seconds) => {
    const { Resources, Outputs } = rendered(asked(), aDeployed(asked(seconds)))
    expect(Resources['PostgresInstance']?.Properties).toMatchObject({ MonitoringInterval: 0 })
    expect(Resources['PostgresInstance']?.Properties).not.toHaveProperty('MonitoringRoleArn')
    expect(Resources).not.toHaveProperty('PostgresMonitoringRole')
    expect(Outputs).toMatchObject({ PostgresMonitoring: { Value: '0' } })
  })

  test('is not spoken of where it never did', () => {
    const { Resources, Outputs } = rendered(asked(), aDeployed(asked()))
    expect(Resources['PostgresInstance']?.Properties).not.toHaveProperty('MonitoringInterval')
    expect(Outputs).not.toHaveProperty('PostgresMonitoring')
  })
})

describe('a default gives way to what is deployed', () => {
  const deployed = aDeployed(
    aStage({
      network: ownNetwork({ cidr: '10.112.0.0/20', zones: 2 }),
      databases: {
        postgres: aPostgres({ version: '16', database: 'legacy', username: 'root1' }),
        mysql: aMysql({ version: '8.0' }),
        redis: aRedis({ version: '7.2' }),
      },
    }),
  )
  const kept = rendered(aStage(), deployed).Resources

  test('the block of the VPC and of its subnets', () => {
    expect(kept['Vpc']?.Properties['CidrBlock']).toBe('10.112.0.0/20')
    expect(kept['DatabaseSubnet1']?.Properties['CidrBlock']).toBe('10.112.8.0/24')
  })

  test('the names of the database and of its user, in the secret as well', () => {
    expect(kept['PostgresInstance']?.Properties).toMatchObject({
      DBName: 'legacy',
      MasterUsername: 'root1',
    })
    expect(kept['PostgresSecret']?.Properties['GenerateSecretString']).toMatchObject({
      SecretStringTemplate: '{"username":"root1"}',
    })
  })

  test('the engine version and its parameter group family', () => {
    expect(kept['PostgresInstance']?.Properties['EngineVersion']).toBe('16')
    expect(kept['PostgresParameterGroup']?.Properties['Family']).toBe('postgres16')
    expect(kept['MysqlInstance']?.Properties['EngineVersion']).toBe('8.0')
    expect(kept['RedisReplicationGroup']?.Properties['EngineVersion']).toBe('7.2')
  })

  test('not the version of another engine', () => {
    const redis = aRedis({ engine: 'redis', version: '7.1' })
    expect(
      rendered(aStage({ databases: { redis } }), deployed).Resources['RedisReplicationGroup'],
    ).toMatchObject({ Properties: { Engine: 'redis', EngineVersion: '7.1' } })
  })

  test('the number of zones', () => {
    const three = aDeployed(aStage(), {
      outputs: { ...stackOf().outputs, DatabaseSubnets: 'subnet-1,subnet-2,subnet-3' },
    })
    expect(rendered(aStage(), three).Resources).toHaveProperty('DatabaseSubnet3')
  })
})

describe('what the file says stands, so that the plan can tell its price', () => {
  const deployed = aDeployed(
    aStage({
      network: ownNetwork({ cidr: '10.112.0.0/20' }),
      databases: { postgres: aPostgres() },
    }),
  )
  const postgres = aPostgres({
    version: '18',
    versionGiven: true,
    database: 'orders',
    databaseGiven: true,
    username: 'owner',
    usernameGiven: true,
  })
  const network = ownNetwork({ cidrGiven: true, zones: 3, zonesGiven: true })
  const { Resources } = rendered(aStage({ network, databases: { postgres } }), deployed)

  test('for the database', () => {
    expect(Resources['PostgresInstance']?.Properties).toMatchObject({
      EngineVersion: '18',
      DBName: 'orders',
      MasterUsername: 'owner',
    })
  })

  test('for the network', () => {
    expect(Resources['Vpc']?.Properties['CidrBlock']).toBe('10.80.0.0/20')
    expect(Resources).toHaveProperty('DatabaseSubnet3')
  })

  test('also where nothing tells whether it was written', () => {
    const { databaseGiven: _, ...untold } = aPostgres({ database: 'orders' })
    const stage = aStage({ databases: { postgres: untold } })
    expect(rendered(stage, deployed).Resources['PostgresInstance']?.Properties['DBName']).toBe(
      'orders',
    )
  })
})

describe('the name of a secret', () => {
  function prefix(stage: ResolvedStage, deployed: DeployedStage | null, id = 'PostgresSecret') {
    const name = rendered(stage, deployed).Resources[id]?.Properties['Name']
    return (name as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1][0]
  }

  test('stays when a stage is renamed and keeps its stack', () => {
    expect(prefix(aStage({ name: 'test', application: 'store' }), aDeployed())).toBe(
      'dev-shop-postgres',
    )
  })

  test('is the new one where the deployed secret is not named by us', () => {
    const deployed = aDeployed(aStage(), {
      outputs: { ...stackOf().outputs, PostgresSecretArn: secretArn('by-hand-AbCdEf') },
    })
    expect(prefix(aStage({ name: 'test' }), deployed)).toBe('test-shop-postgres')
  })

  test('is another one for a database that was removed and added again: the first secret is kept', () => {
    const without = aStage({ databases: { redis: aRedis() } })
    const removed = rendered(without, aDeployed())
    expect(removed.Outputs['KeptSecrets']?.Value).toBe('postgres=1 mysql=1')

    const outputs = { ...stackOf(without).outputs, KeptSecrets: 'postgres=1 mysql=1' }
    const afterwards = aDeployed(without, { outputs })
    expect(rendered(without, afterwards).Outputs['KeptSecrets']?.Value).toBe('postgres=1 mysql=1')
    expect(prefix(aStage(), afterwards)).toBe('dev-shop-postgres-2')
  })

  test.each([
    ['the connection secret', 'dev-shop-redis-connection-1a2b3c4d-MnOpQr'],
    ['the generated one, as before there was another', 'dev-shop-redis-1a2b3c4d-MnOpQr'],
  ])('stays for both secrets of a Redis where the stack names %s', (_which, name) => {
    const outputs = { ...stackOf().outputs, RedisSecretArn: secretArn(name) }
    const deployed = aDeployed(aStage(), { outputs })
    const renamed = aStage({ name: 'test', application: 'store' })
    expect(prefix(renamed, deployed, 'RedisSecret')).toBe('dev-shop-redis')
    expect(prefix(renamed, deployed, 'RedisConnectionSecret')).toBe('dev-shop-redis-connection')
  })

  test('is another one for both secrets of a Redis that was removed and added again', () => {
    const without = aStage({ databases: { postgres: aPostgres() } })
    expect(rendered(without, aDeployed()).Outputs['KeptSecrets']?.Value).toBe('mysql=1 redis=1')
    const outputs = { ...stackOf(without).outputs, KeptSecrets: 'mysql=1 redis=1' }
    const afterwards = aDeployed(without, { outputs })
    expect(prefix(aStage(), afterwards, 'RedisSecret')).toBe('dev-shop-redis-2')
    expect(prefix(aStage(), afterwards, 'RedisConnectionSecret')).toBe(
      'dev-shop-redis-2-connection',
    )
  })

  test('counts on with every removal, and stays while the database does', () => {
    const outputs = {
      ...stackOf().outputs,
      PostgresSecretArn: secretArn('dev-shop-postgres-2-1a2b3c4d-AbCdEf'),
      KeptSecrets: 'postgres=1',
    }
    const deployed = aDeployed(aStage(), { outputs })
    expect(prefix(aStage(), deployed)).toBe('dev-shop-postgres-2')
    const without = aStage({ databases: { mysql: aMysql(), redis: aRedis() } })
    expect(rendered(without, deployed).Outputs['KeptSecrets']?.Value).toBe('postgres=2')
  })
})
