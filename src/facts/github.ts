/** What GitHub says of a repository. */

export type RepositoryFacts = {
  readonly id: number
  readonly ownerId: number
  readonly defaultBranch: string
  /** Whether the token's owner may write: nobody else is shown its variables. */
  readonly mayWrite: boolean
}

/** The form of the subject in the tokens of a repository's jobs. */
export type SubjectForm =
  /** With names alone, or with the ids of owner and repository; null = GitHub does not say. */
  | { readonly kind: 'usual'; readonly hasIds: boolean | null }
  /** Made of other claims, by a template of the repository's own. */
  | { readonly kind: 'custom'; readonly claims: readonly string[] }

/** A branch. */
export type BranchFacts = {
  readonly isProtected: boolean
  /** The checks that its own protection requires, as far as they are shown. */
  readonly checks: readonly string[]
}

export type EnvironmentFacts = {
  /** Which branches may deploy to it. */
  readonly branches: 'any' | 'some'
  readonly hasReviewers: boolean
  readonly waitMinutes: number
}
