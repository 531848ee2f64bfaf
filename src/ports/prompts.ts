/** Asks a person on a terminal. Whoever gives up there ends the command: declined (exit 3). */
export type Prompts = {
  /** A line of text. `problem`: what is wrong with one; null = nothing. */
  readonly text: (
    question: string,
    initial: string,
    problem: (answer: string) => string | null,
  ) => Promise<string>
  /** One of these. */
  readonly one: (question: string, choices: readonly string[]) => Promise<string>
  /** At least one of these. */
  readonly some: (
    question: string,
    choices: readonly string[],
    initial: readonly string[],
  ) => Promise<readonly string[]>
  readonly yes: (question: string, initial: boolean) => Promise<boolean>
}
