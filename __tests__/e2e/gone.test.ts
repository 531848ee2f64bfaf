/** What somebody deleted by hand: refused as long as it stands in the file, and the way out that is told works. */
import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
  UpdateStackCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation'
import {
  DeleteReplicationGroupCommand,
  DescribeReplicationGroupsCommand,
  ElastiCacheClient,
  type ReplicationGroup,
} from '@aws-sdk/client-elasticache'
import {
  DeleteDBInstanceCommand,
  DescribeDBInstancesCommand,
  ModifyDBInstanceCommand,
  RDSClient,
  RestoreDBInstanceFromDBSnapshotCommand,
  type DBInstance,
} from '@aws-sdk/client-rds'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

function file(...databases: readonly string[]): void {
  checkout.write(`version: 1
stack: shop
region: us-east-1
stages:
  prod:
    databases: { ${databases.join(', ')} }
`)
}

let rds: RDSClient
let elasticache: ElastiCacheClient
let cloudformation: CloudFormationClient
beforeEach(() => {
  const settings = {
    region: 'us-east-1',
    endpoint: sandbox().url,
    credentials: { accessKeyId: 'AKIASANDBOX', secretAccessKey: 'sandbox' },
  }
  rds = new RDSClient(settings)
  elasticache = new ElastiCacheClient(settings)
  cloudformation = new CloudFormationClient(settings)
})
afterEach(() => {
  rds.destroy()
  elasticache.destroy()
  cloudformation.destroy()
})

async function instances(): Promise<readonly DBInstance[]> {
  return (await rds.send(new DescribeDBInstancesCommand({}))).DBInstances ?? []
}

async function groups(): Promise<readonly ReplicationGroup[]> {
  const answer = await elasticache.send(new DescribeReplicationGroupsCommand({}))
  return answer.ReplicationGroups ?? []
}

/** Deletes an instance as a person would: its protection has to go first. */
async function deleteByHand(which: (one: DBInstance) => boolean, snapshot?: string): Promise<void> {
  const DBInstanceIdentifier = (await instances()).find(which)!.DBInstanceIdentifier!
  await rds.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, DeletionProtection: false }))
  await rds.send(
    new DeleteDBInstanceCommand({
      DBInstanceIdentifier,
      ...(snapshot === undefined
        ? { SkipFinalSnapshot: true }
        : { FinalDBSnapshotIdentifier: snapshot }),
    }),
  )
  const names = async () => (await instances()).map((one) => one.DBInstanceIdentifier)
  await expect.poll(names, { interval: 20, timeout: 10_000 }).not.toContain(DBInstanceIdentifier)
}

const isPostgres = ({ Engine }: DBInstance) => Engine === 'postgres'
const isReader = (one: DBInstance) => one.ReadReplicaSourceDBInstanceIdentifier !== undefined

async function plan(): Promise<StagePlan> {
  const { stdout, stderr } = await run('plan', '--json')
  const [stage] = (JSON.parse(stdout) as Partial<Plan>).stages ?? []
  if (!stage) throw new Error(`${stdout}${stderr}`)
  return stage
}

/** That neither plan nor deploy do anything, and why. */
async function refusedFor(code: string, message: RegExp): Promise<void> {
  const { refusals } = await plan()
  expect(refusals).toMatchObject([{ code, message: expect.stringMatching(message) as string }])
  const { code: exit, stderr } = await run('deploy')
  expect(exit).toBe(3)
  expect(stderr).toMatch(/1 refusal\. Nothing was changed/)
}

/** A deploy that nobody has to consent to. */
async function deploy(): Promise<Finished> {
  const finished = await run('deploy')
  expect(finished.code, finished.stderr).toBe(0)
  return finished
}

