import { describe, expect, test } from 'vitest'
import type { ResourceChange } from '../../../src/facts/stack/change-set.ts'
import { NO_EXTERNAL_FACTS } from '../../../src/facts/external.ts'
import type { DeployedStage } from '../../../src/template/index.ts'
import { planStage, secretsToMake } from '../../../src/plan/index.ts'
import {
  added,
  codesOf,
  messagesOf,
  planInput,
  postgres,
  property,
  read,
  sqlFacts,
} from '../../builders/plan.ts'
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
const notesOf = (...given: Parameters<typeof inputOf>): readonly string[] =>
  codesOf(planStage(inputOf(...given)).notes)

describe('a promotion in the region of the primary', () => {
  test('says that it gets a secret and where it stays', () => {
    const notes = notesOf(replica, SECRET, postgres([GONE, PASSWORD]))
    expect(notes).toEqual(expect.arrayContaining(['own-secret', 'stays-in-old-vpc']))
  })

  test('says so of the secret as long as the password is not set, whatever broke off', () => {
    const owns = 'own-secret'
    expect(notesOf(promoted, SECRET, postgres([PASSWORD]))).toContain(owns)
    expect(notesOf(promoted, postgres([PASSWORD]))).toContain(owns)
    expect(notesOf(promoted, postgres([property('MultiAZ', 'false', 'true')]))).not.toContain(owns)
    expect(notesOf(aDeployed(), postgres([PASSWORD]))).not.toContain(owns)
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
  expect(notes).toContain('promotion-is-final')
  expect(notes).not.toContain('stays-in-old-vpc')
  expect(notes).not.toContain('own-secret')
})

test('a database that was promoted is never replaced', () => {
  const key = property('KmsKeyId', null, 'alias/own', { requiresRecreation: 'Always' })
  const replaced = postgres([key], { replacement: 'True' })
  expect(planStage(inputOf(promoted, replaced)).refusals).toMatchObject([
    {
      ...{ code: 'promoted-cannot-be-replaced', database: 'postgres' },
      message: expect.stringContaining('changing kmsKey would replace') as string,
    },
  ])
  expect(planStage(inputOf(aDeployed(), replaced)).refusals).toEqual([])
})

test('a promotion says that the replica no longer copies its primary, where AWS says so', () => {
  const notes = (isNormal: boolean) => {
    const replication = { status: isNormal ? 'replicating' : 'error', isNormal }
    const live = { postgres: read(sqlFacts({ replicaSource: SOURCE.arn, replication })) }
    return codesOf(planStage({ ...inputOf(replica, postgres([GONE])), live }).notes)
  }
  expect(notes(false)).toContain('replication-broken')
  expect(notes(true)).not.toContain('replication-broken')
})

test('a promotion says how big the database is, and that its old primary is bigger', () => {
  const external = (instanceClass: string) => ({
    ...NO_EXTERNAL_FACTS,
    formerSources: { postgres: read({ instanceClass, allocatedStorage: 100, multiAz: true }) },
  })
  const notesBeside = (instanceClass: string) =>
    planStage({ ...inputOf(replica, postgres([GONE])), external: external(instanceClass) }).notes
  expect(messagesOf(notesBeside('db.r6g.large'))).toEqual(
    expect.arrayContaining([
      expect.stringContaining('dev/postgres (db.t4g.micro, 20 GiB, in one zone) will be promoted'),
      expect.stringMatching(/db.t4g.micro is smaller than its old primary \(db.r6g.large\)/),
    ]),
  )
  for (const known of ['db.t4g.micro', ''])
    expect(codesOf(notesBeside(known))).not.toContain('replica-smaller-than-primary')
})
