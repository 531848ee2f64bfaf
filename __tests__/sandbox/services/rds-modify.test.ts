import { beforeEach, describe, expect, it } from 'vitest'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import {
  recordedEngines,
  testAws,
  testWorld,
  type RecordedEngines,
  type TestAws,
} from '../builders/world.ts'

const TYPE = 'AWS::RDS::DBInstance'

let engines: RecordedEngines
let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(async () => {
  engines = recordedEngines('running')
  test = testAws(testWorld({ engines }))
  stage = stageOf(test)
  await stage.make(TYPE, 'Db', POSTGRES)
})

const update = (change: Record<string, unknown>): Promise<void> =>
  stage.change(TYPE, 'orders', POSTGRES, { ...POSTGRES, ...change })

const instance = async (): Promise<Record<string, unknown>> => {
  const answer = (await test.call('rds', 'DescribeDBInstances')) as {
    DBInstances: Record<string, unknown>[]
  }
  return answer.DBInstances[0]!
}

const BOTH = { MasterUserPassword: 'another-one-2', DBInstanceClass: 'db.t4g.large' }

describe('a change of an instance', () => {
  it.each([
    [
      'RDS-1 less storage',
      { AllocatedStorage: '99' },
      /Requested storage size \(99\) cannot be less/,
    ],
    ['RDS-4 an unknown class', { DBInstanceClass: 'db.t9.micro' }, /Invalid DB Instance class/],
    [
      'RDS-6 an older minor',
      { EngineVersion: '17.4' },
      /Cannot upgrade postgres from 17\.9 to 17\.4/,
    ],
    ['RDS-6 an older major', { EngineVersion: '16' }, /Cannot upgrade postgres/],
    ['RDS-7 a newer major unasked', { EngineVersion: '18' }, /AllowMajorVersionUpgrade/],
    ['RDS-9 a bad password', { MasterUserPassword: 'p@ssword-1' }, /not a valid password/],
    ['RDS-18 an unknown group', { VPCSecurityGroups: ['sg-0'] }, /Invalid security group/],
  ])('%s is refused', async (_rule, change, message) => {
    const before = await instance()
    await expect(update(change)).rejects.toThrow(message)
    expect(await instance()).toEqual({ ...before, LatestRestorableTime: expect.anything() })
  })

  it('RDS-2 rounds a small increase up', async () => {
    await update({ AllocatedStorage: '101' })
    expect(await instance()).toMatchObject({ AllocatedStorage: 110 })
  })

  it('RDS-7 moves on to another major with its default group', async () => {
    await update({ EngineVersion: '18', AllowMajorVersionUpgrade: true })
    expect(await instance()).toMatchObject({
      EngineVersion: '18.3',
      DBParameterGroups: [{ DBParameterGroupName: 'default.postgres18' }],
    })
  })

  it("RDS-7 wants one's own group moved along", async () => {
    const group = await stage.make('AWS::RDS::DBParameterGroup', 'Group', {
      Family: 'postgres17',
      Description: 'own',
    })
    await update({ DBParameterGroupName: group })
    await expect(
      stage.change(
        TYPE,
        'orders',
        { ...POSTGRES, DBParameterGroupName: group },
        {
          ...POSTGRES,
          DBParameterGroupName: group,
          EngineVersion: '18',
          AllowMajorVersionUpgrade: true,
        },
      ),
    ).rejects.toThrow(/DBParameterGroupFamily postgres17 cannot be used/)
  })

  it('RDS-19 takes ten minutes for a class, and restarts the engine with its data', async () => {
    const before = engines.started.length
    await update({ DBInstanceClass: 'db.t4g.small' })
    expect(test.world.waits).toContain(600)
    expect(await instance()).toMatchObject({
      DBInstanceClass: 'db.t4g.small',
      DBInstanceStatus: 'available',
    })
    expect(engines.started).toHaveLength(before + 1)
    expect(engines.asked).not.toContain('remove rds-us-east-1-orders')
  })

  it('RDS-20 waits without ApplyImmediately, and goes along with the next change that has it', async () => {
    await test.call('rds', 'ModifyDBInstance', {
      DBInstanceIdentifier: 'orders',
      DBInstanceClass: 'db.t4g.large',
    })
    expect(await instance()).toMatchObject({
      DBInstanceClass: 'db.t4g.micro',
      PendingModifiedValues: { DBInstanceClass: 'db.t4g.large' },
    })
    await update({ AllocatedStorage: '200' })
    expect(await instance()).toMatchObject({
      DBInstanceClass: 'db.t4g.large',
      AllocatedStorage: 200,
      PendingModifiedValues: {},
    })
  })

  it('RDS-25 leaves changes waiting where the template says so', async () => {
    await update({ DBInstanceClass: 'db.t4g.small', ApplyImmediately: false })
    expect(await instance()).toMatchObject({
      DBInstanceClass: 'db.t4g.micro',
      PendingModifiedValues: { DBInstanceClass: 'db.t4g.small' },
    })
  })

  it('reaches the engine when it is the password', async () => {
    await update({ MasterUserPassword: 'another-one-2' })
    expect(engines.asked).toContain('password rds-us-east-1-orders another-one-2')
  })

  it.each([
    ['an update', () => update({ ...BOTH, ApplyImmediately: false })],
    [
      'a call',
      () => test.call('rds', 'ModifyDBInstance', { DBInstanceIdentifier: 'orders', ...BOTH }),
    ],
  ])('RDS-55 a password waits for no window, what else %s asks for does', async (_by, ask) => {
    const before = engines.started.length
    await ask()
    await expect.poll(instance).toMatchObject({
      DBInstanceStatus: 'available',
      PendingModifiedValues: { DBInstanceClass: 'db.t4g.large' },
    })
    expect(engines.asked).toContain('password rds-us-east-1-orders another-one-2')
    expect(engines.started).toHaveLength(before)
  })
})

