/** Databases that somebody stopped, or that AWS is busy with or cannot run: planned and deployed as they are. */
import type { DBInstance } from '@aws-sdk/client-rds'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { useByHand } from './by-hand.ts'

const { aws, instances, run, sandbox, stages } = useByHand()

const write = (databases: string): void => {
  stages({ dev: `{ protected: false, databases: { ${databases} } }` })
}
const postgres = (instance: string, size: number): void => {
  write(`postgres: { instance: ${instance}, storage: { size: ${size} } }`)
}

async function succeeds(): Promise<string> {
  const { code, stdout, stderr } = await run('deploy')
  expect(code, stdout + stderr).toBe(0)
  return stdout + stderr
}

/** What plan and deploy say; neither changes the stack. */
async function isRefused(): Promise<string> {
  const [planned, deployed] = [await run('plan'), await run('deploy')]
  expect(planned.code, planned.stdout + planned.stderr).toBe(3)
  expect(deployed.code, deployed.stdout + deployed.stderr).toBe(3)
  const { 'cloudformation:ExecuteChangeSet': executed = 0 } = await sandbox().calls()
  expect(executed).toBe(0)
  return planned.stdout
}

async function give(service: string, identifier: string, status: string): Promise<void> {
  const body = JSON.stringify({ service, region: 'us-east-1', identifier, status })
  const answer = await fetch(`${sandbox().url}/_sandbox/statuses`, { method: 'POST', body })
  expect(answer.status, await answer.text()).toBeLessThan(300)
}

describe('Postgres', () => {
  beforeEach(async () => {
    postgres('db.t4g.micro', 20)
    await succeeds()
    await sandbox().resetCalls()
  })

  const instance = async (): Promise<DBInstance> => (await instances())[0]!
  const untilStatus = (status: string): Promise<boolean> =>
    vi.waitUntil(async () => (await instance()).DBInstanceStatus === status)

  test('that is stopped is changed when it was started as the plan says', async () => {
    const { DBInstanceIdentifier } = await instance()
    await aws().rds.stopDBInstance({ DBInstanceIdentifier })
    await untilStatus('stopped')
    const command = `aws rds start-db-instance --db-instance-identifier ${DBInstanceIdentifier!} --region us-east-1`
    postgres('db.t4g.micro', 50)
    expect((await isRefused()).replaceAll(/\s+/g, ' ')).toContain(command)
    postgres('db.t4g.small', 20)
    expect((await isRefused()).replaceAll(/\s+/g, ' ')).toContain(command)
    await aws().rds.startDBInstance({ DBInstanceIdentifier })
    await untilStatus('available')
    await succeeds()
    expect(await instance()).toMatchObject({ DBInstanceClass: 'db.t4g.small' })
  })

  test('whose storage is full gets a larger one, and after that its class', async () => {
    const { DBInstanceIdentifier = '' } = await instance()
    await give('rds', DBInstanceIdentifier, 'storage-full')
    postgres('db.t4g.small', 20)
    expect(await isRefused()).toContain('storage-full')
    postgres('db.t4g.small', 50)
    expect((await isRefused()).replaceAll(/\s+/g, ' ')).toContain('deploy that alone')
    postgres('db.t4g.micro', 50)
    await succeeds()
    expect(await instance()).toMatchObject({ AllocatedStorage: 50 })
    await untilStatus('available')
    postgres('db.t4g.small', 50)
    await succeeds()
    expect(await instance()).toMatchObject({ DBInstanceClass: 'db.t4g.small' })
  })

  test.each([
    ['inaccessible-encryption-credentials-recoverable', 'aws rds start-db-instance'],
    ['inaccessible-encryption-credentials', 'LatestRestorableTime'],
    ['incompatible-network', 'aws rds start-db-instance'],
    ['failed', 'LatestRestorableTime'],
  ])('that is %s is changed in no way', async (status, help) => {
    await give('rds', (await instance()).DBInstanceIdentifier!, status)
    for (const [instance, size] of [
      ['db.t4g.small', 20],
      ['db.t4g.micro', 50],
    ] as const) {
      postgres(instance, size)
      expect((await isRefused()).replaceAll(/\s+/g, ' ')).toContain(help)
    }
  })

  test('that is in maintenance is waited for, and changed after it', async () => {
    const { DBInstanceIdentifier = '' } = await instance()
    await give('rds', DBInstanceIdentifier, 'maintenance')
    postgres('db.t4g.small', 20)
    const { code, stdout } = await run('plan')
    expect(code).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('the deploy will wait until it is available')
    const deployed = run('deploy')
    await vi.waitUntil(async () => {
      const { 'rds:DescribeDBInstances': looks = 0 } = await sandbox().calls()
      return looks > 8
    }, 20_000)
    await give('rds', DBInstanceIdentifier, 'available')
    const { code: exit, stdout: said, stderr } = await deployed
    expect(exit, said + stderr).toBe(0)
    expect(said + stderr).toContain('Postgres is maintenance: waiting until it is available')
    expect(await instance()).toMatchObject({ DBInstanceClass: 'db.t4g.small' })
  })
})

