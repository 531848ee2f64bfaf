import { existsSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { TinystacksError } from '../errors.ts'
import type { Project } from '../ports/project.ts'
import { checkoutRoot, NO_RUNNER } from './checkout.ts'
import { git, GitError } from './git.ts'
import { DEFAULT_NAME } from './searched.ts'
import { writeAll } from './write-all.ts'

/** Bytes: lists of dependencies are smaller. */
const LARGEST = 512 * 1024
/** How many folders below that of tinystacks.yml are searched, one in the other. */
const DEEPEST = 6
const MOST_FILES = 20_000

/** Not the application's own, or not what it runs with. */
const SKIPPED =
  /^(\..*|node_modules|vendor|dist|build|target|coverage|venv|__pycache__|site-packages|examples?|fixtures|tests?|__tests__|spec|e2e|docs?)$/

/**
 * The repository around the file that is named, or around `tinystacks.yml` in `directory`. Links are not followed, and
 * nothing of it is run.
 *
 * @throws TinystacksError file-not-found (exit 2): there is no such folder
 */
export async function projectOf(named: string | null, directory: string): Promise<Project> {
  const path = resolve(directory, named ?? DEFAULT_NAME)
  const given = dirname(path)
  if (!existsSync(given) || !statSync(given).isDirectory())
    throw new TinystacksError(
      'file-not-found',
      `there is no folder ${relative(directory, given)}`,
      {
        exit: 2,
        hint: 'create it, or name a file in another one with --config',
      },
    )
  const folder = realpathSync(given)
  const found = checkoutRoot(folder, NO_RUNNER)
  const root = found ?? folder
  const inRoot = (to: string): string => relative(root, to).split(sep).join('/')
  const { files, isCut } = filesBelow(folder)
  return {
    tree: { files, read: (file) => textOf(join(folder, file)) },
    isCut,
    file: inRoot(join(folder, basename(path))),
    isRepository: found !== null,
    branch: found === null ? null : await defaultBranch(root),
    folder: basename(folder),
    shown: (to) => relative(realpathSync(directory), join(root, to)),
    before: (to) => before(join(root, to), to),
    write: (all) => {
      writeAll(root, all)
    },
  }
}

function filesBelow(folder: string): {
  readonly files: readonly string[]
  readonly isCut: boolean
} {
  const files: string[] = []
  let isCut = false
  const walk = (inside: string, depth: number): void => {
    for (const entry of entriesOf(join(folder, inside))) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (files.length >= MOST_FILES) isCut = true
      else if (entry.isFile()) files.push(path)
      else if (entry.isDirectory() && !SKIPPED.test(entry.name))
        if (depth >= DEEPEST) isCut = true
        else walk(path, depth + 1)
    }
  }
  walk('', 0)
  return { files: files.toSorted(), isCut }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // It may not be read: nothing is seen in it.
    return []
  }
}

function textOf(path: string): string | null {
  try {
    return statSync(path).size > LARGEST ? null : readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function before(path: string, shown: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    if (
      cause instanceof Error &&
      'code' in cause &&
      (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
    )
      return null
    throw new TinystacksError('file-unreadable', `${shown} cannot be read`, { exit: 2, cause })
  }
}

async function defaultBranch(root: string): Promise<string | null> {
  try {
    const name = await git(root, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD')
    return name.trim().replace(/^origin\//, '') || null
  } catch (error) {
    if (error instanceof GitError) return null
    throw error
  }
}
