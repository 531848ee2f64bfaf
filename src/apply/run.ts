/** The state of a deploy between steps: each step receives it and returns the next one. */
import type { SqlKind } from '../engines/table.ts'
import type { StageInspection } from '../inspect/inspect-stage.ts'
import type { StageFailure } from '../plan/model/outcome.ts'
import type { Removal } from '../plan/removal/removals.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { Fact } from '../facts/fact.ts'

/** By identifier, the snapshots that already existed. None of them proves a removal. */
export type SnapshotsBefore = ReadonlyMap<string, Fact<readonly string[]>>

export type Run = {
  /** The latest inspection, renewed after each step that changes the stack before its last update. */
  readonly inspection: StageInspection
  /** The stack as it is now; null if it is not created yet. */
  readonly stack: DeployedStage | null
  /** What the deploy has done to the stage so far. */
  readonly result: 'unchanged' | 'created' | 'updated'
  /** The databases being removed, once that has begun, and the snapshots that existed before. */
  readonly removal: { readonly all: readonly Removal[]; readonly before: SnapshotsBefore } | null
  /** The databases that were created without the protection they should have. */
  readonly unprotected: readonly SqlKind[]
  /**
   * Restores the protection that a step lifted, if a later step fails, and says how that went; null if none is
   * lifted.
   */
  readonly undo: (() => Promise<string>) | null
  /** A sentence for each snapshot taken first: its name and how to restore it. */
  readonly taken: readonly string[]
  /** Why the bastion is not as described; null if it is, or was not checked. It does not stop the other steps. */
  readonly bastionFailure: string | null
  /** Other things to keep in mind. */
  readonly notes: readonly string[]
}

/** The result of a step. */
export type Carried =
  | {
      /** `done-already`: on a second look there was nothing left to do. */
      readonly kind: 'done' | 'done-already'
      readonly run: Run
      /** Whether the step changed the stage, so that it has to be inspected again. */
      readonly isStale?: true
    }
  | { readonly kind: 'failed'; readonly failure: StageFailure }

/** The state before the first step. */
export function beginOf(inspection: StageInspection): Run {
  return {
    inspection,
    stack: inspection.found,
    result: 'unchanged',
    removal: null,
    unprotected: [],
    undo: null,
    taken: [],
    bastionFailure: null,
    notes: [],
  }
}

/** The stack that an update acts on. */
export function stackOf({ inspection: { found, plan } }: Run): DeployedStage {
  if (!found) throw new Error(`stage ${plan.stage}: an update without a stack`)
  return found
}
