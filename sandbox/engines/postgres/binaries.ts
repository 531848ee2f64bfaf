import { existsSync, lstatSync, mkdtempSync, readdirSync, renameSync, symlinkSync } from 'node:fs'
import { chmod, cp, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isReachable, type Identity } from '../identity.ts'
import { temporaryDirectory } from '../root.ts'
import type { PostgresPackage } from './package.ts'

/**
 * A directory with PostgreSQL's programs that the engines' user can run: the package's own where
 * it can be reached, else a copy in the temporary directory, made once for each version and user.
 */
export async function usableBinaries(
  found: PostgresPackage,
  identity: Identity | null,
): Promise<string> {
  const whole = found.links.every(({ target }) => existsSync(join(dirname(found.native), target)))
  if (whole && (identity === null || isReachable(found.native))) return found.native
  const uid = process.getuid?.() ?? 0
  const parent = temporaryDirectory(identity)
  const name = `tinystacks-postgres-${found.version}-${process.platform}-${process.arch}-${uid}`
  const cache = join(parent, name)
  if (isOurs(cache, uid)) return cache
  const copy = await copyTo(mkdtempSync(`${cache}.`), found)
  return publish(copy, cache, uid)
}

/**
 * Whether a directory is a copy that only this user can have put there: owned by them, closed to
 * everybody else's writing, no symbolic link. Anything else in a shared directory is not trusted.
 */
export function isOurs(directory: string, uid: number): boolean {
  const status = lstatSync(directory, { throwIfNoEntry: false })
  return (
    status !== undefined &&
    status.isDirectory() &&
    status.uid === uid &&
    (status.mode & 0o022) === 0
  )
}

/** Gives the copy its lasting name at once, so that nobody sees half of one; else keeps its own. */
async function publish(copy: string, cache: string, uid: number): Promise<string> {
  try {
    renameSync(copy, cache)
    return cache
  } catch {
    // Another sandbox was faster, or somebody else's directory is in the way.
  }
  if (!isOurs(cache, uid)) return copy
  await rm(copy, { recursive: true, force: true })
  return cache
}

async function copyTo(copy: string, found: PostgresPackage): Promise<string> {
  await cp(found.native, copy, { recursive: true, dereference: false, verbatimSymlinks: true })
  await complete({ ...found, native: copy })
  return copy
}

/** Makes the links that the package cannot carry, and lets everybody run its programs. */
export async function complete({ native, links }: PostgresPackage): Promise<void> {
  for (const { source, target } of links) {
    const link = join(native, target.replace(/^native\//, ''))
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined)
      symlinkSync(basename(source), link)
  }
  await openToAll(native)
}

/** Lets everybody read and enter, whatever the umask and the package's own modes are. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755)
  await Promise.all(
    readdirSync(directory, { withFileTypes: true }).map(async (entry) => {
      const path = join(directory, entry.name)
      if (entry.isDirectory()) await openToAll(path)
      else if (entry.isFile()) await chmod(path, basename(directory) === 'bin' ? 0o755 : 0o644)
    }),
  )
}
