/** What a pull request knows about a plan: the hidden part of our comment. */
import type { StageOutcome } from '../plan/model/outcome.ts'
import type { Plan } from '../plan/model/types.ts'

/** What our comment records about itself, hidden in its first line. */
export type CommentHeader = {
  /** `owner/name`. */
  readonly repository: string
  /** The file's path in the repository. */
  readonly config: string
  /** The requested stages, sorted; null for every stage of the file. */
  readonly stages: readonly string[] | null
  /** The head commit of the pull request when it was planned. */
  readonly sha: string
  /** The workflow run that wrote it; later runs have higher numbers. */
  readonly run: number
  readonly attempt: number
  /** The plan's fingerprint. */
  readonly fingerprint: string
  /** The fingerprint of each stage's plan. */
  readonly planned: Readonly<Record<string, string>>
  /** What was left out to stay below GitHub's limit; empty if nothing was. */
  readonly dropped: readonly CommentPart[]
  /** Consent labels that were created for this plan. */
  readonly labels: readonly string[]
  /** Each stage's deploy result. */
  readonly results: Readonly<Record<string, StageResult>>
  /** How far deploys have carried out each stage's plan in this comment; absent if none has begun. */
  readonly carried: Readonly<Record<string, ApplyProgress>>
}

/** `done`: nothing of the plan is left, so it covers no further deploy. */
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

/** A stage's result, as far as a comment shows it. */
export type StageResult = {
  /** `refused`: the plan was not the reviewed one, or lacked consent. */
  readonly kind: StageOutcome['result']['kind'] | 'refused'
  readonly stack: string
  readonly region: string
  readonly seconds: number
  /** The workflow run that deployed it. */
  readonly url: string
  /** If it failed, the root cause: the resource, what AWS said, and what to do. If it was refused, why. */
  readonly failure: string | null
  /** Snapshots that were taken, and how to restore them. */
  readonly notes: readonly string[]
}

/** A plan that a pull request showed. */
export type ReviewedPlan = {
  readonly pull: number
  /**
   * The stages that have not had this pull request yet, of one that came before the run's own commits; null = it is of
   * the run's own commits and counts for every stage.
   */
  readonly earlierFor: readonly string[] | null
  /** Whether it is for the pull request's last commit. */
  readonly current: boolean
  readonly header: CommentHeader
  /** The whole plan, if the comment had room for it. */
  readonly plan: Plan | null
}
