/** What a pull request knows of a plan: the hidden part of our comment on it. */
import type { StageOutcome } from '../plan/model/outcome.ts'
import type { Plan } from '../plan/model/types.ts'

/** What a comment of ours says of itself, hidden in its first line. */
export type CommentHeader = {
  /** `owner/name`. */
  readonly repository: string
  /** The file's path in the repository. */
  readonly config: string
  /** The stages that were asked for, sorted; null = every stage of the file. */
  readonly stages: readonly string[] | null
  /** The head commit of the pull request that was planned. */
  readonly sha: string
  /** The workflow run that wrote it; a later run has a higher number. */
  readonly run: number
  readonly attempt: number
  /** The plan's. */
  readonly fingerprint: string
  /** Stage -> the fingerprint of its plan. */
  readonly planned: Readonly<Record<string, string>>
  /** What was left out to stay below GitHub's limit; empty = nothing. */
  readonly dropped: readonly CommentPart[]
  /** Labels for consent that were made ready for this plan. */
  readonly labels: readonly string[]
  /** Stage -> what its deploy came to. */
  readonly results: Readonly<Record<string, StageResult>>
  /** Stage -> how far deploys have carried out what the comment shows of it. Absent = none has begun. */
  readonly carried: Readonly<Record<string, ApplyProgress>>
}

/** `done`: nothing of the plan is left, so that it stands for no further deploy. */
export type ApplyProgress = 'begun' | 'done'

/** What a comment can do without, in the order in which it is left out. */
export const COMMENT_PARTS = [
  'picture',
  'details',
  'plan data',
  'changes',
  'notes',
  'tables',
  'stages',
] as const
export type CommentPart = (typeof COMMENT_PARTS)[number]

/** What became of a stage, as far as a comment tells it. */
export type StageResult = {
  /** `refused`: the plan was not the one that was reviewed, or lacked consent. */
  readonly kind: StageOutcome['result']['kind'] | 'refused'
  readonly stack: string
  readonly region: string
  readonly seconds: number
  /** The workflow run that deployed it. */
  readonly url: string
  /** Where it failed, the root cause: the resource and what AWS said, and what to do about it. Where it was refused, why. */
  readonly failure: string | null
  /** Snapshots that were taken, and how to restore them. */
  readonly notes: readonly string[]
}

/** A plan that was shown on a pull request. */
export type ReviewedPlan = {
  readonly pull: number
  /** Whether it is of the last commit of the pull request. */
  readonly current: boolean
  readonly header: CommentHeader
  /** The whole plan, where the comment had room for it. */
  readonly plan: Plan | null
}
