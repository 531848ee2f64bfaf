import type { Asset, Release, State } from '../repository/model.ts'
import { nodeId, repositoryUrl, user, WEB } from './things.ts'

export function release(state: State, given: Release) {
  const { id, tag, name, body, author, prerelease, immutable, createdAt, publishedAt } = given
  const url = `${repositoryUrl(state)}/releases/${id}`
  return {
    ...{ id, node_id: nodeId('RE', id), url, tag_name: tag, name, body, prerelease, immutable },
    ...{ draft: publishedAt === null, target_commitish: state.defaultBranch },
    ...{ created_at: createdAt, published_at: publishedAt, author: user(state, author) },
    html_url: `${web(state)}/releases/tag/${tag}`,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    tarball_url: `${repositoryUrl(state)}/tarball/${tag}`,
    zipball_url: `${repositoryUrl(state)}/zipball/${tag}`,
    assets: given.assets.map((one) => asset(state, given, one)),
  }
}

export function asset(state: State, { tag, author }: Release, given: Asset) {
  const { id, name, size, digest, createdAt } = given
  return {
    ...{ id, node_id: nodeId('RA', id), name, size, digest, label: '', state: 'uploaded' },
    ...{ content_type: 'application/octet-stream', download_count: 0 },
    ...{ created_at: createdAt, updated_at: createdAt, uploader: user(state, author) },
    url: `${repositoryUrl(state)}/releases/assets/${id}`,
    browser_download_url: `${web(state)}/releases/download/${tag}/${name}`,
  }
}

function web({ owner, name }: State): string {
  return `${WEB}/${owner}/${name}`
}
