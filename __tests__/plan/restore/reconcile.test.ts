import { describe, expect, test } from 'vitest'
import { refusalsAgainst } from '../../../src/plan/index.ts'
import { reconcile } from '../../../src/plan/restore/reconcile.ts'
import type { ResolvedSql } from '../../../src/config/resolved.ts'
import type { SqlFacts } from '../../../src/facts/databases.ts'
import { denied, locate, read, redisFacts, sqlFacts, messagesOf } from '../../builders/plan.ts'
import { aMysql, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

type Storage = ResolvedSql['storage']
const storage = (size: number, max: number | null = null): Storage => ({
  size,
  max,
  type: 'gp3',
  iops: null,
})

function settled(wanted: Partial<ResolvedSql>, running: Partial<SqlFacts>, deployed?: string) {
  const stage = aStage({ databases: { postgres: aPostgres(wanted) } })
  const live = { postgres: read(sqlFacts(running)) }
  const { stage: after, notes } = reconcile(
    stage,
    live,
    deployed === undefined ? {} : { postgres: deployed },
  )
  return {
    version: after.databases.postgres?.version,
    size: after.databases.postgres?.storage.size,
    notes,
    refusals: refusalsAgainst(after, live, locate),
  }
}

describe('the version of a reader', () => {
  const READER = { readReplica: true, version: '17' }
  const readerOf = (readers: Readonly<Record<string, string | null>>, live?: string) => {
    const stage = aStage({ databases: { postgres: aPostgres({ ...READER, versionGiven: true }) } })
    const facts = {
      postgres: read(sqlFacts({ engineVersion: '17.4' })),
      ...(live !== undefined && {
        readers: { postgres: read(sqlFacts({ engineVersion: live })) },
      }),
    }
    const { databases } = reconcile(stage, facts, { postgres: '17', readers }).stage
    return databases.postgres?.reader?.version ?? 'as its primary'
  }

  test.each([
    ['a new one', {}, undefined, '17.4'],
    ['one that says the major, as its primary does', { postgres: null }, '17.4', 'as its primary'],
    ['one that says its minor', { postgres: '17.4' }, '17.4', '17.4'],
    ['one that was upgraded by itself', { postgres: '17.4' }, '17.6', '17.6'],
    ['one that could not be read', { postgres: '17.4' }, undefined, '17.4'],
  ])('%s', (_name, deployed, live, expected) => {
    expect(readerOf(deployed, live)).toBe(expected)
  })

  test('nothing is said of a reader that the file does not have', () => {
    const stage = aStage({ databases: { postgres: aPostgres({ version: '17' }) } })
    const live = { postgres: read(sqlFacts({ engineVersion: '17.4' })) }
    expect(
      reconcile(stage, live, { postgres: '17' }).stage.databases.postgres?.reader,
    ).toBeUndefined()
  })
})

describe('the engine version', () => {
  test.each([
    ['17', true, '17', '17.6', '17'],
    ['17', true, undefined, '17.6', '17'],
    ['17', true, '17.4', '17.6', '17.6'],
    ['17', false, '17', '17.6', '17'],
    ['17', false, '16', '16.4', '16'],
    ['17', false, '16.2', '16.4', '16.4'],
    ['17', false, undefined, '16.4', '16.4'],
    ['17.4', true, '17.4', '17.6', '17.6'],
    ['17.6', true, '17', '17.6', '17.6'],
    ['17.10', true, '17.6', '17.9', '17.10'],
    ['18', true, '17', '17.6', '18'],
  ])(
    'file %s (given: %s), template %s, running %s: %s',
    (version, given, before, running, after) => {
      const result = settled({ version, versionGiven: given }, { engineVersion: running }, before)
      expect(result.version).toBe(after)
    },
  )

  test('a running minor version newer than the file is kept with a note', () => {
    const { notes, refusals } = settled({ version: '17.4', versionGiven: true }, {})
    expect(notes).toMatchObject([
      {
        code: 'version-kept',
        message: expect.stringContaining('17.6, newer than 17.4 in the file') as string,
      },
    ])
    expect(refusals).toEqual([])
  })

  test('an older major version in the file is left as written and refused', () => {
    const { version, refusals } = settled({ version: '16', versionGiven: true }, {})
    expect(version).toBe('16')
    expect(refusals).toEqual([
      expect.objectContaining({ database: 'postgres', property: 'version', line: 11 }),
    ])
  })

  test("MySQL's major version has two parts", () => {
    const stage = aStage({ databases: { mysql: aMysql({ version: '8.4', versionGiven: true }) } })
    const live = { mysql: read(sqlFacts({ engine: 'mysql', engineVersion: '8.0.39' })) }
    expect(refusalsAgainst(reconcile(stage, live).stage, live, locate)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('allowMajorUpgrade') as string }),
    ])
  })
})

