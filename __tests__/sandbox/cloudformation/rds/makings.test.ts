import { describe, expect, it } from 'vitest'
import { handlerReason } from '../../../../sandbox/cloudformation/stack/reasons.ts'
import { AwsError } from '../../../../sandbox/contract.ts'
import { recordEvent } from '../../../../sandbox/services/events.ts'
import { rdsState } from '../../../../sandbox/services/rds/state.ts'
import { stageOf } from '../../builders/stage.ts'
import { recordedEngines, REGION, testWorld } from '../../builders/world.ts'
import { HOME, MAKINGS, MAKINGS_ABROAD, PROMOTIONS, SOURCE } from './makings.ts'
import { over, recorded, type Recorded } from './recorded.ts'
import { REPLICA, withReplica, withSource } from './stocked.ts'

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
    await expect(make({ ...small, DBSnapshotIdentifier: 'last' })).rejects.toThrow(
      'Invalid storage size for engine name postgres and storage type gp3: 10',
    )
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

  it('RDS-53 RDS-89 not one that somebody has promoted: the call is refused, nothing changes', async () => {
    const { test, calls, update, instance } = await withReplica()
    await test.call('rds', 'PromoteReadReplica', { DBInstanceIdentifier: 'new' })
    await expect.poll(() => instance('new')).toMatchObject({ DBInstanceStatus: 'available' })
    const before = await instance('new')
    const { SourceDBInstanceIdentifier: _source, ...own } = REPLICA
    const after = { ...own, BackupRetentionPeriod: 7 }
    await expect(update('new', REPLICA, after)).rejects.toThrow(/not a read replica/)
    expect(calls).toEqual([
      ['PromoteReadReplica', { DBInstanceIdentifier: 'new', BackupRetentionPeriod: 7 }],
    ])
    expect(await instance('new')).toEqual(before)
  })
})

describe('what is of no consequence once it is made', () => {
  it('RDS-80 a snapshot taken out is an empty modification', async () => {
    const region = await withSource()
    const RESTORED = { DBInstanceIdentifier: 'new', StorageType: 'gp3', AllocatedStorage: '20' }
    await region.make({ ...RESTORED, DBSnapshotIdentifier: 'last' })
    const before = await region.instance('new')
    region.calls.length = 0
    await region.update('new', { ...RESTORED, DBSnapshotIdentifier: 'last' }, RESTORED)
    const [first] = region.calls
    expect(region.calls).toHaveLength(1)
    expect(first).toEqual([
      'ModifyDBInstance',
      { DBInstanceIdentifier: 'new', ApplyImmediately: true, AllocatedStorage: 20 },
    ])
    expect(await region.instance('new')).toEqual(before)
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

  it('RDS-92 ends a refusal as the SDK words it, and calls the state of an instance a conflict', async () => {
    const { update, test } = await withSource()
    rdsState(test.world, REGION).instances['orders']!.status = 'stopped'
    const refusal: unknown = await update('orders', SOURCE, over(SOURCE, { MultiAZ: true })).catch(
      (error: unknown) => error,
    )
    expect(refusal).toMatchObject({
      code: 'InvalidDBInstanceState',
      message: expect.stringMatching(
        /state\. \(Service: Rds, Status Code: 400, Request ID: [-0-9a-f]{36}\) \(SDK Attempt Count: 1\)$/,
      ) as string,
    })
    expect(handlerReason(refusal)).toMatch(
      /^Resource handler returned message: "Database instance orders .*Count: 1\)" \(RequestToken: [-0-9a-f]{36}, HandlerErrorCode: ResourceConflict\)$/,
    )
  })

  it.each([
    ['DBSubnetGroupNotFoundFault', 'NotFound'],
    ['DBInstanceAlreadyExists', 'AlreadyExists'],
    ['InstanceQuotaExceeded', 'ServiceLimitExceeded'],
    ['DBUpgradeDependencyFailure', 'ResourceConflict'],
    ['InvalidParameterCombination', 'InvalidRequest'],
  ])('RDS-92 %s is the handler’s %s', (code, expected) => {
    expect(handlerReason(new AwsError(code, 'no'))).toContain(`HandlerErrorCode: ${expected})`)
  })
})
