/** A replica is made as its primary is, and keeps what it was made with. */
import { EC2 } from '@aws-sdk/client-ec2'
import { RDS } from '@aws-sdk/client-rds'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { codesOf, messagesOf } from '../builders/plan.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

let rds: RDS
beforeEach(() => (rds = new RDS(clientSettings(sandbox()))))
afterEach(() => rds.destroy())

const BIG =
  'instance: db.r6g.large, multiAz: true, storage: { size: 100, max: 500 }, parameters: { work_mem: "16384", rds.force_ssl: "0" }'

/** The replica's stage, and the one that it follows. */
const file = (reports: string, prod = BIG): string => `version: 1
stack: shop
region: us-east-1
stages:
  prod: { protected: false, databases: { postgres: { ${prod} } } }
  reports: { protected: false, databases: { postgres: { ${reports} } } }
`

const run = (...argv: readonly string[]) => runCli(checkout.path(), sandbox().environment, ...argv)

async function planned(text: string, stage = 'reports'): Promise<StagePlan> {
  checkout.write(text)
  const { stdout, stderr } = await run('plan', '--json', '--stage', stage)
  const plan = (JSON.parse(stdout || '{"stages":[]}') as Plan).stages[0]
  if (plan === undefined) throw new Error(stderr)
  return plan
}

async function deploys(text: string, ...argv: readonly string[]): Promise<void> {
  checkout.write(text)
  const { code, stderr } = await run('deploy', '--json', ...argv)
  expect(code, stderr).toBe(0)
}

/** What the plan says of a setting of the replica. */
const settings = ({ databases }: StagePlan): Record<string, string | null> =>
  Object.fromEntries((databases[0]?.changes ?? []).map(({ property, after }) => [property, after]))

async function replica() {
  const { DBInstances = [] } = await rds.describeDBInstances({})
  const one = DBInstances.find((instance) => instance.ReadReplicaSourceDBInstanceIdentifier)
  const group = one?.DBParameterGroups?.[0]?.DBParameterGroupName ?? ''
  const { Parameters = [] } = await rds.describeDBParameters({
    DBParameterGroupName: group,
    Source: 'user',
  })
  return {
    identifier: one?.DBInstanceIdentifier ?? '',
    instance: one?.DBInstanceClass,
    multiAz: one?.MultiAZ,
    size: one?.AllocatedStorage,
    max: one?.MaxAllocatedStorage,
    parameters: Object.fromEntries(
      Parameters.map(({ ParameterName, ParameterValue }) => [ParameterName, ParameterValue]),
    ),
  }
}

/** As a deploy of the primary's settings makes it; clients need TLS whatever the primary's may do. */
const AS_PRIMARY = {
  instance: 'db.r6g.large',
  multiAz: true,
  size: 100,
  max: 500,
  parameters: { work_mem: '16384', 'rds.force_ssl': '1' },
}

story('a replica of a db.r6g.large', (scene) => {
  scene('is planned as the file has its primary, before there is one', async () => {
    checkout.write(file('replicaOf: prod'))
    const plan = await planned(file('replicaOf: prod'))
    expect(settings(plan)).toMatchObject({ instance: 'db.r6g.large', multiAz: 'true' })
  })

  scene('is made as its primary is', async () => {
    await deploys(file('replicaOf: prod'))
    expect(await replica()).toMatchObject(AS_PRIMARY)
  })

  scene('is planned no change by the next commit', async () => {
    expect(await planned(file('replicaOf: prod'))).toMatchObject({ action: 'none' })
  })

  scene('keeps what it was made with when its primary changes', async () => {
    const smaller = file('replicaOf: prod', 'storage: { size: 100 }')
    await deploys(smaller)
    expect(await planned(smaller)).toMatchObject({ action: 'none' })
    expect(await replica()).toMatchObject(AS_PRIMARY)
  })

  scene('changes where its own stage says so, and only there', async () => {
    const own = file('replicaOf: prod, parameters: { work_mem: "32768" }', 'storage: { size: 100 }')
    const plan = await planned(own)
    expect(settings(plan)).toEqual({ 'parameters.work_mem': '32768' })
    await deploys(own)
    expect(await replica()).toMatchObject({ ...AS_PRIMARY, parameters: { work_mem: '32768' } })
    await deploys(file('replicaOf: prod', 'storage: { size: 100 }'))
    expect(await replica()).toMatchObject(AS_PRIMARY)
  })

  scene('keeps a class that the file no longer names', async () => {
    await deploys(file('replicaOf: prod, instance: db.r6g.xlarge', 'storage: { size: 100 }'))
    const plan = await planned(file('replicaOf: prod', 'storage: { size: 100 }'))
    expect(settings(plan)).toEqual({})
    await deploys(file('replicaOf: prod', 'storage: { size: 100 }'))
    expect(await replica()).toMatchObject({ ...AS_PRIMARY, instance: 'db.r6g.xlarge' })
    expect(await planned(file('replicaOf: prod', 'storage: { size: 100 }'))).toMatchObject({
      action: 'none',
    })
  })

  scene('is promoted as it runs', async () => {
    const alone = file('', 'storage: { size: 100 }')
    const plan = await planned(alone)
    expect(plan.databases[0]).toMatchObject({ impact: 'promote' })
    expect(messagesOf(plan.notes)).toContainEqual(
      expect.stringContaining('reports/postgres (db.r6g.xlarge, 100 GiB, in two zones) will be'),
    )
    expect(codesOf(plan.notes)).not.toContain('replica-smaller-than-primary')
    const { identifier } = await replica()
    await deploys(alone, '--stage', 'reports', '--allow', plan.databases[0]?.consent?.words ?? '')
    const { DBInstances } = await rds.describeDBInstances({ DBInstanceIdentifier: identifier })
    expect(DBInstances?.[0]).toMatchObject({
      DBInstanceClass: 'db.r6g.xlarge',
      MultiAZ: true,
      MaxAllocatedStorage: 500,
    })
    expect(await planned(alone)).toMatchObject({ action: 'none' })
  })
})

