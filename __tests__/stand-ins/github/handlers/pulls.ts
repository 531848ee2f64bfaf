import type { Exchange, Handler } from '../protocol/exchange.ts'
import { Failure, notFound } from '../protocol/failure.ts'
import { page } from '../protocol/pages.ts'
import { pull as view, simplePull } from '../views/pull.ts'
import type { Pull } from '../repository/model.ts'
import { pullsOfCommit } from '../repository/state.ts'

/** The pull request that the path names as one, or as an issue. */
export function pullOf({ state, parameters }: Exchange): Pull {
  const found = state.pulls.get(Number(parameters['pull_number'] ?? parameters['issue_number']))
  if (found === undefined) throw notFound()
  return found
}

export const getPull: Handler = (exchange) => ({
  status: 200,
  body: view(exchange.state, pullOf(exchange)),
})

export const listPullsOfCommit: Handler = (exchange) => {
  const { state, parameters } = exchange
  const sha = parameters['commit_sha'] ?? ''
  if (!state.commits.has(sha)) throw new Failure(422, `No commit found for SHA: ${sha}`)
  const pulls = state.indexLag > 0 ? [] : pullsOfCommit(state, sha)
  return page(exchange, `/commits/${sha}/pulls`, pulls, (one) => simplePull(state, one))
}
