/** An input of the action, as action.yml describes it. */
export type Input = {
  /** Markdown, in one line. */
  readonly description: string
  readonly default?: string
}

/** A flag of the command line. It means the same wherever it is taken. */
export type Flag = {
  /** One letter, for one dash. */
  readonly short?: string
  /** What stands for its value in help: `FILE`. Absent = it takes none. */
  readonly value?: string
  /** It may be repeated, and a value may be several, separated by commas. */
  readonly many?: true
  /** The only values that it takes. */
  readonly choices?: readonly string[]
  /** What shells complete: these words, the names of files or of stages. Default: the choices. */
  readonly completes?: readonly string[] | 'files' | 'directories' | 'stages'
  /** For people, in one line. */
  readonly help: string
  /** The action's input of the same name. Absent = the action has none. */
  readonly input?: Input
}
