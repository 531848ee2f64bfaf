/** Settings of an instance that somebody changed by hand, one kind each, while the file changes something else. */
import type { DBInstance } from '@aws-sdk/client-rds'
import { expect, test } from 'vitest'
import { codesOf, messagesOf } from '../builders/plan.ts'
import { useByHand } from './by-hand.ts'

const { aws, deploy, instances, plan, stages } = useByHand()

const one = (postgres: string): void => {
  stages({ prod: `{ protected: false, databases: { postgres: { ${postgres} } } }` })
}

const instance = async (name = 'shop-prod'): Promise<DBInstance> =>
  (await instances()).find(({ DBInstanceIdentifier: id }) => id?.startsWith(name))!

async function byHand(change: object, name?: string): Promise<void> {
  const { DBInstanceIdentifier } = await instance(name)
  const input = { DBInstanceIdentifier, ApplyImmediately: true, ...change }
  await aws().rds.modifyDBInstance(input)
}

const said = async (stage?: string): Promise<string> =>
  messagesOf((await plan(stage)).notes).join('\n')

test('another type of storage', async () => {
  one('storage: { size: 100 }')
  await deploy()
  await byHand({ StorageType: 'gp2' })
  expect(await said()).toContain('storage.type gp2 (last deploy: gp3)')
  one('storage: { size: 100 }, backupDays: 9')
  expect(await said()).toContain(
    'Postgres: storage.type gp2 was set outside of this file (last deploy: gp3) and will stay',
  )
  await deploy()
  expect(await instance()).toMatchObject({ StorageType: 'gp2', BackupRetentionPeriod: 9 })
  one('storage: { size: 100, type: io1, iops: 3000 }, backupDays: 9')
  expect((await plan()).databases[0]?.changes).toContainEqual(
    expect.objectContaining({
      property: 'storage.type',
      before: 'gp2',
      lastDeploy: 'gp3',
      after: 'io1',
    }),
  )
  one('storage: { size: 100, type: gp2 }, backupDays: 9')
  expect((await plan()).databases[0]).toMatchObject({ impact: 'none', changes: [], consent: null })
  await deploy()
  expect((await plan()).notes).toEqual([])
})

test('another certificate', async () => {
  one('backupDays: 7')
  await deploy()
  await byHand({ CACertificateIdentifier: 'rds-ca-ecc384-g1' })
  expect(await said()).toContain(
    'CACertificateIdentifier rds-ca-ecc384-g1 (last deploy: rds-ca-rsa',
  )
  one('backupDays: 9')
  expect(await said()).toContain(
    'Postgres: CACertificateIdentifier rds-ca-ecc384-g1 was set outside of this file',
  )
  await deploy()
  expect(await instance()).toMatchObject({ CACertificateIdentifier: 'rds-ca-ecc384-g1' })
})

test('another security group beside the stack’s own', async () => {
  one('backupDays: 7')
  await deploy()
  const { VpcSecurityGroups = [], DBSubnetGroup } = await instance()
  const { GroupId } = await aws().ec2.createSecurityGroup({
    GroupName: 'by-hand',
    Description: 'by hand',
    VpcId: DBSubnetGroup?.VpcId,
  })
  const ids = [...VpcSecurityGroups.map(({ VpcSecurityGroupId: id }) => id), GroupId]
  await byHand({ VpcSecurityGroupIds: ids })
  const [own = ''] = VpcSecurityGroups.map(({ VpcSecurityGroupId: id }) => id)
  expect(await said()).toMatch(
    new RegExp(`runs with the security groups sg-.* and sg-.* \\(last deploy: ${own}\\)`),
  )
  one('backupDays: 9')
  expect(await said()).toMatch(
    new RegExp(`Postgres: the security groups sg-.* and sg-.* \\(last deploy: ${own}\\) were`),
  )
  await deploy()
  expect((await instance()).VpcSecurityGroups).toHaveLength(2)
  // One in the place of the stack's own, while something changes.
  await byHand({ VpcSecurityGroupIds: [GroupId] })
  one('backupDays: 10')
  expect(await said()).toContain(
    `Postgres: the security groups ${GroupId ?? ''} (last deploy: ${own}) were attached`,
  )
})

test('a replica of another stage, changed by itself', async () => {
  const both = (more = ''): void => {
    stages({
      prod: '{ protected: false, databases: { postgres: {} } }',
      reports: `{ protected: false, databases: { postgres: { replicaOf: prod${more} } } }`,
    })
  }
  both()
  await deploy()
  await byHand({ DBInstanceClass: 'db.r6g.xlarge', MultiAZ: true }, 'shop-reports')
  expect(await said('reports')).toContain('instance db.r6g.xlarge (last deploy: db.t4g.micro)')
  expect((await plan('prod')).notes).toEqual([])
  both(', instance: db.t4g.medium')
  const { databases, notes } = await plan('reports')
  expect(databases[0]?.changes).toMatchObject([
    {
      property: 'instance',
      before: 'db.r6g.xlarge',
      lastDeploy: 'db.t4g.micro',
      after: 'db.t4g.medium',
    },
  ])
  expect(codesOf(notes)).toContain('left-by-hand')
  await deploy()
  expect(await instance('shop-reports')).toMatchObject({
    DBInstanceClass: 'db.t4g.medium',
    MultiAZ: true,
  })
  expect(await instance('shop-prod')).toMatchObject({ DBInstanceClass: 'db.t4g.micro' })
})
