/** Whose tokens a role has to trust: the repository, as GitHub knows it. */
import type { RepositoryFacts, SubjectForm } from '../facts/github.ts'
import type { Look } from '../facts/look.ts'

export type Subject = {
  readonly owner: string
  readonly repository: string
  readonly facts: Look<RepositoryFacts>
  readonly form: Look<SubjectForm>
}
