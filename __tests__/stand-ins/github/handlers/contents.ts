import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { basename, posix } from 'node:path'
import type { Answer, Handler } from '../protocol/exchange.ts'
import { Failure, notFound } from '../protocol/failure.ts'
import type { Commit, State } from '../repository/model.ts'
import { resolve, targetOf } from '../repository/state.ts'
import { repositoryUrl, WEB } from '../views/things.ts'

/** Larger files come without their content, except raw. */
const LARGEST_INLINE = 1024 * 1024

/**
 * A file of a commit: in base64 within JSON, or as it is where the client accepts
 * `application/vnd.github.raw+json`.
 */
export const getContent: Handler = ({ state, parameters, query, accept }): Answer => {
  const { ref = state.defaultBranch } = query
  const path = parameters['path'] ?? ''
  const commit = resolve(state, ref)
  if (commit === undefined) throw new Failure(404, `No commit found for the ref ${ref}`)
  const found = commit.files[path]
  if (found === undefined) {
    const entries = entriesIn(commit, path)
    if (entries.length === 0) throw notFound()
    return { status: 200, body: entries.map((entry) => entryView(state, entry, ref)) }
  }
  const target = targetOf(found)
  const text = target === null ? found : commit.files[posix.join(posix.dirname(path), target)]
  if (target !== null && (text === undefined || targetOf(text) !== null))
    return { status: 200, body: { ...entryView(state, { path, type: 'symlink' }, ref), target } }
  if (text === undefined) throw notFound()
  if (/application\/vnd\.github\.(v3\.)?raw(\+json)?/.test(accept))
    return { status: 200, body: text, headers: { 'content-type': `${RAW}; charset=utf-8` } }

  const bytes = Buffer.from(text)
  const sha = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  const inline = bytes.length <= LARGEST_INLINE
  const url = `${repositoryUrl(state)}/contents/${path}?ref=${encodeURIComponent(ref)}`
  const html = `${WEB}/${state.owner}/${state.name}/blob/${ref}/${path}`
  const git = `${repositoryUrl(state)}/git/blobs/${sha}`
  const raw = `https://raw.githubusercontent.com/${state.owner}/${state.name}/${ref}/${path}`
  return {
    status: 200,
    body: {
      ...{ name: basename(path), path, sha, size: bytes.length, type: 'file' },
      ...{ url, html_url: html, git_url: git, download_url: raw },
      content: inline ? bytes.toString('base64').replaceAll(/.{60}/g, '$&\n') + '\n' : '',
      encoding: inline ? 'base64' : 'none',
      _links: { self: url, git, html },
    },
  }
}

type Entry = { readonly path: string; readonly type: 'file' | 'dir' | 'symlink' }

/** What a directory holds; of links as files, as GitHub lists them. */
function entriesIn({ files }: Commit, directory: string): readonly Entry[] {
  const inside = Object.keys(files).filter((path) => path.startsWith(`${directory}/`))
  const names = new Set(inside.map((path) => path.slice(directory.length + 1).split('/')[0] ?? ''))
  return [...names].map((name) => {
    const path = `${directory}/${name}`
    return { path, type: path in files ? 'file' : 'dir' }
  })
}

function entryView(state: State, { path, type }: Entry, ref: string) {
  const sha = createHash('sha1').update(path).digest('hex')
  const url = `${repositoryUrl(state)}/contents/${path}?ref=${encodeURIComponent(ref)}`
  const html = `${WEB}/${state.owner}/${state.name}/blob/${ref}/${path}`
  const git = `${repositoryUrl(state)}/git/blobs/${sha}`
  return {
    ...{ name: basename(path), path, sha, size: 0, type },
    ...{ url, html_url: html, git_url: git, download_url: html },
    _links: { self: url, git, html },
  }
}

const RAW = 'application/vnd.github.raw+json'
