import {
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import { TinystacksError } from '../errors.ts'
import type { ConfigFile } from '../ports/ports.ts'
import { checkoutRoot, NO_RUNNER, pathInRepository, type RunnerPaths } from './checkout.ts'
import { DEFAULT_NAME, nearNames, searched } from './searched.ts'

/** Reads the named file, or the nearest `tinystacks.yml` from `directory` up to the repository's root. */
export function readConfigFile(
  named: string | null,
  directory: string,
  runner: RunnerPaths = NO_RUNNER,
): ConfigFile {
  const path = named === null ? findUpwards(directory, runner) : resolve(directory, named)
  const name = named ?? (path === null ? DEFAULT_NAME : relative(directory, path))
  if (path === null || !existsSync(path))
    throw notFound(name, { isSearched: named === null, near: nearNames(named, directory, runner) })
  refuseEscape(path, name, directory, runner)
  const status = statSync(path)
  if (!status.isFile())
    throw new TinystacksError('file-unreadable', `${name} is not a file`, { exit: 2 })
  // `src/config` refuses a larger file as well, but here it is not even read.
  if (status.size > MAX_FILE_BYTES) throw tooLarge(name)
  return {
    name: relativeName(name, path, directory),
    inRepository: pathInRepository(path, runner),
    text: read(path, name),
  }
}

/** What is shown, in comments too, says nothing of the machine's folders. */
function relativeName(name: string, path: string, directory: string): string {
  if (!isAbsolute(name)) return name
  const inside = relative(
    realpathSync(directory),
    join(realpathSync(dirname(path)), basename(path)),
  )
  return inside.startsWith('..') ? name : inside
}

/**
 * Writes the file that `readConfigFile` returned. A temporary file is renamed onto it, so that it is never half
 * written.
 */
export function writeConfigFile({ name }: ConfigFile, text: string, directory: string): void {
  // The file itself if its name is a link: renaming onto the link would replace the link.
  const path = realpathSync(resolve(directory, name))
  const beside = `${path}.tinystacks`
  try {
    // Do not write through a leftover of an interrupted run, or a link that somebody put there.
    rmSync(beside, { force: true })
    writeFileSync(beside, text, { mode: statSync(path).mode, flag: 'wx' })
    renameSync(beside, path)
  } catch (cause) {
    rmSync(beside, { force: true })
    throw new TinystacksError('file-not-written', `${name} cannot be written`, { exit: 1, cause })
  }
}

/**
 * A link that leaves the workspace is not followed: with one, anybody who can write to the repository could have
 * another file of the machine read and quoted in a comment. Links within the workspace are fine.
 */
function refuseEscape(path: string, name: string, directory: string, runner: RunnerPaths): void {
  const checkout = checkoutRoot(directory, runner) ?? resolve(directory)
  // A file outside of the checkout is fine if it is named explicitly; even its links must not leave its directory.
  const within = isIn(checkout, path)
    ? checkout
    : (checkoutRoot(dirname(path), runner) ?? dirname(path))
  if (isIn(realpathSync(within), realpathSync(path))) return
  throw new TinystacksError(
    'link-leaves-repository',
    `${name} is a link that leaves the repository`,
    {
      exit: 2,
      file: name,
      hint: 'put the file itself into the repository',
    },
  )
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}

function read(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new TinystacksError('file-unreadable', `${name} cannot be read`, { exit: 2, cause })
  }
}

function tooLarge(name: string): TinystacksError {
  const problem = {
    code: 'file-too-large',
    path: '',
    line: 1,
    column: 1,
    message: 'the file is larger than 1 MiB',
    hint: 'a tinystacks.yml is a few kB; check that this is the right file',
  } as const
  return new TinystacksError('invalid-file', `${name} is not valid`, {
    exit: 2,
    file: name,
    problems: [problem],
  })
}

type Missing = { readonly isSearched: boolean; readonly near: readonly string[] }

function notFound(name: string, { isSearched, near }: Missing): TinystacksError {
  const [found] = near
  const create = isSearched
    ? `create ${DEFAULT_NAME}, or name the file with --config`
    : 'check --config; in a workflow, also that actions/checkout ran before'
  const rename = isSearched
    ? `rename it to ${DEFAULT_NAME}, or write \`--config ${found}\``
    : `write \`--config ${found}\``
  return new TinystacksError(
    'file-not-found',
    isSearched
      ? `there is no ${DEFAULT_NAME} here or in a parent directory up to the repository root`
      : `there is no file ${name}`,
    {
      exit: 2,
      file: name,
      hint: found === undefined ? create : `there is ${found}: ${rename}`,
    },
  )
}

function findUpwards(directory: string, runner: RunnerPaths): string | null {
  return (
    searched(directory, runner)
      .map((folder) => join(folder, DEFAULT_NAME))
      .find((path) => existsSync(path)) ?? null
  )
}
