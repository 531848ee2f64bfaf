/** The names that `bootstrap` puts into policies, read once. */
import { usageError } from '../../../errors.ts'
import type { Trusted } from '../../../template/bootstrap/trust.ts'

export type RepositoryName = Pick<Trusted, 'owner' | 'repository'> & {
  /** `acme/shop` */
  readonly repo: string
}

/** As GitHub has them: letters, digits and `-`; of a repository also `_` and `.`. */
const REPOSITORY = /^([A-Za-z\d](?:[A-Za-z\d_-]*))\/([\w.-]+)$/

/** @throws TinystacksError invalid-arguments (exit 2) */
export function repositoryIn(repo: string | null): RepositoryName {
  const example = 'for example --repo acme/shop'
  if (repo === null) throw usageError('`bootstrap` needs the repository: --repo', example)
  const [, owner = '', repository = ''] = REPOSITORY.exec(repo) ?? []
  if (owner === '')
    throw usageError(`--repo must be a repository of GitHub, not \`${repo}\``, example)
  return { owner, repository, repo }
}

/** Without what IAM or CloudFormation would take for a pattern or a variable. */
const BRANCH = /^\w[\w./+-]*$/

/** `main` where nobody names one. @throws TinystacksError invalid-arguments (exit 2) */
export function branchIn(branch: string | null): string {
  if (branch === null) return 'main'
  if (BRANCH.test(branch)) return branch
  throw usageError(
    `--branch takes letters, digits, \`.\`, \`_\`, \`/\`, \`+\` and \`-\`, not \`${branch}\``,
    'name one branch: a role that several may assume is as safe as the least protected of them',
  )
}
