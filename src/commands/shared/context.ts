/** The input and result of a verb. Both entries, the action and the CLI, use them. */
import type { ErrorCode } from '../../codes/errors.ts'
import type { EnvFormat, OutputFormat } from '../../outputs/index.ts'
import type { StageOutcome } from '../../plan/model/outcome.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import type { Plan } from '../../plan/model/types.ts'
import type {
  Ask,
  BaseFile,
  Clock,
  ConfigFile,
  Files,
  Reporter,
  Review,
  DeploymentStatuses,
  WorkflowRun,
} from '../../ports/ports.ts'
import type { As } from '../../ports/as.ts'
import type { Aws } from '../../ports/aws.ts'
import type { GitHubCli } from '../../ports/github-cli.ts'
import type { KeepPrivate } from '../../ports/private-file.ts'
import type { Project } from '../../ports/project.ts'
import type { Prompts } from '../../ports/prompts.ts'
import type { Diagnosing } from '../../ports/diagnosing.ts'
import type { Connecting } from '../../ports/connecting.ts'
import type { Annotation } from '../../render/annotations.ts'
import type { NoDocument, Results } from '../../render/json/results.ts'
import type { Given } from '../../template/bootstrap/given.ts'
import type { Jobs } from '../../template/bootstrap/jobs.ts'
import type { CommandName } from '../../verbs/table.ts'

/** The answers that the flags of `init` give; null and empty = none. */
export type InitOptions = {
  readonly stack: string | null
  readonly stages: readonly string[]
  /** `postgres:17` */
  readonly databases: readonly string[]
  /** `us-east-1, prod=eu-west-1`: of all stages, and of single ones. */
  readonly region: string | null
  /** The same of accounts. */
  readonly account: string | null
  readonly bastion: string | null
  /** Whether the file names the roles of `bootstrap`. */
  readonly roles: boolean
  readonly overwrite: boolean
}

/** The arguments, read once. */
export type Options = {
  /** The file as named by the user; null = `tinystacks.yml` in this or a parent directory. */
  readonly config: string | null
  /** Empty = every stage. */
  readonly stages: readonly string[]
  /** Consent, in words. */
  readonly allow: readonly string[]
  /** Answers yes to the terminal's question; gives no consent. Default: the question is asked. */
  readonly yes?: boolean
  /** Consent from labels on the pull request, which name no stage; missing = not read. */
  readonly labels?: readonly string[]
  readonly format: OutputFormat
  /** The same of `env`. */
  readonly envFormat?: EnvFormat
  /** `env`: values instead of references. */
  readonly withSecrets?: boolean
  /** `env`: the file to write; null = stdout. */
  readonly out?: string | null
  /** The words after the verb: the database to promote, to restart or whose secret to restore. */
  readonly words?: readonly string[]
  /** `reboot`: only while the maintenance window is open. Default: at any time. */
  readonly inWindow?: boolean
  /** `promote`: changes the file without a look at AWS. Default: it looks. */
  readonly offline?: boolean
  /** The ARN of the role that CloudFormation is to act by; null = none is named. Default: none. */
  readonly serviceRole?: string | null
  /** How many stages are deployed at once at the most, where the file has them side by side; null = all. */
  readonly concurrency?: number | null
  /** `plan`: ends with 4 where there is something to do. Default: with 0. */
  readonly exitCode?: boolean
  /** `doctor`: what is not verified counts as wrong. */
  readonly strict?: boolean
  /** The region that the stages must be in, or where to search for one that the file does not have; null = any. */
  readonly region?: string | null
  /** The AWS profile to take credentials from; null = as the environment says. */
  readonly profile?: string | null
  /** `connect`: holds tunnels open instead of starting a client. */
  readonly tunnel?: boolean
  /** `connect`, `bootstrap`: prints what does the same by hand. */
  readonly print?: boolean
  /** `connect`: the reader. */
  readonly reader?: boolean
  /** `connect`: the server refuses writes of the session. */
  readonly readOnly?: boolean
  /** `connect`: what is told besides, with the password in it; `copy`: into the clipboard instead. */
  readonly url?: boolean
  readonly password?: boolean
  readonly copy?: boolean
  /** `connect`, `exec`: without the bastion. */
  readonly direct?: boolean
  /** `connect`, `exec`: the file with the authorities to trust; null = those that ship. */
  readonly ca?: string | null
  /** `exec`: the command, with its arguments. */
  readonly rest?: readonly string[]
  /**
   * `bootstrap`: the repository, the jobs and the branch that are trusted; null = not given. `init`: the branch.
   * `doctor`: the repository.
   */
  readonly repo?: string | null
  readonly jobs?: Jobs | null
  readonly branch?: string | null
  /** `bootstrap`: what its stack is given; null = not given. */
  readonly given?: Given | null
  /** `bootstrap`: sets GitHub's variables. Default: on a terminal it asks. */
  readonly setVariables?: boolean
  readonly init?: InitOptions
  /** The word that confirms `destroy`; null = not given. */
  readonly confirm?: string | null
}

