/**
 * A stage whose own VPC others live in: it neither goes nor leaves it. Each test goes on where the one before it
 * ended.
 */
import {
  CreateCacheSubnetGroupCommand,
  CreateReplicationGroupCommand,
  DeleteReplicationGroupCommand,
  ElastiCacheClient,
} from '@aws-sdk/client-elasticache'
import {
  CreateDBInstanceCommand,
  CreateDBSubnetGroupCommand,
  DeleteDBInstanceCommand,
  DescribeDBInstancesCommand,
  RDSClient,
} from '@aws-sdk/client-rds'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Plan, Refusal } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'
import { untilDeleted } from './until-deleted.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const PROD = `
  prod:
    databases: { postgres: {} }`
const REPORTS = `
  reports:
    protected: false
    databases: { postgres: { replicaOf: prod }, redis: {} }`

function write(...stages: readonly string[]): void {
  checkout.write(`version: 1\nstack: shop\nregion: us-east-1\nstages:${stages.join('')}\n`)
}

const run = (...argv: readonly string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

async function deploy(...argv: readonly string[]): Promise<void> {
  const { code, stderr } = await run('deploy', ...argv)
  expect(code, stderr).toBe(0)
}

async function destroy(stage: string): Promise<Finished & { readonly refusals: Refusal[] }> {
  const finished = await run('destroy', '--stage', stage, '--confirm', 'delete', '--json')
  const plan = JSON.parse(finished.stdout) as Plan | { plan: Plan }
  const { stages } = 'plan' in plan ? plan.plan : plan
  return { ...finished, refusals: [...(stages[0]?.refusals ?? [])] }
}

type Network = { readonly vpc: string; readonly databaseSubnets: string[] }

async function networkOf(stage: string): Promise<Network> {
  const { stdout } = await run('outputs', '--stage', stage, '--json')
  return (JSON.parse(stdout) as { stages: Record<string, Network> }).stages[stage]!
}

let rds: RDSClient
let elasticache: ElastiCacheClient
beforeEach(() => {
  const settings = clientSettings(sandbox())
  rds = new RDSClient(settings)
  elasticache = new ElastiCacheClient(settings)
})
afterEach(() => {
  rds.destroy()
  elasticache.destroy()
})

async function isProtected(): Promise<boolean | undefined> {
  const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({}))
  return DBInstances.find((one) => !one.ReadReplicaSourceDBInstanceIdentifier)?.DeletionProtection
}

story('a VPC with neighbours', (scene) => {
  scene(
    'a primary whose replica stage lives in its VPC is not destroyed, and nothing is lifted',
    async () => {
      write(PROD, REPORTS)
      await deploy()
      const { vpc } = await networkOf('prod')
      const { code, refusals, stderr } = await destroy('prod')
      expect(code).toBe(3)
      expect(refusals).toContainEqual({
        code: 'vpc-in-use',
        database: null,
        property: null,
        line: 5,
        message: `its VPC ${vpc} would be deleted, and the stack shop-reports (stage reports) is in it; destroy or move that first`,
      })
      expect(stderr).not.toContain('turn off the deletion protection')
      expect(await isProtected()).toBe(true)
    },
  )

  scene('nor when only the rest of that stage is left there', async () => {
    const redisAlone = REPORTS.replace('postgres: { replicaOf: prod }, ', '')
    write(PROD, redisAlone)
    const { stdout } = await run('plan', '--json')
    const words = (JSON.parse(stdout) as Plan).stages[1]?.databases[0]?.consent?.words ?? ''
    await deploy('--allow', words)
    const { code, refusals } = await destroy('prod')
    expect(code).toBe(3)
    expect(refusals.map(({ message }) => message).join()).toContain('the stack shop-reports')
  })

  scene('the neighbour itself goes: the VPC is not its own', async () => {
    expect((await destroy('reports')).code).toBe(0)
  })

  scene('databases that no stage made hold the VPC too, by their names', async () => {
    const { databaseSubnets } = await networkOf('prod')
    await rds.send(
      new CreateDBSubnetGroupCommand({
        DBSubnetGroupName: 'legacy',
        DBSubnetGroupDescription: 'by hand',
        SubnetIds: databaseSubnets,
      }),
    )
    await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier: 'legacy-orders',
        DBInstanceClass: 'db.t4g.micro',
        DBSubnetGroupName: 'legacy',
        AllocatedStorage: 20,
        MasterUsername: 'app',
        MasterUserPassword: 'long-enough-1',
        Engine: 'mysql',
      }),
    )
    await elasticache.send(
      new CreateCacheSubnetGroupCommand({
        CacheSubnetGroupName: 'legacy',
        CacheSubnetGroupDescription: 'by hand',
        SubnetIds: databaseSubnets,
      }),
    )
    await elasticache.send(
      new CreateReplicationGroupCommand({
        ReplicationGroupId: 'legacy-cache',
        ReplicationGroupDescription: 'by hand',
        CacheSubnetGroupName: 'legacy',
        CacheNodeType: 'cache.t4g.micro',
        NumCacheClusters: 1,
        Engine: 'redis',
      }),
    )
    const { code, refusals } = await destroy('prod')
    expect(code).toBe(3)
    expect(refusals.map(({ message }) => message).join()).toContain(
      'the database legacy-orders and the database legacy-cache are in it',
    )
  })

  scene('and so does a stage that was given the VPC', async () => {
    await rds.send(
      new DeleteDBInstanceCommand({
        DBInstanceIdentifier: 'legacy-orders',
        SkipFinalSnapshot: true,
      }),
    )
    await untilDeleted(rds, 'legacy-orders')
    await elasticache.send(
      new DeleteReplicationGroupCommand({ ReplicationGroupId: 'legacy-cache' }),
    )
    const { vpc, databaseSubnets } = await networkOf('prod')
    const given = `
  guest:
    protected: false
    network: { vpc: ${vpc}, subnets: [${databaseSubnets.join(', ')}] }
    databases: { redis: {} }`
    write(PROD, given)
    await deploy()
    const { code, refusals } = await destroy('prod')
    expect(code).toBe(3)
    expect(refusals.map(({ message }) => message).join()).toContain('the stack shop-guest')
  })

  scene('an update that would take the VPC away is refused for the same reason', async () => {
    const elsewhere = `
  prod:
    network: { cidr: 10.99.0.0/20 }
    databases: { mysql: {} }`
    write(elsewhere)
    const { code, stdout } = await run('plan', '--stage', 'prod', '--json')
    expect(code).toBe(3)
    const { vpc } = await networkOf('prod')
    expect((JSON.parse(stdout) as Plan).stages[0]?.refusals).toEqual([
      {
        code: 'vpc-in-use',
        database: null,
        property: 'network',
        line: 6,
        message: `its VPC ${vpc} would be deleted, and the stack shop-guest (stage guest) is in it; destroy or move that first`,
      },
    ])
  })

  scene('with nobody left in it the stage goes', async () => {
    write(PROD)
    expect((await destroy('guest')).code).toBe(0)
    const { code, stderr } = await destroy('prod')
    expect(code, stderr).toBe(0)
  })
})
