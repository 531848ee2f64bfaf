/** The security groups that a stage admits are looked up before any rule is written for them. */
import { DescribeSecurityGroupsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { useRole } from './denied.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()
const role = useRole(sandbox)

async function aGroup(): Promise<string> {
  const client = new EC2Client(clientSettings(sandbox()))
  const { SecurityGroups } = await client.send(new DescribeSecurityGroupsCommand({}))
  client.destroy()
  return SecurityGroups?.[0]?.GroupId ?? ''
}

function run(allowFrom: string, postgres: string, ...argv: readonly string[]): Promise<Finished> {
  checkout.write(`version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases: { postgres: ${postgres} }
    network: { allowFrom: [${allowFrom}] }
`)
  const environment = { ...sandbox().environment, AWS_ENDPOINT_URL: role().url }
  return runCli(checkout.path(), environment, ...argv)
}

test('a group is admitted that is there, and no other; a deployed one needs no second look', async () => {
  const group = await aGroup()
  const wrong = await run(`${group}, sg-0abc1234`, '{}', 'deploy', '--yes')
  expect(wrong.code).toBe(3)
  expect(wrong.stdout.split('there is no security group sg-0abc1234 in this region')).toHaveLength(
    2,
  )
  expect(wrong.stdout).toMatch(/refused .*sg-0abc1234.* \(tinystacks\.yml:\d+\)$/m)
  expect(wrong.stderr).toBe('error 1 refusal. Nothing was changed; the plan says what to do.\n')

  role().deny('ec2:DescribeSecurityGroups')
  const unread = await run(group, '{}', 'deploy', '--yes')
  expect(unread.code).toBe(3)
  expect(unread.stdout).toContain(`the security group ${group} exists is not verified`)

  role().allow('ec2:DescribeSecurityGroups')
  expect(await run(group, '{}', 'deploy', '--yes')).toMatchObject({ code: 0 })

  role().deny('ec2:DescribeSecurityGroups')
  expect(await run(group, '{ backupDays: 9 }', 'deploy', '--yes')).toMatchObject({ code: 0 })
  const more = await run(`${group}, 10.50.0.0/16`, '{ backupDays: 9 }', 'plan')
  expect(more.code).toBe(3)
})
