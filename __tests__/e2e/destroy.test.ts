/** A stage's end, and its new beginning, with the whole program. */
import {
  CloudFormationClient,
  CreateChangeSetCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListChangeSetsCommand,
} from '@aws-sdk/client-cloudformation'
import {
  CreateDBInstanceReadReplicaCommand,
  DeleteDBInstanceCommand,
  DescribeDBInstancesCommand,
  DescribeDBSnapshotsCommand,
  ModifyDBInstanceCommand,
  RDSClient,
} from '@aws-sdk/client-rds'
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StageOutcome } from '../../src/plan/model/outcome.ts'
import type { Plan } from '../../src/plan/model/types.ts'
import type { Kept } from '../../src/render/destroyed.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { useRole } from './denied.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'
import { untilDeleted } from './until-deleted.ts'

const sandbox = useSandbox()
const checkout = useCheckout()
const role = useRole(sandbox)

const DEV = `
  dev:
    protected: false
    databases: { redis: {} }`
const PROD = `
  prod:
    databases: { postgres: {}, redis: {} }`

function file(...stages: readonly string[]): void {
  checkout.write(`version: 1\nstack: shop\nregion: us-east-1\nstages:${stages.join('')}\n`)
}

function run(...argv: readonly string[]): Promise<Finished> {
  return runCli(checkout.path(), sandbox().environment, ...argv)
}

type Destroyed = { readonly plan: Plan; readonly stages: StageOutcome[]; readonly kept: Kept }

let cloudformation: CloudFormationClient
let rds: RDSClient
let secrets: SecretsManagerClient
beforeEach(() => {
  const settings = clientSettings(sandbox())
  cloudformation = new CloudFormationClient(settings)
  rds = new RDSClient(settings)
  secrets = new SecretsManagerClient(settings)
})
afterEach(() => {
  for (const client of [cloudformation, rds, secrets]) client.destroy()
})

async function deployed(...stages: readonly string[]): Promise<void> {
  file(...stages)
  expect((await run('deploy')).code).toBe(0)
}

async function stacks(): Promise<readonly (string | undefined)[]> {
  const { Stacks } = await cloudformation.send(new DescribeStacksCommand({}))
  return (Stacks ?? []).map(({ StackName }) => StackName).toSorted()
}

async function secretNames(): Promise<readonly (string | undefined)[]> {
  const { SecretList } = await secrets.send(new ListSecretsCommand({}))
  return (SecretList ?? []).map(({ Name }) => Name)
}