story('a Postgres that was deleted by hand', (scene) => {
  scene('changes nothing by itself', async () => {
    file('postgres: {}', 'mysql: {}')
    await deploy()
    await deleteByHand(isPostgres, 'last')
    expect((await plan()).action).toBe('none')
  })

  scene.each([
    ['another database is added', ['postgres: {}', 'mysql: {}', 'redis: {}']],
    ['another one changes', ['postgres: {}', 'mysql: { backupDays: 9 }']],
    ['its class changes', ['postgres: { instance: db.t4g.medium }', 'mysql: {}']],
  ])('refuses the update where %s', async (_what, databases) => {
    file(...databases)
    await refusedFor('database-missing', /take postgres out .* restoreFrom: \{ snapshot: last \}/)
  })

  scene('is taken out without consent and without a snapshot', async () => {
    file('mysql: {}')
    const { databases, consents, steps, notes } = await plan()
    expect(databases).toMatchObject([
      { database: 'postgres', impact: 'remove', data: 'kept', gone: true, consent: null },
      { database: 'mysql', impact: 'none' },
    ])
    expect(consents).toBeUndefined()
    expect(steps).toEqual([{ kind: 'update' }])
    expect(notes.find(({ code }) => code === 'already-gone')?.message).toMatch(
      /newest first: last; .* restoreFrom: \{ snapshot: last \}/,
    )
    await deploy()
    expect((await plan()).action).toBe('none')
  })

  scene('comes back from its snapshot', async () => {
    file('postgres: { restoreFrom: { snapshot: last } }', 'mysql: {}')
    await deploy()
    expect((await instances()).find(isPostgres)).toMatchObject({
      DBInstanceStatus: 'available',
      DeletionProtection: true,
    })
    file('postgres: { restoreFrom: { snapshot: last } }', 'mysql: {}', 'redis: {}')
    await deploy()
  })
})

story('an update by hand that failed at a Postgres which is gone', (scene) => {
  const StackName = 'shop-prod'

  async function stack(): Promise<Stack> {
    const { Stacks } = await cloudformation.send(new DescribeStacksCommand({ StackName }))
    return Stacks![0]!
  }

  scene('leaves a rollback that ends only without it', async () => {
    file('postgres: {}', 'mysql: {}')
    await deploy()
    await deleteByHand(isPostgres, 'last')
    const { TemplateBody } = await cloudformation.send(new GetTemplateCommand({ StackName }))
    const body = TemplateBody!.replace('"db.t4g.micro"', '"db.t4g.medium"')
    const { Tags } = await stack()
    await cloudformation.send(new UpdateStackCommand({ StackName, TemplateBody: body, Tags }))
    await expect
      .poll(async () => (await stack()).StackStatus, { interval: 20, timeout: 10_000 })
      .toBe('UPDATE_ROLLBACK_FAILED')
  })

  scene('is not touched without consent, and the plan says what comes next', async () => {
    const { steps, consents, refusals } = await plan()
    expect(steps).toEqual([{ kind: 'roll-back', skipping: ['PostgresInstance'] }])
    expect(consents).toMatchObject([{ kind: 'skip', given: false }])
    expect(refusals).toMatchObject([
      { code: 'rollback-pending', message: expect.stringContaining('PostgresInstance') as string },
      { code: 'database-missing', message: expect.stringContaining('snapshot: last') as string },
    ])
    const { code, stderr } = await run('deploy')
    expect(code).toBe(3)
    expect(stderr).toMatch(/2 refusals, 1 consent required/)
    expect((await stack()).StackStatus).toBe('UPDATE_ROLLBACK_FAILED')
  })

  scene('is continued with consent, and the database taken out in the same deploy', async () => {
    file('mysql: {}')
    const { consents = [], refusals, notes } = await plan()
    expect(refusals).toMatchObject([{ code: 'rollback-pending' }])
    expect(notes).toMatchObject([{ code: 'already-gone' }])
    const { code, stderr } = await run('deploy', '--allow', consents[0]!.words)
    expect(code, stderr).toBe(0)
    expect(stderr).toMatch(/continuing the rollback, skipping PostgresInstance/)
    expect((await plan()).action).toBe('none')
  })

  scene('comes back from its snapshot', async () => {
    file('postgres: { restoreFrom: { snapshot: last } }', 'mysql: {}')
    await deploy()
    expect((await instances()).filter(isPostgres)).toHaveLength(1)
  })
})