describe('the storage', () => {
  test('autoscaled storage is kept with a note', () => {
    const { size, notes, refusals } = settled(
      { storage: storage(20, 200) },
      { allocatedStorage: 80, maxAllocatedStorage: 200 },
    )
    expect(size).toBe(80)
    expect(notes).toMatchObject([
      { code: 'storage-kept', message: expect.stringContaining('grown to 80 GiB') as string },
    ])
    expect(refusals).toEqual([])
  })

  test('it is kept where autoscaling is switched off in the same change', () => {
    const running = { allocatedStorage: 80, maxAllocatedStorage: 200 }
    expect(settled({ storage: storage(20) }, running)).toMatchObject({ size: 80, refusals: [] })
  })

  test('a size below what runs without autoscaling is left as written and refused', () => {
    const { size, refusals } = settled({ storage: storage(50) }, { allocatedStorage: 100 })
    expect(size).toBe(50)
    expect(refusals).toEqual([
      {
        code: 'storage-cannot-shrink',
        database: 'postgres',
        property: 'storage.size',
        line: 13,
        message: 'storage cannot shrink: the database has 100 GiB; write size: 100 or more',
      },
    ])
  })

  test('storage at its maximum asks for a higher one', () => {
    const { notes } = settled(
      { storage: storage(20, 100) },
      { allocatedStorage: 100, maxAllocatedStorage: 100 },
    )
    expect(messagesOf(notes).join()).toContain('storage.max: 110')
  })

  test('a maximum lowered below a tenth over what runs is refused', () => {
    const { refusals } = settled(
      { storage: storage(20, 105) },
      { allocatedStorage: 100, maxAllocatedStorage: 200 },
    )
    expect(refusals).toEqual([expect.objectContaining({ property: 'storage.max', line: 14 })])
  })

  test('growth of less than a tenth is told to be rounded up', () => {
    const { size, notes } = settled({ storage: storage(101) }, { allocatedStorage: 100 })
    expect(size).toBe(101)
    expect(notes).toMatchObject([
      { code: 'storage-rounded-up', message: expect.stringContaining('110 GiB') as string },
    ])
  })
})

test('what could not be read changes nothing', () => {
  const stage = aStage()
  const live = { postgres: denied('rds:DescribeDBInstances') }
  expect(reconcile(stage, live)).toEqual({ stage, notes: [] })
  expect(refusalsAgainst(stage, live, locate)).toEqual([])
})

test('a name that the file leaves out is no change of the running one', () => {
  const { refusals } = settled(
    { username: 'app', usernameGiven: false, database: 'app', databaseGiven: false },
    { masterUsername: 'root', databaseName: 'shop' },
  )
  expect(refusals).toEqual([])
})

test('Valkey does not go back to Redis OSS', () => {
  const stage = aStage({ databases: { redis: aRedis({ engine: 'redis' }) } })
  expect(refusalsAgainst(stage, { redis: read(redisFacts()) }, locate)).toEqual([
    expect.objectContaining({
      database: 'redis',
      property: 'engine',
      line: 31,
      message: 'Valkey cannot go back to Redis OSS; write engine: valkey',
    }),
  ])
})

test.each([
  ['valkey', null],
  ['redis', null],
  ['valkey', 'redis'],
  ['valkey', 'valkey'],
  ['redis', 'redis'],
] as const)('%s is taken where %s runs; null: AWS does not say', (engine, running) => {
  const stage = aStage({ databases: { redis: aRedis({ engine }) } })
  const live = { redis: read(redisFacts({ engine: running })) }
  expect(refusalsAgainst(stage, live, locate)).toEqual([])
})
