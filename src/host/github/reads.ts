/** What `doctor` reads of a repository on GitHub. No call changes anything, and none is made twice. */
import type { Look } from '../../facts/look.ts'
import type { RepositoryFacts, SubjectForm } from '../../facts/github.ts'
import type { Clock } from '../../ports/ports.ts'
import type { GitHubReads } from '../../ports/diagnosing.ts'
import { GitHubError, orGone } from './error.ts'
import { connectOctokit, type Octokit } from './octokit.ts'
import { ONCE } from './retry.ts'

/** Milliseconds that an answer may take. */
const PATIENCE = 8000

const LOG_IN = 'gh auth login, or set GH_TOKEN to a token that may read the repository'

export type Access = {
  /** `owner/name` */
  readonly repository: string
  /** null = nobody's. */
  readonly token: string | null
  readonly apiUrl: string
}

/** The repository, asked at most once for each thing. */
export function gitHubReads({ repository, token, apiUrl }: Access, clock: Clock): GitHubReads {
  const { rest } = connectOctokit(token, apiUrl, clock, PATIENCE)
  const [owner = '', repo = ''] = repository.split('/')
  const at = { owner, repo, request: ONCE }
  const seen = once(() => look(() => repositoryOf(rest, at)))
  /** What is not shown to this token is not absent. */
  const ifSeen = async <T>(read: () => Promise<T | null>): Promise<Look<T>> => {
    const whole = await seen()
    if (whole.kind === 'unread') return whole
    if (whole.kind === 'read') return look(read)
    return {
      kind: 'unread',
      why: `GitHub shows no repository ${repository} ${token === null ? 'without a token' : 'to this token'}`,
      how: LOG_IN,
    }
  }
  return {
    repository: () =>
      ifSeen(() => seen().then((whole) => (whole.kind === 'read' ? whole.value : null))),
    subject: () => ifSeen(() => subjectOf(rest, at)),
    rules: (branch) =>
      ifSeen(async () => {
        const { data } = await rest.repos.getBranchRules({ ...at, branch, per_page: 100 })
        return data.flatMap((rule) =>
          rule.type === 'required_status_checks'
            ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context)
            : [],
        )
      }),
    branch: (branch) =>
      ifSeen(async () => {
        const { data } = await rest.repos.getBranch({ ...at, branch })
        const { contexts = [] } = data.protection.required_status_checks ?? {}
        return { isProtected: data.protected, checks: contexts }
      }),
    environment: (name) =>
      ifSeen(async () => {
        const { data } = await rest.repos.getEnvironment({ ...at, environment_name: name })
        const rules = data.protection_rules ?? []
        const policy = data.deployment_branch_policy ?? null
        return {
          branches: policy === null ? 'any' : 'some',
          hasReviewers: rules.some(({ type }) => type === 'required_reviewers'),
          waitMinutes: rules.reduce(
            (sum, rule) => sum + ('wait_timer' in rule ? (rule.wait_timer ?? 0) : 0),
            0,
          ),
        }
      }),
    variable: async (name, environment) => {
      const found = await ifSeen(() => variableOf(rest, at, name, environment))
      const whole = await seen()
      const maySee = whole.kind === 'read' && whole.value.mayWrite
      if (found.kind !== 'absent' || maySee) return found
      return {
        kind: 'unread',
        why: 'only who may write to the repository is shown its variables',
        how: LOG_IN,
      }
    },
  }
}

type At = { readonly owner: string; readonly repo: string; readonly request: typeof ONCE }
type Rest = Octokit['rest']

async function repositoryOf(rest: Rest, at: At): Promise<RepositoryFacts> {
  const { data } = await rest.repos.get(at)
  return {
    ...{ id: data.id, ownerId: data.owner.id, defaultBranch: data.default_branch },
    mayWrite: data.permissions?.push ?? false,
  }
}

/** Newer than the client's types: `use_immutable_subject`. */
type Customization = {
  readonly use_default: boolean
  readonly include_claim_keys?: readonly string[]
  readonly use_immutable_subject?: boolean
}

async function subjectOf(rest: Rest, at: At): Promise<SubjectForm> {
  const { data } = await rest.actions.getCustomOidcSubClaimForRepo(at)
  const { use_default, include_claim_keys, use_immutable_subject } = data as Customization
  return use_default
    ? { kind: 'usual', hasIds: use_immutable_subject ?? null }
    : { kind: 'custom', claims: include_claim_keys ?? [] }
}

/** An environment's own, else the repository's, else what its organization shares (GitHub docs, "Variables"). */
async function variableOf(
  rest: Rest,
  at: At,
  name: string,
  environment: string | null,
): Promise<string | null> {
  if (environment !== null) {
    const own = await orGone(() =>
      rest.actions.getEnvironmentVariable({ ...at, environment_name: environment, name }),
    )
    if (own !== null) return own.data.value
  }
  const found = await orGone(() => rest.actions.getRepoVariable({ ...at, name }))
  if (found !== null) return found.data.value
  const { data } = await rest.actions.listRepoOrganizationVariables({ ...at, per_page: 30 })
  return data.variables.find((one) => one.name === name)?.value ?? null
}

async function look<T>(read: () => Promise<T | null>): Promise<Look<T>> {
  try {
    const value = await orGone(read)
    return value === null ? { kind: 'absent' } : { kind: 'read', value }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    return { kind: 'unread', ...whyNot(error) }
  }
}

function whyNot({ status, message }: GitHubError): { readonly why: string; readonly how: string } {
  if (status === null)
    return {
      why: `GitHub was not reached (${message})`,
      how: 'check the network, and HTTPS_PROXY if there is a proxy',
    }
  if (status === 401) return { why: `GitHub does not accept the token (${message})`, how: LOG_IN }
  return { why: `GitHub refuses it (${String(status)}: ${message})`, how: LOG_IN }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
