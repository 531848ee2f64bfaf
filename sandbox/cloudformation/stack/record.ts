import type { JsonObject } from '../../json.ts'
import type { DesiredStack } from './desired-stack.ts'
import type { DeletionPolicy } from '../../spec/policies.ts'
import type { ChangeSetRecord } from '../changes/record.ts'

/** A stack as the sandbox keeps it. Plain JSON: times are ISO 8601. */
export type StackRecord = DesiredStack & {
  readonly stackId: string
  readonly stackName: string
  status: string
  statusReason?: string
  readonly creationTime: string
  lastUpdatedTime?: string
  deletionTime?: string
  disableRollback: boolean
  /** Whether the last operation is to leave nothing of what it made, if it is rolled back (CFN-62). */
  retainExceptOnCreate?: boolean
  terminationProtection: boolean
  timeoutInMinutes?: number
  changeSetId?: string
  outputs: readonly OutputRecord[]
  resources: Record<string, ResourceRecord>
  /** Oldest first. */
  events: EventRecord[]
  changeSets: ChangeSetRecord[]
  /** ClientRequestToken -> the action it came with. */
  tokens: Record<string, string>
  /** What an update has done so far, for its rollback; kept while the stack is in a failed state. */
  journal?: Journal
}

export type OutputRecord = {
  readonly OutputKey: string
  readonly OutputValue: string
  readonly Description?: string
  readonly ExportName?: string
}

export type ResourceRecord = {
  readonly logicalId: string
  readonly type: string
  physicalId?: string
  status: string
  statusReason?: string
  timestamp: string
  /** Functions carried out; dynamic references as written, since CloudFormation compares them so. */
  properties: JsonObject
  metadata?: JsonObject
  dependsOn: readonly string[]
  deletionPolicy: DeletionPolicy
  updateReplacePolicy: DeletionPolicy
}

type EventRecord = {
  readonly EventId: string
  readonly StackId: string
  readonly StackName: string
  readonly LogicalResourceId: string
  readonly PhysicalResourceId: string
  readonly ResourceType: string
  readonly Timestamp: string
  readonly ResourceStatus: string
  readonly ResourceStatusReason?: string
  readonly ResourceProperties?: string
  readonly ClientRequestToken?: string
}

/** The entries are in the order in which the update did them. */
export type Journal = {
  readonly previous: DesiredStack
  readonly outputs: readonly OutputRecord[]
  entries: JournalEntry[]
}

type JournalEntry =
  | { readonly kind: 'created'; readonly logicalId: string }
  | {
      readonly kind: 'updated' | 'replaced'
      readonly logicalId: string
      readonly before: ResourceRecord
    }

/** A deleted stack is only found by its id. */
export const isGone = ({ status }: StackRecord): boolean => status === 'DELETE_COMPLETE'
export const isBusy = ({ status }: StackRecord): boolean =>
  status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS'

/** The parts of a stack that an update replaces. */
export const desiredOf = (stack: StackRecord): DesiredStack => ({
  templateBody: stack.templateBody,
  parameters: stack.parameters,
  tags: stack.tags,
  capabilities: stack.capabilities,
  notificationArns: stack.notificationArns,
  ...(stack.roleArn === undefined ? {} : { roleArn: stack.roleArn }),
})
