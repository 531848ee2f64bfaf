import { describe, expect, it } from 'vitest'
import { recordEvent } from '../../../../sandbox/services/events.ts'
import { rdsState } from '../../../../sandbox/services/rds/state.ts'
import { stageOf } from '../../builders/stage.ts'
import { recordedEngines, REGION, testWorld } from '../../builders/world.ts'
import { HOME, MAKINGS, MAKINGS_ABROAD, PROMOTIONS, REMOVALS, SOURCE } from './makings.ts'
import { over, recorded, type Recorded } from './recorded.ts'

const REPLICA = {
  DBInstanceIdentifier: 'new',
  SourceDBInstanceIdentifier: 'orders',
  StorageType: 'gp3',
  AllocatedStorage: '20',
}

/** The source, with a snapshot; nothing recorded yet. */
async function withSource(world?: ReturnType<typeof testWorld>): Promise<Recorded> {
  const region = await recorded(world)
  await region.make(SOURCE)
  await region.test.call('rds', 'CreateDBSnapshot', {
    DBInstanceIdentifier: 'orders',
    DBSnapshotIdentifier: 'last',
  })
  await expect
    .poll(() => region.instance('orders'))
    .toMatchObject({ DBInstanceStatus: 'available' })
  region.calls.length = 0
  return region
}

async function withReplica(): Promise<Recorded> {
  const region = await withSource()
  await region.make(REPLICA)
  region.calls.length = 0
  return region
}

describe('an instance is made by the calls of AWS’s handler', () => {
  it.each(MAKINGS)('$name', async ({ properties, calls, ends }) => {
    const region = await withSource()
    await region.make(properties)
    expect(region.calls).toEqual(calls)
    expect(await region.instance('new')).toMatchObject(ends)
  })

  it.each(MAKINGS_ABROAD)(
    'a replica of another region: $name',
    async ({ source, properties, calls, ends }) => {
      const region = await recorded()
      const { test } = region
      const { make, network } = stageOf(test)
      await test.handler('AWS::RDS::DBInstance').create(test.context('Home', HOME), source)
      await make('AWS::RDS::DBSubnetGroup', 'Abroad', {
        DBSubnetGroupName: 'abroad',
        DBSubnetGroupDescription: 'abroad',
        SubnetIds: (await network()).subnets,
      })
      await region.make(properties)
      expect(region.calls).toEqual(calls)
      expect(await region.instance('new')).toMatchObject(ends)
    },
  )

  it('RDS-97 a RestoreTime that is no time is refused before any call', async () => {
    const { make, calls } = await withSource()
    const from = { DBInstanceIdentifier: 'new', SourceDBInstanceIdentifier: 'orders' }
    for (const RestoreTime of ['yesterday', '2026-11-23', '2026-11-23T12:00:00'])
      await expect(make({ ...from, RestoreTime })).rejects.toMatchObject({
        code: 'InvalidRequest',
        message: RestoreTime,
      })
    expect(calls).toEqual([])
    expect(await make({ ...from, RestoreTime: '2026-11-23T12:00:00Z' })).toBe('new')
    const other = { ...from, DBInstanceIdentifier: 'other' }
    expect(await make({ ...other, RestoreTime: '2026-11-23T13:00:00.0+01:00' })).toBe('other')
  })

  it('RDS-73 less storage than the snapshot has is refused before anything is made', async () => {
    const { make, calls, instance } = await withSource()
    const small = {
      DBInstanceIdentifier: 'new',
      DBSnapshotIdentifier: 'big',
      AllocatedStorage: '10',
    }
    await expect(make({ ...small, DBSnapshotIdentifier: 'last' })).rejects.toThrow(/cannot be less/)
    expect(calls).toHaveLength(1)
    expect(await instance('new')).toBeUndefined()
  })

  it('RDS-87 the reboot after it is in the events', async () => {
    const { make, test } = await withSource()
    await make({ ...REPLICA, DBParameterGroupName: 'own17' })
    expect(
      await test.call('rds', 'DescribeEvents', {
        SourceIdentifier: 'new',
        SourceType: 'db-instance',
      }),
    ).toMatchObject({
      Events: [
        { Message: 'DB instance created' },
        { Message: 'DB instance shutdown' },
        { Message: 'DB instance restarted' },
      ],
    })
  })
})

describe('a replica is promoted by the calls of AWS’s handler', () => {
  it.each(PROMOTIONS)('$name', async ({ properties, calls, ends }) => {
    const region = await withReplica()
    const { SourceDBInstanceIdentifier: _source, ...own } = REPLICA
    await region.update('new', REPLICA, { ...own, ...properties })
    expect(region.calls).toEqual(calls)
    expect(await region.instance('new')).toMatchObject(ends)
  })
})

