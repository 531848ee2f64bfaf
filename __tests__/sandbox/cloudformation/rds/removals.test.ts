import { describe, expect, it } from 'vitest'
import { recordedEngines, testWorld, type TestAws } from '../../builders/world.ts'
import { REMOVALS } from './removals.ts'
import { withReplica, withSource } from './stocked.ts'

/** Seconds that a deletion takes in the sandbox, which nothing else does. */
const DELETION = 240

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

async function snapshots(test: TestAws): Promise<readonly string[]> {
  const { DBSnapshots } = (await test.call('rds', 'DescribeDBSnapshots')) as {
    DBSnapshots: { DBSnapshotIdentifier: string }[]
  }
  return DBSnapshots.map(({ DBSnapshotIdentifier }) => DBSnapshotIdentifier)
}

describe('an instance is removed by one call', () => {
  it.each(REMOVALS)('$name', async ({ properties, leavesSnapshot, of, call }) => {
    const region = await withReplica()
    const id = of === 'instance' ? 'orders' : 'new'
    if (of === 'promoted') {
      await region.test.call('rds', 'PromoteReadReplica', { DBInstanceIdentifier: id })
      await expect.poll(() => region.instance(id)).toMatchObject({ DBInstanceStatus: 'available' })
    }
    await region.remove(id, properties, { leavesSnapshot })
    const [[action, fields] = [], ...others] = region.calls
    expect(others).toEqual([])
    expect(action).toBe('DeleteDBInstance')
    const { FinalDBSnapshotIdentifier: name, ...rest } = call
    expect(fields).toMatchObject({ DBInstanceIdentifier: id, ...rest })
    if (name === undefined) expect(fields).not.toHaveProperty('FinalDBSnapshotIdentifier')
    else expect(fields?.['FinalDBSnapshotIdentifier']).toMatch(new RegExp(`^${name}[a-z0-9]{12}$`))
    expect(await region.instance(id)).toBeUndefined()
  })

  it('RDS-22 a name that is too long is cut', async () => {
    const { remove, calls } = await withSource()
    const stackName = 'Shop-'.repeat(60)
    await remove('orders', {}, { leavesSnapshot: true, stackName })
    const name = calls[0]?.[1]['FinalDBSnapshotIdentifier']
    expect(name).toMatch(/^shop-[-a-z0-9]*[a-z0-9]$/)
    expect(String(name).length).toBeLessThanOrEqual(255)
  })

  it('RDS-22 of a protected one nothing happens', async () => {
    const { remove, calls, test } = await withSource()
    await test.call('rds', 'ModifyDBInstance', {
      DBInstanceIdentifier: 'orders',
      DeletionProtection: 'true',
    })
    await expect(remove('orders', {}, { leavesSnapshot: true })).rejects.toThrow(/protected/)
    expect(calls.map(([action]) => action)).toEqual(['DeleteDBInstance'])
    expect(await snapshots(test)).toEqual(['last'])
  })

  it('CFN-47 RDS-102 one that is gone is nothing to call for', async () => {
    const { remove, calls, test } = await withSource()
    await remove('another', {}, { leavesSnapshot: true })
    expect(calls).toEqual([])
    expect(await snapshots(test)).toEqual(['last'])
  })

  it('RDS-102 one that somebody deletes already is only waited for', async () => {
    let end: () => void = () => undefined
    const world = testWorld({ engines: recordedEngines('running') })
    const { remove, calls, test, instance } = await withSource({
      ...world,
      takes: async (seconds) => {
        if (seconds === DELETION) await new Promise<void>((resolve) => (end = resolve))
      },
    })
    await test.call('rds', 'DeleteDBInstance', {
      DBInstanceIdentifier: 'orders',
      SkipFinalSnapshot: 'true',
    })
    expect(await instance('orders')).toMatchObject({ DBInstanceStatus: 'deleting' })
    let isRemoved = false
    const removal = remove('orders', {}, { leavesSnapshot: true, takes: tick }).then(() => {
      isRemoved = true
    })
    await tick()
    expect(isRemoved).toBe(false)
    end()
    await removal
    expect(calls.map(([action]) => action)).toEqual(['DeleteDBInstance'])
    expect(await instance('orders')).toBeUndefined()
    expect(await snapshots(test)).toEqual(['last'])
  })
})
