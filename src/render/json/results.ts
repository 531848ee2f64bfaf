import type { DatabaseKind, SqlKind } from '../../engines/table.ts'
import type { StageOutputs } from '../../outputs/index.ts'
import type { FinalSnapshot } from '../../plan/messages/restore.ts'
import type { StageOutcome } from '../../plan/model/outcome.ts'
import type { Note, Plan } from '../../plan/model/types.ts'

/**
 * What each command tells with `--json`, besides how it ended. `schema/` publishes each in a file of the command's
 * name, and a test compares them.
 */
export type Results = {
  readonly validate: {
    readonly valid: true
    readonly file: string
    readonly stages: readonly string[]
    readonly warnings: readonly string[]
  }
  readonly plan: Plan
  readonly deploy: {
    readonly plan: Plan
    /** Empty = nothing was begun. */
    readonly stages: readonly StageOutcome[]
    readonly outputs: readonly StageOutputs[]
  }
  readonly outputs: {
    readonly stages: Readonly<Record<string, Omit<StageOutputs, 'stage'>>>
  }
  readonly destroy: {
    readonly plan: Plan
    /** Empty = nothing was begun. */
    readonly stages: readonly StageOutcome[]
    readonly kept: {
      readonly secrets: readonly string[]
      readonly snapshots: readonly FinalSnapshot[]
    }
  }
  readonly reboot: {
    readonly plan: Plan
    /** null = nothing was. */
    readonly restarted: Restarted | null
  }
  readonly 'restore-secret': {
    readonly stage: string
    readonly database: DatabaseKind
    readonly restored: readonly { readonly arn: string; readonly name: string }[]
  }
  readonly promote: {
    readonly file: string
    readonly stage: string
    readonly database: SqlKind
    readonly verified: boolean
    /** null = nobody looked. */
    readonly replica: (Running & PromotedReplica) | null
    /** null = there is none any more, or nobody knows. */
    readonly primary: Running | null
    readonly notes: readonly Note[]
    readonly next: readonly string[]
  }
  readonly template: { readonly stage: string; readonly template: object }
  readonly help: { readonly command: string | null; readonly help: string }
  readonly version: { readonly version: string }
}

type Restarted = {
  readonly instance: string
  readonly identifier: string
  readonly seconds: number
  /** In the words of RDS. */
  readonly status: string
}

/** `instance` '' = AWS does not say; `storage` in GiB. */
type Running = {
  readonly instance: string
  readonly storage: number
  readonly multiAz: boolean
}

type PromotedReplica = {
  readonly identifier: string
  readonly status: string
  readonly replication: string | null
}
