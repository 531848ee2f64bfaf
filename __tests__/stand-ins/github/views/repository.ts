import type { State } from '../repository/model.ts'
import { now } from '../repository/state.ts'
import { nodeId, repositoryUrl, user, WEB } from './things.ts'

/** Below a repository's address: what GitHub calls `<name>_url` -> where it is. */
const BELOW = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
}

/** A repository as the API and the events of workflows show it: ours, or a fork of it, `owner/name`. */
export function repository(state: State, fullName = `${state.owner}/${state.name}`) {
  const [login = '', name = ''] = fullName.split('/')
  const fork = fullName !== `${state.owner}/${state.name}`
  const url = repositoryUrl(state, fullName)
  const id = state.id + (fork ? 1 : 0)
  const owner = { id: ownerId(login), login, type: 'User' } as const
  return {
    ...{ id, node_id: nodeId('R', id), name, full_name: fullName, private: state.private, fork },
    ...{ owner: user(state, owner), url, html_url: `${WEB}/${fullName}`, description: null },
    ...Object.fromEntries(Object.entries(BELOW).map(([key, path]) => [`${key}_url`, url + path])),
    ...{ clone_url: `${WEB}/${fullName}.git`, svn_url: `${WEB}/${fullName}`, mirror_url: null },
    ...{ git_url: `git://github.com/${fullName}.git`, ssh_url: `git@github.com:${fullName}.git` },
    ...{ default_branch: state.defaultBranch, visibility: state.private ? 'private' : 'public' },
    ...{ homepage: null, language: null, license: null, topics: [], size: 1 },
    ...{ forks: 0, forks_count: 0, watchers: 0, watchers_count: 0, stargazers_count: 0 },
    ...{ open_issues: state.pulls.size, open_issues_count: state.pulls.size },
    ...{ has_issues: true, has_projects: true, has_wiki: false, has_pages: false },
    ...{ has_downloads: true, archived: false, disabled: false, is_template: false },
    ...{ pushed_at: now(), created_at: now(), updated_at: now() },
  }
}

/** The same for the same owner, and nobody else's. */
function ownerId(login: string): number {
  return [...login].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)
}
