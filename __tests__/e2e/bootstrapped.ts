/** The stack of `bootstrap` in a test's sandbox: how it is printed, deployed by others, and by whom it is acted. */
import { setTimeout as sleep } from 'node:timers/promises'
import { CloudFormation, type Parameter } from '@aws-sdk/client-cloudformation'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import type { Sandbox } from './support.ts'

export const IDS: readonly Parameter[] = [
  { ParameterKey: 'RepositoryId', ParameterValue: '7654321' },
  { ParameterKey: 'OwnerId', ParameterValue: '1234567' },
]

/** As a platform team deploys a template: the status of the stack, once it rests. */
export async function deployed(
  sandbox: Sandbox,
  name: string,
  body: string,
  parameters: readonly Parameter[] = IDS,
): Promise<string> {
  const cloudformation = new CloudFormation(clientSettings(sandbox))
  await cloudformation.createStack({
    StackName: name,
    TemplateBody: body,
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    Parameters: [...parameters],
  })
  for (;;) {
    const { Stacks: [stack] = [] } = await cloudformation.describeStacks({ StackName: name })
    if (stack?.StackStatus?.endsWith('_COMPLETE')) return stack.StackStatus
    await sleep(20)
  }
}

/** The logical ids that a stack has. */
export async function idsIn(sandbox: Sandbox, name: string): Promise<readonly string[]> {
  const cloudformation = new CloudFormation(clientSettings(sandbox))
  const { StackResources = [] } = await cloudformation.describeStackResources({ StackName: name })
  return StackResources.map(({ LogicalResourceId = '' }) => LogicalResourceId).toSorted()
}

/** The provider of a template of `bootstrap`, as a resource without its condition. */
export function providerOf(body: string): { readonly Properties: object } {
  const { Condition: _, ...provider } = (
    JSON.parse(body) as {
      readonly Resources: Readonly<Record<string, { Condition?: string; Properties: object }>>
    }
  ).Resources['GitHubProvider'] ?? { Properties: {} }
  return provider
}

/** From now on this access key may do what the policy says. */
export async function enforcedFor({ url }: Sandbox, key: string, policy: object): Promise<void> {
  const answer = await fetch(`${url}/_sandbox/policies`, {
    method: 'POST',
    body: JSON.stringify({
      arn: `arn:aws:iam::123456789012:user/${key.toLowerCase()}`,
      ...{ accessKeys: [key], policies: [policy] },
    }),
  })
  if (!answer.ok) throw new Error(await answer.text())
}
