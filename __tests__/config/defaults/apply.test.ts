import { describe, expect, test } from 'vitest'
import { configOf, problemsOf } from '../../builders/config.ts'

const HEAD = 'version: 1\nstack: shop\nregion: us-east-1\n'

function fileOf(defaults: string, stages: string): string {
  return `${HEAD}defaults: ${defaults}\nstages: ${stages}\n`
}

function stageOf(text: string, name: string) {
  const stage = configOf(text).stages.find((one) => one.name === name)
  if (stage === undefined) throw new Error(`no stage ${name}`)
  return stage
}

function postgresOf(defaults: string, stages: string, name = 'dev') {
  const { postgres } = stageOf(
    fileOf(`{ databases: { postgres: ${defaults} } }`, stages),
    name,
  ).databases
  if (postgres === undefined) throw new Error('no postgres')
  return postgres
}

describe('what a stage takes', () => {
  test('of a stage, each value that it does not write itself', () => {
    const text = fileOf(
      '{ account: "123456789012", protected: false, interruptions: ask, secretsKmsKey: alias/a }',
      '{ dev: { databases: }, prod: { protected: true, account: "210987654321", databases: } }',
    )
    expect(stageOf(text, 'dev')).toMatchObject({
      account: '123456789012',
      protected: false,
      interruptions: 'ask',
      secretsKmsKey: 'alias/a',
    })
    expect(stageOf(text, 'prod')).toMatchObject({
      account: '210987654321',
      protected: true,
      interruptions: 'ask',
    })
  })

  test('the region, instead of one beside `stack`', () => {
    const text =
      'version: 1\nstack: shop\ndefaults: { region: eu-west-1 }\nstages: { dev: { databases: }, us: { region: us-east-1, databases: } }\n'
    expect(configOf(text).stages.map(({ region }) => region)).toEqual(['eu-west-1', 'us-east-1'])
    expect(configOf(text).regions).toEqual(['eu-west-1', 'us-east-1'])
  })

  test('mappings key by key, lists and other values as a whole', () => {
    const own = '{ dev: { databases: { postgres: { storage: { max: 300 }, logs: [upgrade] } } } }'
    const given =
      '{ instance: db.m7g.large, storage: { size: 100, max: 200 }, logs: [postgresql], parameters: { work_mem: 8.0 } }'
    expect(postgresOf(given, own)).toMatchObject({
      instance: 'db.m7g.large',
      storage: { size: 100, sizeGiven: true, max: 300 },
      logs: ['upgrade'],
      parameters: { work_mem: '8.0' },
    })
  })

  test('parameters one by one, each as it is written', () => {
    const own =
      '{ dev: { databases: { postgres: { parameters: { work_mem: 9.50, jit: false } } } } }'
    const given = '{ parameters: { work_mem: 8.0, random_page_cost: 1.10 } }'
    expect(postgresOf(given, own).parameters).toEqual({
      work_mem: '9.50',
      jit: 'false',
      random_page_cost: '1.10',
    })
  })

  test('a version that is given here counts as given', () => {
    const { versionGiven, version } = postgresOf(
      '{ version: "16" }',
      '{ dev: { databases: { postgres: } } }',
    )
    expect({ versionGiven, version }).toEqual({ versionGiven: true, version: '16' })
  })

  test('a bastion that a stage has, with its lists', () => {
    const text = fileOf(
      '{ bastion: { allow: [203.0.113.0/24] } }',
      '{ dev: { databases:, bastion: }, test: { bastion: { allow: [] }, databases: }, prod: { databases: } }',
    )
    expect(configOf(text).stages.map(({ bastion }) => bastion?.allow)).toEqual([
      ['203.0.113.0/24'],
      [],
      undefined,
    ])
  })
})

