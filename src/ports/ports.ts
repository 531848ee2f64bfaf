/**
 * What the verbs need from where they run, in the project's own terms. Adapters in `src/github/`, `src/host/` and
 * `src/local/` fulfil these; `src/github/run.ts` and `src/local/cli.ts` wire them. For AWS, see `aws.ts`.
 */
import type { StageOutcome } from '../plan/model/outcome.ts'
import type { StagePlan } from '../plan/model/types.ts'
import type { ReviewPolicy } from '../review/compare.ts'
import type { ReviewedPlan } from '../review/types.ts'

export type Clock = {
  readonly now: () => Date
  /** Rejects with `Interrupted` when the program is told to stop. */
  readonly sleep: (milliseconds: number) => Promise<void>
  /** The same for what looks again beside the program's work, which may end meanwhile. Absent = it waits. */
  readonly idle?: (milliseconds: number) => Promise<void>
  /** Runs `body`, while people are told of what it waits for. Absent = nobody watches. */
  readonly during?: <T>(waiting: Waiting, body: () => Promise<T>) => Promise<T>
}

/** Something that is waited for, as people are told of it. */
export type Waiting = {
  /**
   * `Postgres: creating, 4 min, usually 3-9 min`, as it is now, one a line; `isLive`: for a display that is drawn each
   * second, not for a log.
   */
  readonly lines: (isLive: boolean) => readonly string[]
  /** Over within seconds as a rule: how to stop it is not worth saying. */
  readonly isBrief?: true
}

/** A run of a workflow. `attempt` is above 1 if it was run again. */
export type WorkflowRun = {
  readonly id: number
  readonly attempt: number
  /** The commit that it was started for; missing = the environment does not say. */
  readonly commit?: string
}

/** What people see while a verb works. Results are returned, not reported. */
export type Reporter = {
  readonly line: (text: string) => void
  readonly notice: (text: string) => void
  /** What nobody should miss although the verb goes on. */
  readonly warning: (text: string) => void
  /** A titled group of lines, folded in a workflow's log. */
  readonly group: <T>(title: string, body: () => Promise<T>) => Promise<T>
  /**
   * Reports of a stage that is carried out beside others: its lines are told apart from theirs. Absent = nobody reads
   * them.
   */
  readonly ofStage?: (stage: string) => Pick<Reporter, 'line' | 'notice' | 'warning' | 'group'>
  /** Shows what `lines` says, again and again, until the function that it returns is called. Absent = only lines. */
  readonly live?: (lines: () => readonly string[]) => () => void
  /** What was decided, and why: names and codes, never a value. Absent = nobody wants to know. */
  readonly detail?: (text: string) => void
  /** How somebody stops the program here: `press Ctrl-C`; and starts it again: `the same command resumes`. */
  readonly stopping: { readonly stop: string; readonly resumes: string }
}

/** Asks a person; absent if nobody can answer. Returns what was typed, trimmed. */
export type Ask = (question: string) => Promise<string>

/** A stage, and where its stack is. */
type StagePlace = Pick<StagePlan, 'stage' | 'stack' | 'region'>

/** A stage of a deploy, for which the pull requests are looked up. */
export type StageToJudge = StagePlace & {
  /** The commit that its stack was last deployed from, as far as the stack tells; null = it does not. */
  readonly deployed: string | null
  /** Whether there is nothing to do. */
  readonly isQuiet: boolean
  /** Whether its update came to its end before this run began, and is told of now: see `DeploymentStatuses.resume`. */
  readonly isResumed?: boolean
}

/** What the pull requests behind a run say. */
export type Review = {
  readonly policy: ReviewPolicy
  /** Consent given by label, on the pull requests of the run and those that these stages have not had yet. */
  readonly consents: (stages?: readonly StageToJudge[]) => Promise<LabelConsents>
  /** The plans shown on the same pull requests. */
  readonly reviewed: (file: ConfigFile) => Promise<Reviewed>
}

type LabelConsents = {
  readonly words: readonly string[]
  /** The pull requests whose labels were read; null = none could be. */
  readonly pulls: readonly number[] | null
}

/** Why a stage's pull requests may not be all, or may be more than it has not had yet. */
export type Doubt = {
  /** Plain text. */
  readonly text: string
  /** Whether pull requests may be missing although the stage's last deploy is known. */
  readonly isIncomplete: boolean
}

export type Reviewed = {
  readonly plans: readonly ReviewedPlan[]
  /** The pull requests that contain the commit, and those that came before it and a stage has not had yet. */
  readonly pulls: readonly number[]
  /** By stage; a stage whose pull requests are certain is not in it. */
  readonly doubts: Readonly<Record<string, Doubt>>
  /** Other bots that wrote what looks like our plan. They are never trusted, only named. */
  readonly lookalikes: readonly string[]
  /** Why they could not be read; null = they were. */
  readonly unread: string | null
}

/** Shows the result of each stage. A failure to show it never stops a deploy. */
export type DeploymentStatuses = {
  /** `isAgain`: an earlier attempt may have begun with the same commit. Then its deployment is gone on with. */
  readonly begin: (plan: StagePlan, isAgain: boolean) => Promise<void>
  /**
   * Takes up the deployment that an earlier attempt, or another run for this commit, began for the stage, if it has
   * never been a success. Whether there is one: `end` then ends it.
   */
  readonly resume: (stage: StagePlace) => Promise<boolean>
  readonly end: (outcome: StageOutcome) => Promise<void>
}

/** The file `tinystacks.yml` and its place. */
export type ConfigFile = {
  /** As named by the user, or relative to the working directory. */
  readonly name: string
  /** Its path in the repository, with `/`; null = no repository is known. */
  readonly inRepository: string | null
  readonly text: string
}

/** The commit that is checked out. `sha` null = it is not known; `why` for people. */
export type CheckedOut = { readonly sha: string } | { readonly sha: null; readonly why: string }

/** A file as it was before the planned change. */
export type BaseFile =
  /** `ref`: where it was read, for people: `origin/main (3f9c1a2)`. */
  | { readonly kind: 'read'; readonly ref: string; readonly text: string }
  /** There is no such file there. */
  | { readonly kind: 'absent'; readonly ref: string }
  /** It could not be read; `why` for people. */
  | { readonly kind: 'unread'; readonly why: string }

export type Files = {
  /** Reads the named file, or `tinystacks.yml` in this or a parent directory. Throws file-not-found and others. */
  readonly config: (named: string | null) => ConfigFile
  /** Writes the file as a whole or not at all. */
  readonly write: (file: ConfigFile, text: string) => void
}
