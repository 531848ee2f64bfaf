import { describe, expect, test } from 'vitest'
import type { ResourceChange } from '../../../src/facts/facts.ts'
import type { DeployedStage } from '../../../src/template/index.ts'
import { planStage, secretsToMake } from '../../../src/plan/index.ts'
import { added, planInput, postgres, property } from '../../builders/plan.ts'
import { SOURCE } from '../../builders/source.ts'
import { aDeployed, stackOf, aStage } from '../../builders/stage.ts'

/** A stage in the region of its primary, as its stack is before the promotion, and between its updates. */
const deployedAs = (outputs: Readonly<Record<string, string>>): DeployedStage =>
  aDeployed(aStage(), { outputs: { ...stackOf().outputs, ...outputs } })

const REPLICA = { PostgresSourceArn: SOURCE.arn, PostgresSourceStack: 'shop-prod' }
const replica = deployedAs(REPLICA)
const promoted = deployedAs({ PostgresPromotedFrom: SOURCE.arn, PostgresSourceStack: 'shop-prod' })

const SECRET = added('PostgresSecret', 'AWS::SecretsManager::Secret')
const PASSWORD = property('MasterUserPassword', null, '{{resolve:secretsmanager:x}}')
const GONE = property('SourceDBInstanceIdentifier', SOURCE.identifier, null)

const inputOf = (deployed: DeployedStage, ...changes: readonly ResourceChange[]) =>
  planInput({ deployed, changes })
const notesOf = (...given: Parameters<typeof inputOf>): string =>
  planStage(inputOf(...given)).notes.join('\n')

describe('a promotion in the region of the primary', () => {
  test('says that it gets a secret and where it stays', () => {
    const notes = notesOf(replica, SECRET, postgres([GONE, PASSWORD]))
    expect(notes).toContain('dev/postgres gets a secret of its own; its password changes')
    expect(notes).toContain('stays in the VPC and the subnet group of its old primary')
  })

  test('says so of the secret as long as the password is not set, whatever broke off', () => {
    const owns = /gets a secret of its own/
    expect(notesOf(promoted, SECRET, postgres([PASSWORD]))).toMatch(owns)
    expect(notesOf(promoted, postgres([PASSWORD]))).toMatch(owns)
    expect(notesOf(promoted, postgres([property('MultiAZ', 'false', 'true')]))).not.toMatch(owns)
    expect(notesOf(aDeployed(), postgres([PASSWORD]))).not.toMatch(owns)
  })

  test('makes the secret after it, once, and it is known before', () => {
    expect(secretsToMake(inputOf(promoted, SECRET, postgres([PASSWORD])))).toEqual(['postgres'])
    expect(secretsToMake(inputOf(promoted, postgres([PASSWORD])))).toEqual([])
    expect(secretsToMake(inputOf(replica, SECRET, postgres([GONE, PASSWORD])))).toEqual([
      'postgres',
    ])
    // A primary and its secret are made together.
    expect(secretsToMake(inputOf(aDeployed(), SECRET))).toEqual([])
  })
})

test('across regions it keeps its VPC to itself, and the secret that was a copy', () => {
  const across = deployedAs({ ...REPLICA, PostgresSourceRegion: 'us-west-2' })
  const notes = notesOf(across, postgres([GONE]))
  expect(notes).toContain('is promoted to primary')
  expect(notes).not.toMatch(/stays in the VPC|secret of its own/)
})

test('a database that was promoted is never replaced', () => {
  const key = property('KmsKeyId', null, 'alias/own', { requiresRecreation: 'Always' })
  const replaced = postgres([key], { replacement: 'True' })
  expect(planStage(inputOf(promoted, replaced)).refusals).toMatchObject([
    { database: 'postgres', message: expect.stringContaining('a change of kmsKey would replace') },
  ])
  expect(planStage(inputOf(aDeployed(), replaced)).refusals).toEqual([])
})
