/** A replica in the region of its primary: in the primary's VPC, with the primary's secret. */
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds'
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { codesOf } from '../builders/plan.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

/** The replica stands first: the primary is applied first whatever the file says. */
const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  reports:
    protected: false
    databases:
      postgres:
        replicaOf: prod
      redis: {}
  prod:
    protected: false
    databases: { postgres: {} }
`

const cli = (...argv: string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

type Planned = {
  stages: {
    stage: string
    action: string
    databases: { database: string; impact: string; consent: { words: string } | null }[]
    refusals: { property: string | null; message: string; line: number | null }[]
    notes: { code: string; message: string }[]
  }[]
}

const planOf = ({ stdout }: Finished): Planned['stages'] => (JSON.parse(stdout) as Planned).stages

async function instances() {
  const client = new RDSClient(clientSettings(sandbox()))
  const { DBInstances = [] } = await client.send(new DescribeDBInstancesCommand({}))
  client.destroy()
  return {
    replica: DBInstances.find((one) => one.ReadReplicaSourceDBInstanceIdentifier),
    primary: DBInstances.find((one) => !one.ReadReplicaSourceDBInstanceIdentifier),
  }
}

async function vpcs(): Promise<readonly string[]> {
  const client = new EC2Client(clientSettings(sandbox()))
  const { Vpcs = [] } = await client.send(new DescribeVpcsCommand({}))
  client.destroy()
  return Vpcs.flatMap(({ IsDefault, VpcId }) => (IsDefault ? [] : (VpcId ?? '')))
}

type Outputs = {
  environment: Record<string, string>
  secretArns: Record<string, string>
  clientSecurityGroup: string
  vpc: string
  subnets: string[]
  databaseSubnets: string[]
  notes?: string[]
}

async function outputsOf(stage: string): Promise<Outputs> {
  const { stdout } = await cli('outputs', '--stage', stage, '--json')
  return (JSON.parse(stdout) as { stages: Record<string, Outputs> }).stages[stage]!
}

story('a replica in the region of its primary', (scene) => {
  scene('is planned after a primary that does not exist yet', async () => {
    checkout.write(FILE)
    const [prod, reports] = planOf(await cli('plan', '--json'))
    expect(prod?.stage).toBe('prod')
    expect(reports).toMatchObject({ stage: 'reports', action: 'create', refusals: [] })
    expect(codesOf(reports?.notes ?? [])).toEqual([
      'regions-searched',
      'network-given',
      'secrets-created',
      'secrets-readable',
      'replica-after-source',
      'replica-in-primary-vpc',
    ])
  })

  scene('is made in the VPC of its primary, and so is everything of its stage', async () => {
    const deployed = await cli('deploy', '--json')
    expect(deployed.stderr).not.toContain('error')
    expect(deployed.code).toBe(0)
    const { replica, primary } = await instances()
    expect(replica?.ReadReplicaSourceDBInstanceIdentifier).toBe(primary?.DBInstanceIdentifier)
    expect(replica?.DBSubnetGroup?.VpcId).toBe(primary?.DBSubnetGroup?.VpcId)
    expect(await vpcs()).toEqual([primary?.DBSubnetGroup?.VpcId])
  })

  scene('gives the primary and its secret, the reader, and the group to wear', async () => {
    const [prod, reports] = [await outputsOf('prod'), await outputsOf('reports')]
    const { replica } = await instances()
    expect(reports.environment).toMatchObject({
      PG_HOST: prod.environment['PG_HOST'],
      PG_READER_HOST: replica?.Endpoint?.Address,
    })
    expect(reports.secretArns['postgres']).toBe(prod.secretArns['postgres'])
    expect(reports).toMatchObject({ vpc: prod.vpc, subnets: prod.subnets })
    // RDS lists the subnets of a group in no order that it promises.
    expect(reports.databaseSubnets.toSorted()).toEqual(prod.databaseSubnets.toSorted())
    expect(reports.clientSecurityGroup).not.toBe(prod.clientSecurityGroup)
    expect(reports.notes).toEqual([expect.stringContaining(prod.clientSecurityGroup)])
  })

  scene('changes nothing by itself, and asks nothing of its primary', async () => {
    await sandbox().resetCalls()
    const planned = await cli('plan', '--stage', 'reports', '--json')
    expect(planOf(planned)[0]).toMatchObject({ action: 'none', refusals: [] })
    expect(await sandbox().calls()).toEqual({
      'cloudformation:DescribeStacks': 1,
      'cloudformation:GetTemplate': 1,
      'rds:DescribeDBInstances': 1,
      'elasticache:DescribeReplicationGroups': 1,
      'elasticache:DescribeCacheClusters': 1,
      'secretsmanager:ListSecrets': 1,
    })
  })

  scene('stays where it is: another network is refused', async () => {
    const network = 'network: { vpc: vpc-0123abcd, subnets: [subnet-0000000a, subnet-0000000b] }'
    checkout.write(FILE.replace('reports:', `reports:\n    ${network}`))
    const planned = await cli('plan', '--stage', 'reports', '--json')
    expect(planned.code).toBe(3)
    expect(planOf(planned)[0]?.refusals).toContainEqual(
      expect.objectContaining({
        property: 'network.vpc',
        line: 6,
        code: 'replica-needs-primary-vpc',
        message: expect.stringContaining('remove `network`') as string,
      }),
    )
  })

  scene('goes without its stage moving: the others stay in that VPC', async () => {
    checkout.write(FILE.replace('      postgres:\n        replicaOf: prod\n', ''))
    const planned = planOf(await cli('plan', '--stage', 'reports', '--json'))[0]
    expect(planned?.databases).toMatchObject([
      { database: 'postgres', impact: 'remove' },
      { database: 'redis', impact: 'none' },
    ])
    const words = planned?.databases[0]?.consent?.words ?? ''
    const deployed = await cli('deploy', '--stage', 'reports', '--allow', words, '--json')
    expect(deployed.stderr).not.toContain('error')
    expect(deployed.code).toBe(0)
    const { replica, primary } = await instances()
    expect(replica).toBeUndefined()
    expect((await outputsOf('reports')).vpc).toBe(primary?.DBSubnetGroup?.VpcId)
    expect(planOf(await cli('plan', '--json')).map(({ action }) => action)).toEqual([
      'none',
      'none',
    ])
  })
})

test('a stage with a VPC of its own gets no replica of its region', async () => {
  const own = `${FILE}  other:
    protected: false
    databases: { redis: {} }
`
  checkout.write(own)
  expect((await cli('deploy', '--stage', 'prod', '--json')).code).toBe(0)
  expect((await cli('deploy', '--stage', 'other', '--json')).code).toBe(0)
  checkout.write(own.replace(/redis: {} }\n$/, 'redis: {}, postgres: { replicaOf: prod } }\n'))
  const planned = await cli('plan', '--stage', 'other', '--json')
  expect(planned.code).toBe(3)
  expect(planOf(planned)[0]?.refusals).toEqual([
    expect.objectContaining({ line: 16, message: expect.stringContaining('deployed in another') }),
  ])
})
