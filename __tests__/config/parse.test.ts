import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { configOf, problemsOf, withDatabases, withStage } from '../builders/config.ts'
import { DESIGN_EXAMPLE } from './design-example.ts'

describe('the example of the design', () => {
  test('is resolved whole', () => {
    const { stack, stages } = configOf(DESIGN_EXAMPLE)
    expect(stack).toBe('shop')
    expect(stages.map(({ name, stackName, region }) => [name, stackName, region])).toEqual([
      ['dev', 'shop-dev', 'us-east-1'],
      ['prod', 'shop-prod', 'us-east-2'],
      ['prod-west', 'shop-prod-west', 'us-west-2'],
    ])
    const [, prod] = stages
    expect(prod).toMatchObject({
      application: 'shop',
      account: '123456789012',
      protected: true,
      interruptions: 'ask',
      tags: { team: 'payments' },
      network: {
        kind: 'given',
        vpc: 'vpc-00000abc',
        subnets: ['subnet-00000001', 'subnet-00000002'],
      },
      databases: {
        postgres: {
          version: '17',
          versionGiven: true,
          instance: 'db.m7g.large',
          storage: { size: 100, max: 500, type: 'gp3', iops: null },
          database: 'shop',
          databaseGiven: true,
          multiAz: true,
          backupDays: 14,
          parameters: { log_min_duration_statement: '500' },
        },
        redis: { instance: 'cache.t4g.small', replicas: 1 },
      },
    })
    expect(prod?.databases).not.toHaveProperty('mysql')
    expect(prod?.existing.mysql).toMatchObject({ identifier: 'legacy-orders', region: 'us-east-2' })
  })
})

describe('where a database comes from', () => {
  test('Redis goes back to a snapshot, and to no point in time', () => {
    const restored = 'redis: { restoreFrom: { time: "2026-01-01T00:00:00Z", source: a } }'
    expect(problemsOf(withDatabases(restored)).map(({ code, path }) => [code, path])).toEqual([
      ['redis-point-in-time', 'stages.dev.databases.redis.restoreFrom.time'],
    ])
  })

  test('a replica in the region of its primary is taken', () => {
    const arn = 'arn:aws:rds:us-east-1:123456789012:db:orders'
    expect(problemsOf(withDatabases(`mysql: { replicaOf: "${arn}" }`))).toEqual([])
  })

  test('what means nothing new is taken', () => {
    expect(problemsOf(withDatabases('postgres: { apply: now, readReplica: false }'))).toEqual([])
  })

  test.each([
    ['existing: { region: us-east-1 }', 'existing', 'missing-choice'],
    [
      'existing: { identifier: a, arn: "arn:aws:rds:us-east-1:123456789012:db:a" }',
      'existing.arn',
      'conflicting-keys',
    ],
    ['{ existing: { identifier: a }, instance: db.t4g.micro }', 'instance', 'key-beside-existing'],
    ['restoreFrom: { time: 2026-01-01T00:00:00Z }', 'restoreFrom.time', 'missing-related-key'],
    ['restoreFrom: {}', 'restoreFrom', 'missing-choice'],
    ['restoreFrom: { snapshot: a, source: b }', 'restoreFrom.source', 'source-without-time'],
    ['restoreFrom: { time: yesterday, source: a }', 'restoreFrom.time', 'invalid-value'],
    ['{ restoreFrom: { snapshot: a }, kmsKey: alias/shop }', 'kmsKey', 'key-of-restored'],
    ['replicaOf: dev', 'replicaOf', 'replica-of-itself'],
    ['replicaOf: prood', 'replicaOf', 'unknown-primary-stage'],
    ['{ replicaOf: dev, username: owner }', 'username', 'key-beside-replica'],
    ['{ replicaOf: dev, storage: { size: 50 } }', 'storage.size', 'key-beside-replica'],
    ['{ replicaOf: dev, backupDays: 7 }', 'backupDays', 'backups-of-replica'],
    ['replicaOf: "arn:aws:s3:::bucket"', 'replicaOf', 'invalid-value'],
  ])('%s is checked all the same', (body, path, code) => {
    const value = body.startsWith('{') ? body : `{ ${body} }`
    const all = problemsOf(withDatabases(`postgres: ${value}`))
    const problem = all.find((each) => each.code === code)
    expect(problem?.path).toBe(`stages.dev.databases.postgres.${path}`)
  })
})

describe('a replica of another stage', () => {
  const file = (source: string) => `version: 1
stack: shop
region: us-east-1
stages:
  a:
    databases: { postgres: ${source}, mysql: { backupDays: 0 } }
  b:
    region: us-west-2
    databases: { postgres: { replicaOf: a }, mysql: { replicaOf: a } }
  c:
    region: eu-west-1
    databases: { postgres: { replicaOf: b } }
`
  test('needs a source that is a primary of the same engine with backups', () => {
    const problems = problemsOf(file('{}'))
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['stages.b.databases.mysql.replicaOf', 'primary-needs-backups'],
      ['stages.c.databases.postgres.replicaOf', 'replica-of-replica'],
    ])
  })

  test('cannot be of itself by way of others', () => {
    const codes = problemsOf(file('{ replicaOf: c }')).map(({ code }) => code)
    expect(codes.filter((code) => code === 'replica-of-replica')).toHaveLength(3)
  })

  test('needs the engine in the source', () => {
    const text = `version: 1
stack: shop
region: us-east-1
stages: { a: { databases: { mysql: } }, b: { databases: { postgres: { replicaOf: a } } } }
`
    expect(problemsOf(text)).toContainEqual(
      expect.objectContaining({
        code: 'no-primary-in-stage',
        message: 'the stage `a` has no postgres to replicate',
      }),
    )
  })
})

