import { expect, it } from 'vitest'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import { testAws } from '../builders/world.ts'

const test = testAws()
const stage = stageOf(test)

it('RDS-113 another subnet group moves an instance to another VPC, and nowhere in its own', async () => {
  await stage.make('AWS::RDS::DBInstance', 'Db', POSTGRES)
  const { vpc, subnets } = await stage.network()
  const make = (DBSubnetGroupName: string): Promise<string> =>
    stage.make('AWS::RDS::DBSubnetGroup', DBSubnetGroupName, {
      DBSubnetGroupName,
      DBSubnetGroupDescription: 'd',
      SubnetIds: subnets,
    })
  const move = async (DBSubnetGroupName: string): Promise<unknown> =>
    test.call('rds', 'ModifyDBInstance', { DBInstanceIdentifier: 'orders', DBSubnetGroupName })
  await move(await make('first'))
  const { DBInstances } = (await test.call('rds', 'DescribeDBInstances')) as {
    DBInstances: object[]
  }
  expect(DBInstances[0]).toMatchObject({
    DBSubnetGroup: { DBSubnetGroupName: 'first', VpcId: vpc },
    VpcSecurityGroups: [{ Status: 'active' }],
  })
  await move('first')
  await expect(move(await make('second'))).rejects.toMatchObject({
    code: 'InvalidVPCNetworkStateFault',
  })
  await expect(move('third')).rejects.toMatchObject({ code: 'DBSubnetGroupNotFoundFault' })
})