describe('an instance is removed by one call', () => {
  it.each(REMOVALS)('$name', async ({ properties, leavesSnapshot, of, call }) => {
    const region = await withReplica()
    const id = of === 'replica' ? 'new' : 'orders'
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
})

describe('an instance whose storage is full', () => {
  async function full(): Promise<Recorded> {
    const region = await withSource()
    rdsState(region.test.world, REGION).instances['orders']!.status = 'storage-full'
    return region
  }
  const LARGER = { AllocatedStorage: '50', DBInstanceClass: 'db.t4g.small' }

  it('RDS-98 gets its larger size first, by itself', async () => {
    const { update, calls, instance } = await full()
    await update('orders', SOURCE, over(SOURCE, LARGER))
    const id = { DBInstanceIdentifier: 'orders', ApplyImmediately: true }
    expect(calls).toEqual([
      ['ModifyDBInstance', { ...id, AllocatedStorage: '50' }],
      ['ModifyDBInstance', { ...id, ...LARGER }],
    ])
    expect(await instance('orders')).toMatchObject({
      AllocatedStorage: 50,
      DBInstanceClass: 'db.t4g.small',
      DBInstanceStatus: 'available',
    })
  })

  it('RDS-98 takes no other change, also beside a larger size', async () => {
    const { update, test, instance } = await full()
    const refused = { code: 'InvalidDBInstanceState' }
    const small = over(SOURCE, { DBInstanceClass: 'db.t4g.small' })
    await expect(update('orders', SOURCE, small)).rejects.toMatchObject(refused)
    await expect(
      test.call('rds', 'ModifyDBInstance', { DBInstanceIdentifier: 'orders', ...LARGER }),
    ).rejects.toMatchObject(refused)
    expect(await instance('orders')).toMatchObject({ DBInstanceStatus: 'storage-full' })
  })

  it('RDS-98 gets nothing first in a rollback', async () => {
    const { update, calls } = await full()
    await expect(
      update('orders', SOURCE, over(SOURCE, LARGER), { isRollback: true }),
    ).rejects.toMatchObject({ code: 'InvalidDBInstanceState' })
    expect(calls).toHaveLength(1)
  })
})

describe('what an update waits for, and fails for', () => {
  it('RDS-90 an event that tells of a failure fails it, though the call succeeded', async () => {
    const world = testWorld({ engines: recordedEngines('running') })
    let isTold = false
    const region = await withSource({
      ...world,
      takes: async () => {
        if (isTold)
          recordEvent(world, 'rds', REGION, {
            source: 'orders',
            sourceType: 'db-instance',
            message: 'Unable to modify the DB instance class: insufficient instance capacity',
            categories: ['notification'],
          })
      },
    })
    isTold = true
    const small = over(SOURCE, { DBInstanceClass: 'db.t4g.small' })
    await expect(region.update('orders', SOURCE, small)).rejects.toMatchObject({
      code: 'GeneralServiceException',
      message: expect.stringContaining('insufficient instance capacity') as string,
    })
  })

  it('RDS-91 a replica that does not replicate', async () => {
    const world = testWorld({ engines: recordedEngines('running') })
    let looks = 0
    const region = await withSource({
      ...world,
      takes: async (seconds) => {
        looks += Number(seconds === 30)
        if (looks > 3) delete rdsState(world, REGION).instances['new']?.replication
      },
    })
    await region.make(REPLICA)
    looks = 0
    rdsState(world, REGION).instances['new']!.replication = 'error'
    await region.update('new', REPLICA, over(REPLICA, { DBInstanceClass: 'db.t4g.small' }))
    expect(looks).toBeGreaterThan(3)
    expect(await region.instance('new')).toMatchObject({ StatusInfos: [{ Normal: true }] })
  })

  it('RDS-92 ends a refusal as the SDK words it', async () => {
    const { update, test } = await withSource()
    rdsState(test.world, REGION).instances['orders']!.status = 'stopped'
    await expect(update('orders', SOURCE, over(SOURCE, { MultiAZ: true }))).rejects.toMatchObject({
      code: 'InvalidDBInstanceState',
      message: expect.stringMatching(
        /state\. \(Service: Rds, Status Code: 400, Request ID: [-0-9a-f]{36}\) \(SDK Attempt Count: 1\)$/,
      ) as string,
    })
  })
})
