import { expect, test } from 'vitest'
import type { Likeness, ReplicaSource, ResolvedSql } from '../../../src/config/resolved.ts'
import { NO_EXTERNAL_FACTS, type SourceFacts } from '../../../src/facts/external.ts'
import type { DeployedStage } from '../../../src/template/index.ts'
import { likePrimaries } from '../../../src/template/replica/likeness.ts'
import { FOLLOWS, SOURCE } from '../../builders/source.ts'
import { aDeployed, aPostgres, aStage } from '../../builders/stage.ts'

/** A stage's stack that has these outputs alone. */
const deployedStage = (outputs: Readonly<Record<string, string>>): DeployedStage =>
  aDeployed(aStage(), { outputs })

/** The Postgres of a stage whose file says `own`, with what is known of its primary. */
function likened(
  own: Likeness,
  facts: Partial<SourceFacts> | null,
  {
    replicaOf = FOLLOWS,
    deployed = null,
  }: { replicaOf?: ReplicaSource | null; deployed?: DeployedStage | null } = {},
): ResolvedSql | undefined {
  const stage = aStage({ databases: { postgres: aPostgres({ own, replicaOf }) } })
  const sources = facts && { postgres: { kind: 'read' as const, value: { ...SOURCE, ...facts } } }
  return likePrimaries(stage, { ...NO_EXTERNAL_FACTS, sources: sources ?? {} }, deployed).databases
    .postgres
}

const RUNS: Likeness = {
  instance: 'db.r6g.large',
  multiAz: true,
  disk: { type: 'io1', iops: 3000 },
  max: 500,
}

test('a new replica is as its primary runs, then as the file has that one, then as its own stage says', () => {
  expect(likened({}, { likeness: RUNS })).toMatchObject({
    instance: 'db.r6g.large',
    multiAz: true,
    storage: { type: 'io1', iops: 3000, max: 500, size: 20 },
  })
  const written = { ...FOLLOWS, own: { instance: 'db.r6g.xlarge', parameters: { work_mem: '1' } } }
  expect(likened({}, { likeness: RUNS }, { replicaOf: written })).toMatchObject({
    instance: 'db.r6g.xlarge',
    multiAz: true,
    parameters: { work_mem: '1' },
  })
  const own: Likeness = {
    instance: 'db.t4g.micro',
    disk: { type: 'gp3', iops: null },
    parameters: { work_mem: '2' },
  }
  expect(likened(own, { likeness: RUNS }, { replicaOf: written })).toMatchObject({
    instance: 'db.t4g.micro',
    multiAz: true,
    storage: { type: 'gp3', iops: null, max: 500 },
    parameters: { work_mem: '2' },
  })
})

test('where nothing is known of its primary, it is as the file and the defaults have it', () => {
  expect(likened({}, null)).toMatchObject({ instance: 'db.t4g.micro', multiAz: false })
  expect(likened({}, null, { replicaOf: { ...FOLLOWS, own: { multiAz: true } } })).toMatchObject({
    multiAz: true,
  })
})

test('the parameters that are set for its primary are its own, but for the one that demands TLS', () => {
  const parameters = { work_mem: '1', 'rds.force_ssl': '0' }
  const facts = { parameters: { kind: 'read', value: parameters } } as const
  expect(likened({}, facts)?.parameters).toEqual({ work_mem: '1' })
  const own = { parameters: { 'rds.force_ssl': '0' } }
  expect(likened(own, facts)?.parameters).toEqual(parameters)
  expect(likened({}, null, { replicaOf: { ...FOLLOWS, own: { parameters } } })?.parameters).toEqual(
    {
      work_mem: '1',
    },
  )
})

test.each([
  ['a replica', { PostgresSourceArn: SOURCE.arn }, FOLLOWS],
  ['one that is promoted now', { PostgresSourceArn: SOURCE.arn }, null],
  ['a promoted one', { PostgresPromotedFrom: SOURCE.arn }, null],
])(
  '%s that is deployed keeps what it was made with, whatever its primary is',
  (_, role, follows) => {
    const replicaOf = follows && { ...follows, own: { instance: 'db.r6g.16xlarge', multiAz: true } }
    const outputs = { PostgresIdentifier: 'reports', ...role }
    const before = likened({}, { likeness: RUNS }, { replicaOf, deployed: deployedStage(outputs) })
    expect(before).toMatchObject({ instance: 'db.t4g.micro', multiAz: false })
    const kept = { ...outputs, PostgresAsPrimary: '{"instance":"db.m6g.large","max":200}' }
    const now = likened({}, { likeness: RUNS }, { replicaOf, deployed: deployedStage(kept) })
    expect(now).toMatchObject({ instance: 'db.m6g.large', multiAz: false, storage: { max: 200 } })
  },
)

test('a primary that never followed another is as its own stage says', () => {
  const deployed = deployedStage({ PostgresIdentifier: 'orders' })
  const sql = aPostgres({ own: {}, instance: 'db.m6g.large' })
  const stage = aStage({ databases: { postgres: sql } })
  expect(likePrimaries(stage, NO_EXTERNAL_FACTS, deployed).databases.postgres).toEqual(sql)
})
