/** Databases that somebody made by hand under the name of one of the stack's: sure by when they were made. */
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { deleteByHand } from '../builders/deleted-by-hand.ts'
import { useByHand } from './by-hand.ts'
import { story } from './story.ts'

const { aws, deploy, groups, instances, plan, refusedFor, stages } = useByHand()

const file = (...databases: readonly string[]): void => {
  stages({ prod: `{ databases: { ${databases.join(', ')} } }` })
}

const isReader = (one: { ReadReplicaSourceDBInstanceIdentifier?: string | undefined }): boolean =>
  one.ReadReplicaSourceDBInstanceIdentifier !== undefined

story('a Postgres whose tags and groups its restore by hand took along', (scene) => {
  scene('is refused all the same', async () => {
    file('postgres: {}')
    await deploy()
    const [own] = await instances()
    const { TagList } = own!
    const DBInstanceIdentifier = await deleteByHand(aws().rds, () => true, 'last')
    await setTimeout(5)
    await aws().rds.restoreDBInstanceFromDBSnapshot({
      DBInstanceIdentifier,
      DBSnapshotIdentifier: 'last',
      DBSubnetGroupName: own!.DBSubnetGroup!.DBSubnetGroupName,
      DBParameterGroupName: own!.DBParameterGroups![0]!.DBParameterGroupName,
      Tags: TagList,
    })
    const status = async () => (await instances())[0]?.DBInstanceStatus
    await expect.poll(status, { interval: 20, timeout: 10_000 }).toBe('available')
    expect((await instances())[0]).toMatchObject({ TagList })
    file('postgres: { backupDays: 9 }')
    await refusedFor('another-database', /take postgres out of the file .* restoreFrom that/)
  })

  scene('is taken out with consent, and comes back as the stack’s own', async () => {
    file()
    const { databases } = await plan()
    const { stdout } = await deploy('--allow', databases[0]!.consent!.words)
    const [, snapshot = ''] = /restoreFrom: \{ snapshot: (shop-prod-snapshot-\S+) \}/.exec(
      stdout.replaceAll(/\s+/g, ' '),
    )!
    file(`postgres: { restoreFrom: { snapshot: ${snapshot} }, backupDays: 9 }`)
    await deploy()
    expect(await instances()).toMatchObject([{ BackupRetentionPeriod: 9 }])
    expect((await plan()).action).toBe('none')
  })
})

story('a Redis that was made anew under its id', (scene) => {
  scene('is refused', async () => {
    file('redis: {}')
    await deploy()
    const [{ ReplicationGroupId = '', AuthTokenEnabled, ...own } = {}] = await groups()
    expect(AuthTokenEnabled).toBe(true)
    await aws().elasticache.deleteReplicationGroup({ ReplicationGroupId })
    await expect.poll(groups, { interval: 20, timeout: 10_000 }).toEqual([])
    await aws().elasticache.createReplicationGroup({
      ReplicationGroupId,
      ReplicationGroupDescription: 'by hand',
      Engine: own.Engine,
      EngineVersion: '8.0',
      CacheNodeType: own.CacheNodeType,
      TransitEncryptionEnabled: true,
    })
    const status = async () => (await groups())[0]?.Status
    await expect.poll(status, { interval: 20, timeout: 10_000 }).toBe('available')
    file('redis: { backupDays: 9 }')
    await refusedFor('another-database', /take redis out of the file .* restoreFrom that/)
  })

  scene('is refused where only the change set touches it', async () => {
    stages({ prod: '{ databases: { redis: {} } }' }, '{ team: payments }')
    await refusedFor('another-database', /take redis out of the file .* restoreFrom that/)
    const { Summaries = [] } = await aws().cloudformation.listChangeSets({ StackName: 'shop-prod' })
    expect(Summaries.map(({ ExecutionStatus }) => ExecutionStatus)).not.toContain('AVAILABLE')
  })

  scene('is taken out with consent, and comes back as the stack’s own', async () => {
    file()
    const { databases } = await plan()
    await deploy('--allow', databases[0]!.consent!.words)
    const { Snapshots = [] } = await aws().elasticache.describeSnapshots({ SnapshotSource: 'user' })
    const final = Snapshots.find(({ SnapshotName = '' }) => SnapshotName.startsWith('shop-prod-'))
    file(`redis: { restoreFrom: { snapshot: ${final!.SnapshotName!} }, backupDays: 9 }`)
    await deploy()
    expect(await groups()).toMatchObject([{ SnapshotRetentionLimit: 9 }])
    expect((await plan()).action).toBe('none')
  })
})

story('a reader that was made anew under its name', (scene) => {
  scene('is refused', async () => {
    file('postgres: { readReplica: true }')
    await deploy()
    const DBInstanceIdentifier = await deleteByHand(aws().rds, isReader)
    const [primary] = await instances()
    await aws().rds.createDBInstanceReadReplica({
      DBInstanceIdentifier,
      SourceDBInstanceIdentifier: primary!.DBInstanceIdentifier,
    })
    const status = async () => (await instances()).find(isReader)?.DBInstanceStatus
    await expect.poll(status, { interval: 20, timeout: 10_000 }).toBe('available')
    file('postgres: { readReplica: true, logs: [postgresql] }')
    await refusedFor('another-database', /deploy readReplica: false, then put it back/)
  })

  scene('is taken out and comes back', async () => {
    file('postgres: { readReplica: false, logs: [postgresql] }')
    await deploy()
    file('postgres: { readReplica: true, logs: [postgresql] }')
    await deploy()
    expect((await instances()).filter(isReader)).toHaveLength(1)
  })
})
