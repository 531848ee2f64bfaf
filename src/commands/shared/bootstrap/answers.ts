/** What `bootstrap` is told: by flags, by the stack that is there, by GitHub, or by a person. */
import { usageError } from '../../../errors.ts'
import { bootstrapMessages as words } from '../../../plan/messages/bootstrap.ts'
import type { Prompts } from '../../../ports/prompts.ts'
import { NOTHING_GIVEN, type Given } from '../../../template/bootstrap/given.ts'
import { JOBS, type Jobs } from '../../../template/bootstrap/jobs.ts'
import type { Made } from '../../../template/bootstrap/made.ts'
import type { Context } from '../context.ts'
import { branchIn, repositoryIn, type RepositoryName } from './names.ts'

/** What the stack that is there was told; null = it is none, or does not say. */
export type Before = { readonly made: Made | null; readonly given: Given }

export type Told = {
  readonly repository: RepositoryName
  readonly branch: string
  readonly jobs: Jobs
  readonly given: Given
}

/** @throws TinystacksError invalid-arguments (exit 2): nobody says which repository, or its ids */
export async function toldOf(
  context: Pick<Context, 'options' | 'repository' | 'github'>,
  before: Before,
  prompts: Prompts | null,
): Promise<Told> {
  const { options } = context
  const repo =
    options.repo ?? before.made?.repository ?? (await repositoryAsked(prompts, context.repository))
  const repository = repositoryIn(repo)
  // Its ids are another's where the repository is.
  const isSame = before.made === null || before.made.repository === repository.repo
  const earlier: Given = isSame ? before.given : { ...before.given, ...NO_IDS }
  const given = options.given ?? NOTHING_GIVEN
  const known = joined(given, earlier)
  const lacksIds = known.repositoryId === null || known.ownerId === null
  const github = lacksIds ? await context.github?.() : undefined
  const answer = await github?.repository(repository.repo)
  const told = answer?.kind === 'answered' ? answer.value : null
  if (lacksIds && told === null)
    throw usageError(
      words.needsIds(answer?.kind === 'unanswered' ? answer.why : null),
      words.idsOf(repository.repo),
    )
  return {
    repository,
    branch: branchIn(options.branch ?? before.made?.branch ?? told?.branch ?? null),
    jobs: options.jobs ?? before.made?.jobs ?? (await jobsAsked(prompts)),
    given: {
      ...known,
      repositoryId: known.repositoryId ?? told?.id ?? null,
      ownerId: known.ownerId ?? told?.ownerId ?? null,
    },
  }
}

const NO_IDS = { repositoryId: null, ownerId: null }

/** What is not given by flags stays as it is deployed. */
function joined(given: Given, before: Given): Given {
  return {
    repositoryId: given.repositoryId ?? before.repositoryId,
    ownerId: given.ownerId ?? before.ownerId,
    identityProvider: given.identityProvider ?? before.identityProvider,
    permissionsBoundary: given.permissionsBoundary ?? before.permissionsBoundary,
  }
}

async function repositoryAsked(
  prompts: Prompts | null,
  suggested: string | null,
): Promise<string | null> {
  if (prompts === null) return null
  return prompts.text(words.questions.repository, suggested ?? '', (typed) => {
    try {
      repositoryIn(typed)
      return null
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  })
}

async function jobsAsked(prompts: Prompts | null): Promise<Jobs> {
  if (prompts === null) return JOBS[0]
  const { jobs } = words.questions
  const chosen = await prompts.one(
    jobs.question,
    JOBS.map((one) => jobs.choices[one]),
  )
  return JOBS.find((one) => jobs.choices[one] === chosen) ?? JOBS[0]
}
