/** The roles of a stack, enforced: from now on each may do what its policies say, and nothing else. */
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import type { TemplateResource } from '../../../src/template/types.ts'

/**
 * `accessKeyId`: of a person in the stack's account. `keysOf`: the access keys that act as a role, by its ARN, besides
 * those of its sessions.
 */
export async function enforceRolesOf(
  {
    url,
    stack,
    accessKeyId = 'person',
  }: { readonly url: string; readonly stack: string; readonly accessKeyId?: string },
  keysOf: (arn: string) => readonly string[] = () => [],
): Promise<readonly string[]> {
  const credentials = { accessKeyId, secretAccessKey: 'person' }
  const cloudformation = new CloudFormation({ endpoint: url, region: 'us-east-1', credentials })
  const { TemplateBody = '' } = await cloudformation.getTemplate({ StackName: stack })
  const { Stacks: [deployed] = [] } = await cloudformation.describeStacks({ StackName: stack })
  const { Resources } = JSON.parse(TemplateBody) as {
    readonly Resources: Readonly<Record<string, TemplateResource>>
  }
  const roles: string[] = []
  for (const { OutputKey: id = '', OutputValue: arn = '' } of deployed?.Outputs ?? []) {
    const policies = Resources[id]?.Properties['Policies'] as
      readonly { readonly PolicyDocument: object }[] | undefined
    if (policies === undefined) throw new Error(`the output ${id} is not that of a role`)
    const answer = await fetch(`${url}/_sandbox/policies`, {
      method: 'POST',
      body: JSON.stringify({
        arn,
        accessKeys: keysOf(arn),
        policies: policies.map(({ PolicyDocument }) => PolicyDocument),
      }),
    })
    if (!answer.ok) throw new Error(await answer.text())
    roles.push(arn)
  }
  return roles
}
