/** What a verb is given and what it gives back. Both entries, the action and the CLI, speak it. */
import type { OutputFormat } from '../../outputs/index.ts'
import type { StageOutcome } from '../../plan/model/outcome.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import type { Plan } from '../../plan/model/types.ts'
import type {
  Ask,
  Aws,
  BaseFile,
  Clock,
  ConfigFile,
  Files,
  Reporter,
  Review,
  DeploymentStatuses,
  WorkflowRun,
} from '../../ports/ports.ts'
import type { Annotation } from '../../render/annotations.ts'

/** The arguments, read once. */
export type Options = {
  /** The file as named by the user; null = `tinystacks.yml`, looked for upwards. */
  readonly config: string | null
  /** Empty = every stage. */
  readonly stages: readonly string[]
  /** Consent words. */
  readonly allow: readonly string[]
  /** Answers the plain question of a terminal; stands for no consent. Default: it is asked. */
  readonly yes?: boolean
  /** Those of labels on the pull request, which name no stage; left out = not asked for. */
  readonly labels?: readonly string[]
  readonly format: OutputFormat
  /** What follows the verb: the database to promote. */
  readonly words?: readonly string[]
  /** The word that destroys; null = not given. */
  readonly confirm?: string | null
}

/** All consent that was given, in whichever way. */
export function consentGiven({ allow, labels = [] }: Options): ReadonlySet<string> {
  return new Set([...allow, ...labels])
}

export type Context = {
  readonly options: Options
  readonly files: Files
  /** The file of this path in the repository as it was before the change: what is compared with where AWS cannot be asked. */
  readonly baseFile: (inRepository: string) => Promise<BaseFile>
  readonly clock: Clock
  readonly reporter: Reporter
  /** Null where nobody can answer: in a workflow, or with `--json`. */
  readonly ask: Ask | null
  /** `owner/name`; null where nobody knows. */
  readonly repository: string | null
  /** The region of the credentials' environment, where stacks are looked for besides the file's; null = none is set. */
  readonly homeRegion?: string | null
  /** The workflow run that this is; absent outside of one. */
  readonly workflowRun?: WorkflowRun
  /** The pull request behind the run; absent outside a workflow. */
  readonly review?: Review
  /** Where the progress of each stage is shown besides the log; absent = nowhere. */
  readonly deployments?: DeploymentStatuses
  /** Called when the file was read and found valid: what is needed later can begin, bad input never waits for it. */
  readonly onLoaded?: () => void
  readonly terminal: { readonly color: boolean; readonly width: number }
  /** AWS in a region. The clients are loaded with the first call: bad input never waits for them. */
  readonly connect: (region: string) => Promise<Aws>
}

/** What a verb came to. Failures that are nobody's verdict are thrown instead. */
export type CommandResult = {
  /** 0 done, 1 failed, 3 refused. */
  readonly exit: 0 | 1 | 3
  /** For a person. */
  readonly text: string
  /** The document of `--json`. */
  readonly json: unknown
  /** Step outputs of the action. */
  readonly outputs: Readonly<Record<string, string>>
  /** Markdown for the job summary; null = nothing to add to it. */
  readonly summary: string | null
  /** One sentence why `exit` is not 0. */
  readonly failure: string | null
  /** What is said on lines of the file. */
  readonly annotations: readonly Annotation[]
  /** What a pull request is told; null = nothing. */
  readonly report: Report | null
}

/** A plan, or a deploy and its plan, for the pull request. */
export type Report = {
  readonly file: ConfigFile
  readonly plan: Plan
  /** The stages that were worked on. */
  readonly stages: readonly ResolvedStage[]
  /** null = nothing was applied. */
  readonly outcomes: readonly StageOutcome[] | null
  /** Why a deploy was refused, in one line; null = it was not. */
  readonly refused: string | null
}

/** A verb: the story of what it does. */
export type Command = (context: Context) => Promise<CommandResult>

/** A result that is done and has nothing to add but `parts`. */
export function done(
  parts: Partial<CommandResult> & Pick<CommandResult, 'text' | 'json'>,
): CommandResult {
  return {
    exit: 0,
    outputs: {},
    summary: null,
    failure: null,
    annotations: [],
    report: null,
    ...parts,
  }
}