describe('parameters', () => {
  const group = (parameters: Record<string, unknown>): Promise<string> =>
    stage.make('AWS::RDS::DBParameterGroup', 'Group', {
      Family: 'postgres17',
      Description: 'own',
      Parameters: parameters,
    })

  it.each([
    [
      'RDS-93 a name nobody knows',
      { log_min_duration: '5' },
      /^Invalid \/ Unmodifiable \/ Unsupported DB Parameter: log_min_duration$/,
    ],
    ['RDS-15 a number out of range', { max_connections: '0' }, /allowed values are: 1-262143/],
    [
      'RDS-15 a formula of nothing',
      { max_connections: 'SUM(Memory,1)' },
      /SUM\(Memory,1\) for: max/,
    ],
    ['RDS-15 a word for a switch', { autovacuum: 'maybe' }, /allowed values are: 0,1/],
  ])('%s is refused, and no group stays', async (_rule, parameters, message) => {
    await expect(group(parameters)).rejects.toThrow(message)
    expect(await test.call('rds', 'DescribeDBParameterGroups')).toMatchObject({
      DBParameterGroups: expect.not.arrayContaining([
        expect.objectContaining({ Description: 'own' }),
      ]),
    })
  })

  it('RDS-14 has no family that does not exist', async () => {
    await expect(
      stage.make('AWS::RDS::DBParameterGroup', 'Group', { Family: 'postgres99', Description: 'd' }),
    ).rejects.toThrow(/not a valid parameter group family/)
  })

  it('RDS-16 wait for a reboot when static, are in force when dynamic', async () => {
    const own = await group({ log_min_duration_statement: '500' })
    await update({ DBParameterGroupName: own })
    const change = (name: string, value: string): Promise<unknown> =>
      test.call('rds', 'ModifyDBParameterGroup', {
        DBParameterGroupName: own,
        Parameters: [{ ParameterName: name, ParameterValue: value }],
      })
    await change('log_min_duration_statement', '900')
    expect(await status()).toBe('in-sync')
    await change('max_connections', '90')
    expect(await status()).toBe('pending-reboot')
    await test.call('rds', 'RebootDBInstance', { DBInstanceIdentifier: 'orders' })
    await expect.poll(status).toBe('in-sync')
  })

  const status = async (): Promise<unknown> =>
    ((await instance())['DBParameterGroups'] as { ParameterApplyStatus: string }[])[0]
      ?.ParameterApplyStatus

  it.each([
    ['any update that applies at once', undefined, 'in-sync'],
    ['no update that waits for the window', false, 'pending-reboot'],
  ])('RDS-25 are rebooted into force by %s', async (_what, ApplyImmediately, expected) => {
    const own = await group({ max_connections: '90' })
    await update({ DBParameterGroupName: own, ApplyImmediately })
    expect(await status()).toBe(expected)
    await test.call('rds', 'ModifyDBParameterGroup', {
      DBParameterGroupName: own,
      Parameters: [{ ParameterName: 'max_connections', ParameterValue: '80' }],
    })
    await update({ DBParameterGroupName: own, CopyTagsToSnapshot: true, ApplyImmediately })
    expect(await status()).toBe(expected)
  })
})

