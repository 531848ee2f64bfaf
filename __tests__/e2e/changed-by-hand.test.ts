/** Databases that somebody changed by hand: a plan begins with what runs, and says what the last deploy asked for. */
import {
  DescribeDBInstancesCommand,
  ModifyDBInstanceCommand,
  RDSClient,
  type DBInstance,
} from '@aws-sdk/client-rds'
import { describe, expect, it } from 'vitest'
import type { DatabasePlan, Plan, StagePlan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

function write(postgres: string, more = ''): void {
  checkout.write(`version: 1
stack: shop
region: us-east-1
stages:
  prod:
    protected: false
    interruptions: ask
${more}    databases:
      postgres: { ${postgres} }
`)
}

async function deploy(...argv: readonly string[]): Promise<void> {
  const { code, stderr } = await run('deploy', ...argv)
  expect(code, stderr).toBe(0)
}

async function planned(): Promise<StagePlan> {
  const { stdout } = await run('plan', '--json')
  return (JSON.parse(stdout) as Plan).stages[0]!
}

async function databaseOf(): Promise<DatabasePlan> {
  return (await planned()).databases[0]!
}

const rds = (): RDSClient => new RDSClient(clientSettings(sandbox()))

/** The primary, or the reader that replicates it. */
async function instance(which: 'primary' | 'reader' = 'primary'): Promise<DBInstance> {
  const { DBInstances = [] } = await rds().send(new DescribeDBInstancesCommand({}))
  return DBInstances.find(
    ({ ReadReplicaSourceDBInstanceIdentifier: source }) =>
      (source !== undefined) === (which === 'reader'),
  )!
}

/** Somebody changes an instance with RDS's own call. */
async function byHand(change: object, which: 'primary' | 'reader' = 'primary'): Promise<void> {
  const { DBInstanceIdentifier } = await instance(which)
  await rds().send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier, ApplyImmediately: true, ...change }),
  )
  const { PendingModifiedValues } = await instance(which)
  expect(PendingModifiedValues).toEqual({})
}

describe('a class that somebody changed by hand', () => {
  it('is cut by a smaller one of the file, which the plan shows, and asks consent for', async () => {
    write('instance: db.t4g.small')
    await deploy()
    await byHand({ DBInstanceClass: 'db.r6g.xlarge' })
    write('instance: db.t4g.medium')
    const { impact, changes, consent } = await databaseOf()
    expect({ impact, changes, kind: consent?.kind }).toEqual({
      impact: 'restart',
      changes: [
        {
          property: 'instance',
          before: 'db.r6g.xlarge',
          lastDeploy: 'db.t4g.small',
          after: 'db.t4g.medium',
          line: 9,
        },
      ],
      kind: 'restart',
    })
    expect((await run('plan')).stdout).toContain(
      'db.r6g.xlarge (last deploy: db.t4g.small) → db.t4g.medium',
    )
    await deploy('--allow', consent!.words)
    expect((await instance()).DBInstanceClass).toBe('db.t4g.medium')
  })

  it('is what the file asks for: nothing is done to the database, and nothing asked', async () => {
    write('instance: db.t4g.small')
    await deploy()
    await byHand({ DBInstanceClass: 'db.r6g.xlarge' })
    write('instance: db.r6g.xlarge')
    const { impact, changes, consent, reason } = await databaseOf()
    expect({ impact, changes, consent }).toEqual({ impact: 'none', changes: [], consent: null })
    expect(reason).toBe('the template will catch up with what is running')
    await deploy()
    expect((await instance()).DBInstanceClass).toBe('db.r6g.xlarge')
    expect((await planned()).action).toBe('none')
  })

  it('is another database to cut than the one that a consent was given for', async () => {
    write('instance: db.t4g.small')
    await deploy()
    write('instance: db.t4g.medium')
    const { words } = (await databaseOf()).consent!
    await byHand({ DBInstanceClass: 'db.r6g.xlarge' })
    const { code, stderr } = await run('deploy', '--allow', words)
    expect(code).toBe(3)
    expect(stderr).toContain('was given for another plan')
    expect((await instance()).DBInstanceClass).toBe('db.r6g.xlarge')
  })
})

describe('a version that somebody upgraded by hand', () => {
  it('never goes down, and goes on in the words of the file', async () => {
    write('version: "16"')
    await deploy()
    await byHand({
      EngineVersion: '17.4',
      AllowMajorVersionUpgrade: true,
      DBParameterGroupName: 'default.postgres17',
    })
    write('version: "16", backupDays: 9')
    expect((await planned()).refusals).toMatchObject([
      { code: 'version-cannot-go-down', property: 'version', line: 9 },
    ])

    write('version: "17", backupDays: 9, parameters: { work_mem: "8192" }')
    const { databases, refusals } = await planned()
    expect(refusals).toEqual([])
    const { impact, changes, consent } = databases[0]!
    expect(changes).toEqual([
      {
        property: 'parameters',
        before: 'another group',
        lastDeploy: 'the group of the stack',
        after: 'the group of the stack',
        line: 9,
      },
      { property: 'backupDays', before: '7', after: '9', line: 9 },
      { property: 'version', before: '17.4', lastDeploy: '16', after: '17', line: 9 },
      { property: 'parameters.work_mem', before: null, after: '8192', line: 9 },
    ])
    expect({ impact, kind: consent?.kind }).toEqual({ impact: 'restart', kind: 'restart' })
    expect((await run('plan')).stdout).not.toMatch(/parametergroup-|default\.postgres/)
    await deploy('--allow', consent!.words)
    const { EngineVersion, DBParameterGroups } = await instance()
    expect(EngineVersion).toBe('17.4')
    expect(DBParameterGroups?.[0]?.DBParameterGroupName).toMatch(/^shop-prod-/)
    expect((await planned()).action).toBe('none')
  })
})

