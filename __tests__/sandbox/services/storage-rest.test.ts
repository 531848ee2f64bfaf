import { describe, expect, it } from 'vitest'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import { recordedEngines, testAws, testWorld } from '../builders/world.ts'

const TYPE = 'AWS::RDS::DBInstance'

async function restingInstance() {
  let rested = (): void => undefined
  const test = testAws({
    ...testWorld({ engines: recordedEngines('running') }),
    takes: (seconds) =>
      seconds < 6 * 3600 ? Promise.resolve() : new Promise((resolve) => (rested = resolve)),
  })
  const stage = stageOf(test)
  await stage.make(TYPE, 'Db', POSTGRES)
  const grown = { ...POSTGRES, AllocatedStorage: '200' }
  await stage.change(TYPE, 'orders', POSTGRES, grown)
  const status = async (): Promise<unknown> => {
    const { DBInstances } = (await test.call('rds', 'DescribeDBInstances')) as {
      DBInstances: { DBInstanceStatus: string }[]
    }
    return DBInstances[0]?.DBInstanceStatus
  }
  return {
    stage,
    grown,
    status,
    rested: () => {
      rested()
    },
  }
}

describe('storage that was changed', () => {
  it('RDS-42 takes no other change for hours', async () => {
    const { stage, grown, status, rested } = await restingInstance()
    expect(await status()).toBe('storage-optimization')
    const more = { ...grown, AllocatedStorage: '300' }
    await expect(stage.change(TYPE, 'orders', grown, more)).rejects.toThrow(/being optimized/)
    rested()
    await expect.poll(status).toBe('available')
    await stage.change(TYPE, 'orders', grown, more)
    expect(await status()).toBe('storage-optimization')
  })

  it('RDS-42 leaves every other change possible', async () => {
    const { stage, grown, status } = await restingInstance()
    await stage.change(TYPE, 'orders', grown, { ...grown, BackupRetentionPeriod: 9 })
    expect(await status()).toBe('storage-optimization')
  })
})

it('RDS-43 parameters are described by name', async () => {
  const test = testAws()
  const { Parameters, Marker } = (await test.call('rds', 'DescribeDBParameters', {
    DBParameterGroupName: 'default.postgres17',
    Filters: [{ Name: 'parameter-name', Values: ['work_mem', 'max_connections'] }],
  })) as { Parameters: object[]; Marker?: string }
  expect(Marker).toBeUndefined()
  expect(Parameters).toMatchObject([
    { ParameterName: 'max_connections', ApplyType: 'static' },
    { ParameterName: 'work_mem', ApplyType: 'dynamic' },
  ])
})
