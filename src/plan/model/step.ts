/** What carrying a plan out takes, one step after the other. */
import type { CacheKind, DatabaseKind, SqlKind } from '../../engines/table.ts'

/** What each kind of step is about, besides the stack; in the order in which they are taken. */
type Subjects = {
  /** An update that failed earlier is rolled back to its end; what comes then can only be planned then. */
  readonly 'roll-back': {
    /** Logical ids of what is left out of it, since AWS no longer has it; absent = nothing. */
    readonly skipping?: readonly string[]
  }
  /** What a first create that failed has left is deleted. */
  readonly 'delete-failed-create': object
  readonly snapshot: { readonly databases: readonly DatabaseKind[] }
  readonly promote: { readonly databases: readonly SqlKind[] }
  readonly 'make-secret': { readonly databases: readonly SqlKind[] }
  readonly 'upgrade-readers': { readonly databases: readonly SqlKind[] }
  /** The first replicas of a Redis, before automatic failover is turned on. */
  readonly 'add-nodes': { readonly databases: readonly CacheKind[] }
  /** Automatic failover and Multi-AZ of a Redis, before its last replica is removed. */
  readonly 'failover-off': { readonly databases: readonly CacheKind[] }
  readonly 'lift-protection': { readonly databases: readonly SqlKind[] }
  readonly create: object
  readonly update: object
  readonly 'delete-stack': object
  /** The deletion protection of what was just made is turned on. */
  readonly protect: { readonly databases: readonly SqlKind[] }
  readonly 'prove-removal': { readonly databases: readonly DatabaseKind[] }
  /** The stack's own protection against being deleted, which no template holds. */
  readonly 'protect-stack': { readonly to: 'on' | 'off' }
  /** The bastion that was made or changed is waited for, and looked at. No database waits for it. */
  readonly 'check-bastion': object
  /** Storage, whose update ends only when RDS has optimized it; everything else is done by then. */
  readonly 'change-storage': { readonly databases: readonly SqlKind[] }
}

export type StepKind = keyof Subjects

/** What something usually takes, in seconds: from, to. */
export type UsualTime = readonly [from: number, to: number]

/** The step of one kind. */
export type StepOf<Kind extends StepKind> = {
  readonly kind: Kind
  /** Absent = not known. */
  readonly usual?: UsualTime
} & Subjects[Kind]

export type Step = { readonly [Kind in StepKind]: StepOf<Kind> }[StepKind]

/** A step as whoever watches is told of it. */
export type StepProgress = {
  readonly step: Step
  /** Its place among all that the plan takes, from 1. */
  readonly number: number
  readonly of: number
  /** `not-needed`: there is nothing of it to do any more; `done-already`: that was found while it was taken. */
  readonly state: 'begun' | 'not-needed' | 'done-already'
}
