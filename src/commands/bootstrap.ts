import { PARTITION_OF } from '../config/regions.generated.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import { usageError } from '../errors.ts'
import { PARTITIONS } from '../permissions/printed.ts'
import { bootstrapTemplate, type BootstrapTemplate } from '../template/bootstrap/bootstrap.ts'
import { malformedIn, NOTHING_GIVEN, type Given } from '../template/bootstrap/given.ts'
import { refusedByIam } from '../template/bootstrap/limits.ts'
import type { Trusted } from '../template/bootstrap/trust.ts'
import { listed } from '../text/phrases.ts'
import { changeRoles } from './shared/change-roles.ts'
import { done, type Command, type Options } from './shared/context.ts'
import { load } from './shared/load.ts'

/** bootstrap: the roles of one account, made as a stack or printed as its template. */
export const bootstrap: Command<'bootstrap'> = async (context) => {
  const { options } = context
  const { repo, ...repository } = repositoryOf(options)
  const branch = branchOf(options)
  const loaded = load(context)
  const { config, stages } = loaded
  const { account, first, partition } = placeOf(stages)
  const templateFor = (given: Given): BootstrapTemplate => {
    const trusted = { ...repository, branch, partition }
    const jobs = options.jobs ?? 'one'
    const template = bootstrapTemplate(stages, config.stack, trusted, jobs, given)
    const refused = refusedByIam(template)
    if (refused !== null) throw usageError(refused.why, refused.hint)
    return template
  }
  const given = options.given ?? NOTHING_GIVEN
  const wrong = malformedIn(given)
  if (wrong !== null) throw usageError(...MALFORMED[wrong])
  const names = stages.map(({ name }) => name)
  if (options.print !== true)
    return changeRoles(context, loaded, { ...{ account, first, names, given, repo, templateFor } })
  const template = templateFor(given)
  return done({
    text: JSON.stringify(template, null, 2),
    json: { account, stages: names, template, stack: null, variables: [] },
  })
}

/** What is wrong with a value that is given, and what to write instead. */
const MALFORMED: Readonly<Record<keyof Given, readonly [string, string]>> = {
  repositoryId: ['--repo-id must be a number', 'gh api repos/OWNER/NAME --jq .id'],
  ownerId: ['--owner-id must be a number', 'gh api repos/OWNER/NAME --jq .owner.id'],
  identityProvider: [
    "--provider must be the ARN of GitHub's identity provider",
    'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
  ],
  permissionsBoundary: [
    '--boundary must be the ARN of a managed policy',
    'arn:aws:iam::123456789012:policy/boundary',
  ],
}

/** As GitHub has them: letters, digits and `-`; of a repository also `_` and `.`. */
const REPOSITORY = /^([A-Za-z\d](?:[A-Za-z\d_-]*))\/([\w.-]+)$/

function repositoryOf({
  repo = null,
}: Options): Pick<Trusted, 'owner' | 'repository'> & { readonly repo: string } {
  const example = 'for example --repo acme/shop'
  if (repo === null) throw usageError('`bootstrap` needs the repository: --repo', example)
  const [, owner = '', repository = ''] = REPOSITORY.exec(repo) ?? []
  if (owner === '')
    throw usageError(`--repo must be a repository of GitHub, not \`${repo}\``, example)
  return { owner, repository, repo }
}

/** Without what IAM or CloudFormation would take for a pattern or a variable. */
const BRANCH = /^\w[\w./+-]*$/

function branchOf({ branch = null }: Options): string {
  if (branch === null) return 'main'
  if (BRANCH.test(branch)) return branch
  throw usageError(
    `--branch takes letters, digits, \`.\`, \`_\`, \`/\`, \`+\` and \`-\`, not \`${branch}\``,
    'name one branch: a role that several may assume is as safe as the least protected of them',
  )
}

/** Where the roles will be. `first`: the stage in whose region their stack is. */
function placeOf(stages: readonly ResolvedStage[]): {
  readonly account: string | null
  readonly first: ResolvedStage
  readonly partition: Trusted['partition']
} {
  const [first] = stages
  if (first === undefined) throw new Error('a file has a stage')
  const accounts = [...new Set(stages.map(({ account }) => account))]
  const partitions = [...new Set(stages.map(({ region }) => PARTITION_OF[region]))]
  if (accounts.length > 1 || partitions.length > 1)
    throw usageError(
      accounts.length > 1
        ? `the stages are in several accounts: ${listed(accounts.map((one) => one ?? 'any'))}`
        : 'the stages are in several partitions of AWS, which have accounts of their own',
      'name the stages of one account with --stage: each account gets a stack of its own',
    )
  const partition = PARTITIONS.find((one) => one === partitions[0]) ?? 'aws'
  return { account: first.account, first, partition }
}
