import { RDS } from '@aws-sdk/client-rds'
import { beforeAll, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { useTerminal } from './asking.ts'
import { fileOf, promoted, refused } from './promoting.ts'

const { deploy, plan } = useTerminal()
let rds: RDS
beforeAll(() => (rds = new RDS({})))
const file = (stack: string, dev: string): string =>
  fileOf(`  prod: { protected: false, databases: { postgres: {} } }\n${dev}`, stack)
const follows = '  dev: { protected: false, databases: { postgres: { replicaOf: prod } } }\n'

test('a replica is promoted, once', async () => {
  const text = file('promotes1', follows)
  expect(await refused(text)).toMatchObject({ code: 'not-promotable' })
  expect((await deploy(text)).failure).toBeNull()
  const { written, json } = await promoted(text)
  expect(json).toMatchObject({
    verified: true,
    replica: { status: 'available', replication: 'replicating', instance: 'db.t4g.micro' },
    primary: { instance: 'db.t4g.micro', storage: 20 },
  })
  const after = written ?? ''
  expect(parseConfig(after, 'tinystacks.yml').kind).toBe('valid')
  const consent = (await plan(after)).stages.flatMap(({ databases }) =>
    databases.flatMap((database) => database.consent?.words ?? []),
  )
  expect((await deploy(after, consent)).failure).toBeNull()
  expect((await refused(text)).message).toMatch(/dev\/postgres was promoted already/)
})

test('a replica that somebody promoted, and then deleted, is not', async () => {
  const text = file('promotes2', follows)
  expect((await deploy(text)).failure).toBeNull()
  const { DBInstances = [] } = await rds.describeDBInstances({})
  const replica = DBInstances.find(
    ({ DBInstanceIdentifier: id, ReadReplicaSourceDBInstanceIdentifier: source }) =>
      source !== undefined && id?.includes('promotes2'),
  )?.DBInstanceIdentifier
  await rds.promoteReadReplica({ DBInstanceIdentifier: replica })
  expect((await refused(text)).message).toMatch(/was promoted already, outside of this file/)
  await rds.deleteDBInstance({ DBInstanceIdentifier: replica, SkipFinalSnapshot: true })
  expect((await refused(text)).message).toMatch(/does not exist any more/)
})
