/** What the pseudo parameters of a stack are read from. */
export type StackIdentity = {
  readonly account: string
  readonly region: string
  readonly stackId: string
  readonly stackName: string
  readonly notificationArns: readonly string[]
}

const NAMES: ReadonlySet<string> = new Set([
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
])

/** Whether a name is one of CloudFormation's own parameters. */
export const isPseudoParameter = (name: string): boolean => NAMES.has(name)

/** The partition a region belongs to. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  if (region.startsWith('us-gov-')) return 'aws-us-gov'
  return region.startsWith('eusc-') ? 'aws-eusc' : 'aws'
}

/** The values of the pseudo parameters, `AWS::NoValue` excepted. */
export function pseudoParameters(stack: StackIdentity): Readonly<Record<string, unknown>> {
  const partition = partitionOf(stack.region)
  return {
    'AWS::AccountId': stack.account,
    'AWS::NotificationARNs': stack.notificationArns,
    'AWS::Partition': partition,
    'AWS::Region': stack.region,
    'AWS::StackId': stack.stackId,
    'AWS::StackName': stack.stackName,
    'AWS::URLSuffix': partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
  }
}
