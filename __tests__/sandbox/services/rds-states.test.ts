import { beforeEach, describe, expect, it } from 'vitest'
import { createAws } from '../../../sandbox/services/index.ts'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import {
  recordedEngines,
  testAws,
  testWorld,
  type RecordedEngines,
  type TestAws,
} from '../builders/world.ts'

const TYPE = 'AWS::RDS::DBInstance'
const ORDERS = { DBInstanceIdentifier: 'orders' }

let engines: RecordedEngines
let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(() => {
  engines = recordedEngines('running')
  test = testAws(testWorld({ engines }))
  stage = stageOf(test)
})

const rds = (action: string, params: Record<string, unknown> = ORDERS): Promise<unknown> =>
  test.call('rds', action, params)

async function instance(id = 'orders'): Promise<Record<string, unknown>> {
  const answer = (await rds('DescribeDBInstances', { DBInstanceIdentifier: id })) as {
    DBInstances: Record<string, unknown>[]
  }
  return answer.DBInstances[0] ?? {}
}

const status = async (id?: string): Promise<unknown> => (await instance(id))['DBInstanceStatus']

async function told(): Promise<unknown[]> {
  const { Events } = (await rds('DescribeEvents', {
    SourceType: 'db-instance',
    SourceIdentifier: 'orders',
    Duration: String(14 * 24 * 60),
  })) as { Events: { Message: string; EventCategories: string[] }[] }
  return Events.slice(1).map(({ Message, EventCategories }) => [Message, EventCategories[0]])
}

async function stop(): Promise<void> {
  await rds('StopDBInstance')
  await expect.poll(status).toBe('stopped')
}

const replica = (): Promise<string> =>
  stage.make(TYPE, 'Reader', {
    DBInstanceIdentifier: 'reader',
    SourceDBInstanceIdentifier: 'orders',
  })

describe('a reboot', () => {
  it('RDS-94 restarts an instance, which is available again', async () => {
    await stage.make(TYPE, 'Db', POSTGRES)
    expect(await rds('RebootDBInstance')).toMatchObject({
      DBInstance: { DBInstanceStatus: 'rebooting' },
    })
    await expect.poll(status).toBe('available')
    expect(await told()).toEqual([
      ['DB instance shutdown', 'availability'],
      ['DB instance restarted', 'availability'],
    ])
  })

  it('RDS-94 restarts one whose storage RDS optimizes', async () => {
    await stage.make(TYPE, 'Db', POSTGRES)
    const identifier = 'orders'
    test.aws.giveStatus({
      service: 'rds',
      region: 'us-east-1',
      identifier,
      status: 'storage-optimization',
    })
    await rds('RebootDBInstance')
    await expect.poll(status).toBe('available')
    expect(await told()).toHaveLength(2)
  })

  it('RDS-94 goes through a failover where that is asked for and there is a standby', async () => {
    await stage.make(TYPE, 'Db', { ...POSTGRES, MultiAZ: true })
    await rds('RebootDBInstance', { ...ORDERS, ForceFailover: 'true' })
    await expect.poll(status).toBe('available')
    expect(await told()).toEqual([
      ['DB instance shutdown', 'availability'],
      ['Multi-AZ instance failover started', 'failover'],
      ['DB instance restarted', 'availability'],
      ['Multi-AZ instance failover completed', 'failover'],
    ])
  })

  it('RDS-94 takes no failover without a standby', async () => {
    await stage.make(TYPE, 'Db', POSTGRES)
    await expect(
      rds('RebootDBInstance', { ...ORDERS, ForceFailover: 'true' }),
    ).rejects.toMatchObject({ code: 'InvalidParameterCombination' })
    expect(await status()).toBe('available')
    expect(await told()).toEqual([])
  })

  it('RDS-94 needs an instance that is there, and available', async () => {
    await expect(rds('RebootDBInstance')).rejects.toMatchObject({ code: 'DBInstanceNotFound' })
    await stage.make(TYPE, 'Db', POSTGRES)
    await stop()
    await expect(rds('RebootDBInstance')).rejects.toMatchObject({
      code: 'InvalidDBInstanceState',
      message: 'Instance orders is not in available state.',
    })
    expect(await status()).toBe('stopped')
  })
})