describe('what a stage does not take', () => {
  test('a database or a bastion that it does not have', () => {
    const text = fileOf(
      '{ databases: { postgres: {}, redis: { replicas: 1 } }, bastion: {} }',
      '{ dev: { databases: { postgres: } }, prod: { bastion:, databases: { redis: } }, none: { databases: } }',
    )
    const stages = configOf(text).stages.map(({ databases, bastion }) => [
      Object.keys(databases),
      bastion !== null,
    ])
    expect(stages).toEqual([
      [['postgres'], false],
      [['redis'], true],
      [[], false],
    ])
  })

  test('what does not fit beside `existing`', () => {
    const text = fileOf(
      '{ databases: { postgres: { instance: db.m7g.large, backupDays: 3 } } }',
      '{ dev: { network: { vpc: vpc-0abc1234, subnets: [subnet-0abc1234, subnet-0def5678] }, databases: { postgres: { existing: { identifier: old } } } } }',
    )
    const { existing, databases } = stageOf(text, 'dev')
    expect([Object.keys(existing), Object.keys(databases)]).toEqual([['postgres'], []])
  })

  test('what a replica has from its primary, or not before it is promoted', () => {
    const given =
      '{ version: "16", instance: db.t4g.micro, multiAz: false, database: orders, username: owner, storage: { size: 50, max: 100 }, backupDays: 3, backupWindow: "03:00-04:00", readReplica: true, kmsKey: alias/shop, parameters: { jit: false }, logs: [upgrade], monitoring: 60 }'
    const stages =
      '{ prod: { databases: { postgres: { instance: db.r7g.large, readReplica: false } } }, dr: { databases: { postgres: { replicaOf: prod } } } }'
    expect(postgresOf(given, stages, 'dr')).toMatchObject({
      versionGiven: false,
      instance: 'db.r7g.large',
      storage: { sizeGiven: false, max: 100 },
      databaseGiven: false,
      backupWindow: null,
      readReplica: false,
      kmsKey: null,
      parameters: { jit: 'false' },
      logs: ['upgrade'],
      monitoring: 60,
    })
  })

  test('whether clients need TLS, a replica takes too: it does not follow from its primary', () => {
    const stages =
      '{ prod: { databases: { postgres: } }, dr: { databases: { postgres: { replicaOf: prod } } } }'
    const given = '{ parameters: { rds.force_ssl: 1, jit: "off" } }'
    const { parameters, own } = postgresOf(given, stages, 'dr')
    expect(parameters).toEqual({ 'rds.force_ssl': '1', jit: 'off' })
    expect(own?.parameters).toEqual({ 'rds.force_ssl': '1' })
  })

  test('a replica elsewhere takes the key, which its own region must have', () => {
    const stages =
      '{ prod: { databases: { postgres: } }, dr: { region: eu-west-1, databases: { postgres: { replicaOf: prod } } } }'
    expect(postgresOf('{ kmsKey: alias/shop }', stages, 'dr').kmsKey).toBe('alias/shop')
  })

  test('a replica beside its primary takes no zones, wherever the region is written', () => {
    const text =
      'version: 1\nstack: shop\ndefaults: { region: eu-west-1, network: { zones: 3 } }\nstages: { prod: { databases: { postgres: } }, dr: { databases: { postgres: { replicaOf: prod } } } }\n'
    expect(configOf(text).stages.map(({ network }) => network)).toMatchObject([
      { zones: 3 },
      { zonesGiven: false },
    ])
  })

  test('a key for what is restored', () => {
    const own = '{ dev: { databases: { postgres: { restoreFrom: { snapshot: old } } } } }'
    expect(postgresOf('{ kmsKey: alias/shop, instance: db.m7g.large }', own)).toMatchObject({
      kmsKey: null,
      instance: 'db.m7g.large',
    })
    const redis = fileOf(
      '{ databases: { redis: { kmsKey: alias/shop } } }',
      '{ dev: { databases: { redis: { restoreFrom: { snapshot: old } } } } }',
    )
    expect(stageOf(redis, 'dev').databases.redis?.kmsKey).toBe('alias/shop')
  })

  test('a network of another kind', () => {
    const given =
      '{ vpc: vpc-0abc1234, subnets: [subnet-0abc1234, subnet-0def5678], bastionSubnet: subnet-0123abcd, allowFrom: [10.9.0.0/16] }'
    const text = fileOf(
      `{ network: ${given} }`,
      `{
        shared: { databases:, bastion: },
        plain: { databases: },
        other: { databases:, network: { vpc: vpc-0fff1234, subnets: [subnet-0fff1234, subnet-0fff5678] } },
        own: { databases:, network: { vpc: null, zones: 3 } },
        none: { databases:, network: null },
      }`,
    )
    const networks = configOf(text).stages.map(({ network, bastion, allowFrom }) => [
      network.kind === 'given' ? network.vpc : network.zones,
      bastion?.subnet,
      allowFrom.length,
    ])
    expect(networks).toEqual([
      ['vpc-0abc1234', 'subnet-0123abcd', 1],
      ['vpc-0abc1234', undefined, 1],
      ['vpc-0fff1234', undefined, 1],
      [3, undefined, 1],
      [2, undefined, 0],
    ])
  })

  test('zones, where a stage names a VPC', () => {
    const text = fileOf(
      '{ network: { zones: 3 } }',
      '{ dev: { databases:, network: { vpc: vpc-0abc1234, subnets: [subnet-0abc1234, subnet-0def5678] } } }',
    )
    expect(stageOf(text, 'dev').network.kind).toBe('given')
  })

  test('what is for another access to the bastion', () => {
    const text = fileOf(
      '{ bastion: { allow: [203.0.113.0/24] } }',
      '{ dev: { databases:, bastion: { access: session-manager } } }',
    )
    expect(stageOf(text, 'dev').bastion).toMatchObject({ access: 'session-manager', allow: [] })
    const turned = fileOf(
      '{ bastion: { access: session-manager, endpoints: true } }',
      '{ dev: { databases:, bastion: { access: ssh } } }',
    )
    expect(stageOf(turned, 'dev').bastion).toMatchObject({ access: 'ssh', endpoints: false })
  })
})