describe('YAML as it comes', () => {
  const plain = withDatabases('postgres: { instance: db.t4g.small }\nredis:')

  test('a byte order mark and CRLF line ends change neither value nor place', () => {
    const windows = `\uFEFF${plain.replaceAll('\n', '\r\n')}`
    expect(configOf(windows).stages).toEqual(configOf(plain).stages)
    const broken = windows.replace('db.t4g.small', 'small')
    expect(problemsOf(broken)).toMatchObject([{ line: 7, column: 29 }])
    expect(problemsOf(`\uFEFFstack: [`)).toMatchObject([{ line: 1, column: 9 }])
  })

  test('anchors and aliases repeat values', () => {
    const text = withDatabases('postgres: &small { storage: { size: 30 } }\nmysql: *small')
    const [dev] = configOf(text).stages
    expect(dev?.databases.mysql?.storage.size).toBe(30)
  })

  test('nothing, null and {} are the same', () => {
    const of = (value: string) => configOf(withDatabases(`postgres: ${value}`)).stages
    expect(of('')).toEqual(of('{}'))
    expect(of('null')).toEqual(of('{}'))
    expect(of('~')).toEqual(of('{}'))
  })

  test('parameters and tags keep numbers as they are written', () => {
    const [dev] = configOf(
      `tags: { cost: 0012, on: true }\n${withDatabases('redis: { parameters: { a: 1.0, b: 0x10, c: yes } }')}`,
    ).stages
    expect(dev?.databases.redis?.parameters).toEqual({ a: '1.0', b: '0x10', c: 'yes' })
    expect(dev?.tags).toEqual({ cost: '0012', on: 'true' })
  })

  test('a stage may be named as parts of JavaScript are', () => {
    const text = withDatabases('redis:').replace('dev', 'constructor')
    expect(configOf(text).stages.map(({ name }) => name)).toEqual(['constructor'])
  })

  test('a stage without databases is a network', () => {
    expect(configOf(withDatabases('').trimEnd()).stages[0]?.databases).toEqual({})
  })
})

describe('what is too much', () => {
  const within = (limit: number, text: string) => {
    const start = performance.now()
    const parsed = parseConfig(text, 'tinystacks.yml')
    expect(performance.now() - start).toBeLessThan(limit)
    return parsed.kind === 'invalid' ? parsed.problems : []
  }

  test('an alias bomb is refused at the alias that goes too far', () => {
    const levels = 'bcdefghij'.split('')
    const bomb = levels.map((name, index) => {
      const before = 'abcdefghi'[index]
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`
    })
    const problems = within(500, `a: &a [x, x, x, x, x, x, x, x, x]\n${bomb.join('\n')}\n`)
    expect(problems).toEqual([
      {
        code: 'too-many-aliases',
        path: 'e.0',
        line: 5,
        column: 8,
        message: 'aliases repeat more than 10000 values',
        hint: 'write the values out',
      },
    ])
  })

  test('a file above 1 MiB is refused, measured in bytes', () => {
    expect(within(500, `# ${'é'.repeat(600_000)}`)).toMatchObject([
      { code: 'file-too-large', line: 1, column: 1, message: 'the file is larger than 1 MiB' },
    ])
    expect(within(500, `# ${'e'.repeat(600_000)}`)).toMatchObject([{ code: 'file-empty' }])
  })

  test('a line of 200 kB is read, and cut where it is shown', () => {
    const problems = within(1500, withDatabases(`postgres: { instance: ${'x'.repeat(200_000)} }`))
    expect(problems).toMatchObject([{ line: 7, column: 29 }])
    expect(problems[0]?.message.length).toBeLessThan(200)
  })

  test('20,000 stages or subnets are refused at once', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `s${index}`)
    const stages = names.map((name) => `  ${name}: { databases: }\n`).join('')
    const head = 'version: 1\nstack: shop\nregion: us-east-1\nstages:\n'
    expect(within(3000, head + stages)).toMatchObject([
      {
        code: 'too-many-entries',
        line: 4,
        column: 1,
        message: '`stages` may have at most 100 entries',
      },
    ])
    const subnets = names.map(() => 'subnet-00000001').join(', ')
    const network = withStage(`network: { vpc: vpc-00000001, subnets: [${subnets}] }`)
    expect(within(3000, network)).toMatchObject([
      { line: 7, message: '`subnets` may have at most 20 entries' },
    ])
  })

  test('60,000 unknown keys are counted, not listed', () => {
    const keys = Array.from({ length: 60_000 }, (_, index) => `key${index}: 1`).join('\n')
    const problems = within(10_000, `version: 1\nstack: shop\nstages: {}\n${keys}`)
    expect(problems).toHaveLength(501)
    expect(problems.at(-1)).toMatchObject({
      code: 'more-problems',
      message: '59501 more problems are not listed',
    })
  })
})

test('what the file says is shown with its control characters escaped', () => {
  const text = withDatabases('postgres: { instance: "\\e[31mred\\u202E", "ke\\u0007y": 1 }')
  const shown = JSON.stringify(problemsOf(text))
  expect(shown).toContain('\\\\u{1b}[31mred\\\\u{202e}')
  expect(shown).toContain('ke\\\\u{7}y')
})