test('a smaller replica is said when it is made, and again when it is promoted', async () => {
  const small = file('replicaOf: prod, instance: db.t4g.micro, multiAz: false')
  await deploys(small, '--stage', 'prod')
  const plan = await planned(small)
  expect(messagesOf(plan.notes)).toContainEqual(
    expect.stringMatching(
      /^reports\/postgres: db.t4g.micro is smaller than its primary \(db.r6g.large\)/,
    ),
  )
  await deploys(small)
  expect(codesOf((await planned(small)).notes)).not.toContain('replica-smaller-than-primary')
  const promotion = await planned(file('instance: db.t4g.micro, multiAz: false'))
  expect(messagesOf(promotion.notes)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('reports/postgres (db.t4g.micro, 100 GiB, in one zone) will be'),
      expect.stringMatching(/db.t4g.micro is smaller than its old primary \(db.r6g.large\)/),
    ]),
  )
})

test('a replica of a database that no stage makes is as that one runs', async () => {
  const ec2 = new EC2(clientSettings(sandbox()))
  const { Subnets = [] } = await ec2.describeSubnets({})
  ec2.destroy()
  await rds.createDBSubnetGroup({
    DBSubnetGroupName: 'legacy',
    DBSubnetGroupDescription: 'legacy',
    SubnetIds: Subnets.flatMap(({ SubnetId }) => SubnetId ?? []),
  })
  await rds.createDBParameterGroup({
    DBParameterGroupName: 'legacy',
    DBParameterGroupFamily: 'postgres17',
    Description: 'legacy',
  })
  await rds.modifyDBParameterGroup({
    DBParameterGroupName: 'legacy',
    Parameters: [
      { ParameterName: 'work_mem', ParameterValue: '16384', ApplyMethod: 'immediate' },
      { ParameterName: 'rds.force_ssl', ParameterValue: '0', ApplyMethod: 'immediate' },
    ],
  })
  await rds.createDBInstance({
    DBInstanceIdentifier: 'legacy',
    DBInstanceClass: 'db.r6g.large',
    Engine: 'postgres',
    MasterUsername: 'app',
    MasterUserPassword: 'never-to-be-seen',
    AllocatedStorage: 100,
    MaxAllocatedStorage: 500,
    StorageType: 'gp3',
    StorageEncrypted: true,
    BackupRetentionPeriod: 7,
    MultiAZ: true,
    DBParameterGroupName: 'legacy',
    DBSubnetGroupName: 'legacy',
  })
  const text = file('replicaOf: "arn:aws:rds:us-east-1:123456789012:db:legacy"')
  const plan = await planned(text)
  expect(plan.refusals).toEqual([])
  expect(messagesOf(plan.notes)).toContainEqual(
    expect.stringContaining(
      'as its primary is (instance: db.r6g.large, multiAz: true, storage.max: 500 and work_mem)',
    ),
  )
  await deploys(text, '--stage', 'reports')
  expect(await replica()).toMatchObject(AS_PRIMARY)
  await rds.modifyDBInstance({ DBInstanceIdentifier: 'legacy', DBInstanceClass: 'db.r6g.xlarge' })
  expect(await planned(text)).toMatchObject({ action: 'none' })
})
