import type { StackRecord } from '../stack/record.ts'
import type { DesiredStack } from '../stack/desired-stack.ts'
import { hider } from '../template/no-echo.ts'
import { isNoEcho } from '../template/parameters.ts'
import { readTemplate } from '../template/read.ts'

/** Parameters as every answer shows them: NoEcho ones as `****`. */
export function parametersView(desired: DesiredStack): readonly object[] {
  if (desired.parameters.length === 0) return []
  const template = readTemplate(desired.templateBody)
  return desired.parameters.map((parameter) =>
    isNoEcho(template, parameter.ParameterKey)
      ? { ParameterKey: parameter.ParameterKey, ParameterValue: '****' }
      : parameter,
  )
}

/** The Description of a template's text. */
const descriptionOf = (templateBody: string): string | undefined => {
  if (templateBody === '') return undefined
  return readTemplate(templateBody).Description
}

/** A stack as DescribeStacks shows it. */
export const stackView = (stack: StackRecord): object => ({
  StackId: stack.stackId,
  StackName: stack.stackName,
  ChangeSetId: stack.changeSetId,
  Description: descriptionOf(stack.templateBody),
  Parameters: parametersView(stack),
  CreationTime: stack.creationTime,
  DeletionTime: stack.deletionTime,
  LastUpdatedTime: stack.lastUpdatedTime,
  RollbackConfiguration: {},
  StackStatus: stack.status,
  StackStatusReason: stack.statusReason,
  DisableRollback: stack.disableRollback,
  NotificationARNs: stack.notificationArns,
  TimeoutInMinutes: stack.timeoutInMinutes,
  Capabilities: stack.capabilities,
  Outputs: stack.outputs,
  RoleARN: stack.roleArn,
  Tags: stack.tags,
  EnableTerminationProtection: stack.terminationProtection,
  DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
})

/** A stack as ListStacks shows it. */
export const stackSummary = (stack: StackRecord): object => ({
  StackId: stack.stackId,
  StackName: stack.stackName,
  TemplateDescription: descriptionOf(stack.templateBody),
  CreationTime: stack.creationTime,
  LastUpdatedTime: stack.lastUpdatedTime,
  DeletionTime: stack.deletionTime,
  StackStatus: stack.status,
  StackStatusReason: stack.statusReason,
  DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
})

/** Hides what the stack's template says not to echo. */
export const hiderOf = (desired: DesiredStack): ((text: string) => string) =>
  desired.parameters.length === 0
    ? (text) => text
    : hider(readTemplate(desired.templateBody), desired.parameters)
