import { describe, expect, it } from 'vitest'
import { ALL_OFF, type Properties } from '../../../sandbox/contract.ts'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import { recordedEngines, testAws, testWorld } from '../builders/world.ts'

const TYPE = 'AWS::RDS::DBInstance'
/** Seconds. */
const TENTH = 36 * 60

async function restingInstance(sameStorage = false) {
  let waiting: { left: number; readonly end: () => void }[] = []
  const test = testAws({
    ...testWorld({ engines: recordedEngines('running') }),
    switches: { ...ALL_OFF, sameStorage },
    takes: (seconds) =>
      seconds < TENTH
        ? Promise.resolve()
        : new Promise((end) => waiting.push({ left: seconds / TENTH, end })),
  })
  const stage = stageOf(test)
  await stage.make(TYPE, 'Db', POSTGRES)
  const modify = (more: object): Promise<unknown> =>
    test.call('rds', 'ModifyDBInstance', { ...BY_HAND, ...more })
  await modify({ AllocatedStorage: '200' })
  const status = async (): Promise<unknown> => {
    const { DBInstances } = (await test.call('rds', 'DescribeDBInstances')) as {
      DBInstances: { DBInstanceStatus: string }[]
    }
    return DBInstances[0]?.DBInstanceStatus
  }
  await expect.poll(status).toBe('storage-optimization')
  return {
    modify,
    status,
    change: (more: Properties) => stage.change(TYPE, 'orders', POSTGRES, { ...POSTGRES, ...more }),
    view: async (): Promise<Record<string, unknown> | undefined> => {
      const { DBInstances } = (await test.call('rds', 'DescribeDBInstances')) as {
        DBInstances: Record<string, unknown>[]
      }
      return DBInstances[0]
    },
    rested: async (tenths = 10): Promise<void> => {
      for (let left = tenths; left > 0; left--) {
        for (const one of waiting) one.left--
        const over = waiting.filter((one) => one.left <= 0)
        waiting = waiting.filter((one) => one.left > 0)
        for (const { end } of over) end()
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}

const BY_HAND = { DBInstanceIdentifier: 'orders', ApplyImmediately: 'true' }

describe('storage that was changed', () => {
  it('RDS-42 takes no other change for hours', async () => {
    const { modify, status, rested } = await restingInstance()
    await expect(modify({ AllocatedStorage: '300' })).rejects.toThrow(/being optimized/)
    await rested()
    await expect.poll(status).toBe('available')
    await modify({ AllocatedStorage: '300' })
    await expect.poll(status).toBe('storage-optimization')
  })

  it('RDS-115 tells in percent how much of it is optimized, until all of it is', async () => {
    const { view, rested } = await restingInstance()
    const told = async () => {
      const { PercentProgress, StorageOperationStatus, StorageOperationPercentProgress } =
        (await view()) ?? {}
      return [PercentProgress, StorageOperationStatus, StorageOperationPercentProgress]
    }
    expect(await told()).toEqual(['0', 'Optimizing', 0])
    await rested(3)
    expect(await told()).toEqual(['30', 'Optimizing', 30])
    await rested(7)
    expect(await told()).toEqual([undefined, undefined, undefined])
  })

  it('RDS-42 leaves every other change possible', async () => {
    const { modify, status } = await restingInstance()
    await modify({ BackupRetentionPeriod: '9' })
    expect(await status()).toBe('storage-optimization')
  })

  it('RDS-42 takes the size that it has, or refuses it too: a switch', async () => {
    const refusing = await restingInstance()
    await expect(refusing.modify({ AllocatedStorage: '200' })).rejects.toThrow(/being optimized/)
    const accepting = await restingInstance(true)
    await accepting.modify({ AllocatedStorage: '200' })
  })
})

describe('an update of a stack meanwhile', () => {
  it('RDS-80 ends when the storage is optimized, whatever it changes', async () => {
    const { change, status, rested } = await restingInstance(true)
    let isDone = false
    const changed = change({ CopyTagsToSnapshot: true }).then(() => {
      isDone = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(isDone).toBe(false)
    await rested()
    await changed
    expect(await status()).toBe('available')
  })

  it('RDS-81 fails where a size that it has is refused too: gp3 is always sent one', async () => {
    const { change } = await restingInstance()
    await expect(change({ CopyTagsToSnapshot: true })).rejects.toThrow(/being optimized/)
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

it('EC-59 parameters of a cache are described by who has set them', async () => {
  const test = testAws()
  const CacheParameterGroupName = 'own'
  const call = (action: string, params: object): Promise<unknown> =>
    test.call('elasticache', action, { CacheParameterGroupName, ...params })
  await call('CreateCacheParameterGroup', {
    CacheParameterGroupFamily: 'valkey8',
    Description: 'own',
  })
  await call('ModifyCacheParameterGroup', {
    ParameterNameValues: [{ ParameterName: 'timeout', ParameterValue: '90' }],
  })
  const described = async (Source: string): Promise<readonly object[]> =>
    ((await call('DescribeCacheParameters', { Source })) as { Parameters: object[] }).Parameters
  expect(await described('user')).toMatchObject([
    { ParameterName: 'timeout', ParameterValue: '90' },
  ])
  expect(await described('system')).not.toContainEqual(
    expect.objectContaining({ ParameterName: 'timeout' }),
  )
})
