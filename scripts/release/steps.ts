import type { Asset } from './assets.ts'
import type { Release, Repository } from './github.ts'
import { isNewest, type Version } from './version.ts'

type Say = (line: string) => void

/**
 * A draft with its assets, which nobody sees yet. One that an earlier try left is made anew. What is published and the
 * same stays; what is published and differs is an error, since nobody may change what somebody has downloaded.
 */
export async function draft(
  github: Repository,
  { version, notes, assets }: { version: Version; notes: string; assets: readonly Asset[] },
  say: Say,
): Promise<void> {
  const releases = await github.releasesOf(version.tag)
  const published = releases.find((release) => !release.draft)
  if (published !== undefined) {
    compare(published, assets)
    say(`${version.tag} is published already, with the same assets`)
    return
  }
  for (const old of releases) await github.remove(old)
  const release = await github.createDraft({
    ...{ tag_name: version.tag, name: version.tag, body: notes, prerelease: version.prerelease },
  })
  for (const { name, content, sha256 } of assets) {
    const { digest } = await github.upload(release, name, content)
    if (digest !== `sha256:${sha256}`)
      throw new Error(`${name} arrived with the digest ${String(digest)}, not sha256:${sha256}`)
    say(`uploaded ${name}`)
  }
  say(`${version.tag} is a draft with ${String(assets.length)} assets`)
}

/**
 * Makes the draft public. If the repository has that set, neither its tag nor its assets can be changed from then on; a
 * repository that has not fails here, before the major tag moves.
 * https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases
 */
export async function publish(
  github: Repository,
  { version, assets }: { version: Version; assets: readonly Asset[] },
  say: Say,
): Promise<void> {
  const [release, ...more] = await github.releasesOf(version.tag)
  if (release === undefined) throw new Error(`there is no draft of ${version.tag}`)
  if (more.length > 0) throw new Error(`there is more than one release of ${version.tag}`)
  compare(release, assets)
  // GitHub takes the newest by its version and date for the latest.
  const latest = version.prerelease ? 'false' : 'legacy'
  const published = release.draft ? await github.publish(release, latest) : release
  if (published.immutable !== true)
    throw new Error(
      `${published.html_url} is not immutable: turn on "Enable release immutability" in the repository's ` +
        'settings, delete this release (not its tag), and run the workflow again',
    )
  say(`${version.tag} is published and immutable: ${published.html_url}`)
}

/** Moves `v1` to the newest version of its major, and never back. It has no release, which would lock it. */
export async function moveMajor(
  github: Repository,
  { version, sha }: { version: Version; sha: string },
  say: Say,
): Promise<void> {
  const tags = await github.tags(version.major)
  if (!isNewest(version, tags, true)) {
    say(`${version.major} stays: ${version.tag} is not the newest version of it`)
    return
  }
  const releases = await github.releasesOf(version.major)
  if (releases.length > 0)
    throw new Error(`${version.major} has a release, which locks the tag: delete that release`)
  await github.moveTag(version.major, sha, tags.includes(version.major))
  say(`${version.major} is ${version.tag} (${sha})`)
}

/** Fails unless a release has exactly these assets. */
function compare(release: Release, assets: readonly Asset[]): void {
  const line = (name: string, digest: string | null) => `${name} ${String(digest)}`
  const has = release.assets.map(({ name, digest }) => line(name, digest)).sort()
  const wanted = assets.map(({ name, sha256 }) => line(name, `sha256:${sha256}`)).sort()
  if (has.join('\n') !== wanted.join('\n'))
    throw new Error(`${release.tag_name} has other assets than these:\n  ${has.join('\n  ')}`)
}
