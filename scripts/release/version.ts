/** A released version, as its tag names it. */
export type Version = {
  /** `v1.2.3`, `v1.2.3-rc.1` */
  readonly tag: string
  /** As package.json has it: `1.2.3`. */
  readonly text: string
  readonly numbers: readonly [number, number, number]
  /** The tag that moves: `v1`. */
  readonly major: string
  readonly prerelease: boolean
}

const TAG = /^v((\d+)\.(\d+)\.(\d+)(-[\w.]+)?)$/

/** Reads a tag; null = it names no version. */
export function parseTag(tag: string): Version | null {
  const [, text = '', major = '', minor, patch, prerelease] = TAG.exec(tag) ?? []
  if (text === '') return null
  const numbers = [Number(major), Number(minor), Number(patch)] as const
  return { tag, text, numbers, major: `v${major}`, prerelease: prerelease !== undefined }
}

/** Reads a tag that has to name a version. */
export function versionOf(tag: string): Version {
  const version = parseTag(tag)
  if (version === null) throw new Error(`${tag} is no version: write v1.2.3 or v1.2.3-rc.1`)
  return version
}

/**
 * Whether none of these tags names a later version, of the same major where that is asked for. Pre-releases do not
 * count.
 */
export function isNewest(version: Version, tags: readonly string[], sameMajor: boolean): boolean {
  if (version.prerelease) return false
  return tags
    .map(parseTag)
    .filter((other): other is Version => other !== null && !other.prerelease)
    .filter((other) => !sameMajor || other.major === version.major)
    .every((other) => compare(other.numbers, version.numbers) <= 0)
}

/** The tag that npm gives it: what `npm install tinystacks` takes is the newest version. */
export function npmTag(version: Version, tags: readonly string[]): string {
  if (version.prerelease) return 'next'
  return isNewest(version, tags, false) ? 'latest' : `latest-${version.numbers[0]}`
}

function compare(a: Version['numbers'], b: Version['numbers']): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
