/** What somebody does to a stage's databases behind CloudFormation's back, with AWS's own clients. */
import type { Capability, CloudFormation } from '@aws-sdk/client-cloudformation'
import type { DBInstance, RDS } from '@aws-sdk/client-rds'
import { setTimeout } from 'node:timers/promises'

/** Deletes an instance as a person would, whose protection has to go first, and waits until it is gone. */
export async function deleteByHand(
  rds: RDS,
  which: (one: DBInstance) => boolean,
  snapshot?: string,
  more: { readonly DeleteAutomatedBackups?: boolean } = {},
): Promise<string> {
  const { DBInstances = [] } = await rds.describeDBInstances()
  const DBInstanceIdentifier = DBInstances.find(which)?.DBInstanceIdentifier
  if (DBInstanceIdentifier === undefined) throw new Error('there is no such instance')
  await rds.modifyDBInstance({ DBInstanceIdentifier, DeletionProtection: false })
  await rds.deleteDBInstance({
    DBInstanceIdentifier,
    ...more,
    ...(snapshot === undefined
      ? { SkipFinalSnapshot: true }
      : { FinalDBSnapshotIdentifier: snapshot }),
  })
  const Filters = [{ Name: 'db-instance-id', Values: [DBInstanceIdentifier] }]
  while (((await rds.describeDBInstances({ Filters })).DBInstances ?? []).length > 0)
    await setTimeout(5)
  return DBInstanceIdentifier
}

/** Updates a stack, by default with another class for what is `db.t4g.micro`; its status when nothing goes on. */
export async function updateByHand(
  cloudformation: CloudFormation,
  StackName: string,
  change = (template: string): string => template.replace('"db.t4g.micro"', '"db.t4g.medium"'),
): Promise<string> {
  const { TemplateBody = '' } = await cloudformation.getTemplate({ StackName })
  const { Stacks: [{ Tags } = {}] = [] } = await cloudformation.describeStacks({ StackName })
  const body = change(TemplateBody)
  const Capabilities: Capability[] = ['CAPABILITY_IAM']
  await cloudformation.updateStack({ StackName, TemplateBody: body, Tags, Capabilities })
  for (;;) {
    const { Stacks: [{ StackStatus = '' } = {}] = [] } = await cloudformation.describeStacks({
      StackName,
    })
    if (!StackStatus.endsWith('_IN_PROGRESS')) return StackStatus
    await setTimeout(5)
  }
}
