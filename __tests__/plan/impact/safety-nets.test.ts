import { describe, expect, test } from 'vitest'
import { assemblePlan, losesRestorableTime, planStage } from '../../../src/plan/index.ts'
import type { SafetyNet, StagePlan } from '../../../src/plan/model/types.ts'
import { verdictLine } from '../../../src/render/messages/headline.ts'
import { renderStage } from '../../../src/template/index.ts'
import {
  GROUP,
  INSTANCE,
  denied,
  planInput,
  postgres,
  property,
  read,
  redis,
  redisFacts,
  removed,
  sqlFacts,
  type Given,
} from '../../builders/plan.ts'
import { aContext, aDeployed, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

const DAYS = 'BackupRetentionPeriod'
const SNAPSHOTS = 'SnapshotRetentionLimit'

/** A stage whose Postgres is to keep backups for so many days. */
const keeping = (backupDays: number) =>
  aStage({ databases: { postgres: aPostgres({ backupDays }) } })
const keepingSnapshots = (backupDays: number) =>
  aStage({ databases: { redis: aRedis({ backupDays }) } })

const plan = (input: Given): StagePlan => planStage(planInput(input))
const netsOf = (input: Given): readonly SafetyNet[] =>
  plan(input).databases.flatMap(({ nets = [] }) => nets)
const headline = (input: Given): string => verdictLine(assemblePlan([plan(input)]))

const toOne = { stage: keeping(1), changes: [postgres([property(DAYS, '7', '1')])] }
const toNone = { stage: keeping(0), changes: [postgres([property(DAYS, '7', '0')])] }
const toNoSnapshots = {
  stage: keepingSnapshots(0),
  changes: [redis([property(SNAPSHOTS, '1', '0')])],
}

describe('backups that are kept for fewer days', () => {
  test('are a net that is cut, on the line that cuts it', () => {
    expect(netsOf(toOne)).toEqual([{ kind: 'backups', before: '7', after: '1', line: 10 }])
    expect(netsOf(toNone)).toEqual([{ kind: 'backups', before: '7', after: '0', line: 10 }])
    expect(netsOf(toNoSnapshots)).toEqual([{ kind: 'backups', before: '1', after: '0', line: 30 }])
  })

  test('count from what runs, whatever the template said', () => {
    const live = { postgres: read(sqlFacts({ backupRetentionDays: 30 })) }
    const more = { stage: keeping(14), changes: [postgres([property(DAYS, '7', '14')])], live }
    expect(netsOf(more)).toMatchObject([{ before: '30', after: '14' }])
    const none = { postgres: read(sqlFacts({ backupRetentionDays: 0 })) }
    expect(netsOf({ ...toOne, live: none })).toEqual([])
  })

  test('count from the change set where nothing could be read', () => {
    const live = { postgres: denied('rds:DescribeDBInstances') }
    expect(netsOf({ ...toOne, live })).toMatchObject([{ before: '7', after: '1' }])
    const untold = { ...toOne, changes: [postgres([property(DAYS, null, '1')])], live }
    expect(netsOf(untold)).toMatchObject([{ before: null, after: '1' }])
    expect(headline(untold)).toContain('Backups of dev/postgres older than 1 day may be deleted.')
  })

  test('may be meant where a change set names no property', () => {
    expect(netsOf({ stage: keeping(1), changes: [postgres([])] })).toMatchObject([
      { before: '7', after: '1' },
    ])
    expect(netsOf({ stage: keeping(7), changes: [postgres([])] })).toEqual([])
  })

  test('are also what somebody queued and any change lets loose', () => {
    const queued = {
      changes: [postgres([property('AllocatedStorage', '20', '50')])],
      live: { postgres: read(sqlFacts({ pending: { [DAYS]: '0' } })) },
    }
    expect(netsOf(queued)).toEqual([{ kind: 'backups', before: '7', after: '0', line: null }])
  })

  test('lose restorable time; as many days or more lose nothing', () => {
    expect(plan(toOne).databases.some(losesRestorableTime)).toBe(true)
    for (const days of [7, 35]) {
      const stays = {
        stage: keeping(days),
        changes: [postgres([property(DAYS, '7', String(days))])],
      }
      expect(netsOf(stays)).toEqual([])
      expect(plan(stays).databases.some(losesRestorableTime)).toBe(false)
      expect(headline(stays)).toMatch(/No data will be lost\.|No database will be affected/)
    }
  })
})

describe('backups that go with their database', () => {
  test('are those of Redis: RDS keeps an instance’s', () => {
    const stage = aStage({ databases: { postgres: aPostgres() } })
    const goes = [removed('RedisReplicationGroup', GROUP), removed('MysqlInstance', INSTANCE)]
    expect(plan({ stage, changes: goes }).databases).toMatchObject([
      { database: 'postgres' },
      { database: 'mysql' },
      { database: 'redis', nets: [{ kind: 'backups-with-database', before: '1', after: null }] },
    ])
    expect(plan({ stage, changes: goes }).databases[1]?.nets).toBeUndefined()
  })

  test.each<[string, Given]>([
    ['where it has none', { live: { redis: read(redisFacts({ snapshotRetentionDays: 0 })) } }],
    ['where it is gone already', { live: { redis: { kind: 'absent' } } }],
    [
      'where CloudFormation lets go of it',
      { changes: [removed('RedisReplicationGroup', GROUP, 'Retain')] },
    ],
  ])('but not %s', (_name, input) => {
    const stage = aStage({ databases: { postgres: aPostgres() } })
    const changes = [removed('RedisReplicationGroup', GROUP)]
    expect(netsOf({ stage, changes, ...input })).toEqual([])
  })

  test('are said with a doubt where nobody could read them', () => {
    const gone = {
      stage: aStage({ databases: { postgres: aPostgres() } }),
      changes: [removed('RedisReplicationGroup', GROUP)],
      live: { redis: denied('elasticache:DescribeReplicationGroups') },
    }
    expect(headline(gone)).toContain('Automatic snapshots of dev/redis, if any, will be deleted.')
  })
})

describe('protection against being deleted', () => {
  const off = { changes: [postgres([property('DeletionProtection', 'true', 'false')])] }
  const isOn = { live: { postgres: read(sqlFacts({ deletionProtection: true })) } }

  test('that is turned off stands in the headline and asks for no consent', () => {
    const input = { ...off, ...isOn }
    expect(netsOf(input)).toEqual([
      { kind: 'deletion-protection', before: 'on', after: 'off', line: 5 },
    ])
    expect(headline(input)).toBe(
      'dev: Postgres will change while running. dev: deletion protection will be turned off.',
    )
    expect(plan(input).databases.some(losesRestorableTime)).toBe(false)
  })

  test('that is off already is not turned off', () => {
    expect(netsOf(off)).toEqual([])
  })

  test('of the stack is turned off by a plan that says so, and by no other', () => {
    const bare = { changes: null, stage: keepingSnapshots(1) }
    const deployed = { ...aDeployed(), terminationProtection: true }
    const said = plan({ ...bare, deployed })
    expect(said).toMatchObject({ action: 'update', terminationProtection: { to: 'off', line: 5 } })
    expect(headline({ ...bare, deployed })).toBe(
      "No database will be affected. dev: the stack's termination protection will be turned off.",
    )
    for (const terminationProtection of [false, null]) {
      const other = plan({ ...bare, deployed: { ...aDeployed(), terminationProtection } })
      expect(other.action).toBe('none')
      expect(other.terminationProtection).toBeUndefined()
    }
  })

  test('of the stack that is turned on is a note, whether it is known or not the same plan', () => {
    const bare = { changes: null, stage: aStage({ ...keepingSnapshots(1), protected: true }) }
    const [known, unknown] = [false, null].map((terminationProtection) =>
      plan({ ...bare, deployed: { ...aDeployed(), terminationProtection } }),
    )
    expect(known?.notes.map(({ code }) => code)).toEqual(['termination-protection-on'])
    expect(known?.action).toBe('none')
    expect(known?.fingerprint).toBe(unknown?.fingerprint)
  })
})

describe('the fingerprint', () => {
  test('is another one where another net is cut', () => {
    const live = (backupRetentionDays: number) => ({
      live: { postgres: read(sqlFacts({ backupRetentionDays })) },
    })
    const prints = [7, 14, 30].map((days) => plan({ ...toOne, ...live(days) }).fingerprint)
    expect(new Set(prints).size).toBe(3)
  })

  test('does not turn on what is no net: which line it is on', () => {
    const elsewhere = { locate: () => ({ line: 99, column: 1 }) }
    expect(plan({ ...toOne, ...elsewhere }).fingerprint).toBe(plan(toOne).fingerprint)
  })
})

describe('the headline', () => {
  test.each<[string, Given, string]>([
    [
      'fewer days',
      toOne,
      'dev: Postgres will change while running. Backups of dev/postgres older than 1 day will be deleted.',
    ],
    [
      'no backups',
      toNone,
      'dev: Postgres will restart. All automated backups of dev/postgres will be deleted and turned off.',
    ],
    [
      'no snapshots',
      toNoSnapshots,
      'dev: Redis will change while running. Automatic snapshots of dev/redis will be turned off, and existing ones may be deleted.',
    ],
  ])('says of %s what is lost, and never that nothing is', (_name, input, line) => {
    const said = headline({ ...input, rendered: renderStage(input.stage ?? aStage(), aContext()) })
    expect(said).toMatch(line)
    expect(said).not.toContain('No data will be lost')
  })
})
