import { Buffer } from 'node:buffer'
import type { Comment, Identity, Label, State } from '../repository/model.ts'

/** Things as GitHub's API shows them. */

export const WEB = 'https://github.com'

/** An id of GitHub's GraphQL API, which means nothing here. */
export function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`
}

export function repositoryUrl(state: State, repository = `${state.owner}/${state.name}`): string {
  return `${state.url}/repos/${repository}`
}

export function user(state: State, { id, login, type }: Identity) {
  const url = `${state.url}/users/${encodeURIComponent(login)}`
  return {
    ...{ login, id, node_id: nodeId('U', id), type, site_admin: false },
    ...{ user_view_type: 'public', gravatar_id: '', url },
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    html_url: type === 'Bot' ? `${WEB}/apps/${login.replace('[bot]', '')}` : `${WEB}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
  }
}

export function label(state: State, { id, name, color, description }: Label) {
  const url = `${repositoryUrl(state)}/labels/${encodeURIComponent(name)}`
  return { id, node_id: nodeId('LA', id), url, name, color, default: false, description }
}

export function comment(state: State, { id, issue, author, body, createdAt, updatedAt }: Comment) {
  return {
    ...{ id, node_id: nodeId('IC', id), body, user: user(state, author) },
    url: `${repositoryUrl(state)}/issues/comments/${id}`,
    html_url: `${WEB}/${state.owner}/${state.name}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${repositoryUrl(state)}/issues/${issue}`,
    created_at: createdAt,
    updated_at: updatedAt,
    author_association: author.type === 'Bot' ? 'NONE' : 'MEMBER',
    performed_via_github_app: null,
  }
}
