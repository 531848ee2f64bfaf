/** The repository on GitHub, as far as it is known and shown. */
import type { Look } from '../../../facts/look.ts'
import type { RepositoryFacts, SubjectForm } from '../../../facts/github.ts'
import { usageError } from '../../../errors.ts'
import type { Diagnosing, GitHubReads } from '../../../ports/diagnosing.ts'
import type { Context } from '../context.ts'
import { limited } from './limited.ts'

export type GitHubLook = {
  /** `owner/name`; null = no repository is known. */
  readonly repository: string | null
  readonly facts: Promise<Look<RepositoryFacts>>
  readonly subject: Promise<Look<SubjectForm>>
  /** The branch that is deployed. */
  readonly branch: Promise<string>
  /** Anything else of it. */
  readonly ask: <T>(read: (github: GitHubReads) => Promise<Look<T>>) => Promise<Look<T>>
}

const NO_REPOSITORY = {
  kind: 'unread',
  why: 'no repository of GitHub is known',
  how: 'run it in a checkout, or write --repo OWNER/NAME',
} as const

/** Begins to read what every other look needs. */
export function githubLook(
  { clock, options, repository: checkedOut }: Pick<Context, 'clock' | 'options' | 'repository'>,
  here: Diagnosing,
): GitHubLook {
  const repository = options.repo ?? checkedOut
  if (repository !== null && !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw usageError(
      `--repo must be a repository of GitHub, not \`${repository}\``,
      'for example --repo acme/shop',
    )
  const reads = repository === null ? null : here.github(repository)
  const ask: GitHubLook['ask'] = (read) =>
    reads === null ? Promise.resolve(NO_REPOSITORY) : limited(clock, async () => read(await reads))
  const facts = ask((github) => github.repository())
  return {
    ...{ repository, ask, facts },
    subject: ask((github) => github.subject()),
    branch: facts.then((look) => (look.kind === 'read' ? look.value.defaultBranch : 'main')),
  }
}
