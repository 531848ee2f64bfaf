import { accountOf } from '../config/accounts.ts'
import { PARTITION_OF } from '../config/regions.generated.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import { usageError } from '../errors.ts'
import { PARTITIONS } from '../permissions/printed.ts'
import { bootstrapTemplate } from '../template/bootstrap/bootstrap.ts'
import { malformedIn, NOTHING_GIVEN, type Given } from '../template/bootstrap/given.ts'
import { JOBS } from '../template/bootstrap/jobs.ts'
import { refusedByIam } from '../template/bootstrap/limits.ts'
import { NOTHING_KEPT } from '../template/bootstrap/to-keep.ts'
import type { Trusted } from '../template/bootstrap/trust.ts'
import { listed } from '../text/phrases.ts'
import { changeRoles, type MakeTemplate } from './shared/bootstrap/change-roles.ts'
import { branchIn, repositoryIn } from './shared/bootstrap/names.ts'
import { done, type Command } from './shared/context.ts'
import { load } from './shared/load.ts'

/** bootstrap: the roles of one account, made as a stack or printed as its template. */
export const bootstrap: Command<'bootstrap'> = async (context) => {
  const { options } = context
  const given = options.given ?? NOTHING_GIVEN
  mustBeWellFormed(given)
  if (options.repo != null) repositoryIn(options.repo)
  if (options.branch != null) branchIn(options.branch)
  const loaded = load(context)
  const { config, stages } = loaded
  const { account, first, partition } = placeOf(stages)
  const make: MakeTemplate = ({ repository, branch, jobs, given }, kept) => {
    const trusted = { ...repository, branch, partition }
    const template = bootstrapTemplate(stages, config.stack, trusted, jobs, given, kept)
    const refused = refusedByIam(template)
    if (refused !== null) throw usageError(refused.why, refused.hint)
    return template
  }
  if (options.print !== true)
    return changeRoles(context, loaded, { account, first, partition, make })
  const told = {
    ...{ repository: repositoryIn(options.repo ?? null), branch: branchIn(options.branch ?? null) },
    ...{ jobs: options.jobs ?? JOBS[0], given },
  }
  const template = make(told, NOTHING_KEPT)
  const names = stages.map(({ name }) => name)
  return done({
    text: JSON.stringify(template, null, 2),
    json: { account, stages: names, template, stack: null, variables: [], set: false },
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

function mustBeWellFormed(given: Given): void {
  const wrong = malformedIn(given)
  if (wrong !== null) throw usageError(...MALFORMED[wrong])
}

/** Where the roles will be. `first`: the stage in whose region their stack is. */
function placeOf(stages: readonly ResolvedStage[]): {
  readonly account: string | null
  readonly first: ResolvedStage
  readonly partition: Trusted['partition']
} {
  const [first] = stages
  if (first === undefined) throw new Error('a file has a stage')
  const accounts = [...new Set(stages.map(accountOf))]
  const partitions = [...new Set(stages.map(({ region }) => PARTITION_OF[region]))]
  if (accounts.length > 1 || partitions.length > 1)
    throw usageError(
      accounts.length > 1
        ? `the stages are in several accounts: ${listed(accounts.map((one) => one ?? 'any'))}`
        : 'the stages are in several partitions of AWS, which have accounts of their own',
      'name the stages of one account with --stage: each account gets a stack of its own',
    )
  const partition = PARTITIONS.find((one) => one === partitions[0]) ?? 'aws'
  return { account: accountOf(first), first, partition }
}
