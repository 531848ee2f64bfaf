/** Where the file is looked for, and what lies there instead. */
import { distance } from 'fastest-levenshtein'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { upTo, type RunnerPaths } from './checkout.ts'

/** The file's name where none is given. */
export const DEFAULT_NAME = 'tinystacks.yml'

/** The folders in which the file is searched, up to the repository's root. */
export function searched(directory: string, runner: RunnerPaths): readonly string[] {
  const folders = upTo(directory, runner)
  const root = folders.findIndex((folder) => existsSync(join(folder, '.git')))
  return root < 0 ? folders : folders.slice(0, root + 1)
}

/**
 * Files that may be meant, as one would name them from `directory`: with the other ending, in another case, with a
 * dot before it. Where the file was named, those beside it.
 */
export function nearNames(
  named: string | null,
  directory: string,
  runner: RunnerPaths,
): readonly string[] {
  const wanted = named === null ? DEFAULT_NAME : basename(named)
  const folders =
    named === null ? searched(directory, runner) : [dirname(resolve(directory, named))]
  return folders.flatMap((folder) =>
    namesIn(folder)
      .filter((name) => name !== wanted && distance(stemOf(name), stemOf(wanted)) <= 1)
      .toSorted()
      .map((name) => relative(directory, join(folder, name))),
  )
}

/** `.Tinystacks.YAML` -> `tinystacks`; another file's name as it is. */
function stemOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\.?(.+?)(?:\.ya?ml|\.json)?$/, '$1')
    .replaceAll(/[-_ ]/g, '')
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [entry.name] : [],
    )
  } catch {
    return []
  }
}
