import { beforeEach, expect, it } from 'vitest'
import { testAws, type TestAws } from '../builders/world.ts'

const CLUSTER = {
  DBClusterIdentifier: 'Orders',
  Engine: 'aurora-postgresql',
  MasterUsername: 'app',
  MasterUserPassword: 'long-enough-1',
  DatabaseName: 'shop',
}

let test: TestAws

beforeEach(async () => {
  test = testAws()
  await test.call('rds', 'CreateDBCluster', CLUSTER)
})

const described = (params: object = {}): Promise<unknown> =>
  test.call('rds', 'DescribeDBClusters', { ...params })
const filtered = (value: string): object => ({
  Filters: [{ Name: 'db-cluster-id', Values: [value] }],
})

it('RDS-33 a cluster has two endpoints and the port of its engine', async () => {
  expect(await described(filtered('orders'))).toMatchObject({
    DBClusters: [
      {
        DBClusterIdentifier: 'orders',
        Engine: 'aurora-postgresql',
        Endpoint: expect.stringMatching(/^orders\.cluster-(?!ro-)/) as string,
        ReaderEndpoint: expect.stringMatching(/^orders\.cluster-ro-/) as string,
        Port: 5432,
        DatabaseName: 'shop',
        VpcSecurityGroups: [{ Status: 'active' }],
      },
    ],
  })
})

it('RDS-33 its first instance is the writer', async () => {
  for (const DBInstanceIdentifier of ['orders-1', 'orders-2']) {
    const member = { DBInstanceIdentifier, DBClusterIdentifier: 'orders', Engine: CLUSTER.Engine }
    await test.call('rds', 'CreateDBInstance', member)
  }
  expect(await described()).toMatchObject({
    DBClusters: [
      {
        DBClusterMembers: [
          { DBInstanceIdentifier: 'orders-1', IsClusterWriter: true },
          { DBInstanceIdentifier: 'orders-2', IsClusterWriter: false },
        ],
        MultiAZ: true,
      },
    ],
  })
})

it('RDS-33 an engine that is not of Aurora is refused', async () => {
  const other = { ...CLUSTER, DBClusterIdentifier: 'other', Engine: 'aurora' }
  await expect(test.call('rds', 'CreateDBCluster', other)).rejects.toThrow(/Invalid DB engine/)
})

it('RDS-34 what is not there is told by its name, or by an empty list', async () => {
  await expect(described({ DBClusterIdentifier: 'none' })).rejects.toThrow(/none not found/)
  expect(await described(filtered('none'))).toMatchObject({ DBClusters: [] })
})

it('RDS-34 a deleted cluster is gone, a protected one stays', async () => {
  const kept = { ...CLUSTER, DBClusterIdentifier: 'kept', DeletionProtection: true }
  await test.call('rds', 'CreateDBCluster', kept)
  await expect(
    test.call('rds', 'DeleteDBCluster', { DBClusterIdentifier: 'kept' }),
  ).rejects.toThrow(/protected/)
  await test.call('rds', 'DeleteDBCluster', { DBClusterIdentifier: 'orders' })
  expect(await described()).toMatchObject({ DBClusters: [{ DBClusterIdentifier: 'kept' }] })
})
