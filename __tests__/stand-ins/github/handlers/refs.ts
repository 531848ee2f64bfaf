import type { Handler } from '../protocol/exchange.ts'
import { Failure } from '../protocol/failure.ts'
import type { State } from '../repository/model.ts'
import { nodeId, repositoryUrl } from '../views/things.ts'

const TAGS = 'refs/tags/'

/** Of tags alone; sorted by name. */
export const listMatchingRefs: Handler = ({ state, parameters }) => {
  const wanted = `refs/${parameters['ref'] ?? ''}`
  const names = [...state.tags.keys()].filter((name) => `${TAGS}${name}`.startsWith(wanted)).sort()
  return { status: 200, body: names.map((name) => view(state, name)) }
}

export const createRef: Handler = ({ state, body }) => {
  const { ref, sha } = body as { readonly ref: string; readonly sha: string }
  const name = ref.replace(TAGS, '')
  if (state.tags.has(name)) throw new Failure(422, 'Reference already exists')
  if (!state.commits.has(sha)) throw new Failure(422, 'Object does not exist')
  state.tags.set(name, sha)
  return { status: 201, body: view(state, name) }
}

export const updateRef: Handler = ({ state, parameters, body }) => {
  const name = `refs/${parameters['ref'] ?? ''}`.replace(TAGS, '')
  const { sha, force = false } = body as { readonly sha: string; readonly force?: boolean }
  const before = state.tags.get(name)
  if (before === undefined) throw new Failure(422, 'Reference does not exist')
  if (!state.commits.has(sha)) throw new Failure(422, 'Object does not exist')
  if (state.releases.some(({ tag, immutable }) => tag === name && immutable))
    throw new Failure(422, 'Cannot update this protected ref.')
  if (!force && !comesAfter(state, sha, before))
    throw new Failure(422, 'Update is not a fast forward')
  state.tags.set(name, sha)
  return { status: 200, body: view(state, name) }
}

function comesAfter(state: State, sha: string, before: string): boolean {
  for (let at: string | undefined = sha; at !== undefined; at = state.commits.get(at)?.parent)
    if (at === before) return true
  return false
}

function view(state: State, name: string) {
  const sha = state.tags.get(name) ?? ''
  return {
    ...{ ref: `${TAGS}${name}`, node_id: nodeId('REF', name.length) },
    url: `${repositoryUrl(state)}/git/refs/tags/${name}`,
    object: { type: 'commit', sha, url: `${repositoryUrl(state)}/git/commits/${sha}` },
  }
}
