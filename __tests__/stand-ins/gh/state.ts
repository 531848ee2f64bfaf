/** What the stand-in for `gh` knows of GitHub, in a file of JSON that tests read and write. */

export type Variable = {
  readonly repository: string
  readonly environment: string | null
  readonly name: string
  readonly value: string
}

export type GitHubState = {
  readonly isLoggedIn: boolean
  /** Whether the token may set variables and make environments. */
  readonly mayWrite: boolean
  readonly repositories: Readonly<
    Record<
      string,
      {
        readonly id: number
        readonly default_branch: string
        readonly owner: { readonly id: number }
      }
    >
  >
  /** By repository. */
  readonly environments: Readonly<Record<string, readonly string[]>>
  readonly variables: readonly Variable[]
  /** The arguments of every call. */
  readonly calls: readonly (readonly string[])[]
}