describe('`null` in a stage', () => {
  test.each([
    ['kmsKey: alias/a', 'kmsKey: null', { kmsKey: null }],
    ['kmsKey: alias/a', 'kmsKey: ~', { kmsKey: null }],
    ['version: "16"', 'version: null', { version: '17', versionGiven: false }],
    [
      'storage: { size: 30, max: 50 }',
      'storage: { max: null }',
      { storage: { size: 30, max: null } },
    ],
    [
      'storage: { size: 30, max: 50 }',
      'storage: null',
      { storage: { sizeGiven: false, max: null } },
    ],
    [
      'parameters: { jit: false, work_mem: 1 }',
      'parameters: { jit: null }',
      { parameters: { work_mem: '1' } },
    ],
    ['parameters: { jit: false }', 'parameters: null', { parameters: {} }],
    ['backupWindow: 03:00-04:00', 'backupWindow: null', { backupWindow: null }],
    ['username: owner', 'username: null', { usernameGiven: false }],
  ])('undoes %s by %s', (given, own, expected) => {
    const stages = `{ dev: { databases: { postgres: { ${own} } } } }`
    expect(postgresOf(`{ ${given} }`, stages)).toMatchObject(expected)
  })

  test('undoes an account', () => {
    const text = fileOf('{ account: "123456789012" }', '{ dev: { account: null, databases: } }')
    expect(stageOf(text, 'dev').account).toBeNull()
  })

  test('undoes nothing where another value says it, where nothing is given, or where it is only missing', () => {
    const problems = (given: string, own: string) =>
      problemsOf(
        fileOf(
          `{ databases: { postgres: ${given} } }`,
          `{ dev: { databases: { postgres: { ${own} } } } }`,
        ),
      ).map(({ code, path }) => [code, path.split('.').at(-1)])
    expect(problems('{ multiAz: true }', 'multiAz: null')).toEqual([['empty-value', 'multiAz']])
    expect(problems('{}', 'kmsKey: null')).toEqual([['empty-value', 'kmsKey']])
    expect(problems('{ kmsKey: alias/a }', 'kmsKey: ')).toEqual([['empty-value', 'kmsKey']])
  })
})

test('a value says where it is written', () => {
  const { locate, stages } = configOf(`version: 1
stack: shop
region: us-east-1
defaults:
  databases:
    postgres:
      instance: db.m7g.large
      storage: { size: 100 }
stages:
  dev:
    databases:
      postgres:
        storage: { max: 300 }
`)
  const line = (...path: string[]) =>
    locate(['stages', 'dev', 'databases', 'postgres', ...path]).line
  expect(line('instance')).toBe(7)
  expect(line('storage', 'size')).toBe(8)
  expect(line('storage', 'max')).toBe(13)
  expect(line('storage', 'type')).toBe(13)
  expect(line('multiAz')).toBe(12)
  expect(stages[0]?.defaultLines).toEqual({ first: 4, last: 8 })
})