describe('a stop', () => {
  it.each([false, true])(
    'RDS-95 ends the engine and keeps the rest, multi-AZ %s',
    async (MultiAZ) => {
      await stage.make(TYPE, 'Db', { ...POSTGRES, MultiAZ })
      const { Endpoint } = await instance()
      expect(await rds('StopDBInstance')).toMatchObject({
        DBInstance: { DBInstanceStatus: 'stopping' },
      })
      await expect.poll(status).toBe('stopped')
      expect(engines.asked.at(-1)).toBe('stop rds-us-east-1-orders')
      expect(await instance()).toMatchObject({
        Endpoint,
        AutomaticRestartTime: new Date('2026-11-30T12:00:00Z'),
      })
      expect(await told()).toEqual([['DB instance stopped', 'notification']])
    },
  )

  it('RDS-95 makes a snapshot first where one is named', async () => {
    await stage.make(TYPE, 'Db', POSTGRES)
    await rds('StopDBInstance', { ...ORDERS, DBSnapshotIdentifier: 'before' })
    await expect.poll(status).toBe('stopped')
    expect(engines.asked.slice(-2)).toEqual([
      'snapshot rds-us-east-1-orders rds-us-east-1-before',
      'stop rds-us-east-1-orders',
    ])
    expect(await rds('DescribeDBSnapshots', { DBSnapshotIdentifier: 'before' })).toMatchObject({
      DBSnapshots: [{ Status: 'available' }],
    })
  })

  it('RDS-95 takes neither a replica nor its source', async () => {
    await stage.make(TYPE, 'Db', POSTGRES)
    await replica()
    for (const id of ['orders', 'reader']) {
      await expect(rds('StopDBInstance', { DBInstanceIdentifier: id })).rejects.toMatchObject({
        code: 'InvalidDBInstanceState',
      })
      expect(await status(id)).toBe('available')
    }
  })

  it('RDS-95 takes no instance that is stopped already, or not there', async () => {
    await expect(rds('StopDBInstance')).rejects.toMatchObject({ code: 'DBInstanceNotFound' })
    await stage.make(TYPE, 'Db', POSTGRES)
    await stop()
    await expect(rds('StopDBInstance')).rejects.toMatchObject({ code: 'InvalidDBInstanceState' })
  })

  it.each([
    ['ModifyDBInstance', { BackupRetentionPeriod: '9' }],
    ['ModifyDBInstance', { DeletionProtection: 'false' }],
    ['CreateDBSnapshot', { DBSnapshotIdentifier: 'now' }],
  ])('RDS-95 leaves an instance that %s refuses', async (action, params) => {
    await stage.make(TYPE, 'Db', POSTGRES)
    await stop()
    await expect(rds(action, { ...ORDERS, ...params })).rejects.toMatchObject({
      code: 'InvalidDBInstanceState',
    })
  })

  it('RDS-95 fails an update of the stack', async () => {
    await stage.make(TYPE, 'Db', POSTGRES)
    await stop()
    await expect(
      stage.change(TYPE, 'orders', POSTGRES, { ...POSTGRES, BackupRetentionPeriod: 9 }),
    ).rejects.toThrow(/orders is not in available state/)
  })

  it('RDS-95 outlasts a restart of the sandbox', async () => {
    await stage.make(TYPE, 'Db', POSTGRES)
    await stop()
    await createAws(test.world).resumed
    expect(await status()).toBe('stopped')
    expect(engines.asked.at(-1)).toBe('stop rds-us-east-1-orders')
  })
})