story('a protected stage', (scene) => {
  scene('is not destroyed without the word', async () => {
    await deployed(DEV, PROD)
    const asked = await run('destroy', '--stage', 'prod', '--json')
    expect(asked.code).toBe(3)
    const { plan, stages } = JSON.parse(asked.stdout) as { plan: Plan; stages: object[] }
    expect(stages).toEqual([])
    expect(plan).toMatchObject({
      stages: [
        {
          stage: 'prod',
          stack: 'shop-prod',
          action: 'delete',
          refusals: [],
          databases: [
            { database: 'postgres', impact: 'remove', data: 'snapshot', verified: true },
            { database: 'redis', impact: 'remove', data: 'snapshot', verified: true },
          ],
        },
      ],
    })
    expect(asked.stderr).toContain('--confirm delete')
    expect(await stacks()).toEqual(['shop-dev', 'shop-prod'])
  })

  scene.each([
    [['--confirm', 'yes'], 3, /the word is delete/],
    [['--stage', 'dev'], 2, /one stage at a time/],
  ])('nor with %j', async (more, exit, words) => {
    const { code, stderr } = await run('destroy', '--stage', 'prod', ...more)
    expect(code).toBe(exit)
    expect(stderr).toMatch(words)
    expect(await stacks()).toEqual(['shop-dev', 'shop-prod'])
  })

  scene('nor while its database has a replica elsewhere', async () => {
    const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({}))
    await rds.send(
      new CreateDBInstanceReadReplicaCommand({
        DBInstanceIdentifier: 'reports',
        SourceDBInstanceIdentifier: DBInstances?.[0]?.DBInstanceIdentifier,
      }),
    )
    const { code, stdout } = await run(
      ...['destroy', '--stage', 'prod', '--confirm', 'delete', '--json'],
    )
    expect(code).toBe(3)
    expect((JSON.parse(stdout) as Destroyed).plan.stages[0]?.refusals).toMatchObject([
      { database: 'postgres', line: 9, message: expect.stringMatching(/reports/) },
    ])
    expect(await stacks()).toContain('shop-prod')
    await rds.send(
      new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'reports', SkipFinalSnapshot: true }),
    )
    await untilDeleted(rds, 'reports')
  })

  scene('goes with the word; its secrets and final snapshots stay and are listed', async () => {
    const { TemplateBody } = await cloudformation.send(
      new GetTemplateCommand({ StackName: 'shop-prod' }),
    )
    await cloudformation.send(
      new CreateChangeSetCommand({
        StackName: 'shop-prod',
        ChangeSetName: 'tinystacks-20260101000000-orphaned',
        TemplateBody,
        Tags: [{ Key: 'left', Value: 'behind' }],
      }),
    )
    const before = await secretNames()
    const { code, stdout, stderr } = await run(
      ...['destroy', '--stage', 'prod', '--confirm', 'delete', '--json'],
    )
    expect(stderr).toMatch(/turn off the deletion protection/)
    expect(code).toBe(0)
    const { stages, kept } = JSON.parse(stdout) as Destroyed
    expect(stages).toMatchObject([{ stage: 'prod', result: { kind: 'destroyed' } }])
    expect(await stacks()).toEqual(['shop-dev'])
    expect((await rds.send(new DescribeDBInstancesCommand({}))).DBInstances).toEqual([])
    expect(kept.secrets.map((arn) => arn.replace(/^.*:secret:|-\w{8}-\w{6}$/g, ''))).toEqual([
      'prod-shop-postgres',
      'prod-shop-redis',
      'prod-shop-redis-connection',
    ])
    expect(await secretNames()).toEqual(before)
    const { DBSnapshots = [] } = await rds.send(new DescribeDBSnapshotsCommand({}))
    const names = DBSnapshots.map(({ DBSnapshotIdentifier }) => DBSnapshotIdentifier)
    // One that was waited for before anything was touched, and the final one.
    expect(names.toSorted()).toEqual([
      expect.stringMatching(/^prod-shop-postgres-before-/),
      expect.stringMatching(/^shop-prod-snapshot-postgres/),
    ])
    expect(kept.snapshots).toMatchObject([
      { database: 'postgres', snapshot: names.find((name) => name?.startsWith('shop-prod-')) },
      { database: 'redis', snapshot: expect.stringMatching(/^shop-prod-snapshot-redis/) as string },
      { database: 'postgres', snapshot: names.find((name) => name?.startsWith('prod-shop-')) },
      { database: 'redis', snapshot: expect.stringMatching(/^prod-shop-redis-before-/) as string },
    ])
    await expect(
      cloudformation.send(new ListChangeSetsCommand({ StackName: 'shop-prod' })),
    ).rejects.toThrow(/does not exist/)
  })

  scene('that is gone has nothing to destroy', async () => {
    const { code, stdout } = await run('destroy', '--stage', 'prod', '--confirm', 'delete')
    expect(code).toBe(0)
    expect(stdout).toContain('nothing to destroy')
  })

  scene('can be deployed again beside the secrets that it left', async () => {
    const { code, stderr } = await run('deploy', '--stage', 'prod')
    expect(stderr).not.toMatch(/error/)
    expect(code).toBe(0)
    const names = (await secretNames()).filter((name) => name?.startsWith('prod-shop-postgres-'))
    expect(names).toHaveLength(2)
  })
})