describe('what somebody changed by hand', () => {
  const codesOf = ({ notes }: StagePlan) => notes.map(({ code }) => code)
  const said = ({ notes }: StagePlan) => notes.map(({ message }) => message).join('\n')

  it('stays where the file does not change it, and the plan says so', async () => {
    write('backupDays: 7, storage: { size: 20, max: 100 }')
    await deploy()
    await byHand({
      MultiAZ: true,
      BackupRetentionPeriod: 14,
      DeletionProtection: true,
      MaxAllocatedStorage: 200,
      PreferredBackupWindow: '01:00-01:30',
      CloudwatchLogsExportConfiguration: { EnableLogTypes: ['postgresql'] },
    })
    write('backupDays: 7, storage: { size: 20, max: 100 }, autoMinorVersionUpgrade: false')
    const plan = await planned()
    expect(plan.databases[0]).toMatchObject({ impact: 'in-place', consent: null })
    expect(codesOf(plan).filter((code) => code === 'left-by-hand')).toHaveLength(5)
    expect(said(plan)).toContain('multiAz true was set outside of this file (last deploy: false)')
    expect(said(plan)).toContain('backupDays 14 was set outside of this file (last deploy: 7)')
    expect(said(plan)).toContain('storage.max 200 was set outside of this file (last deploy: 100)')
    expect(said(plan)).toContain('protected true was set outside of this file (last deploy: false)')
    expect(said(plan)).toContain('logs postgresql was set outside of this file')
    await deploy()
    expect(await instance()).toMatchObject({
      MultiAZ: true,
      BackupRetentionPeriod: 14,
      DeletionProtection: true,
      MaxAllocatedStorage: 200,
      EnabledCloudwatchLogsExports: ['postgresql'],
    })
  })

  it('is where a change begins: what a net loses, and what asks', async () => {
    write('backupDays: 7')
    await deploy()
    await byHand({ BackupRetentionPeriod: 30 })
    write('backupDays: 14')
    const { nets, changes, consent } = await databaseOf()
    expect(changes).toMatchObject([{ before: '30', lastDeploy: '7', after: '14' }])
    expect(nets).toMatchObject([{ kind: 'backups', before: '30', after: '14' }])
    expect(consent?.kind).toBe('backups')
    await deploy('--allow', consent!.words)
    expect((await instance()).BackupRetentionPeriod).toBe(14)
  })

  it('is nothing to ask for where the file asks for the same', async () => {
    write('storage: { size: 20 }, backupWindow: "01:00-02:00"')
    await deploy()
    await byHand({ AllocatedStorage: 50 })
    await byHand({ MultiAZ: true, PreferredMaintenanceWindow: 'sun:05:00-sun:05:30' })
    write(
      'storage: { size: 50 }, backupWindow: "01:00-02:00", multiAz: true, maintenanceWindow: "sun:05:00-sun:05:30"',
    )
    const plan = await planned()
    expect(plan.databases[0]).toMatchObject({ impact: 'none', changes: [], consent: null })
    expect(plan.databases[0]!.reason).toBe('the template will catch up with what is running')
    await deploy()
    expect((await planned()).action).toBe('none')
  })

  it('is all that RDS is told of logs: what was turned off by hand stays off', async () => {
    write('logs: [postgresql]')
    await deploy()
    await byHand({ CloudwatchLogsExportConfiguration: { DisableLogTypes: ['postgresql'] } })
    write('logs: [postgresql, upgrade]')
    expect(said(await planned())).toContain('it will export upgrade')
    await deploy()
    expect((await instance()).EnabledCloudwatchLogsExports).toEqual(['upgrade'])
  })

  it('is put back with any change where it is the IOPS that the template has', async () => {
    write('storage: { size: 400, iops: 13000 }')
    await deploy()
    await byHand({ AllocatedStorage: 400, Iops: 15000 })
    write('storage: { size: 400, iops: 13000 }, autoMinorVersionUpgrade: false')
    expect(said(await planned())).toContain(
      'storage.iops 15000 was set outside of this file, and any change puts 13000 back',
    )
    await deploy()
    expect((await instance()).Iops).toBe(13000)
  })

  it('is told of a reader as well, from what it runs with', async () => {
    write('instance: db.t4g.small, readReplica: true')
    await deploy()
    await byHand({ DBInstanceClass: 'db.r6g.xlarge' }, 'reader')
    write('instance: db.t4g.small, readReplica: true, autoMinorVersionUpgrade: false')
    expect(said(await planned())).toContain('the reader of Postgres: instance db.r6g.xlarge')

    write('instance: db.r6g.xlarge, readReplica: true')
    const { impact, reader, changes } = await databaseOf()
    expect({ impact, reader }).toEqual({ impact: 'restart', reader: undefined })
    expect(changes).toMatchObject([{ property: 'instance', before: 'db.t4g.small' }])
  })
})
