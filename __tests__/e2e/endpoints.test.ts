/** A bastion in a VPC without a way out reaches Systems Manager by endpoints that the stage makes. */
import { EC2 } from '@aws-sdk/client-ec2'
import { SSM } from '@aws-sdk/client-ssm'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { codesOf } from '../builders/plan.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

let ec2: EC2
let ssm: SSM
let network = ''

beforeEach(async () => {
  const settings = clientSettings(sandbox())
  ec2 = new EC2(settings)
  ssm = new SSM(settings)
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.80.0.0/16' })
  const VpcId = Vpc?.VpcId ?? ''
  await ec2.modifyVpcAttribute({ VpcId, EnableDnsHostnames: { Value: true } })
  const subnets = await Promise.all(
    ['us-east-1a', 'us-east-1b'].map(async (AvailabilityZone, index) => {
      const CidrBlock = `10.80.${String(index)}.0/24`
      const { Subnet } = await ec2.createSubnet({ VpcId, CidrBlock, AvailabilityZone })
      return Subnet?.SubnetId ?? ''
    }),
  )
  network = `network: { vpc: ${VpcId}, subnets: [${subnets.join(', ')}] }`
})
afterEach(() => {
  ec2.destroy()
  ssm.destroy()
})

function write(stages: Readonly<Record<string, boolean>>): void {
  const lines = Object.entries(stages).map(
    ([name, endpoints]) =>
      `  ${name}: { protected: false, ${network}, databases: { postgres: {} }, bastion: { access: session-manager${endpoints ? ', endpoints: true' : ''} } }\n`,
  )
  checkout.write(`version: 1\nstack: shop\nregion: us-east-1\nstages:\n${lines.join('')}`)
}

const cli = (...argv: readonly string[]) => runCli(checkout.path(), sandbox().environment, ...argv)

async function planOf(stage: string): Promise<StagePlan> {
  const { stdout } = await cli('plan', '--stage', stage, '--json')
  return (JSON.parse(stdout) as Plan).stages[0]!
}

const services = async (): Promise<readonly string[]> =>
  ((await ec2.describeVpcEndpoints({})).VpcEndpoints ?? []).map(
    ({ ServiceName = '' }) => ServiceName,
  )

story('a bastion behind endpoints', (scene) => {
  scene('is refused without them, with the key that makes them', async () => {
    write({ dev: false })
    expect((await planOf('dev')).refusals).toMatchObject([
      {
        code: 'bastion-without-way-out',
        message: expect.stringContaining('`endpoints: true`') as string,
      },
    ])
  })

  scene('is reached by them', async () => {
    write({ dev: true })
    expect(codesOf((await planOf('dev')).notes)).toContain('endpoints-created')
    const { code, stderr } = await cli('deploy', '--stage', 'dev')
    expect(code, stderr).toBe(0)
    expect([...(await services())].sort()).toEqual([
      'com.amazonaws.us-east-1.ssm',
      'com.amazonaws.us-east-1.ssmmessages',
    ])
    expect((await ssm.describeInstanceInformation({})).InstanceInformationList).toHaveLength(1)
    expect(await planOf('dev')).toMatchObject({ action: 'none', refusals: [] })
  })

  scene('of another stage in that VPC is refused: there are some already', async () => {
    write({ dev: true, test: true })
    expect(codesOf((await planOf('test')).refusals)).toEqual(['endpoint-exists'])
  })

  scene('does not lose them for nothing, and they go with it', async () => {
    write({ dev: false })
    expect(codesOf((await planOf('dev')).refusals)).toContain('bastion-without-way-out')
    checkout.write(
      `version: 1\nstack: shop\nregion: us-east-1\nstages:\n  dev: { protected: false, ${network}, databases: { postgres: {} } }\n`,
    )
    expect(codesOf((await planOf('dev')).notes)).toContain('endpoints-removed')
    const { code, stderr } = await cli('deploy', '--stage', 'dev')
    expect(code, stderr).toBe(0)
    expect(await services()).toEqual([])
  })
})