describe('a start', () => {
  it('RDS-96 runs the engine again, where it was', async () => {
    await stage.make(TYPE, 'Db', POSTGRES)
    const { Endpoint } = await instance()
    await stop()
    expect(await rds('StartDBInstance')).toMatchObject({
      DBInstance: { DBInstanceStatus: 'starting' },
    })
    await expect.poll(status).toBe('available')
    expect(engines.asked.at(-1)).toBe('start rds-us-east-1-orders')
    expect(await instance()).toMatchObject({ Endpoint, AutomaticRestartTime: undefined })
    expect(await told()).toEqual([
      ['DB instance stopped', 'notification'],
      ['DB instance started', 'notification'],
    ])
    await rds('ModifyDBInstance', { ...ORDERS, BackupRetentionPeriod: '9' })
    expect(await instance()).toMatchObject({ BackupRetentionPeriod: 9 })
  })

  it('RDS-96 takes what is stopped alone', async () => {
    await expect(rds('StartDBInstance')).rejects.toMatchObject({ code: 'DBInstanceNotFound' })
    await stage.make(TYPE, 'Db', POSTGRES)
    await expect(rds('StartDBInstance')).rejects.toMatchObject({
      code: 'InvalidDBInstanceState',
      message:
        "Instance orders cannot be started as it is not in one of the following statuses: 'stopped, inaccessible-encryption-credentials-recoverable, incompatible-network (only valid for non-SqlServer instances)'.",
    })
  })

  it.each(['inaccessible-encryption-credentials-recoverable', 'incompatible-network'])(
    'RDS-96 takes what is %s',
    async (given) => {
      await stage.make(TYPE, 'Db', POSTGRES)
      test.aws.giveStatus({
        service: 'rds',
        region: 'us-east-1',
        identifier: 'orders',
        status: given,
      })
      await rds('StartDBInstance')
      await expect.poll(status).toBe('available')
    },
  )

  it('RDS-96 needs a key that is enabled', async () => {
    const { KeyMetadata } = (await test.call('kms', 'CreateKey')) as {
      KeyMetadata: { KeyId: string }
    }
    const { KeyId } = KeyMetadata
    await stage.make(TYPE, 'Db', { ...POSTGRES, StorageEncrypted: true, KmsKeyId: KeyId })
    await stop()
    await test.call('kms', 'DisableKey', { KeyId })
    await expect(rds('StartDBInstance')).rejects.toMatchObject({ code: 'KMSKeyNotAccessibleFault' })
    expect(await status()).toBe('stopped')
    await test.call('kms', 'EnableKey', { KeyId })
    await rds('StartDBInstance')
    await expect.poll(status).toBe('available')
  })
})

describe('seven days after a stop', () => {
  const DAY = 24 * 60 * 60 * 1000

  it('RDS-111 RDS starts the instance by itself, and not before', async () => {
    await stage.make(TYPE, 'Db', POSTGRES)
    await stop()
    test.world.pass(7 * DAY - 1)
    expect(await status()).toBe('stopped')
    test.world.pass(DAY)
    expect(await status()).toBe('starting')
    await expect.poll(status).toBe('available')
    expect(engines.asked.at(-1)).toBe('start rds-us-east-1-orders')
    expect(await instance()).toMatchObject({ AutomaticRestartTime: undefined })
    expect(await told()).toEqual([
      ['DB instance stopped', 'notification'],
      [
        'DB instance is being started due to it exceeding the maximum allowed time being stopped.',
        'notification',
      ],
      ['DB instance started', 'notification'],
    ])
  })

  it('RDS-111 starts one that was stopped before the sandbox was restarted', async () => {
    await stage.make(TYPE, 'Db', POSTGRES)
    await stop()
    await createAws(test.world).resumed
    test.world.pass(8 * DAY)
    await expect.poll(status).toBe('available')
  })

  it('RDS-111 counts anew from the last stop', async () => {
    await stage.make(TYPE, 'Db', POSTGRES)
    await stop()
    test.world.pass(6 * DAY)
    await rds('StartDBInstance')
    await expect.poll(status).toBe('available')
    await stop()
    test.world.pass(2 * DAY)
    expect(await instance()).toMatchObject({
      DBInstanceStatus: 'stopped',
      AutomaticRestartTime: new Date('2026-12-06T12:00:00Z'),
    })
  })

  it('RDS-111 leaves one whose key cannot be used', async () => {
    const { KeyMetadata } = (await test.call('kms', 'CreateKey')) as {
      KeyMetadata: { KeyId: string }
    }
    const { KeyId } = KeyMetadata
    await stage.make(TYPE, 'Db', { ...POSTGRES, StorageEncrypted: true, KmsKeyId: KeyId })
    await stop()
    await test.call('kms', 'DisableKey', { KeyId })
    test.world.pass(8 * DAY)
    await expect.poll(status).toBe('inaccessible-encryption-credentials-recoverable')
    expect(await instance()).toMatchObject({ AutomaticRestartTime: undefined })
  })
})
