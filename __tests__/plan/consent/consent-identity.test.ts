import { describe, expect, test } from 'vitest'
import { missingConsent } from '../../../src/plan/index.ts'
import {
  DIGITS,
  plan,
  facts,
  removal,
  redisRestart,
  readers,
  readerRestart,
} from '../../builders/consent.ts'
import { denied, read, redisFacts, sqlFacts, type Given } from '../../builders/plan.ts'
import { aDeployed, stackOf, aStage } from '../../builders/stage.ts'

describe('where AWS does not tell which database it is', () => {
  const { PostgresIdentifier: _gone, ...outputs } = stackOf().outputs

  test.each<[string, Given, RegExp]>([
    [
      'since the call is denied',
      { ...removal, live: facts({ postgres: denied('rds:DescribeDBInstances') }) },
      /rds:DescribeDBInstances AccessDenied\); allow rds:DescribeDBInstances and plan again/,
    ],
    [
      'since nobody asked',
      { ...removal, live: {} },
      /rds:DescribeDBInstances was not called\); allow rds:DescribeDBInstances/,
    ],
    [
      'since a Redis may not be read',
      { ...redisRestart, live: facts({ redis: denied('elasticache:DescribeReplicationGroups') }) },
      /allow elasticache:DescribeReplicationGroups/,
    ],
    [
      'since the answer has no id',
      { ...removal, live: facts({ postgres: read(sqlFacts({ resourceId: '' })) }) },
      /DbiResourceId is missing/,
    ],
    [
      'since the answer has no time',
      { ...redisRestart, live: facts({ redis: read(redisFacts({ createdAt: '' })) }) },
      /ReplicationGroupCreateTime is missing/,
    ],
    [
      'since the stack does not name it',
      {
        ...removal,
        deployed: aDeployed(aStage(), { outputs }),
        live: facts({ postgres: { kind: 'absent' } }),
      },
      /the stack's output PostgresIdentifier is missing/,
    ],
    [
      'since the reader may not be read',
      readerRestart({ readers: { postgres: denied('rds:DescribeDBInstances') } }),
      /allow rds:DescribeDBInstances/,
    ],
    ['since the reader was not asked for', readerRestart({}), /was not called/],
    [
      "since the reader's primary may not be read",
      readerRestart({ ...readers('db-R1'), postgres: denied('rds:DescribeDBInstances') }),
      /allow rds:DescribeDBInstances/,
    ],
  ])('%s: refused, with no words anywhere', (_why, input, message) => {
    const made = plan(input)
    expect(made.stages[0]?.refusals).toMatchObject([
      { code: expect.stringMatching(/^identity-(unread|unknown)$/) as string },
    ])
    expect(made.stages[0]?.refusals[0]?.message).toMatch(message)
    expect(missingConsent(made)).toEqual([])
    expect(JSON.stringify(made)).not.toMatch(new RegExp(`@${DIGITS}`))
  })

  test('a database that is gone asks for none', () => {
    const made = plan({ ...removal, live: facts({ postgres: { kind: 'absent' } }) })
    expect(made.stages[0]?.databases).toContainEqual(
      expect.objectContaining({ database: 'postgres', gone: true, consent: null }),
    )
    expect(made.stages[0]?.refusals).toEqual([])
  })
})