story('a Postgres that was restored by hand under the same name', (scene) => {
  scene('is refused: it is another one, in default groups and unprotected', async () => {
    file('postgres: {}')
    await deploy()
    const { DBInstanceIdentifier } = (await instances())[0]!
    await deleteByHand(isPostgres, 'last')
    await rds.send(
      new RestoreDBInstanceFromDBSnapshotCommand({
        DBInstanceIdentifier,
        DBSnapshotIdentifier: 'last',
      }),
    )
    await expect
      .poll(async () => (await instances())[0]?.DBInstanceStatus, { interval: 20, timeout: 10_000 })
      .toBe('available')
    file('postgres: { backupDays: 9 }')
    await refusedFor('another-database', /take postgres out of the file .* restoreFrom that/)
  })

  scene('is taken out with consent, and leaves a final snapshot', async () => {
    file()
    const { databases } = await plan()
    expect(databases).toMatchObject([{ data: 'snapshot', consent: { kind: 'remove' } }])
    const { code, stdout, stderr } = await run('deploy', '--allow', databases[0]!.consent!.words)
    expect(code, stderr).toBe(0)
    const [, snapshot = ''] = /restoreFrom: \{ snapshot: (shop-prod-snapshot-\S+) \}/.exec(
      stdout.replaceAll(/\s+/g, ' '),
    )!
    file(`postgres: { restoreFrom: { snapshot: ${snapshot} }, backupDays: 9 }`)
  })

  scene('comes back as the stack’s own', async () => {
    await deploy()
    expect(await instances()).toMatchObject([{ DeletionProtection: true }])
    expect((await plan()).action).toBe('none')
  })
})

story('the only database of a stage, deleted by hand without a snapshot', (scene) => {
  scene('is refused, and taken out', async () => {
    file('postgres: {}')
    await deploy()
    await deleteByHand(isPostgres)
    file('postgres: { backupDays: 9 }')
    await refusedFor('database-missing', /then write it again, empty: AWS has no snapshot of it/)
    file()
    await deploy()
  })

  scene('is made anew', async () => {
    file('postgres: {}')
    await deploy()
    expect(await instances()).toMatchObject([{ Engine: 'postgres', DeletionProtection: true }])
  })
})

story('a reader that was deleted by hand', (scene) => {
  scene('refuses what its primary is to become', async () => {
    file('postgres: { readReplica: true }')
    await deploy()
    await deleteByHand(isReader)
    file('postgres: { readReplica: true, logs: [postgresql] }')
    await refusedFor('reader-missing', /deploy readReplica: false, then put it back/)
  })

  scene('is taken out, together with the change', async () => {
    file('postgres: { readReplica: false, logs: [postgresql] }')
    await deploy()
    expect(await instances()).toMatchObject([{ EnabledCloudwatchLogsExports: ['postgresql'] }])
  })

  scene('comes back', async () => {
    file('postgres: { readReplica: true, logs: [postgresql] }')
    await deploy()
    expect((await instances()).filter(isReader)).toHaveLength(1)
  })
})

story('a Redis that was deleted by hand', (scene) => {
  scene('refuses the update of its neighbour', async () => {
    file('postgres: {}', 'redis: {}')
    await deploy()
    const [{ ReplicationGroupId } = {}] = await groups()
    await elasticache.send(
      new DeleteReplicationGroupCommand({ ReplicationGroupId, FinalSnapshotIdentifier: 'cached' }),
    )
    await expect.poll(groups, { interval: 20, timeout: 10_000 }).toEqual([])
    file('postgres: { backupDays: 9 }', 'redis: {}')
    await refusedFor('database-missing', /take redis out .* restoreFrom: \{ snapshot: cached \}/)
  })

  scene('is taken out without consent', async () => {
    file('postgres: { backupDays: 9 }')
    expect((await plan()).databases).toMatchObject([{}, { database: 'redis', gone: true }])
    await deploy()
  })

  scene('comes back from its snapshot', async () => {
    file('postgres: { backupDays: 9 }', 'redis: { restoreFrom: { snapshot: cached } }')
    await deploy()
    expect(await groups()).toMatchObject([{ Status: 'available' }])
  })
})
