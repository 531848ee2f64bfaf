import { describe, expect, it } from 'vitest'
import { note } from '../../../src/plan/messages/coded.ts'
import { NO_CHANGE_FACTS, type ChangeFacts } from '../../../src/facts/change-facts.ts'
import { planStage } from '../../../src/plan/index.ts'
import type { StagePlan } from '../../../src/plan/model/types.ts'
import {
  denied,
  modified,
  parameterFacts,
  planInput,
  postgres,
  property,
  read,
  redis,
  removed,
  sqlFacts,
  tags,
  type Given,
  besidesNewStage,
  codesOf,
  messagesOf,
} from '../../builders/plan.ts'
import { aMysql, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

const CLASS_UP = postgres([property('DBInstanceClass', 'db.t4g.micro', 'db.m7g.large')])
const SIZE_UP = postgres([property('AllocatedStorage', '20', '50')])
const GROUP = 'AWS::RDS::DBParameterGroup'
const group = (name: string, before: string | null, after: string | null) =>
  modified('PostgresParameterGroup', GROUP, [
    property('Parameters', before, after, { path: `/Properties/Parameters/${name}` }),
  ])

const planOf = (given: Given, checked: Partial<ChangeFacts> = {}): StagePlan =>
  planStage(planInput({ ...given, checked: { ...NO_CHANGE_FACTS, ...checked } }))
const postgresOf = ({ databases }: StagePlan) =>
  databases.find(({ database }) => database === 'postgres')

describe('parameters', () => {
  const changes = [group('max_connections', '100', '200')]

  it('name the one that changes, by its path', () => {
    expect(postgresOf(planOf({ changes }))?.changes).toMatchObject([
      { property: 'parameters.max_connections', before: '100', after: '200' },
    ])
  })

  it.each([
    ['dynamic', 'in-place', 'max_connections will take effect at once'],
    [
      'static',
      'restart',
      'max_connections will take effect at a restart, which this update includes',
    ],
  ] as const)('that are %s are %s', (type, impact, reason) => {
    const types = { postgres: read(parameterFacts({ max_connections: type })) }
    expect(postgresOf(planOf({ changes }, { parameters: types }))).toMatchObject({
      impact,
      verified: true,
      reason,
    })
  })

  it('that are static restart what is updated along', () => {
    const types = { postgres: read(parameterFacts({ max_connections: 'static' })) }
    const plan = planOf({ changes: [...changes, SIZE_UP] }, { parameters: types })
    expect(postgresOf(plan)).toMatchObject({ impact: 'restart', verified: true })
  })

  it.each([
    ['denied', denied('rds:DescribeDBParameters'), /denied/],
    [
      'of a type that AWS does not tell',
      read(parameterFacts({})),
      /whether it does is not verified/,
    ],
  ])('that are %s may restart', (_what, fact, reason) => {
    const plan = planOf({ changes }, { parameters: { postgres: fact } })
    expect(postgresOf(plan)).toMatchObject({ impact: 'restart', verified: false })
    expect(postgresOf(plan)?.reason).toMatch(reason)
  })
})

describe('what the region offers', () => {
  it('refuses a class with the line of `instance`', () => {
    const offers = { postgres: { instance: read(false) } }
    expect(planOf({ changes: [CLASS_UP] }, { offers }).refusals).toMatchObject([
      {
        database: 'postgres',
        property: 'instance',
        message: expect.stringMatching(/does not offer db\.t4g\.micro/) as string,
      },
    ])
  })

  it('refuses a version that the running one cannot become, and names some', () => {
    const stage = aStage({
      databases: { postgres: aPostgres({ version: '17.9', versionGiven: true }) },
    })
    const changes = [postgres([property('EngineVersion', '17.6', '17.9')])]
    const offers = { postgres: { versions: read(['17.7', '17.8']) } }
    const { refusals } = planOf({ stage, changes }, { offers })
    expect(refusals[0]?.message).toMatch(
      /from 17\.6 to 17\.9; write one that it offers: 17\.8 and 17\.7/,
    )
    const fine = { postgres: { versions: read(['17.7', '17.9']) } }
    expect(planOf({ stage, changes }, { offers: fine }).refusals).toEqual([])
  })

  it('says what could not be found out, and refuses nothing for it', () => {
    const offers = { postgres: { instance: denied('rds:DescribeOrderableDBInstanceOptions') } }
    const plan = planOf({ changes: [CLASS_UP] }, { offers })
    expect(plan.refusals).toEqual([])
    expect(messagesOf(plan.notes).join()).toMatch(
      /not verified \(rds:DescribeOrderableDBInstanceOptions denied\)/,
    )
  })

  it('is not verified of Redis', () => {
    const changes = [redis([property('CacheNodeType', 'cache.t4g.micro', 'cache.m7g.large')])]
    expect(codesOf(planOf({ changes }).notes)).toEqual(['instance-offer-unknown'])
  })
})

describe('storage', () => {
  const optimizing = { live: { postgres: read(sqlFacts({ status: 'storage-optimization' })) } }

  it('is not changed again while RDS optimizes it', () => {
    expect(planOf({ changes: [SIZE_UP], ...optimizing }).refusals).toMatchObject([
      { database: 'postgres', property: 'storage.size' },
    ])
  })

  it('holds any other change back while RDS optimizes it: the size is sent with each', () => {
    expect(planOf({ changes: [CLASS_UP], ...optimizing }).refusals).toMatchObject([
      { code: 'storage-optimizing', database: 'postgres', property: null, line: 10 },
    ])
    const tagged = { changes: [postgres([tags()])], ...optimizing }
    expect(codesOf(planOf(tagged).refusals)).toEqual(['storage-optimizing'])
    const lifted = { status: 'storage-optimization', deletionProtection: true }
    const removal = {
      stage: aStage({ databases: { mysql: aMysql() } }),
      changes: [removed('PostgresInstance', 'AWS::RDS::DBInstance')],
      live: { postgres: read(sqlFacts(lifted)) },
    }
    expect(codesOf(planOf(removal).refusals)).toEqual(['storage-optimizing'])
  })

  it('holds nothing back that sends no size', () => {
    const gp2 = { status: 'storage-optimization', storageType: 'gp2' }
    const live = { postgres: read(sqlFacts(gp2)) }
    expect(planOf({ changes: [CLASS_UP], live }).refusals).toEqual([])
    const listed = property('SourceDBInstanceIdentifier', null, null, {
      evaluation: 'Dynamic',
      source: 'ResourceReference',
    })
    expect(planOf({ changes: [postgres([listed])], ...optimizing }).refusals).toEqual([])
    expect(planOf({ changes: null, ...optimizing }).refusals).toEqual([])
  })

  it('of a reader holds a change of the reader back', () => {
    const reader = modified('PostgresReader', 'AWS::RDS::DBInstance', [
      property('DBInstanceClass', 'db.t4g.micro', 'db.m7g.large'),
    ])
    const live = {
      postgres: read(sqlFacts()),
      readers: {
        postgres: read(sqlFacts({ status: 'storage-optimization', replicaSource: 'db-1' })),
      },
    }
    const plan = planOf({ changes: [CLASS_UP, reader], live })
    expect(codesOf(plan.refusals)).toEqual(['storage-optimizing'])
  })

  it('rests afterwards, which is said', () => {
    expect(codesOf(planOf({ changes: [SIZE_UP] }).notes)).toEqual(['storage-cooldown'])
    expect(planOf({ changes: [CLASS_UP] }).notes).toEqual([])
  })

  it('lasts until RDS has optimized it, unless it waits for the window', () => {
    const said = (apply: 'now' | 'window') =>
      messagesOf(
        planOf({
          stage: aStage({ databases: { postgres: aPostgres({ apply }) } }),
          changes: [SIZE_UP],
        }).notes,
      ).join()
    expect(said('now')).toMatch(/lasts minutes to more than a day, until RDS has optimized/)
    expect(said('window')).not.toMatch(/more than a day/)
  })
})

describe('support', () => {
  const stage = aStage({
    databases: {
      postgres: aPostgres({ version: '14', versionGiven: true }),
      mysql: aMysql({ version: '8.4', versionGiven: true }),
    },
  })
  const notesOn = (day: string): string =>
    messagesOf(
      besidesNewStage(planOf({ stage, deployed: null, changes: null, today: new Date(day) }).notes),
    ).join('\n')

  it('ends on a day that is said from half a year before', () => {
    expect(notesOn('2026-08-01')).toBe('')
    expect(notesOn('2026-11-23')).toMatch(/^the standard support of Postgres 14 ends on 2027-02-28/)
    expect(notesOn('2027-03-01')).toMatch(
      /^Postgres 14 is past its standard support \(2027-02-28\)/,
    )
    expect(notesOn('2029-05-01')).toMatch(/the standard support of MySQL 8\.4 ends on 2029-07-31/)
  })

  it('is of the version that runs where the file names none', () => {
    const unnamed = aStage({
      databases: { postgres: aPostgres({ version: '17', versionGiven: false }) },
    })
    const live = { postgres: read(sqlFacts({ engineVersion: '13.9' })) }
    const { notes } = planOf({ stage: unnamed, live, today: new Date('2026-11-23') })
    expect(messagesOf(notes).join()).toMatch(/Postgres 13 is past its standard support/)
  })
})

describe('a major upgrade', () => {
  const wanted = { version: '15', versionGiven: true, allowMajorUpgrade: true }
  const live = { postgres: read(sqlFacts({ engineVersion: '14.9' })) }
  const changes = [postgres([property('EngineVersion', '14.9', '15')])]
  const upgrade = (more: object): StagePlan =>
    planOf({
      stage: aStage({ databases: { postgres: aPostgres({ ...wanted, ...more }) } }),
      live,
      changes,
    })

  it('says what becomes of parameters, TLS and snapshots', () => {
    const { notes: all } = upgrade({ parameters: { work_mem: '4096' }, backupDays: 0 })
    const notes = messagesOf(all).join('\n')
    expect(notes).toMatch(/1 parameter of the file will move along/)
    expect(notes).toMatch(/refuse clients without TLS; this stage already requires it/)
    expect(codesOf(all)).toContain('no-snapshot-before-upgrade')
    expect(messagesOf(upgrade({ parameters: { 'rds.force_ssl': '0' } }).notes).join()).toMatch(
      /as it is in the file/,
    )
  })

  it('does not wait for the window', () => {
    expect(upgrade({ apply: 'window' }).refusals).toMatchObject([{ property: 'apply' }])
    expect(upgrade({}).refusals).toEqual([])
  })
})

describe('maintenance that RDS has queued', () => {
  it('is said with its day', () => {
    const due = {
      action: 'system-update',
      description: 'New OS',
      after: '2026-12-01T00:00:00.000Z',
    }
    const plan = planOf({ changes: [CLASS_UP] }, { maintenance: { postgres: read([due]) } })
    expect(plan.notes).toEqual([
      note(
        'maintenance-pending',
        'Postgres: RDS has maintenance queued (system-update: New OS), due in the first maintenance window after 2026-12-01',
      ),
    ])
  })

  it('is not verified where it may not be read', () => {
    const fact = denied('rds:DescribePendingMaintenanceActions')
    const plan = planOf({ changes: [CLASS_UP] }, { maintenance: { postgres: fact } })
    expect(messagesOf(plan.notes).join()).toMatch(
      /not verified \(rds:DescribePendingMaintenanceActions denied\)/,
    )
  })
})

it('says nothing of a Redis that stays', () => {
  const stage = aStage({ databases: { redis: aRedis() } })
  expect(planOf({ stage, changes: [] }).refusals).toEqual([])
})
