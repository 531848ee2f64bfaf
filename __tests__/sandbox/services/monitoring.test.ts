import { expect, it } from 'vitest'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import { testAws } from '../builders/world.ts'

const TYPE = 'AWS::RDS::DBInstance'

it('RDS-114 measures the host at once, by a role that fits and that it keeps', async () => {
  const test = testAws()
  const stage = stageOf(test)
  await stage.make(TYPE, 'Db', POSTGRES)
  const update = (change: Record<string, unknown>): Promise<void> =>
    stage.change(TYPE, 'orders', POSTGRES, { ...POSTGRES, ...change })
  const instance = async (): Promise<unknown> =>
    ((await test.call('rds', 'DescribeDBInstances')) as { DBInstances: unknown[] }).DBInstances[0]
  await expect(update({ MonitoringInterval: 60 })).rejects.toThrow('A MonitoringRoleARN value is')
  await expect(
    update({ MonitoringInterval: 60, MonitoringRoleArn: 'arn:aws:iam::123456789012:role/other' }),
  ).rejects.toThrow('ENHANCED_MONITORING')
  const name = await stage.make('AWS::IAM::Role', 'Watch', {
    AssumeRolePolicyDocument: {
      Statement: [{ Principal: { Service: 'monitoring.rds.amazonaws.com' } }],
    },
    ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole'],
  })
  const watched = {
    MonitoringInterval: 60,
    MonitoringRoleArn: `arn:aws:iam::123456789012:role/${name}`,
  }
  await update({ ...watched, ApplyImmediately: false })
  expect(await instance()).toMatchObject(watched)
  const change = (MonitoringInterval: number): Promise<unknown> =>
    test.call('rds', 'ModifyDBInstance', { DBInstanceIdentifier: 'orders', MonitoringInterval })
  await change(0)
  await change(5)
  expect(await instance()).toMatchObject({ ...watched, MonitoringInterval: 5 })
  await expect(change(7)).rejects.toThrow('7')
})
