/** The files of an application's repository, for the verb that writes the first of ours into it. */

/** The files that are searched. */
export type Tree = {
  /** Their paths with `/`, below the folder of tinystacks.yml, sorted. */
  readonly files: readonly string[]
  /** null = it cannot be read, or is too large. */
  readonly read: (file: string) => string | null
}

/** A file to write: its path in the repository, with `/`, and all of its text. */
export type Written = { readonly path: string; readonly text: string }

export type Project = {
  readonly tree: Tree
  /** Whether there are more files, or deeper folders, than are searched. */
  readonly isCut: boolean
  /** The path that tinystacks.yml is to have in the repository, with `/`. */
  readonly file: string
  /** Whether the repository is one: else its root is the folder of tinystacks.yml. */
  readonly isRepository: boolean
  /** The branch that the remote calls its default; null = it is not known. */
  readonly branch: string | null
  /** The name of the folder of tinystacks.yml. */
  readonly folder: string
  /** A path in the repository as one names it from the working directory. */
  readonly shown: (path: string) => string
  /** What is at a path in the repository; null = nothing. Throws file-unreadable. */
  readonly before: (path: string) => string | null
  /** Writes all of them or none. Throws file-not-written. */
  readonly write: (files: readonly Written[]) => void
}
