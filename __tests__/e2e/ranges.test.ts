/** The ranges of new stages: clear of the region's VPCs and of the file's stages, and the same ever after. */
import { EC2Client, CreateVpcCommand } from '@aws-sdk/client-ec2'
import { expect, it } from 'vitest'
import { defaultCidr } from '../../src/config/resolve/cidr.ts'
import type { Plan } from '../../src/plan/model/types.ts'
import { fileOf } from '../safety/operations.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]) => runCli(checkout.path(), sandbox().environment, ...argv)

const DEV = 'dev: { protected: false, databases: { redis: {} } }'

/** What the plan says of each stage's network, and what else it says or refuses. */
async function planned(stages: string): Promise<readonly string[]> {
  checkout.write(fileOf(stages))
  const { stages: plans } = JSON.parse((await run('plan', '--json')).stdout) as Plan
  return plans.flatMap(({ stage, action, refusals, notes }) => [
    `${stage} ${action}`,
    ...refusals.map(({ code, message }) => `${code}: ${message}`),
    ...notes.flatMap(({ code, message }) =>
      code === 'network-created' ? [/10\.[\d./]+/.exec(message)?.[0] ?? message] : [],
    ),
  ])
}

it('moves off a VPC that is there, says so, and stays', async () => {
  const own = defaultCidr('shop-dev', 'us-east-1')
  const ec2 = new EC2Client(clientSettings(sandbox()))
  await ec2.send(new CreateVpcCommand({ CidrBlock: own }))
  expect(await planned(DEV)).toEqual(['dev create', '10.141.80.0/20'])
  expect((await run('deploy', '--yes')).code).toBe(0)
  // The range that it has is no reason to move again, and neither is another stage before it.
  expect(await planned(DEV)).toEqual(['dev none'])
  const twin = `twin: { stackName: shop-twin, databases: { redis: {} }, network: { cidr: 10.141.80.0/24 } }`
  expect(await planned(`${twin}\n${DEV}`)).toEqual([
    'twin create',
    expect.stringMatching(
      /^network-overlap: 10\.141\.80\.0\/24 overlaps 10\.141\.80\.0\/20, the range of shop-dev: /,
    ),
    '10.141.80.0/24',
    'dev none',
  ])
  expect((await run('deploy', '--yes')).code).toBe(3)
}, 120_000)

it('of several new stages are planned as they are deployed', async () => {
  const ec2 = new EC2Client(clientSettings(sandbox()))
  const prod = DEV.replace('dev', 'prod')
  for (const stack of ['shop-dev', 'shop-prod'])
    await ec2.send(new CreateVpcCommand({ CidrBlock: defaultCidr(stack, 'us-east-1') }))
  const before = await planned(`${DEV}\n${prod}`)
  expect(before).toEqual(['dev create', '10.141.80.0/20', 'prod create', before[3]])
  const { code, stdout } = await run('deploy', '--yes')
  expect(code, stdout).toBe(0)
  expect(await planned(`${prod}\n${DEV}`)).toEqual(['prod none', 'dev none'])
}, 120_000)
