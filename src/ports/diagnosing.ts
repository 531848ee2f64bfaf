/** What `doctor` looks at besides AWS. Reads alone: there is nothing here that could change anything. */
import type {
  BranchFacts,
  EnvironmentFacts,
  RepositoryFacts,
  SubjectForm,
} from '../facts/github.ts'
import type { Aws } from './aws.ts'
import type { Look } from '../facts/look.ts'

/** One repository on GitHub. Nothing is thrown: what cannot be read says why. */
export type GitHubReads = {
  readonly repository: () => Promise<Look<RepositoryFacts>>
  readonly subject: () => Promise<Look<SubjectForm>>
  /** The checks that rulesets require of a branch. */
  readonly rules: (branch: string) => Promise<Look<readonly string[]>>
  readonly branch: (branch: string) => Promise<Look<BranchFacts>>
  readonly environment: (name: string) => Promise<Look<EnvironmentFacts>>
  /** The value of a variable of the repository, or of an environment. */
  readonly variable: (name: string, environment: string | null) => Promise<Look<string>>
}

export type WorkflowText = { readonly file: string; readonly text: string }

export type Diagnosing = {
  /** The system, as Node calls it: `darwin`. */
  readonly platform: string
  /** Its processor: `arm64`. */
  readonly arch: string
  /** AWS in a region, with calls that do not wait long. */
  readonly connect: (region: string) => Promise<Aws>
  /** What a program says of its version; absent = it is not installed. */
  readonly versionOf: (program: string, flag: string) => Promise<Look<string>>
  /** The files in `.github/workflows`; absent = there is no such folder. */
  readonly workflows: () => Promise<Look<readonly WorkflowText[]>>
  /** `owner/name` */
  readonly github: (repository: string) => Promise<GitHubReads>
  /** Ends what is still under way, so that nobody waits for it. */
  readonly close: () => void
}
