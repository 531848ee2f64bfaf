import type { DatabaseKind, SqlKind } from '../../engines/table.ts'
import type { OpenDatabase } from '../../connect/screen.ts'
import type { Finding } from '../../doctor/finding.ts'
import type { RoleVariable } from '../../template/bootstrap/variables.ts'
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
  readonly connect: {
    /** Those that tunnels lead to; empty without --tunnel. */
    readonly databases: readonly OpenDatabase[]
    /** What to run by hand, with --print. */
    readonly lines?: readonly { readonly does: string; readonly line: string }[]
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
  readonly bootstrap: {
    /** null = the file names none. */
    readonly account: string | null
    readonly stages: readonly string[]
    readonly template: object
    /** null = it was printed, or not made. */
    readonly stack: { readonly id: string; readonly changed: boolean } | null
    /** Of GitHub; empty where no stack is known. */
    readonly variables: readonly RoleVariable[]
    /** Whether they were set in GitHub. */
    readonly set: boolean
  }
  readonly doctor: {
    readonly findings: readonly Finding[]
    readonly counts: Readonly<Record<Finding['state'], number>>
  }
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

/** Nothing: of a command such as `exec`, which leaves stdout to another program. */
export type NoDocument = Readonly<Record<never, never>>

/** What some command tells. */
export type AnyResult = Results[keyof Results] | NoDocument
