import { withRestored } from '../../../src/plan/restore/restored.ts'
import { describe, expect, test } from 'vitest'
import type { ResolvedSql, RestoreSource } from '../../../src/config/resolved.ts'
import { NO_EXTERNAL_FACTS, type RestoreFacts } from '../../../src/facts/external.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { planStage } from '../../../src/plan/index.ts'
import { restoreIgnored, restoreRefusals } from '../../../src/plan/restore/restored.ts'
import { denied, planInput, read } from '../../builders/plan.ts'
import { aDeployed, aPostgres, aRedis, aStage, stackOf } from '../../builders/stage.ts'

const SNAPSHOT: RestoreSource = { kind: 'snapshot', snapshot: 'last' }
const PAST: RestoreSource = { kind: 'time', time: '2026-11-23T12:00:00Z', source: 'orders' }

function facts(overrides: Partial<RestoreFacts> = {}): Fact<RestoreFacts> {
  return read({
    engine: 'postgres',
    engineVersion: '16.4',
    status: 'available',
    storage: 20,
    username: 'owner',
    encrypted: true,
    resourceId: 'db-ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    latest: '2026-11-23T13:00:00Z',
    ...overrides,
  })
}

/** A plan of a new stage with just this Postgres. */
function input(sql: Partial<ResolvedSql>, fact?: Fact<RestoreFacts>) {
  const external = { ...NO_EXTERNAL_FACTS, restores: fact ? { postgres: fact } : {} }
  const written = aStage({ databases: { postgres: aPostgres({ restoreFrom: SNAPSHOT, ...sql }) } })
  return planInput({
    stage: withRestored(written, external),
    external,
    deployed: null,
    changes: null,
  })
}

test('version and user are those of what is restored, where the file does not say them', () => {
  expect(input({}, facts()).stage.databases.postgres).toMatchObject({
    version: '16.4',
    username: 'owner',
  })
  const given = { version: '16.6', versionGiven: true, username: 'owner', usernameGiven: true }
  expect(input(given, facts()).stage.databases.postgres).toMatchObject({ version: '16.6' })
})

test('a major that the file names is the snapshot’s minor: RDS would take its default minor', () => {
  const given = { version: '16', versionGiven: true }
  expect(input(given, facts()).stage.databases.postgres).toMatchObject({ version: '16.4' })
})

// Sources: SPEC DBSnapshotIdentifier; RDS guide, "Restoring to a DB instance", "Restoring to a specified time".
test.each([
  ['fits', {}, facts(), []],
  ['is not there', {}, { kind: 'absent' }, ['restoreFrom.snapshot']],
  ['may not be read', {}, denied('rds:DescribeDBSnapshots'), []],
  ['is of another engine', {}, facts({ engine: 'mysql' }), ['restoreFrom.snapshot']],
  ['is not complete', {}, facts({ status: 'creating' }), ['restoreFrom.snapshot']],
  ['is newer', { version: '15', versionGiven: true }, facts(), ['version']],
  ['is of an older major', { version: '17', versionGiven: true }, facts(), ['version']],
  ['is an older minor', { version: '16.6', versionGiven: true }, facts(), []],
  ['is larger', {}, facts({ storage: 21 }), ['storage.size']],
  ['has another user', { username: 'app', usernameGiven: true }, facts(), ['username']],
  ['is not encrypted', {}, facts({ encrypted: false }), ['restoreFrom']],
  ['is a time that is restorable', { restoreFrom: PAST }, facts(), []],
  [
    'is a time to come',
    { restoreFrom: PAST },
    facts({ latest: '2026-11-23T11:00:00Z' }),
    ['restoreFrom.time'],
  ],
  ['is the past of nothing', { restoreFrom: PAST }, { kind: 'absent' }, ['restoreFrom.source']],
  [
    'is a past without backups',
    { restoreFrom: PAST },
    facts({ status: 'without backups' }),
    ['restoreFrom.source'],
  ],
  [
    'is a past that may not be read',
    { restoreFrom: PAST },
    denied('rds:DescribeDBInstances'),
    ['restoreFrom.source'],
  ],
] as const)('what is restored %s', (_what, sql, fact, properties) => {
  const refusals = restoreRefusals(input(sql, fact))
  expect(refusals.map(({ property }) => property)).toEqual(properties)
})

