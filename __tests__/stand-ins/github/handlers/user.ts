import type { Handler } from '../protocol/exchange.ts'
import { Failure } from '../protocol/failure.ts'
import { now } from '../repository/state.ts'
import { user } from '../views/things.ts'

/** The token's owner; a workflow's token has none. */
export const getUser: Handler = ({ state, token }) => {
  if (token.kind === 'installation')
    throw new Failure(403, 'Resource not accessible by integration')
  return {
    status: 200,
    body: {
      ...user(state, token.identity),
      ...{ name: null, company: null, blog: '', location: null, email: null, bio: null },
      ...{ hireable: null, public_repos: 0, public_gists: 0, followers: 0, following: 0 },
      ...{ created_at: now(), updated_at: now() },
    },
  }
}
