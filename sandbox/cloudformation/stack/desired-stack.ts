import type { StackParameter } from '../template/parameters.ts'

export type Tag = { readonly Key: string; readonly Value: string }

/** What a stack is asked to be: everything an update replaces and a rollback puts back. */
export type DesiredStack = {
  templateBody: string
  parameters: readonly StackParameter[]
  tags: readonly Tag[]
  capabilities: readonly string[]
  notificationArns: readonly string[]
  roleArn?: string
}