describe('the plan', () => {
  test('says what a database is created from', () => {
    const [postgres] = planStage(input({}, facts())).databases
    expect(postgres).toMatchObject({ impact: 'create', verified: true })
    expect(postgres?.reason).toContain('restored from snapshot last (postgres 16.4, 20 GiB)')
  })

  test('says where that could not be verified', () => {
    const [postgres] = planStage(input({}, denied('rds:DescribeDBSnapshots'))).databases
    expect(postgres?.verified).toBe(false)
    expect(postgres?.reason).toMatch(/not verified .*rds:DescribeDBSnapshots/)
  })
})

describe('a Redis', () => {
  const redis = (engine: 'redis' | 'valkey', version: string, snapshot: Partial<RestoreFacts>) => {
    const wanted = aRedis({ engine, version, versionGiven: true, restoreFrom: SNAPSHOT })
    const fact = facts({ storage: null, username: null, ...snapshot })
    return restoreRefusals(
      planInput({
        stage: aStage({ databases: { redis: wanted } }),
        external: { ...NO_EXTERNAL_FACTS, restores: { redis: fact } },
        deployed: null,
      }),
    ).map(({ property }) => property)
  }
  // Source: ElastiCache guide, "Restoring from a backup into a new cache".
  test.each([
    ['valkey', '8.0', 'redis', '7.1', []],
    ['valkey', '8.0', 'valkey', '8.1', ['version']],
    ['redis', '7.1', 'valkey', '7.2', ['restoreFrom.snapshot']],
    ['redis', '7.1', 'redis', '6.2', []],
  ] as const)(
    '%s %s from a snapshot of %s %s',
    (engine, version, from, fromVersion, properties) => {
      expect(redis(engine, version, { engine: from, engineVersion: fromVersion })).toEqual(
        properties,
      )
    },
  )
})

describe('a database that was restored', () => {
  const deployed = (outputs: Record<string, string>) =>
    aDeployed(aStage(), { outputs: { ...stackOf().outputs, ...outputs } })
  const made = deployed({ PostgresRestoredFrom: 'snapshot=last' })
  const stage = (sql: Partial<ResolvedSql>) => aStage({ databases: { postgres: aPostgres(sql) } })

  test('keeps the key of what it was made of', () => {
    const input = planInput({ stage: stage({ kmsKey: 'alias/shop' }), deployed: made })
    expect(restoreRefusals(input)).toMatchObject([{ database: 'postgres', property: 'kmsKey' }])
  })

  test.each([
    ['the same', { restoreFrom: SNAPSHOT }, 0],
    ['none any more', {}, 0],
    ['another one', { restoreFrom: { kind: 'snapshot', snapshot: 'first' } as const }, 1],
  ])('says when the file names %s', (_what, sql, notes) => {
    expect(restoreIgnored({ stage: stage(sql), deployed: made })).toHaveLength(notes)
  })
})

test('a snapshot that does not exist is told the three nearest names', () => {
  const there = ['shop-final', 'orders', 'shop-finals', 'shop-first', 'legacy']
  const { external, ...rest } = input(
    { restoreFrom: { kind: 'snapshot', snapshot: 'shop-finale' } },
    { kind: 'absent' },
  )
  const known = { ...rest, external: { ...external, snapshotNames: { postgres: there } } }
  expect(restoreRefusals(known)).toMatchObject([
    {
      code: 'snapshot-not-found',
      property: 'restoreFrom.snapshot',
      message: expect.stringMatching(/such as shop-final, shop-finals and shop-first$/) as string,
    },
  ])
})
