import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { open, rm, utimes } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { cacheDirectory } from './cache.ts'
import type { Site } from './program.ts'
import { run } from './run.ts'

/** An archive that was not unpacked for so many milliseconds is removed: its program may be gone. */
const UNUSED = 30 * 24 * 3_600_000

/** The last file of an archive: one that was cut off after any other file would be unpacked without an error. */
const END = 'empty-data-end'

/** What decides how empty data looks. */
export type Recipe = {
  /** The program that will work on the data. */
  readonly program: string
  /** Everything that it is made with. */
  readonly steps: readonly string[]
}

/**
 * Makes data that is the same for every instance, with no password in it. It is made once for each program, kept in
 * the user's cache as an archive, and unpacked from there: that takes a tenth of the time. Sandboxes that do so at once
 * do not disturb each other, and where nothing can be kept, data is made each time.
 */
export async function madeOnce(
  recipe: Recipe,
  site: Site,
  make: () => Promise<void>,
): Promise<void> {
  const archives = join(cacheDirectory(), 'empty-data')
  const archive = join(archives, `${archiveName(recipe, site)}.tar`)
  if (await unpack(archive, site)) return
  await make()
  await keep(archives, archive, site).catch(() => undefined)
}

/** A program that was replaced, other steps and another owner of the files have an archive of their own. */
function archiveName({ program, steps }: Recipe, { identity }: Site): string {
  const path = realpathSync(program)
  const { size, mtimeMs } = statSync(path)
  const owner = identity?.uid ?? process.getuid?.() ?? 0
  const decides = JSON.stringify([path, size, mtimeMs, process.arch, owner, steps])
  return `${basename(path)}-${createHash('sha256').update(decides).digest('hex').slice(0, 16)}`
}

/** Whether there was an archive; what cannot be unpacked is removed, to be made again. */
async function unpack(archive: string, { data, directory }: Site): Promise<boolean> {
  const end = join(directory, END)
  try {
    if (!isOurs(archive)) return false
    // -p and the numbers of owners: as they were, whatever the umask and the names of users are.
    await tar(['-xpf', archive, '--numeric-owner', '-C', directory])
    if (!existsSync(end)) throw new Error(`${archive} is not whole`)
    await rm(end)
    await utimes(archive, new Date(), new Date())
    return true
  } catch {
    await rm(data, { recursive: true, force: true })
    await rm(archive, { force: true }).catch(() => undefined)
    return false
  }
}

/** Gives the archive its name when it is whole and on the disk. */
async function keep(archives: string, archive: string, { data, directory }: Site): Promise<void> {
  // The cache itself stays open: the engines' user runs the PostgreSQL that was fetched into it.
  mkdirSync(dirname(archives), { recursive: true })
  mkdirSync(archives, { recursive: true, mode: 0o700 })
  await removeUnused(archives)
  const fresh = mkdtempSync(join(archives, '.making-'))
  try {
    const file = join(fresh, 'data.tar')
    writeFileSync(join(fresh, END), '')
    await tar(['-cf', file, '-C', directory, basename(data), '-C', fresh, END])
    const handle = await open(file, 'r+')
    try {
      await handle.chmod(0o600)
      await handle.sync()
    } finally {
      await handle.close()
    }
    renameSync(file, archive)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

async function removeUnused(archives: string): Promise<void> {
  const unused = readdirSync(archives)
    .map((name) => join(archives, name))
    .filter((path) => {
      const status = statSync(path, { throwIfNoEntry: false })
      return status !== undefined && Date.now() - status.mtimeMs > UNUSED
    })
  await Promise.all(unused.map((path) => rm(path, { recursive: true, force: true })))
}

/** Whether a file can only have been put there by this user: it is unpacked as root, where root runs the sandbox. */
function isOurs(file: string): boolean {
  const status = lstatSync(file, { throwIfNoEntry: false })
  return (
    status !== undefined &&
    status.isFile() &&
    status.uid === (process.getuid?.() ?? 0) &&
    (status.mode & 0o022) === 0
  )
}

function tar(args: readonly string[]): Promise<void> {
  return run('tar', args, { identity: null, cwd: '/' })
}
