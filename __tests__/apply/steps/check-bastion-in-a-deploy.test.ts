/** A deploy with a bastion, in this process against the sandbox: it ends when the bastion is ready, or fails. */
import { EC2 } from '@aws-sdk/client-ec2'
import { RDS } from '@aws-sdk/client-rds'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeRoom } from '../../stand-ins/aws/roomy.ts'
import { startSandbox } from '../../../sandbox/main.ts'
import { connect } from '../../../src/aws/index.ts'
import { deploy } from '../../../src/commands/deploy.ts'
import type { Context } from '../../../src/commands/shared/context.ts'
import { contextOf } from '../../builders/context.ts'
import { clientSettings } from '../../stand-ins/aws/client-settings.ts'
import { askSandboxAt } from '../../stand-ins/aws/environment.ts'

let sandbox: Awaited<ReturnType<typeof startSandbox>>
let ec2: EC2
let rds: RDS
beforeAll(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'none' })
  makeRoom(sandbox)
  askSandboxAt(sandbox.url)
  const settings = clientSettings(sandbox)
  ec2 = new EC2(settings)
  rds = new RDS(settings)
})
afterAll(async () => {
  ec2.destroy()
  rds.destroy()
  vi.unstubAllEnvs()
  await sandbox.close()
})

const fileOf = (application: string, stage: string): string =>
  `version: 1\nstack: ${application}\nregion: us-east-1\nstages:\n  prod: { ${stage} }\n`

test.each(['{ allow: [203.0.113.0/24] }', '{ access: session-manager }'])(
  'ends when the bastion is ready: %s',
  async (bastion) => {
    const name = bastion.includes('allow') ? 'harbour' : 'sessions'
    const text = fileOf(name, `databases: { postgres: {} }, bastion: ${bastion}`)
    const { exit, failure } = await deploy(contextOf(text))
    expect(exit, String(failure)).toBe(0)
  },
)

/** A VPC of two subnets that nothing leads out of, as the file gives it. */
async function isolated(): Promise<string> {
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.9.0.0/16' })
  const subnets = await Promise.all(
    ['us-east-1a', 'us-east-1b'].map((zone, index) =>
      ec2.createSubnet({
        VpcId: Vpc?.VpcId,
        AvailabilityZone: zone,
        CidrBlock: `10.9.${index}.0/24`,
      }),
    ),
  )
  const ids = subnets.map(({ Subnet }) => Subnet?.SubnetId ?? '')
  return `network: { vpc: ${Vpc?.VpcId ?? ''}, subnets: [${ids.join(', ')}] }`
}

/** AWS with a role that may not look at routes. */
const blind = (region: string): ReturnType<Context['connect']> => {
  const aws = connect(region)
  const wayOut = () =>
    Promise.resolve({ kind: 'unread', action: 'ec2:DescribeRouteTables', why: 'denied' } as const)
  return Promise.resolve({ ...aws, network: { ...aws.network, wayOut } })
}

test('is refused where nothing leads to Systems Manager', async () => {
  const stage = `${await isolated()}, databases: { redis: {} }, bastion: { access: session-manager }`
  const { exit, json } = await deploy(contextOf(fileOf('islet', stage)))
  expect(exit).toBe(3)
  expect(JSON.stringify(json)).toContain('nothing leads from the subnet')
})

test('fails where its agent never registers, again and again, and the databases stay', async () => {
  const network = await isolated()
  const stage = `${network}, databases: { postgres: {} }, bastion: { access: session-manager }`
  for (const attempt of ['first', 'again']) {
    const { exit, json } = await deploy(contextOf(fileOf('island', stage), {}, { connect: blind }))
    expect(exit, attempt).toBe(1)
    expect(JSON.stringify(json)).toMatch(/has not registered, so nobody gets through/)
  }
  const { DBInstances = [] } = await rds.describeDBInstances({})
  const [postgres] = DBInstances.filter(({ DBInstanceIdentifier = '' }) =>
    DBInstanceIdentifier.startsWith('island-prod'),
  )
  expect(postgres).toMatchObject({ DBInstanceStatus: 'available', DeletionProtection: true })
})
