import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../src/facts/fact.ts'
import type { SecretFacts } from '../../../src/facts/secrets.ts'
import { planStage } from '../../../src/plan/index.ts'
import type { StagePlan } from '../../../src/plan/model/types.ts'
import {
  denied,
  planInput,
  postgres,
  property,
  read,
  redis,
  type Given,
} from '../../builders/plan.ts'
import { aDeployed, aStage, stackOf } from '../../builders/stage.ts'

const NAME = 'dev-shop-postgres-5f3c2a10'
const ARN = `arn:aws:secretsmanager:us-east-1:123456789012:secret:${NAME}-a1b2c3`
const is = (deletion: SecretFacts['deletion']): Fact<SecretFacts> =>
  read({ arn: ARN, name: NAME, deletion })
const PLANNED = is({ at: '2026-11-30T08:00:00.000Z' })
const GONE: Fact<SecretFacts> = { kind: 'absent' }

const stage = aStage()
const deployed = aDeployed(stage, {
  outputs: { ...stackOf().outputs, PostgresSecretArn: ARN },
})
const CLASS = postgres([property('DBInstanceClass', 'db.t4g.micro', 'db.t4g.small')])
const BESIDE = redis([property('SnapshotRetentionLimit', '1', '3')])

function planWith(
  fact: Fact<SecretFacts>,
  changes: Exclude<Given['changes'], undefined>,
): StagePlan {
  const today = new Date('2026-11-23T12:00:00Z')
  return planStage(
    planInput({ stage, deployed, changes, today, seen: { secrets: { [ARN]: fact } } }),
  )
}

describe('a secret that is to be deleted', () => {
  test.each([
    ['its database', [CLASS]],
    ['another one', [BESIDE]],
  ])(
    'refuses a change of %s, with the days left and the verb that restores it',
    (_what, changes) => {
      const refusals = planWith(PLANNED, changes).refusals
      expect(refusals).toMatchObject([{ code: 'secret-to-be-deleted', database: 'postgres' }])
      expect(refusals[0]?.message).toContain(
        `the secret ${NAME} of Postgres is scheduled for deletion after 2026-11-30 (7 days left)`,
      )
      expect(refusals[0]?.message).toContain('`tinystacks restore-secret --stage dev postgres`')
    },
  )

  test('refuses without the day where that could not be read', () => {
    expect(planWith(is({ at: null }), [CLASS]).refusals[0]?.message).toContain(
      'is scheduled for deletion at a time that could not be read;',
    )
  })

  test('refuses nothing where nothing changes', () => {
    expect(planWith(PLANNED, null)).toMatchObject({ action: 'none', refusals: [] })
  })
})

describe('a secret that is gone', () => {
  test('refuses a change of its database, with the snapshot that saves the rows', () => {
    const { refusals } = planWith(GONE, [CLASS])
    expect(refusals).toMatchObject([{ code: 'secret-unreadable', database: 'postgres' }])
    expect(refusals[0]?.message).toMatch(
      /aws rds create-db-snapshot --db-instance-identifier (\S+) --db-snapshot-identifier \1-saved --region us-east-1, and .*restoreFrom: \{ snapshot: \1-saved \}/,
    )
  })

  test('refuses no change of another database', () => {
    expect(planWith(GONE, [BESIDE]).refusals).toEqual([])
  })
})

test.each<[string, Fact<SecretFacts>]>([
  ['stays', is(null)],
  ['was not read', denied('secretsmanager:ListSecrets')],
])('a secret that %s refuses nothing', (_what, fact) => {
  expect(planWith(fact, [CLASS]).refusals).toEqual([])
})
