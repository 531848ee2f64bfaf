/** A deployed stage with a bastion of Session Manager, for whoever begins sessions on it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { clientSettings } from './client-settings.ts'

/** As we make it, but that its clients come from a range: the sandbox has no group of theirs. */
const TEMPLATE = readFileSync(
  join(import.meta.dirname, '../../template/golden/bastion-prod.json'),
  'utf8',
).replace('"SourceSecurityGroupId": "sg-0abc1234"', '"CidrIp": "10.0.0.0/8"')

/** Deploys it as `shop-prod`, and gives the id of its instance. */
export async function deployBastion(sandbox: Sandbox): Promise<string> {
  const cloudformation = new CloudFormation(clientSettings(sandbox))
  await cloudformation.createStack({
    StackName: 'shop-prod',
    TemplateBody: TEMPLATE,
    Capabilities: ['CAPABILITY_IAM'],
    Tags: [{ Key: 'tinystacks:stack', Value: 'shop' }],
  })
  for (;;) {
    const { Stacks = [] } = await cloudformation.describeStacks({ StackName: 'shop-prod' })
    const found = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'BastionInstance')
    if (found?.OutputValue !== undefined) return found.OutputValue
    await sleep(100)
  }
}
