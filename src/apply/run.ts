/** How far a stage's plan is carried out: handed from step to step. */
import type { SqlKind } from '../engines/table.ts'
import type { StageInspection } from '../inspect/inspect-stage.ts'
import type { StageFailure } from '../plan/model/outcome.ts'
import type { Removal } from '../plan/removal/removals.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { Fact } from '../facts/facts.ts'

/** By identifier, the snapshots that were there before: one of them proves nothing. */
export type SnapshotsBefore = ReadonlyMap<string, Fact<readonly string[]>>

export type Run = {
  /** The newest: made again after each step that changes the stack before its last update. */
  readonly inspection: StageInspection
  /** The stack as it is; null = it is yet to be created. */
  readonly stack: DeployedStage | null
  /** What has become of it so far. */
  readonly result: 'unchanged' | 'created' | 'updated'
  /** What goes, once that has begun, and the snapshots that there were before. */
  readonly removal: { readonly all: readonly Removal[]; readonly before: SnapshotsBefore } | null
  /** The databases that were made without the protection that they are to have. */
  readonly unprotected: readonly SqlKind[]
  /** Puts back what a step has lifted, where a later one fails, and says how that went; null = nothing is lifted. */
  readonly undo: (() => Promise<string>) | null
  /** A sentence for each snapshot that was taken first: its name and how to go back to it. */
  readonly taken: readonly string[]
  /** Why the bastion is not as described; null = it is, or was not looked at. It keeps no other step from being taken. */
  readonly bastionFailure: string | null
  /** What else to keep in mind. */
  readonly notes: readonly string[]
}

/** What a step came to. */
export type Carried =
  | {
      /** `done-already`: looked at again, there was nothing left of it to do. */
      readonly kind: 'done' | 'done-already'
      readonly run: Run
      /** Whether the stage is not as it was inspected any more. */
      readonly isStale?: true
    }
  | { readonly kind: 'failed'; readonly failure: StageFailure }

/** Where a plan begins that is as it was inspected. */
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

/** The stack that an update is of. */
export function stackOf({ inspection: { found, plan } }: Run): DeployedStage {
  if (!found) throw new Error(`stage ${plan.stage}: an update without a stack`)
  return found
}
