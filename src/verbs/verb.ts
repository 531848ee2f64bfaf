import type { FlagName } from './flags.ts'

/** What the program ends with. */
export const EXITS = {
  0: 'done, or nothing to do',
  1: 'failed',
  2: 'the file or the arguments are invalid',
  3: 'refused: by a rule, for want of consent, because the plan differs from the reviewed one, or by your answer',
  4: 'nothing is refused, and something is to do, or runs otherwise than it was deployed, or could not be looked at (`plan --exit-code`)',
  130: 'interrupted (Ctrl-C)',
  143: 'the same, by SIGTERM',
} as const

export type Exit = keyof typeof EXITS

/** What may follow the verb. */
type Words = {
  /** What stands for them in help: `DATABASE`. */
  readonly name: string
  /** The only ones that are taken; `verbs`: the names of the verbs. */
  readonly choices: readonly string[] | 'verbs'
  /** Whether there has to be one. At most one is taken. */
  readonly required: boolean
  /** A stage and a slash may stand before it. */
  readonly ofStage?: true
  /** For people, in one line. */
  readonly help: string
}

type Example = {
  /** What follows `tinystacks`. */
  readonly line: string
  /** What it does, in one line. */
  readonly does: string
}

/** A verb: what the command line, its help, its completion, docs/cli.md and the action's inputs are made of. */
export type Verb = {
  /** For the list of verbs, in one line. */
  readonly does: string
  /** For its own help: what it does, reads and leaves alone. Plain text. */
  readonly about: string
  readonly words?: Words
  /** What follows `--`, which is not ours to read. */
  readonly rest?: string
  /** In the order of help. Every verb takes `--help`. */
  readonly flags: readonly FlagName[]
  /** The only values that it takes of a flag that has more. The first is the default. */
  readonly choices?: Readonly<Partial<Record<FlagName, readonly string[]>>>
  /** Its own words for a flag, where those for all verbs say too much or too little. */
  readonly helps?: Readonly<Partial<Record<FlagName, string>>>
  /** What to write instead of a flag that it does not take. */
  readonly instead?: Readonly<Record<string, string>>
  readonly examples: readonly Example[]
  readonly exits: readonly Exit[]
  /** Which of a stage's `roles` a workflow assumes for it; null = none. A verb that only reads never has `deploy`. */
  readonly role: 'plan' | 'deploy' | null
  /** Which service goes on with what the verb may have begun when it is stopped; null = it begins nothing such. */
  readonly goesOnIn: 'CloudFormation' | 'RDS' | null
  /** Whether the action takes it as `command`. */
  readonly inAction: boolean
}