describe('a stage that the file has no more', () => {
  test('is found by the tags of its stack', async () => {
    await deployed(DEV, PROD)
    file(PROD)
    const { code, stdout } = await run('destroy', '--stage', 'dev', '--confirm', 'delete')
    expect(code).toBe(0)
    expect(stdout).toMatch(/dev destroyed/)
    expect(await stacks()).toEqual(['shop-prod'])
  })

  test('is searched for in the region that is named, and there alone', async () => {
    const west = `\n  west:\n    region: us-west-2${DEV.slice(DEV.indexOf('dev:') + 4)}`
    await deployed(west, PROD)
    file(PROD)
    const destroy = ['destroy', '--stage', 'west', '--confirm', 'delete'] as const
    const elsewhere = await run(...destroy)
    expect(elsewhere).toMatchObject({ code: 2, stdout: '' })
    expect(elsewhere.stderr).toContain('nor in a stack of it in us-east-1')
    const { code, stdout } = await run(...destroy, '--region', 'us-west-2')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/west destroyed/)])
    const moved = await run('destroy', '--stage', 'prod', '--region', 'us-west-2')
    expect(moved).toMatchObject({ code: 2, stdout: '' })
    expect(moved.stderr).toContain('has prod in us-east-1')
  })

  test('is an error where no stack has it either', async () => {
    await deployed(PROD)
    const { code, stderr } = await run('destroy', '--stage', 'pord', '--confirm', 'delete')
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /there is no stage pord, neither in the file nor in a stack of it in us-east-1/,
    )
    expect(stderr).toMatch(/prod/)
  })
})

test('a stack that this file did not make is left alone', async () => {
  await deployed(PROD)
  checkout.write(`version: 1
stack: orders
region: us-east-1
stages:
  prod:
    stackName: shop-prod
    databases: { postgres: {} }
`)
  const { code, stdout } = await run('destroy', '--stage', 'prod', '--confirm', 'delete')
  expect(code).toBe(3)
  expect(stdout).toMatch(/was not deployed by this file/)
  expect(await stacks()).toEqual(['shop-prod'])
})

test('one that could not be deleted is protected again', async () => {
  await deployed(PROD)
  role().deny('cloudformation:DeleteStack')
  const environment = { ...sandbox().environment, AWS_ENDPOINT_URL: role().url }
  const { code, stderr } = await runCli(
    ...([checkout.path(), environment, 'destroy', '--stage', 'prod'] as const),
    ...['--confirm', 'delete'],
  )
  expect(code).toBe(1)
  expect(stderr).toContain('cloudformation:DeleteStack')
  const { Stacks } = await cloudformation.send(
    new DescribeStacksCommand({ StackName: 'shop-prod' }),
  )
  expect(Stacks?.[0]?.EnableTerminationProtection).toBe(true)
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({}))
  expect(DBInstances?.map(({ DeletionProtection }) => DeletionProtection)).toEqual([true])
})

test('one whose database somebody has deleted goes all the same', async () => {
  await deployed(PROD)
  const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({}))
  const DBInstanceIdentifier = DBInstances[0]?.DBInstanceIdentifier
  await rds.send(
    new ModifyDBInstanceCommand({
      DBInstanceIdentifier,
      DeletionProtection: false,
      ApplyImmediately: true,
    }),
  )
  await rds.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier, SkipFinalSnapshot: true }))
  await untilDeleted(rds, DBInstanceIdentifier ?? '')
  const { code, stdout, stderr } = await run(
    ...['destroy', '--stage', 'prod', '--confirm', 'delete', '--json'],
  )
  expect(stderr).not.toMatch(/error/)
  expect(code).toBe(0)
  expect((JSON.parse(stdout) as Destroyed).kept.snapshots).toMatchObject([
    { database: 'redis' },
    { database: 'redis' },
  ])
  expect(await stacks()).toEqual([])
})
