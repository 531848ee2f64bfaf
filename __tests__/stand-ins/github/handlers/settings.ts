/** What administrators set: rules, protection, environments, variables, the subject of tokens. */
import type { Handler } from '../protocol/exchange.ts'
import { Failure, notFound } from '../protocol/failure.ts'
import type { Environment } from '../repository/model.ts'
import { nextId, now } from '../repository/state.ts'
import { repository } from '../views/repository.ts'
import { nodeId, repositoryUrl, WEB } from '../views/things.ts'

/** It says what the token may, but to nobody (GH-48). */
export const getRepository: Handler = ({ state, token: { identity, permissions } }) => ({
  status: 200,
  body: {
    ...repository(state),
    ...(identity.id !== 0 && {
      permissions: {
        admin: permissions.administration !== 'none',
        ...{ maintain: false, push: permissions.contents === 'write', triage: true, pull: true },
      },
    }),
    ...{ network_count: 0, subscribers_count: 0, organization: null, has_discussions: false },
  },
})

/** Those of rulesets, of any branch: one without has none (GH-46). */
export const getBranchRules: Handler = ({ state, parameters }) => {
  const { rules } = state.settings
  if (rules === null || parameters['branch'] !== state.defaultBranch)
    return { status: 200, body: [] }
  return {
    status: 200,
    body: [
      {
        type: 'required_status_checks',
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: rules.map((context) => ({ context })),
        },
        ruleset_source_type: 'Repository',
        ruleset_source: `${state.owner}/${state.name}`,
        ruleset_id: 1,
      },
    ],
  }
}

/** The checks that its protection requires stand in the branch only for who may see them (GH-47). */
export const getBranch: Handler = ({ state, parameters, token }) => {
  const { branch = '' } = parameters
  const sha = state.branches.get(branch)
  if (sha === undefined) throw new Failure(404, 'Branch not found')
  const { protection } = state.settings
  const isProtected = protection !== null && branch === state.defaultBranch
  const isShown = isProtected && token.permissions.administration !== 'none'
  const checks = isShown ? protection : []
  const url = repositoryUrl(state)
  const commit = `${url}/commits/${sha}`
  const person = { name: 'Monalisa', email: 'octocat@github.com', date: now() }
  return {
    status: 200,
    body: {
      name: branch,
      commit: {
        ...{ sha, node_id: nodeId('C', 1), url: commit, html_url: `${WEB}/commit/${sha}` },
        ...{ comments_url: `${commit}/comments`, author: null, committer: null, parents: [] },
        commit: {
          ...{ url: commit, author: person, committer: person, message: '', comment_count: 0 },
          tree: { sha, url: `${url}/git/trees/${sha}` },
          verification: {
            ...{ verified: false, reason: 'unsigned', payload: null, signature: null },
            verified_at: null,
          },
        },
      },
      _links: {
        html: `${WEB}/${state.owner}/${state.name}/tree/${branch}`,
        self: `${url}/branches/${branch}`,
      },
      protected: isProtected,
      protection: {
        enabled: isProtected,
        required_status_checks: {
          enforcement_level: checks.length > 0 ? 'non_admins' : 'off',
          contexts: checks,
          checks: checks.map((context) => ({ context, app_id: null })),
        },
      },
      protection_url: `${url}/branches/${branch}/protection`,
    },
  }
}

export const getEnvironment: Handler = ({ state, parameters }) => {
  const { environment_name: name = '' } = parameters
  const found = state.settings.environments.get(name)
  if (found === undefined) throw notFound()
  const url = `${repositoryUrl(state)}/environments/${name}`
  const id = nextId(state)
  return {
    status: 200,
    body: {
      ...{ id, node_id: nodeId('EN', id), name, url, html_url: url },
      ...{ created_at: now(), updated_at: now() },
      protection_rules: rulesOf(found).map((rule, index) => ({
        ...{ id: id * 10 + index, node_id: nodeId('GA', index) },
        ...rule,
      })),
      deployment_branch_policy:
        found.branches === undefined
          ? null
          : {
              protected_branches: found.branches === 'protected',
              custom_branch_policies: found.branches === 'custom',
            },
    },
  }
}

function rulesOf({ reviewers = 0, waitMinutes = 0, branches }: Environment): readonly object[] {
  return [
    ...(reviewers > 0 ? [{ type: 'required_reviewers', reviewers: [] }] : []),
    ...(waitMinutes > 0 ? [{ type: 'wait_timer', wait_timer: waitMinutes }] : []),
    ...(branches === undefined ? [] : [{ type: 'branch_policy' }]),
  ]
}

/** A workflow's token may read no variables by the API, whatever its permissions (GH-49). */
const variable =
  (key: (parameters: Readonly<Record<string, string | undefined>>) => string): Handler =>
  ({ state, parameters, token }) => {
    if (token.kind === 'installation')
      throw new Failure(403, 'Resource not accessible by integration')
    const value = state.settings.variables.get(key(parameters))
    if (value === undefined) throw notFound()
    const { name = '' } = parameters
    return { status: 200, body: { name, value, created_at: now(), updated_at: now() } }
  }

export const getVariable = variable(({ name = '' }) => name)

export const getEnvironmentVariable = variable(
  ({ environment_name: environment = '', name = '' }) => `${environment}/${name}`,
)

/** Those that the organization shares with the repository: `organization/NAME`. */
export const listOrganizationVariables: Handler = ({ state, token }) => {
  if (token.kind === 'installation')
    throw new Failure(403, 'Resource not accessible by integration')
  const variables = [...state.settings.variables].flatMap(([key, value]) =>
    key.startsWith('organization/')
      ? [{ name: key.slice('organization/'.length), value, created_at: now(), updated_at: now() }]
      : [],
  )
  return { status: 200, body: { total_count: variables.length, variables } }
}

/** GitHub's own form, with names or with ids, unless it is made of other claims (GH-50). */
export const getSubject: Handler = ({ state }) => {
  const { subjectClaims, immutableSubject } = state.settings
  return {
    status: 200,
    body: {
      use_default: subjectClaims === null,
      ...(subjectClaims !== null && { include_claim_keys: subjectClaims }),
      use_immutable_subject: immutableSubject,
    },
  }
}
