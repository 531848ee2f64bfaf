/** Groups of the stack that somebody deleted by hand: the update is refused, and the command that it names works. */
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { deleteByHand } from '../builders/deleted-by-hand.ts'
import { commandIn } from './command-in.ts'
import { useByHand } from './by-hand.ts'
import { story } from './story.ts'

const { aws, deploy, groups, instances, plan, refusedFor, stages } = useByHand()

const file = (...databases: readonly string[]): void => {
  stages({ prod: `{ databases: { ${databases.join(', ')} } }` })
}

/** The options of the command that the refusal names. */
async function commandOf(name: string): Promise<Readonly<Record<string, string>>> {
  const [{ message = '' } = {}] = (await plan()).refusals
  return commandIn(message, name)
}

story('the parameter group of a Postgres that was given another one by hand', (scene) => {
  let own = ''

  scene('refuses the update once it is gone', async () => {
    file('postgres: {}')
    await deploy()
    const [{ DBInstanceIdentifier, DBParameterGroups } = {}] = await instances()
    own = DBParameterGroups![0]!.DBParameterGroupName!
    await aws().rds.modifyDBInstance({
      DBInstanceIdentifier,
      DBParameterGroupName: 'default.postgres17',
      ApplyImmediately: true,
    })
    await setTimeout(20)
    await aws().rds.deleteDBParameterGroup({ DBParameterGroupName: own })
    file('postgres: { parameters: { work_mem: "8192" } }')
    await refusedFor('group-missing', /create-db-parameter-group/)
    file('postgres: { backupDays: 9 }')
    await refusedFor('group-missing', /create-db-parameter-group/)
  })

  scene('is made again with the command, and the update goes through', async () => {
    const options = await commandOf('create-db-parameter-group')
    expect(options).toMatchObject({ 'db-parameter-group-name': own, region: 'us-east-1' })
    await aws().rds.createDBParameterGroup({
      DBParameterGroupName: options['db-parameter-group-name'],
      DBParameterGroupFamily: options['db-parameter-group-family'],
      Description: options['description'],
    })
    file('postgres: { parameters: { work_mem: "8192" }, backupDays: 9 }')
    await deploy()
    const { Parameters = [] } = await aws().rds.describeDBParameters({
      DBParameterGroupName: own,
      Source: 'user',
    })
    expect(Parameters.map(({ ParameterName }) => ParameterName).sort()).toEqual([
      'rds.force_ssl',
      'work_mem',
    ])
    expect((await plan()).action).toBe('none')
  })
})

story('the parameter group of a Redis that was given another one by hand', (scene) => {
  scene('refuses the update once it is gone', async () => {
    file('redis: {}')
    await deploy()
    const [{ ReplicationGroupId } = {}] = await groups()
    const { CacheClusters = [] } = await aws().elasticache.describeCacheClusters()
    const own = CacheClusters[0]!.CacheParameterGroup!.CacheParameterGroupName!
    await aws().elasticache.modifyReplicationGroup({
      ReplicationGroupId,
      CacheParameterGroupName: 'default.valkey8',
      ApplyImmediately: true,
    })
    await setTimeout(20)
    await aws().elasticache.deleteCacheParameterGroup({ CacheParameterGroupName: own })
    file('redis: { backupDays: 9 }')
    await refusedFor('group-missing', /create-cache-parameter-group/)
  })

  scene('is made again with the command, and the update goes through', async () => {
    const options = await commandOf('create-cache-parameter-group')
    await aws().elasticache.createCacheParameterGroup({
      CacheParameterGroupName: options['cache-parameter-group-name'],
      CacheParameterGroupFamily: options['cache-parameter-group-family'],
      Description: options['description'],
    })
    await deploy()
    expect(await groups()).toMatchObject([{ SnapshotRetentionLimit: 9 }])
    expect((await plan()).action).toBe('none')
  })
})

story('the subnet group of a Postgres that was moved to another VPC by hand', (scene) => {
  let own = ''

  scene('refuses the update once it is gone', async () => {
    file('postgres: {}')
    await deploy()
    const [{ DBInstanceIdentifier, DBSubnetGroup } = {}] = await instances()
    own = DBSubnetGroup!.DBSubnetGroupName!
    const { Subnets = [] } = await aws().ec2.describeSubnets({
      Filters: [{ Name: 'default-for-az', Values: ['true'] }],
    })
    const DBSubnetGroupName = 'by-hand'
    await aws().rds.createDBSubnetGroup({
      DBSubnetGroupName,
      DBSubnetGroupDescription: 'by hand',
      SubnetIds: Subnets.map(({ SubnetId = '' }) => SubnetId),
    })
    await aws().rds.modifyDBInstance({
      DBInstanceIdentifier,
      DBSubnetGroupName,
      ApplyImmediately: true,
    })
    await setTimeout(20)
    await aws().rds.deleteDBSubnetGroup({ DBSubnetGroupName: own })
    file('postgres: { backupDays: 9 }')
    await refusedFor('group-missing', /create-db-subnet-group/)
  })

  scene('is made again with the command, and the update goes through', async () => {
    const options = await commandOf('create-db-subnet-group')
    expect(options).toMatchObject({ 'db-subnet-group-name': own, region: 'us-east-1' })
    await aws().rds.createDBSubnetGroup({
      DBSubnetGroupName: options['db-subnet-group-name'],
      DBSubnetGroupDescription: options['db-subnet-group-description'],
      SubnetIds: options['subnet-ids']!.split(' '),
    })
    await deploy()
    expect(await instances()).toMatchObject([{ BackupRetentionPeriod: 9 }])
    // It stays where somebody has put it, and that is told.
    expect((await plan()).notes.map(({ code }) => code)).toEqual(['differs-from-deploy'])
  })
})

story('a Postgres that was deleted by hand with both of its groups', (scene) => {
  scene('is refused for itself alone', async () => {
    file('postgres: {}', 'redis: {}')
    await deploy()
    const [{ DBParameterGroups, DBSubnetGroup } = {}] = await instances()
    await deleteByHand(aws().rds, () => true, 'last')
    const { DBParameterGroupName } = DBParameterGroups![0]!
    await aws().rds.deleteDBParameterGroup({ DBParameterGroupName })
    const { DBSubnetGroupName } = DBSubnetGroup!
    await aws().rds.deleteDBSubnetGroup({ DBSubnetGroupName })
    file('postgres: {}', 'redis: { backupDays: 9 }')
    await refusedFor('database-missing', /take postgres out .* restoreFrom: \{ snapshot: last \}/)
  })

  scene('is taken out and comes back, with groups of its own', async () => {
    file('redis: { backupDays: 9 }')
    await deploy()
    file('postgres: { restoreFrom: { snapshot: last } }', 'redis: { backupDays: 9 }')
    await deploy()
    const [{ DBParameterGroups } = {}] = await instances()
    expect(DBParameterGroups![0]!.DBParameterGroupName).toMatch(/^shop-prod-/)
  })
})
