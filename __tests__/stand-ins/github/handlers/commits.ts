import type { Handler } from '../protocol/exchange.ts'
import { notFound } from '../protocol/failure.ts'
import { now } from '../repository/state.ts'
import { nodeId, repositoryUrl, WEB } from '../views/things.ts'

/** A commit with its parents, the first one first. */
export const getCommit: Handler = ({ state, parameters }) => {
  const commit = state.commits.get(parameters['commit_sha'] ?? '')
  if (commit === undefined) throw notFound()
  const { sha, parent, merged } = commit
  const link = (one: string) => ({
    sha: one,
    url: `${repositoryUrl(state)}/git/commits/${one}`,
    html_url: `${WEB}/${state.owner}/${state.name}/commit/${one}`,
  })
  const person = { name: 'octocat', email: 'octocat@github.com', date: now() }
  return {
    status: 200,
    body: {
      ...{ ...link(sha), node_id: nodeId('C', state.id), author: person, committer: person },
      message: 'a commit',
      tree: { sha, url: `${repositoryUrl(state)}/git/trees/${sha}` },
      parents: [parent, merged].filter((one) => one !== undefined).map(link),
      verification: {
        ...{ verified: false, reason: 'unsigned', signature: null, payload: null },
        verified_at: null,
      },
    },
  }
}
