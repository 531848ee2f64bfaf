/** GitHub as the person at this machine is logged in. `src/local/github/` fulfils this. */

/** What a trust policy needs to know of a repository. */
export type GitHubRepository = {
  /** Its number, and that of its owner. */
  readonly id: string
  readonly ownerId: string
  /** Its default branch. */
  readonly branch: string
}

/** A variable of Actions. Its value is no secret. */
export type GitHubVariable = {
  readonly name: string
  /** null = the repository's own. */
  readonly environment: string | null
  readonly value: string
}

/** `why`: in a line, without anything that is secret. */
export type Answered<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'unanswered'; readonly why: string }

export type GitHubCli = {
  readonly isInstalled: () => Promise<boolean>
  readonly repository: (name: string) => Promise<Answered<GitHubRepository>>
  /** Makes the environment first where there is none. */
  readonly setVariable: (repository: string, variable: GitHubVariable) => Promise<Answered<null>>
}