/** All consent that was given, in any way. */
export function consentGiven({ allow, labels = [] }: Options): ReadonlySet<string> {
  return new Set([...allow, ...labels])
}

export type Context = {
  readonly options: Options
  readonly files: Files
  /** The repository that the first file is for; absent where nobody writes one, as in a workflow. */
  readonly project?: (config: string | null) => Promise<Project>
  /** Asks more than `ask` can; absent where there is no terminal. */
  readonly prompts?: () => Promise<Prompts>
  /** GitHub as the person is logged in; absent where nobody is, as in a workflow. */
  readonly github?: () => Promise<GitHubCli>
  /** Writes a file that has secrets; absent where nobody may ask for one. */
  readonly keepPrivate?: KeepPrivate
  /** The file with this path before the change, for a comparison if AWS cannot be called. */
  readonly baseFile: (inRepository: string) => Promise<BaseFile>
  readonly clock: Clock
  readonly reporter: Reporter
  /** null = nobody can answer: in a workflow, or with `--json`. */
  readonly ask: Ask | null
  /** `owner/name`; null = not known. */
  readonly repository: string | null
  /** The environment's region, which is searched for stacks besides the file's; null = none is set. */
  readonly homeRegion?: string | null
  /** The current workflow run; absent outside of one. */
  readonly workflowRun?: WorkflowRun
  /** The commit whose file is deployed; absent outside a workflow, and for a verb that does not deploy the file. */
  readonly deployedCommit?: string
  /** The pull request behind the run; absent outside a workflow. */
  readonly review?: Review
  /** The pull requests whose labels were read for consent; null = they could not be; absent = not read. */
  readonly labelled?: readonly number[] | null
  /** Where to show the progress of each stage besides the log; absent = nowhere. */
  readonly deployments?: DeploymentStatuses
  /** Called once the file is valid, to start loading what is needed later without delaying bad input. */
  readonly onLoaded?: () => void
  /** `annotated`: what is annotated is printed by that already, as in a workflow's log. */
  readonly terminal: {
    readonly color: boolean
    readonly width: number
    readonly annotated?: boolean
  }
  /** Tunnels and clients, which are loaded with the first call; absent where nobody can connect, as in a workflow. */
  readonly connecting?: () => Promise<Connecting>
  /** What `doctor` looks at besides the file; absent in a workflow. */
  readonly diagnosing?: () => Promise<Diagnosing>
  /** Keeps a secret out of a workflow's log, whatever writes it there; absent where there is none. */
  readonly mask?: (secret: string) => void
  /** Whether the result is told as one document. */
  readonly isJson?: boolean
  /** Tells a result before the verb has ended; what it returns then is not told again. */
  readonly announce?: (result: CommandResult) => void
  /** Which of a stage's roles this run assumes; null or absent = none, the credentials are used as they are. */
  readonly assumes?: 'plan' | 'deploy' | null
  /**
   * AWS in a region, by the roles of a stage. The clients are loaded with the first call, so that bad input never waits
   * for them.
   */
  readonly connect: (region: string, as?: As) => Promise<Aws>
}

/** The document of a verb; nothing for one without, such as `exec`, whose command writes to stdout. */
type ResultOf<Name extends CommandName> = Name extends keyof Results ? Results[Name] : NoDocument

/** The result of a verb. Errors are thrown instead. */
export type CommandResult<Json = ResultOf<CommandName>> = Failure & {
  /** 0 done, 1 failed, 3 refused, 4 something to do, where that was asked. */
  readonly exit: 0 | 1 | 3 | 4
  /** What the program ends with instead, where a client ran in its place, or a signal was the way to end it. */
  readonly status?: number
  /** For people. */
  readonly text: string
  /** The document of `--json`, without how it ended. */
  readonly json: Json
  /** Step outputs of the action. */
  readonly outputs: Readonly<Record<string, string>>
  /** Markdown for the job summary; null = nothing to add to it. */
  readonly summary: string | null
  /** Annotations on lines of the file. */
  readonly annotations: readonly Annotation[]
  /** For the pull request; null = nothing. */
  readonly report: Report | null
}

/** One sentence why `exit` is 1 or 3, and its code; null = it is not. */
type Failure =
  | { readonly failure: string; readonly code: ErrorCode }
  | { readonly failure: null; readonly code: null }

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
export type Command<Name extends CommandName = CommandName> = (
  context: Context,
) => Promise<CommandResult<ResultOf<Name>>>

/** A successful result with these parts. */
export function done<Json>(
  parts: Omit<Partial<CommandResult<Json>>, keyof Failure> & {
    readonly text: string
    readonly json: Json
  },
): CommandResult<Json> {
  return {
    exit: 0,
    outputs: {},
    summary: null,
    failure: null,
    code: null,
    annotations: [],
    report: null,
    ...parts,
  }
}

/** A result that failed for this reason; without a reason, as it is. */
export function failedFor<Json>(
  result: CommandResult<Json>,
  exit: 1 | 3,
  code: ErrorCode,
  failure: string | null,
): CommandResult<Json> {
  return failure === null ? result : { ...result, exit, code, failure }
}
