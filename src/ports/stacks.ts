import type { DeployedStack, Fact, ResourceChange, StackEvent } from '../facts/facts.ts'

/** CloudFormation, as far as it only tells. */
export type StackReads = {
  /** null when no stack has this name. Takes a name or an ARN; by ARN a deleted stack is found too. */
  readonly describe: (stack: string) => Promise<DeployedStack | null>
  /** Every stack of the region that is not deleted, page by page; AWS leaves termination protection out. */
  readonly list: () => Promise<Fact<readonly DeployedStack[]>>
  /** What the stack has made and not deleted. */
  readonly resources: (stackId: string) => Promise<readonly StackResource[]>
  /** Change sets that wait to be executed. */
  readonly changeSets: (stackId: string) => Promise<readonly NamedChangeSet[]>
  /** The template as it was submitted. */
  readonly template: (stack: string) => Promise<string>
  /** Newest first, as many pages as it takes to reach one that `known` holds or that is older than `since`. */
  readonly events: (
    stackId: string,
    since: Date,
    known: (eventId: string) => boolean,
  ) => Promise<readonly StackEvent[]>
  /**
   * Events about the stack itself, newest first, down to `since` or as soon as those that were read are
   * `enough`. Of a deleted stack by its ARN too. Denied = `unread`.
   */
  readonly history: (
    stackId: string,
    since: Date,
    enough: (events: readonly StackEvent[]) => boolean,
  ) => Promise<Fact<readonly StackEvent[]>>
  /** ARNs of the stacks of this name that were deleted after `since`, the last one first. Denied = `unread`. */
  readonly deleted: (name: string, since: Date) => Promise<Fact<readonly string[]>>
}

/** CloudFormation's comparison of a template with a stack: it changes no resource until it is executed. */
export type ChangeSetApi = {
  readonly createChangeSet: (request: ChangeSetRequest) => Promise<ChangeSetHandle>
  /** Every page, property values included. */
  readonly describeChangeSet: (changeSet: ChangeSetHandle) => Promise<ChangeSet>
  readonly deleteChangeSet: (changeSet: ChangeSetHandle) => Promise<void>
}

/** CloudFormation. */
export type StackApi = StackReads &
  ChangeSetApi & {
    /** Its tag on the events is `token`; calling again with the same one changes nothing. */
    readonly executeChangeSet: (changeSet: ChangeSetHandle, token: string) => Promise<void>
    /** ContinueUpdateRollback of a stack in UPDATE_ROLLBACK_FAILED, with nothing skipped. */
    readonly continueRollback: (stackId: string, token: string) => Promise<void>
    /** RollbackStack of one in UPDATE_FAILED. AWS deletes a stack that was never complete. */
    readonly rollBack: (stackId: string, token: string) => Promise<void>
    readonly deleteStack: (stackId: string, token: string) => Promise<void>
    readonly setTerminationProtection: (stack: string, enabled: boolean) => Promise<void>
  }

export type ChangeSetRequest = {
  readonly stackName: string
  readonly name: string
  readonly type: 'CREATE' | 'UPDATE'
  readonly body: string
  readonly tags: Readonly<Record<string, string>>
}

/** A resource of a stack, from ListStackResources. */
export type StackResource = {
  readonly logicalId: string
  readonly physicalId: string
  readonly type: string
}

type NamedChangeSet = ChangeSetHandle & { readonly name: string }

/** ARNs, so that a name used twice can never be confused. */
export type ChangeSetHandle = { readonly id: string; readonly stackId: string }

export type ChangeSet = {
  readonly status: string
  readonly statusReason: string | null
  readonly executionStatus: string | null
  /** AWS's clock: what happens to the stack after it comes from this change set. */
  readonly createdAt: Date
  readonly changes: readonly ResourceChange[]
}
