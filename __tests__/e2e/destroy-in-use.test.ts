/** Who still wears the client group, or admits it, is named before anything of a stage is deleted. */
import { EC2 } from '@aws-sdk/client-ec2'
import { DescribeReplicationGroupsCommand, ElastiCacheClient } from '@aws-sdk/client-elasticache'
import { expect, it } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import type { Kept } from '../../src/render/destroyed.ts'
import { fileOf } from '../safety/operations.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]) => runCli(checkout.path(), sandbox().environment, ...argv)

it('is named first', { timeout: 120_000 }, async () => {
  checkout.write(fileOf('dev: { protected: false, databases: { redis: {} } }'))
  expect((await run('deploy', '--yes')).code).toBe(0)
  const ec2 = new EC2(clientSettings(sandbox()))
  const cache = new ElastiCacheClient(clientSettings(sandbox()))
  const { SecurityGroups = [] } = await ec2.describeSecurityGroups({})
  const client = SecurityGroups.find(
    ({ Description }) => Description === 'Clients of the databases',
  )
  const group = client?.GroupId ?? ''
  const { Subnets = [] } = await ec2.describeSubnets({
    Filters: [{ Name: 'vpc-id', Values: [client?.VpcId ?? ''] }],
  })
  const { NetworkInterface: task } = await ec2.createNetworkInterface({
    SubnetId: Subnets[0]?.SubnetId ?? '',
    Groups: [group],
    Description: 'arn:aws:ecs:us-east-1:123456789012:attachment/0f1',
  })
  const other = await ec2.createSecurityGroup({
    ...{ GroupName: 'other', Description: 'd', VpcId: client?.VpcId ?? '' },
  })
  const rule = {
    GroupId: other.GroupId ?? '',
    IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, UserIdGroupPairs: [{ GroupId: group }] },
    ],
  }
  await ec2.authorizeSecurityGroupIngress(rule)

  const { code, stdout } = await run('destroy', '--stage', 'dev', '--confirm', 'delete', '--json')
  expect(code).toBe(3)
  expect((JSON.parse(stdout) as { plan: Plan }).plan.stages[0]?.refusals).toMatchObject([
    {
      code: 'client-group-in-use',
      message: expect.stringMatching(/worn by an ECS task/) as unknown,
    },
    {
      code: 'client-group-in-use',
      message: expect.stringMatching(
        new RegExp(`^rules of ${other.GroupId ?? ''} admit`),
      ) as unknown,
    },
  ])
  const { ReplicationGroups } = await cache.send(new DescribeReplicationGroupsCommand({}))
  expect(ReplicationGroups).toHaveLength(1)

  await ec2.deleteNetworkInterface({ NetworkInterfaceId: task?.NetworkInterfaceId ?? '' })
  await ec2.deleteSecurityGroup({ GroupId: other.GroupId ?? '' })
  expect((await run('destroy', '--stage', 'dev', '--confirm', 'delete')).code).toBe(0)
})

it(
  'lists the copied secret that a promoted replica goes on with',
  { timeout: 120_000 },
  async () => {
    const stages = (west: string): string =>
      `version: 1\nstack: shop\nregion: us-east-1\nstages:\n  prod: { databases: { postgres: {} } }\n  west: { region: us-west-2, protected: false, databases: { postgres: {${west}} } }\n`
    checkout.write(stages(' replicaOf: prod '))
    expect((await run('deploy', '--yes')).code).toBe(0)
    checkout.write(stages(''))
    const planned = JSON.parse((await run('plan', '--json', '--stage', 'west')).stdout) as Plan
    const words = planned.stages[0]?.databases[0]?.consent?.words ?? ''
    expect((await run('deploy', '--stage', 'west', '--allow', words, '--yes')).code).toBe(0)
    const { stdout } = await run('destroy', '--stage', 'west', '--confirm', 'delete', '--json')
    const { kept, plan } = JSON.parse(stdout) as { kept: Kept; plan: Plan }
    expect(kept.secrets).toContainEqual(
      expect.stringMatching(/:us-west-2:.*:secret:prod-shop-postgres-/),
    )
    expect(plan.stages[0]?.notes.map(({ message }) => message).join('\n')).toMatch(
      /prod-shop-postgres-/,
    )
  },
)
