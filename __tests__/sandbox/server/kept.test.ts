/** What a kill between two calls is judged by: what is kept stays the same while AWS is only asked. */
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { EC2 } from '@aws-sdk/client-ec2'
import { ElastiCache } from '@aws-sdk/client-elasticache'
import { KMS } from '@aws-sdk/client-kms'
import { RDS } from '@aws-sdk/client-rds'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { deploy } from '../../../src/commands/deploy.ts'
import { contextOf } from '../../builders/context.ts'
import { clientSettings } from '../../stand-ins/aws/client-settings.ts'
import { startDirectSandbox } from '../../stand-ins/aws/direct.ts'
import { askSandboxAt } from '../../stand-ins/aws/environment.ts'

const FILE = `version: 1
stack: shop
region: us-east-1
stages: { prod: { databases: { postgres: {}, redis: {} } } }
`
const StackName = 'shop-prod'

let sandbox: Sandbox
let stacks: CloudFormation
let rds: RDS
let caches: ElastiCache
let network: EC2
let secrets: SecretsManager
let keys: KMS
let instance = ''

beforeAll(async () => {
  sandbox = await startDirectSandbox({ speed: 0, engines: 'none' })
  askSandboxAt(sandbox.url)
  expect((await deploy(contextOf(FILE))).failure).toBeNull()
  const settings = clientSettings(sandbox)
  stacks = new CloudFormation(settings)
  rds = new RDS(settings)
  caches = new ElastiCache(settings)
  network = new EC2(settings)
  secrets = new SecretsManager(settings)
  keys = new KMS(settings)
  const { DBInstances = [] } = await rds.describeDBInstances()
  instance = DBInstances[0]?.DBInstanceIdentifier ?? ''
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await sandbox.close()
})

/** Nothing goes on by itself any more. */
async function quiet(): Promise<string> {
  let last = sandbox.kept()
  await vi.waitFor(() => {
    const now = sandbox.kept()
    const before = last
    last = now
    expect([now.slice(0, 5), now]).toEqual(['false', before])
  })
  return last
}

test('is the same after every question', async () => {
  // A service begins to keep something of a region when it is asked for the first time.
  await network.describeVpcs()
  await keys.describeKey({ KeyId: 'alias/aws/rds' })
  const before = await quiet()
  const asked = [
    () => stacks.describeStacks(),
    () => stacks.describeStacks({ StackName }),
    () => stacks.listStacks(),
    () => stacks.describeStackEvents({ StackName }),
    () => stacks.listStackResources({ StackName }),
    () => stacks.getTemplate({ StackName }),
    () => stacks.listChangeSets({ StackName }),
    () => stacks.describeChangeSet({ StackName, ChangeSetName: 'none' }),
    () => rds.describeDBInstances(),
    () => rds.describeDBSnapshots({ SnapshotType: 'manual' }),
    () => rds.describeDBParameterGroups(),
    () => rds.describeEvents(),
    () => caches.describeReplicationGroups(),
    () => caches.describeCacheClusters(),
    () => caches.describeSnapshots(),
    () => secrets.listSecrets(),
    () => network.describeSecurityGroups(),
    () => keys.describeKey({ KeyId: 'alias/aws/rds' }),
  ]
  for (const ask of asked) {
    await ask().catch((error: unknown) => error)
    expect(sandbox.kept() === before, String(ask)).toBe(true)
  }
})

test('is another after every change, and while one goes on', async () => {
  const DBSnapshotIdentifier = 'by-hand'
  const snapshot = { DBSnapshotIdentifier, DBInstanceIdentifier: instance }
  const changes = [
    () => rds.createDBSnapshot(snapshot),
    () => rds.deleteDBSnapshot({ DBSnapshotIdentifier }),
    () => rds.modifyDBInstance({ DBInstanceIdentifier: instance, DeletionProtection: false }),
    () => stacks.updateTerminationProtection({ StackName, EnableTerminationProtection: false }),
    () => stacks.createChangeSet({ StackName, ChangeSetName: 'a', UsePreviousTemplate: true }),
    () => secrets.createSecret({ Name: 'by-hand', SecretString: 'x' }),
  ]
  for (const change of changes) {
    const before = await quiet()
    await change()
    expect(sandbox.kept() === before, String(change)).toBe(false)
  }
  const before = await quiet()
  await rds.rebootDBInstance({ DBInstanceIdentifier: instance })
  expect(sandbox.kept().slice(0, 5)).toBe('true ')
  expect((await quiet()) === before).toBe(false)
})
