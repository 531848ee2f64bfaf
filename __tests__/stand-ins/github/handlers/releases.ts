import { createHash } from 'node:crypto'
import type { Exchange, Handler } from '../protocol/exchange.ts'
import { Failure, notFound, validationFailed } from '../protocol/failure.ts'
import { page } from '../protocol/pages.ts'
import type { Release } from '../repository/model.ts'
import { nextId, now } from '../repository/state.ts'
import { asset as assetView, release as view } from '../views/release.ts'

type Asked = {
  readonly tag_name: string
  readonly name?: string
  readonly body?: string
  readonly draft?: boolean
  readonly prerelease?: boolean
}

/** Newest first; drafts to those who may write. */
export const listReleases: Handler = (exchange) => {
  const { state, token } = exchange
  const mayWrite = token.permissions.contents === 'write'
  const all = state.releases.filter(({ publishedAt }) => publishedAt !== null || mayWrite)
  return page(exchange, '/releases', all, (one) => view(state, one))
}

export const createRelease: Handler = (exchange) => {
  const { state, token } = exchange
  const asked = exchange.body as Asked
  const added: Release = {
    ...{ id: nextId(state), tag: asked.tag_name, name: asked.name ?? asked.tag_name },
    ...{ body: asked.body ?? '', author: token.identity, createdAt: now(), assets: [] },
    ...{ prerelease: asked.prerelease ?? false, publishedAt: null, immutable: false },
  }
  if (asked.draft !== true) publish(exchange, added)
  state.releases.unshift(added)
  return { status: 201, body: view(state, added) }
}

export const updateRelease: Handler = (exchange) => {
  const release = releaseOf(exchange)
  const asked = exchange.body as Partial<Asked>
  if (asked.prerelease !== undefined) release.prerelease = asked.prerelease
  if (asked.draft === false && release.publishedAt === null) publish(exchange, release)
  return { status: 200, body: view(exchange.state, release) }
}

export const deleteRelease: Handler = (exchange) => {
  const { releases } = exchange.state
  releases.splice(releases.indexOf(releaseOf(exchange)), 1)
  return { status: 204 }
}

export const uploadAsset: Handler = (exchange) => {
  const { state, query, body } = exchange
  const release = releaseOf(exchange)
  if (release.immutable) throw new Failure(422, 'Cannot upload assets to an immutable release.')
  const name = query['name'] ?? ''
  if (release.assets.some((one) => one.name === name))
    throw validationFailed({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
  const content = body as Buffer
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
  const asset = { id: nextId(state), name, size: content.length, digest, createdAt: now() }
  release.assets.push(asset)
  return { status: 201, body: assetView(state, release, asset) }
}

function releaseOf({ state, parameters }: Exchange): Release {
  const found = state.releases.find(({ id }) => id === Number(parameters['release_id']))
  if (found === undefined) throw notFound()
  return found
}

/** Makes the tag where it is not there. */
function publish({ state }: Exchange, release: Release): void {
  const taken = state.releases.some(
    (one) => one !== release && one.tag === release.tag && one.publishedAt !== null,
  )
  if (taken)
    throw validationFailed({ resource: 'Release', code: 'already_exists', field: 'tag_name' })
  if (state.usedTags.has(release.tag))
    throw validationFailed({
      ...{ resource: 'Release', code: 'custom', field: 'tag_name' },
      message: 'tag_name was used by an immutable release',
    })
  const head = state.branches.get(state.defaultBranch) ?? ''
  if (!state.tags.has(release.tag)) state.tags.set(release.tag, head)
  release.publishedAt = now()
  release.immutable = state.immutableReleases
  if (release.immutable) state.usedTags.add(release.tag)
}
