import type { DesiredStack } from '../stack/desired-stack.ts'
import type { ResourceChange } from './types.ts'

/** A change set as the sandbox keeps it. */
export type ChangeSetRecord = {
  readonly changeSetId: string
  readonly changeSetName: string
  readonly type: 'CREATE' | 'UPDATE'
  readonly description?: string
  readonly creationTime: string
  status: string
  statusReason?: string
  executionStatus: string
  readonly desired: DesiredStack
  readonly onStackFailure?: string
  readonly clientToken?: string
  readonly includeNestedStacks: boolean
  changes: readonly ResourceChange[]
  /** What pre-deployment validation found, for DescribeEvents. */
  problems: readonly ValidationProblem[]
}

/** Whether its execution has begun, however that ends: its name is free again (CFN-69). */
export const wasExecuted = ({ executionStatus }: ChangeSetRecord): boolean =>
  executionStatus.startsWith('EXECUTE_')

export type ValidationProblem = {
  readonly logicalId: string
  readonly type: string
  readonly path: string
  readonly reason: string
  /** What it is called, and whether it stops the change set. */
  readonly name: string
  readonly mode: 'FAIL' | 'WARN'
}
