import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Asset } from '../../../scripts/release/assets.ts'
import { Repository } from '../../../scripts/release/github.ts'
import { draft, moveMajor, publish } from '../../../scripts/release/steps.ts'
import { versionOf } from '../../../scripts/release/version.ts'
import { useGitHub } from '../../stand-ins/github/index.ts'

const github = useGitHub()

let said: string[]
let sha: string
const say = (line: string): void => void said.push(line)
const repository = () => new Repository(github().environment)

function asset(name: string, text: string): Asset {
  const content = Buffer.from(text)
  return { name, content, sha256: createHash('sha256').update(content).digest('hex') }
}

const ASSETS = [asset('tinystacks-1.2.3.tgz', 'package'), asset('SHA256SUMS', 'sums')]
const given = (tag = 'v1.2.3', assets: readonly Asset[] = ASSETS) => ({
  version: versionOf(tag),
  notes: 'Notes.\n',
  assets,
})
const shown = () =>
  github()
    .releases()
    .map(({ tag, publishedAt, immutable, assets }) => ({
      ...{ tag, immutable, published: publishedAt !== null },
      assets: assets.map(({ name }) => name),
    }))
const NAMES = ASSETS.map(({ name }) => name)
const writes = () =>
  github()
    .calls()
    .filter(({ method }) => method !== 'GET')

beforeEach(() => {
  said = []
  sha = github().tag('v1.2.3')
})

describe('a draft', () => {
  it('has the notes and every asset, and nobody sees it', async () => {
    await draft(repository(), given(), say)
    expect(shown()).toEqual([{ tag: 'v1.2.3', immutable: false, published: false, assets: NAMES }])
    expect(github().releases()[0]).toMatchObject({ name: 'v1.2.3', body: 'Notes.\n' })
    expect(said.at(-1)).toBe('v1.2.3 is a draft with 2 assets')
  })

  it('is made anew after a try that ended half-way', async () => {
    github().disturb({ on: 'repos/upload-release-asset', kind: 'hang up' })
    await expect(draft(repository(), given(), say)).rejects.toThrow()
    await draft(repository(), given(), say)
    expect(shown()).toEqual([{ tag: 'v1.2.3', immutable: false, published: false, assets: NAMES }])
  })

  it('is not made where the same is published; where something else is, that is an error', async () => {
    await draft(repository(), given(), say)
    await publish(repository(), given(), say)
    github().resetCalls()
    await draft(repository(), given(), say)
    expect(said.at(-1)).toBe('v1.2.3 is published already, with the same assets')
    const others = [asset('tinystacks-1.2.3.tgz', 'another')]
    await expect(draft(repository(), given('v1.2.3', others), say)).rejects.toThrow(
      'v1.2.3 has other assets than these',
    )
    expect(writes()).toEqual([])
  })
})

describe('a release', () => {
  it('is published with its assets, immutable, and can be published again', async () => {
    await draft(repository(), given(), say)
    await publish(repository(), given(), say)
    await publish(repository(), given(), say)
    expect(shown()).toEqual([{ tag: 'v1.2.3', immutable: true, published: true, assets: NAMES }])
  })

  it('is not published without a draft, or with other assets than the attested ones', async () => {
    await expect(publish(repository(), given(), say)).rejects.toThrow('there is no draft of v1.2.3')
    await draft(repository(), given(), say)
    const others = [...ASSETS, asset('more', 'more')]
    await expect(publish(repository(), given('v1.2.3', others), say)).rejects.toThrow(
      'v1.2.3 has other assets than these',
    )
    expect(shown()[0]?.published).toBe(false)
  })

  it('fails where the repository does not make it immutable', async () => {
    github().setImmutableReleases(false)
    await draft(repository(), given(), say)
    await expect(publish(repository(), given(), say)).rejects.toThrow(
      /is not immutable: turn on "Enable release immutability"/,
    )
  })

  it('of a pre-release is never the latest', async () => {
    await draft(repository(), given('v2.0.0-rc.1'), say)
    await publish(repository(), given('v2.0.0-rc.1'), say)
    expect(github().releases()[0]?.prerelease).toBe(true)
    expect(writes().at(-1)?.body).toEqual({ draft: false, make_latest: 'false' })
  })
})

describe('the major tag', () => {
  const move = (tag: string, to = sha) =>
    moveMajor(repository(), { version: versionOf(tag), sha: to }, say)

  it('is made, and moves with the next version', async () => {
    await move('v1.2.3')
    expect(github().tags()).toMatchObject({ v1: sha })
    const next = github().push({ 'a.txt': 'a' })
    github().tag('v1.3.0', next)
    await move('v1.3.0', next)
    expect(github().tags()).toMatchObject({ v1: next, 'v1.2.3': sha })
  })

  it.each(['v1.2.2', 'v1.3.0-rc.1'])('does not move for %s', async (tag) => {
    await move('v1.2.3')
    const other = github().push({ 'a.txt': 'a' })
    github().tag(tag, other)
    await move(tag, other)
    expect(github().tags()).toMatchObject({ v1: sha })
    expect(said.at(-1)).toBe(`v1 stays: ${tag} is not the newest version of it`)
  })

  it('of another major is left alone', async () => {
    await move('v1.2.3')
    github().tag('v10.0.0')
    await move('v10.0.0')
    github().tag('v1.2.4')
    await move('v1.2.4')
    expect(Object.keys(github().tags()).sort()).toEqual([
      'v1',
      'v1.2.3',
      'v1.2.4',
      'v10',
      'v10.0.0',
    ])
  })

  it('with a release cannot move, which is said', async () => {
    github().tag('v1')
    const release = { tag_name: 'v1', name: 'v1', body: '', prerelease: false }
    await repository().createDraft(release)
    await expect(move('v1.2.3')).rejects.toThrow('v1 has a release, which locks the tag')
  })
})
