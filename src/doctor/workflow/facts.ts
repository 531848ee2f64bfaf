/** A workflow of GitHub Actions, as far as it plans and deploys databases. Lines count from 1. */

/** A scope -> `read`, `write`, `none`; or all of them at once; null = there is no such key. */
export type Permissions = Readonly<Record<string, string>> | 'read-all' | 'write-all' | null

export type Lined<T> = { readonly value: T; readonly line: number }

export type Concurrency = {
  /** Whether a newer run cancels one that is under way; null = an expression says. */
  readonly cancels: boolean | null
}

export type WorkflowJob = {
  /** Its key. */
  readonly id: string
  /** As its check is called, without a matrix; null = an expression says. */
  readonly checkName: string | null
  readonly hasMatrix: boolean
  readonly line: number
  /** null = it is that of the workflow. */
  readonly permissions: Lined<Permissions> | null
  readonly concurrency: Lined<Concurrency> | null
  /** Its environment; `isOfStage`: by an expression, such as one of its matrix. */
  readonly environment: { readonly name: string; readonly isOfStage: boolean } | null
  /** `tinystacks/tinystacks@v1` */
  readonly action: Lined<string>
  readonly comments: boolean
  readonly checksOut: boolean
  /** What `aws-actions/configure-aws-credentials` is given; null = no role. */
  readonly role: Lined<string> | null
  /** The input `cloudformation-role`; null = it is not given. */
  readonly serviceRole: Lined<string> | null
}

export type Workflow = {
  /** Its path in the repository, with `/`. */
  readonly file: string
  /** `pull_request` -> its settings. */
  readonly triggers: Readonly<Record<string, Lined<Readonly<Record<string, unknown>>>>>
  readonly triggersLine: number
  readonly permissions: Lined<Permissions> | null
  readonly concurrency: Lined<Concurrency> | null
  /** Those that use the action. */
  readonly jobs: readonly WorkflowJob[]
  /** Jobs that are another workflow of the repository: its path -> the names of their checks. */
  readonly calls: readonly { readonly workflow: string; readonly checkName: string | null }[]
}
