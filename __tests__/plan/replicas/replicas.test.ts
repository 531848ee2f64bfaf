import { expect, test } from 'vitest'
import { NO_EXTERNAL_FACTS, type SourceFacts } from '../../../src/facts/external.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { planStage, stagesBefore } from '../../../src/plan/index.ts'
import { denied, planInput, read, codesOf, messagesOf } from '../../builders/plan.ts'
import { FOLLOWS, SOURCE } from '../../builders/source.ts'
import { aPostgres, aStage } from '../../builders/stage.ts'

/** A new stage whose Postgres follows what `fact` says there is. */
const newReplica = (
  fact: Fact<SourceFacts>,
  { version, run = [] }: { version?: string; run?: readonly string[] } = {},
) =>
  planInput({
    deployed: null,
    changes: null,
    stage: aStage({
      databases: {
        postgres: aPostgres({
          replicaOf: FOLLOWS,
          ...(version === undefined ? {} : { version, versionGiven: true }),
        }),
      },
    }),
    external: { ...NO_EXTERNAL_FACTS, sources: { postgres: fact } },
    run: new Set(run),
  })

const refused = (input: ReturnType<typeof newReplica>): readonly string[] =>
  messagesOf(planStage(input).refusals)

test('a source that can be followed is refused nothing', () => {
  const plan = planStage(newReplica(read(SOURCE)))
  expect(plan.refusals).toEqual([])
  expect(plan.databases).toMatchObject([{ impact: 'create', data: 'kept', consent: null }])
  expect(plan.databases[0]?.reason).toContain('it follows prod')
})

test.each([
  ['without backups', { backupRetentionDays: 0 }, /write `backupDays: 7` in prod/],
  ['that is not encrypted', { encrypted: false }, /not encrypted/],
  ['of another engine', { engine: 'mysql' }, /is mysql, not postgres/],
  ['that is a replica itself', { replicaSource: 'first' }, /itself a replica of first/],
  [
    'whose secret has its name taken',
    { copy: read(null) },
    /a replica was promoted in us-east-1, and its secret has the name/,
  ],
  ['whose secret is not copied', { secretRegions: [] }, /not copied to us-east-1 yet/],
])('a source %s is refused, with what to write', (_case, facts, message) => {
  expect(refused(newReplica(read({ ...SOURCE, ...facts })))).toEqual([
    expect.stringMatching(message),
  ])
})

test('where nobody may look whether the name is taken, no replica is made', () => {
  const copy = denied('secretsmanager:DescribeSecret')
  expect(refused(newReplica(read({ ...SOURCE, copy })))).toEqual([
    expect.stringMatching(/is not verified .* allow secretsmanager:DescribeSecret in us-east-1$/),
  ])
  expect(refused(newReplica(read({ ...SOURCE, copy, secretRegions: [] })))).toHaveLength(1)
})

test('a replica older than its source is refused, with the version to write', () => {
  expect(refused(newReplica(read(SOURCE), { version: '16.4' }))).toEqual([
    expect.stringContaining('write version: "16.9"'),
  ])
  expect(refused(newReplica(read(SOURCE), { version: '16' }))).toEqual([])
  expect(refused(newReplica(read(SOURCE), { version: '17' }))).toEqual([])
})

test('in the region of its primary a VPC other than the primary has is refused, with the one to write', () => {
  const beside = (vpc: string) => {
    const input = newReplica(read({ ...SOURCE, region: 'us-east-1' }))
    const databases = { postgres: aPostgres({ replicaOf: { ...FOLLOWS, region: 'us-east-1' } }) }
    const network = { kind: 'given', vpc, subnets: ['subnet-1'] } as const
    return { ...input, stage: aStage({ databases, network }) }
  }
  expect(refused(beside('vpc-west'))).toEqual([])
  expect(planStage(beside('vpc-other')).refusals).toEqual([
    {
      code: 'replica-needs-primary-vpc',
      database: 'postgres',
      property: 'network.vpc',
      line: 4,
      message: expect.stringContaining('write vpc: vpc-west'),
    },
  ])
})

test('a source that could not be read is not guessed', () => {
  expect(refused(newReplica(denied('rds:DescribeDBInstances')))).toEqual([
    expect.stringContaining('rds:DescribeDBInstances AccessDenied'),
  ])
})

test('a replica waits for a stage of the same run, and is planned with the same words', () => {
  const absent = newReplica({ kind: 'absent' }, { run: ['prod'] })
  const copied = newReplica(read({ ...SOURCE, secretRegions: [] }), { run: ['prod'] })
  for (const input of [absent, copied]) {
    expect(stagesBefore(input)).toEqual(['prod'])
    expect(planStage(input)).toMatchObject({
      action: 'create',
      refusals: [],
      databases: [{ impact: 'create' }],
    })
    expect(codesOf(planStage(input).notes)).toContain('replica-after-source')
  }
  expect(stagesBefore(newReplica(read(SOURCE), { run: ['prod'] }))).toEqual([])
  expect(refused(newReplica({ kind: 'absent' }))).toEqual([
    expect.stringContaining('is not deployed yet; deploy it first'),
  ])
})

test('of a primary whose parameters could not be read, that is said', () => {
  const parameters = denied('rds:DescribeDBParameters')
  const { notes } = planStage(newReplica(read({ ...SOURCE, parameters })))
  expect(notes).toContainEqual(
    expect.objectContaining({
      code: 'primary-parameters-unread',
      message: expect.stringContaining('allow rds:DescribeDBParameters') as string,
    }),
  )
  expect(codesOf(notes)).not.toContain('replica-like-primary')
})

test('a replica that is smaller than its primary is warned of; one that is not is not', () => {
  const small = planStage(newReplica(read({ ...SOURCE, likeness: { instance: 'db.t4g.small' } })))
  expect(codesOf(small.notes)).toContain('replica-smaller-than-primary')
  const same = planStage(newReplica(read({ ...SOURCE, likeness: { instance: 'db.t4g.micro' } })))
  expect(codesOf(same.notes)).not.toContain('replica-smaller-than-primary')
})
