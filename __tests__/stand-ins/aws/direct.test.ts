/** The way past the wire gives what the wire gives. */
import { CloudFormation, type CreateChangeSetCommandInput } from '@aws-sdk/client-cloudformation'
import { EC2 } from '@aws-sdk/client-ec2'
import { ElastiCache } from '@aws-sdk/client-elasticache'
import { KMS } from '@aws-sdk/client-kms'
import { RDS } from '@aws-sdk/client-rds'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { SSM } from '@aws-sdk/client-ssm'
import { STS } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { deploy } from '../../../src/commands/deploy.ts'
import { contextOf } from '../../builders/context.ts'
import { clientSettings } from './client-settings.ts'
import { startDirectSandbox } from './direct.ts'
import { askSandboxAt } from './environment.ts'

const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  prod:
    protected: true
    databases:
      postgres: { readReplica: true, parameters: { work_mem: "64" } }
      redis: {}
`

const STACK = { StackName: 'shop-prod' }
const CHANGE: CreateChangeSetCommandInput = {
  ...STACK,
  ChangeSetName: 'other-tags',
  UsePreviousTemplate: true,
  Tags: [{ Key: 'a', Value: 'b & c' }],
}

type Clients = {
  readonly stacks: CloudFormation
  readonly rds: RDS
  readonly caches: ElastiCache
  readonly account: STS
  readonly network: EC2
  readonly secrets: SecretsManager
  readonly parameters: SSM
  readonly keys: KMS
}

let sandbox: Sandbox
let direct: Clients
let wire: Clients

function clients(settings: { readonly region: string; readonly endpoint?: string }): Clients {
  return {
    stacks: new CloudFormation(settings),
    rds: new RDS(settings),
    caches: new ElastiCache(settings),
    account: new STS(settings),
    network: new EC2(settings),
    secrets: new SecretsManager(settings),
    parameters: new SSM(settings),
    keys: new KMS(settings),
  }
}

beforeAll(async () => {
  sandbox = await startDirectSandbox({ speed: 0, engines: 'none' })
  // Its first call decides which way a client takes.
  wire = clients(clientSettings(sandbox))
  await Promise.all([
    wire.stacks.describeStacks(),
    wire.rds.describeDBInstances(),
    wire.caches.describeReplicationGroups(),
    wire.account.getCallerIdentity(),
    wire.network.describeVpcs(),
    wire.secrets.listSecrets(),
    wire.parameters.describeParameters(),
    wire.keys.describeKey({ KeyId: 'alias/aws/rds' }),
  ])
  askSandboxAt(sandbox.url)
  expect((await deploy(contextOf(FILE))).failure).toBeNull()
  direct = clients({ region: 'us-east-1' })
  await direct.stacks.createChangeSet(CHANGE)
  await vi.waitFor(async () => {
    const { Status } = await wire.stacks.describeChangeSet(CHANGE)
    expect(Status).toBe('CREATE_COMPLETE')
  })
  // Some answers have the time of the call in them.
  vi.useFakeTimers({ toFake: ['Date'] })
})

afterAll(async () => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  for (const client of [direct, wire].flatMap((all) => Object.values(all))) client.destroy()
  await sandbox.close()
})

async function came(answer: Promise<object>): Promise<object> {
  try {
    return { ...(await answer), $metadata: null }
  } catch (error) {
    // Some codes of a query have a class of their own in a client: its name is the only thing that differs.
    const { Code, name, message } = error as Error & { readonly Code?: string }
    return { code: Code ?? name, message }
  }
}

/** Each call is sent twice, and finds the same. */
const CALLS: Readonly<Record<string, (one: Clients) => Promise<object>>> = {
  'every stack': ({ stacks }) => stacks.describeStacks(),
  'one stack': ({ stacks }) => stacks.describeStacks(STACK),
  'no stack': ({ stacks }) => stacks.describeStacks({ StackName: 'nobody' }),
  'a list of stacks': ({ stacks }) =>
    stacks.listStacks({ StackStatusFilter: ['CREATE_COMPLETE', 'UPDATE_COMPLETE'] }),
  'its resources': ({ stacks }) => stacks.listStackResources(STACK),
  'its events': ({ stacks }) => stacks.describeStackEvents(STACK),
  'its template': ({ stacks }) => stacks.getTemplate({ ...STACK, TemplateStage: 'Original' }),
  'its change sets': ({ stacks }) => stacks.listChangeSets(STACK),
  'a change set': ({ stacks }) =>
    stacks.describeChangeSet({ ...CHANGE, IncludePropertyValues: true }),
  'no change set': ({ stacks }) => stacks.describeChangeSet({ ...STACK, ChangeSetName: 'none' }),
  instances: ({ rds }) => rds.describeDBInstances(),
  'instances by a filter': ({ rds }) =>
    rds.describeDBInstances({ Filters: [{ Name: 'engine', Values: ['mysql'] }] }),
  'no instance': ({ rds }) => rds.describeDBInstances({ DBInstanceIdentifier: 'nobody' }),
  snapshots: ({ rds }) => rds.describeDBSnapshots({ SnapshotType: 'manual' }),
  'events of RDS': ({ rds }) => rds.describeEvents(),
  'subnet groups': ({ rds }) => rds.describeDBSubnetGroups(),
  'parameter groups': ({ rds }) => rds.describeDBParameterGroups(),
  'replication groups': ({ caches }) => caches.describeReplicationGroups(),
  'no replication group': ({ caches }) =>
    caches.describeReplicationGroups({ ReplicationGroupId: 'nobody' }),
  'snapshots of Redis': ({ caches }) => caches.describeSnapshots({ SnapshotSource: 'user' }),
  'events of ElastiCache': ({ caches }) => caches.describeEvents(),
  'subnet groups of ElastiCache': ({ caches }) => caches.describeCacheSubnetGroups(),
  'who asks': ({ account }) => account.getCallerIdentity(),
  VPCs: ({ network }) => network.describeVpcs(),
  'subnets by a filter': ({ network }) =>
    network.describeSubnets({ Filters: [{ Name: 'vpc-id', Values: ['vpc-0default', 'x'] }] }),
  'no subnet': ({ network }) =>
    network.describeSubnets({ SubnetIds: ['subnet-0123456789abcdef0'] }),
  'security groups': ({ network }) => network.describeSecurityGroups({ GroupNames: [] }),
  'route tables': ({ network }) => network.describeRouteTables(),
  secrets: ({ secrets }) => secrets.listSecrets(),
  'secrets by a filter': ({ secrets }) =>
    secrets.listSecrets({ Filters: [{ Key: 'name', Values: ['shop'] }] }),
  'no secret': ({ secrets }) => secrets.getSecretValue({ SecretId: 'nobody' }),
  'a parameter': ({ parameters }) =>
    parameters.getParameter({
      Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64',
    }),
  'no parameter': ({ parameters }) => parameters.getParameter({ Name: '/nobody' }),
  'a key': ({ keys }) => keys.describeKey({ KeyId: 'alias/aws/rds' }),
  'no key': ({ keys }) => keys.describeKey({ KeyId: 'alias/nobody' }),
}

test.each(Object.entries(CALLS))('%s: as on the wire', async (_what, call) => {
  const answer = await came(call(direct))
  expect(answer).toEqual(await came(call(wire)))
  expect(JSON.stringify(answer).length).toBeGreaterThan(20)
})

test('a call that goes past the wire is counted as any other', async () => {
  const counted = async () =>
    ((await (await fetch(`${sandbox.url}/_sandbox/calls`)).json()) as Record<string, number>)[
      'rds:DescribeDBInstances'
    ]
  const before = await counted()
  await direct.rds.describeDBInstances()
  expect(await counted()).toBe((before ?? 0) + 1)
})

test('a region that AWS does not have has no answer', async () => {
  const nowhere = new RDS({ region: 'xx-east-1' })
  await expect(nowhere.describeDBInstances()).rejects.toMatchObject({
    Code: 'InvalidClientTokenId',
  })
})
