import type { ValidationResult } from '../facts/stack/validation.ts'
import type { ResourceChange } from '../facts/stack/change-set.ts'
import type { Fact } from '../facts/fact.ts'
import type { DeployedStack, StackEvent, StackResource } from '../facts/stack/stack.ts'

/** The calls to CloudFormation that only read. */
export type StackReads = {
  /** null = no stack has this name. Takes a name or an ARN; an ARN also finds a deleted stack. */
  readonly describe: (stack: string) => Promise<DeployedStack | null>
  /**
   * Every stack of the region that is not deleted, page by page, each of which `onPage` is told of. AWS omits their
   * termination protection.
   */
  readonly list: (onPage?: () => void) => Promise<Fact<readonly DeployedStack[]>>
  /** The resources that the stack created and has not deleted. */
  readonly resources: (stackId: string) => Promise<readonly StackResource[]>
  /** Change sets that wait for execution. */
  readonly changeSets: (stackId: string) => Promise<readonly NamedChangeSet[]>
  /** The template as it was submitted. */
  readonly template: (stack: string) => Promise<string>
  /**
   * Those of the operation with this token that are not `known` yet, newest first. `onEarlier`: those of earlier
   * operations that the same answers have besides, newest first.
   */
  readonly events: (
    stackId: string,
    token: string,
    known: (eventId: string) => boolean,
    onEarlier?: (events: readonly StackEvent[]) => void,
  ) => Promise<readonly StackEvent[]>
  /**
   * Events about the stack itself, newest first, down to `since` or until those that were read are
   * `enough`. An ARN also finds those of a deleted stack. Denied = `unread`.
   */
  readonly history: (
    stackId: string,
    since: Date,
    enough: (events: readonly StackEvent[]) => boolean,
  ) => Promise<Fact<readonly StackEvent[]>>
  /** ARNs of the stacks of this name that were deleted after `since`, latest first. Denied = `unread`. */
  readonly deleted: (name: string, since: Date) => Promise<Fact<readonly string[]>>
}

/** CloudFormation's comparison of a template with a stack: it changes no resource until it is executed. */
export type ChangeSetApi = {
  readonly createChangeSet: (request: ChangeSetRequest) => Promise<ChangeSetHandle>
  /** Every page, property values included. */
  readonly describeChangeSet: (changeSet: ChangeSetHandle) => Promise<ChangeSet>
  /** What its validation, and hooks, found: why it failed, or what to know of one that is ready. */
  readonly validation: (changeSet: ChangeSetHandle) => Promise<Fact<readonly ValidationResult[]>>
  readonly deleteChangeSet: (changeSet: ChangeSetHandle) => Promise<void>
  /** The same for one of ours that will not be executed. Fails for nothing: people are told of one that stays. */
  readonly discardChangeSet: (changeSet: ChangeSetHandle) => Promise<void>
}

/** CloudFormation. */
export type StackApi = StackReads &
  ChangeSetApi & {
    /** The events carry `token`. Calling again with the same one changes nothing. */
    readonly executeChangeSet: (changeSet: ChangeSetHandle, token: string) => Promise<void>
    /**
     * ContinueUpdateRollback of a stack in UPDATE_ROLLBACK_FAILED. `skipping`: logical ids of resources that failed,
     * which CloudFormation leaves as they are and takes for rolled back.
     */
    readonly continueRollback: (
      stackId: string,
      token: string,
      skipping?: readonly string[],
    ) => Promise<void>
    /** RollbackStack of a stack in UPDATE_FAILED. AWS deletes a stack that was never complete. */
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

type NamedChangeSet = ChangeSetHandle & { readonly name: string }

/** ARNs, so that a reused name cannot be confused. */
export type ChangeSetHandle = { readonly id: string; readonly stackId: string }

export type ChangeSet = {
  readonly status: string
  readonly statusReason: string | null
  readonly executionStatus: string | null
  /** AWS's clock: later events of the stack belong to this change set. */
  readonly createdAt: Date
  readonly changes: readonly ResourceChange[]
}