describe('the end of an instance', () => {
  it('RDS-21 is refused where it is protected', async () => {
    await update({ DeletionProtection: true })
    await expect(stage.remove(TYPE, 'orders')).rejects.toThrow(
      /Cannot delete protected DB Instance/,
    )
    expect(await instance()).toMatchObject({ DBInstanceStatus: 'available' })
  })

  it('RDS-22 leaves no snapshot where it is protected', async () => {
    await update({ DeletionProtection: true })
    await expect(stage.removeWithSnapshot(TYPE, 'orders')).rejects.toThrow(/protected/)
    expect(await test.call('rds', 'DescribeDBSnapshots')).toMatchObject({ DBSnapshots: [] })
  })

  it('RDS-22 leaves a snapshot, with the data', async () => {
    await stage.removeWithSnapshot(TYPE, 'orders')
    expect(await test.call('rds', 'DescribeDBSnapshots')).toMatchObject({
      DBSnapshots: [
        { DBInstanceIdentifier: 'orders', Status: 'available', SnapshotType: 'manual' },
      ],
    })
    expect(engines.asked.filter((one) => /^(?:snapshot|remove)/.test(one))).toEqual([
      expect.stringMatching(/^snapshot rds-us-east-1-orders rds-us-east-1-shop-dev-snapshot-db-/),
      'remove rds-us-east-1-orders',
    ])
    expect(await test.call('rds', 'DescribeDBInstances')).toMatchObject({ DBInstances: [] })
  })

  it('RDS-23 wants to know about the final snapshot', async () => {
    await expect(
      test.call('rds', 'DeleteDBInstance', { DBInstanceIdentifier: 'orders' }),
    ).rejects.toThrow(/FinalDBSnapshotIdentifier is required/)
    await test.call('rds', 'DeleteDBInstance', {
      DBInstanceIdentifier: 'orders',
      FinalDBSnapshotIdentifier: 'last',
    })
    await expect
      .poll(() => test.call('rds', 'DescribeDBSnapshots', { DBSnapshotIdentifier: 'last' }))
      .toMatchObject({ DBSnapshots: [{ Status: 'available' }] })
  })

  it('is done when it is gone already', async () => {
    await stage.remove(TYPE, 'orders')
    await expect(stage.remove(TYPE, 'orders')).resolves.toBeUndefined()
  })
})

describe('groups', () => {
  it('RDS-12 subnet groups cover two zones of one VPC', async () => {
    const { vpc, subnets } = await stage.network()
    const make = (ids: readonly (string | undefined)[]): Promise<string> =>
      stage.make('AWS::RDS::DBSubnetGroup', 'Subnets', {
        DBSubnetGroupDescription: 'd',
        SubnetIds: ids,
      })
    const sameZone = await stage.make('AWS::EC2::Subnet', 'Third', {
      VpcId: vpc,
      CidrBlock: '10.0.2.0/24',
      AvailabilityZone: 'us-east-1a',
    })
    await expect(make([subnets[0], sameZone])).rejects.toMatchObject({
      code: 'DBSubnetGroupDoesNotCoverEnoughAZs',
    })
    await expect(make([subnets[0], 'subnet-0'])).rejects.toMatchObject({ code: 'InvalidSubnet' })
    expect(await make(subnets)).toMatch(/^shop-dev-subnets-[0-9a-z]{12}$/)
  })

  it('RDS-13 in use stay', async () => {
    const { subnets } = await stage.network()
    const subnetGroup = await stage.make('AWS::RDS::DBSubnetGroup', 'Subnets', {
      DBSubnetGroupDescription: 'd',
      SubnetIds: subnets,
    })
    const parameterGroup = await stage.make('AWS::RDS::DBParameterGroup', 'Group', {
      Family: 'postgres17',
      Description: 'own',
    })
    await stage.make(TYPE, 'Other', {
      ...POSTGRES,
      DBInstanceIdentifier: 'other',
      DBSubnetGroupName: subnetGroup,
      DBParameterGroupName: parameterGroup,
    })
    await expect(stage.remove('AWS::RDS::DBSubnetGroup', subnetGroup)).rejects.toThrow(
      /still using it/,
    )
    await expect(stage.remove('AWS::RDS::DBParameterGroup', parameterGroup)).rejects.toThrow(
      /still members/,
    )
    await stage.remove(TYPE, 'other')
    await stage.remove('AWS::RDS::DBSubnetGroup', subnetGroup)
    await stage.remove('AWS::RDS::DBParameterGroup', parameterGroup)
    expect(await test.call('rds', 'DescribeDBSubnetGroups')).toMatchObject({ DBSubnetGroups: [] })
  })
})
