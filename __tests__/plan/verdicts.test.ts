/**
 * The verdict table: what AWS documents a change to do, against what the plan says of it.
 * Expected values come from the source a row names, never from the code. FACTS = this project's
 * collected facts: CFN = CloudFormation template reference, SPEC = AWS's published resource
 * specification, RDSH = the RDS resource handler's source, RDS = RDS user guide, EC = ElastiCache
 * user guide, DESIGN = what this project promises.
 */
import { describe, expect, test } from 'vitest'
import { planStage } from '../../src/plan/index.ts'
import type { DatabasePlan } from '../../src/plan/model/types.ts'
import { codesOf, messagesOf, mysql, planInput } from '../builders/plan.ts'
import { aMysql, aPostgres } from '../builders/stage.ts'
import { aroundIt } from './verdicts/around.ts'
import { comesAndGoes } from './verdicts/comes-and-goes.ts'
import { redisRows } from './verdicts/redis.ts'
import { only, CLASS_UP, type Row } from './verdicts/row.ts'
import { sql } from './verdicts/sql.ts'

describe.each([
  ['Postgres and MySQL', sql],
  ['what is around a database', aroundIt],
  ['databases that come and go', comesAndGoes],
  ['Redis', redisRows.map((row): Row => ({ database: 'redis', ...row }))],
])('%s', (_title, rows) => {
  test.each(rows)('$change: $impact ($source)', (row) => {
    const plan = planStage(planInput({ changes: row.changes, ...row.given }))
    const database = plan.databases.find((each) => each.database === (row.database ?? 'postgres'))
    expect(summary(database)).toEqual({
      impact: row.impact,
      data: row.data ?? 'kept',
      verified: row.verified ?? true,
      consent: row.consent ?? null,
    })
    expect(codesOf(plan.refusals)).toEqual(row.refused === undefined ? [] : [row.refused])
    if (row.names) expect(messagesOf(plan.refusals)).toEqual([expect.stringMatching(row.names)])
  })
})

function summary(database: DatabasePlan | undefined): object {
  return {
    impact: database?.impact,
    data: database?.data,
    verified: database?.verified,
    consent: database?.consent?.kind ?? null,
  }
}

test('a neighbour of the database that changes is not touched', () => {
  const plan = planStage(
    planInput({
      changes: [mysql([CLASS_UP])],
      ...only({ postgres: aPostgres(), mysql: aMysql() }),
    }),
  )
  expect(plan.databases.map(({ database, impact }) => [database, impact])).toEqual([
    ['postgres', 'none'],
    ['mysql', 'restart'],
  ])
})