describe('the Postgres of another stage', () => {
  const PROD = '{ protected: false, databases: { postgres: {} } }'
  const make = (settings: string): void => {
    stages({
      prod: PROD,
      reports: `{ protected: false, databases: { postgres: { ${settings} } } }`,
    })
  }
  const source = async (): Promise<string> => (await instances())[0]!.DBInstanceIdentifier!

  beforeEach(async () => {
    stages({ prod: PROD })
    await succeeds()
    await sandbox().resetCalls()
  })

  test('is not replicated while it is stopped, and is once it was started', async () => {
    await aws().rds.stopDBInstance({ DBInstanceIdentifier: await source() })
    await vi.waitUntil(async () => (await instances())[0]?.DBInstanceStatus === 'stopped')
    make('replicaOf: prod')
    expect((await isRefused()).replaceAll(/\s+/g, ' ')).toContain(
      `is stopped, and RDS makes no replica of it as it is; start it, and plan again: aws rds start-db-instance --db-instance-identifier ${await source()}`,
    )
    await aws().rds.startDBInstance({ DBInstanceIdentifier: await source() })
    await vi.waitUntil(async () => (await instances())[0]?.DBInstanceStatus === 'available')
    await succeeds()
    expect(await instances()).toHaveLength(2)
  })

  test('is restored while it is stopped, and not while its key cannot be used', async () => {
    const name = await source()
    const { LatestRestorableTime } = (await instances())[0]!
    const time = LatestRestorableTime!.toISOString().replace(/\.\d+Z$/, 'Z')
    await give('rds', name, 'inaccessible-encryption-credentials-recoverable')
    make(`restoreFrom: { source: ${name}, time: "${time}" }`)
    expect((await isRefused()).replaceAll(/\s+/g, ' ')).toContain(
      'RDS restores nothing of it as it is; RDS cannot use its KMS key; enable the key',
    )
    await give('rds', name, 'stopped')
    await succeeds()
    expect(await instances()).toHaveLength(2)
  })
})

describe('Redis', () => {
  beforeEach(async () => {
    write('redis: { instance: cache.t4g.micro }')
    await succeeds()
    await sandbox().resetCalls()
    write('redis: { instance: cache.t4g.small }')
  })

  const group = async (): Promise<string> => {
    const { stdout } = await run('outputs', '--json')
    return /shop-dev-redisreplicationgr-[a-z0-9]+/.exec(stdout)?.[0] ?? stdout
  }

  test.each([
    ['create-failed', '', 'create-failed'],
    ['available', 'incompatible-network', 'no address left'],
    ['deleting', '', 'replication-group-deleted'],
  ])('that is %s, with a node that is %j, is not changed', async (status, node, help) => {
    await give('elasticache', await group(), status)
    if (node !== '') await give('elasticache', `${await group()}-001`, node)
    expect((await isRefused()).replaceAll(/\s+/g, ' ')).toContain(help)
  })

  test('that is modifying is waited for', async () => {
    const id = await group()
    await give('elasticache', id, 'modifying')
    const deployed = run('deploy')
    await vi.waitUntil(async () => {
      const { 'elasticache:DescribeReplicationGroups': looks = 0 } = await sandbox().calls()
      return looks > 5
    }, 20_000)
    await give('elasticache', id, 'available')
    const { code, stdout, stderr } = await deployed
    expect(code, stdout + stderr).toBe(0)
    expect(stdout + stderr).toContain('Redis is modifying: waiting until it is available')
  })
})
