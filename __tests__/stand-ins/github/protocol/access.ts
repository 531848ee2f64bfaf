import type { Matched } from '../contract/check.ts'
import { Failure, notFound } from './failure.ts'
import { OPERATIONS, type Needs } from '../contract/operations.ts'
import { NOTHING } from '../repository/state.ts'
import type { State, Token } from '../repository/model.ts'

/** Who may see a public repository and nothing more. */
const ANYBODY: Token = {
  identity: { id: 0, login: 'ghost', type: 'User' },
  kind: 'classic',
  permissions: {
    ...NOTHING,
    ...{ actions: 'read', contents: 'read', deployments: 'read', issues: 'read' },
    pull_requests: 'read',
  },
}

/** The token of a request, when it may make it. Fails as GitHub does when not. */
export function authorize(
  state: State,
  matched: Matched,
  method: string,
  authorization: string | undefined,
): Token {
  const token = tokenOf(state, method, authorization)
  const { owner, repo } = matched.parameters
  if (owner !== undefined && `${owner}/${repo ?? ''}`.toLowerCase() !== fullName(state))
    throw notFound()
  const needs = (OPERATIONS as Record<string, Needs>)[matched.name] ?? []
  const enough = method === 'GET' ? ['read', 'write'] : ['write']
  if (needs.length > 0 && !needs.some((one) => enough.includes(token.permissions[one])))
    throw refused(token)
  return token
}

function tokenOf(state: State, method: string, authorization: string | undefined): Token {
  if (authorization === undefined) {
    if (method !== 'GET') throw new Failure(401, 'Requires authentication')
    if (state.private) throw notFound()
    return ANYBODY
  }
  const token = state.tokens.get(authorization.replace(/^(token|bearer) +/i, ''))
  if (token === undefined) throw new Failure(401, 'Bad credentials')
  return token
}

function refused({ kind }: Token): Failure {
  if (kind === 'classic') return notFound()
  const by = kind === 'installation' ? 'integration' : 'personal access token'
  return new Failure(403, `Resource not accessible by ${by}`)
}

function fullName({ owner, name }: State): string {
  return `${owner}/${name}`.toLowerCase()
}
