import {
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import { TinystacksError } from '../errors.ts'
import type { ConfigFile } from '../ports/ports.ts'

const DEFAULT_NAME = 'tinystacks.yml'

/** Reads the named file, or the nearest `tinystacks.yml` from `directory` up to the repository's root. */
export function readConfigFile(named: string | null, directory: string): ConfigFile {
  const path = named === null ? findUpwards(directory) : resolve(directory, named)
  const name = named ?? (path === null ? DEFAULT_NAME : relative(directory, path))
  if (path === null || !existsSync(path)) throw notFound(name, named === null)
  refuseEscape(path, name, directory)
  const status = statSync(path)
  if (!status.isFile())
    throw new TinystacksError('CONFIG_UNREADABLE', `${name} is not a file`, { exit: 2 })
  // `src/config` refuses it as well; a larger file is not even read.
  if (status.size > MAX_FILE_BYTES)
    throw new TinystacksError('CONFIG_TOO_LARGE', `${name} is larger than 1 MiB`, {
      exit: 2,
      file: name,
      hint: 'a tinystacks.yml is a few kB; check that this is the right file',
    })
  const root = repositoryRoot(dirname(path))
  return {
    name,
    inRepository: root === null ? basename(path) : relative(root, path).split(sep).join('/'),
    text: read(path, name),
  }
}

/** Writes the file that `readConfigFile` gave. Its new text stands beside it first, so that it is never half written. */
export function writeConfigFile({ name }: ConfigFile, text: string, directory: string): void {
  // The file itself where its name is a link to it: renaming onto the link would end that.
  const path = realpathSync(resolve(directory, name))
  const beside = `${path}.tinystacks`
  try {
    // What is left of a run that broke off, or a link that somebody put there, is not written through.
    rmSync(beside, { force: true })
    writeFileSync(beside, text, { mode: statSync(path).mode, flag: 'wx' })
    renameSync(beside, path)
  } catch (cause) {
    rmSync(beside, { force: true })
    throw new TinystacksError('CONFIG_NOT_WRITTEN', `${name} cannot be written`, { exit: 1, cause })
  }
}

/**
 * A link that leaves the workspace is not followed: whoever writes the repository would have another file
 * of the machine read, and told of in a comment. Links within it are fine.
 */
function refuseEscape(path: string, name: string, directory: string): void {
  const checkout = repositoryRoot(directory) ?? resolve(directory)
  // A file that somebody names outside of the checkout is meant; its links stay beside it all the same.
  const within = isIn(checkout, path) ? checkout : (repositoryRoot(dirname(path)) ?? dirname(path))
  if (isIn(realpathSync(within), realpathSync(path))) return
  throw new TinystacksError('CONFIG_OUTSIDE', `${name} is a link that leaves the repository`, {
    exit: 2,
    file: name,
    hint: 'put the file itself into the repository',
  })
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}

function read(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new TinystacksError('CONFIG_UNREADABLE', `${name} cannot be read`, { exit: 2, cause })
  }
}

function notFound(name: string, searched: boolean): TinystacksError {
  return new TinystacksError(
    'CONFIG_NOT_FOUND',
    searched
      ? `there is no ${DEFAULT_NAME} here or above, up to the repository's root`
      : `there is no file ${name}`,
    {
      exit: 2,
      file: name,
      hint: searched
        ? `write ${DEFAULT_NAME}, or name the file with --config`
        : 'check the path after --config (in a workflow: the input `config`, after actions/checkout)',
    },
  )
}

function findUpwards(directory: string): string | null {
  for (const folder of upwards(directory)) {
    const path = join(folder, DEFAULT_NAME)
    if (existsSync(path)) return path
    if (existsSync(join(folder, '.git'))) return null
  }
  return null
}

/** The folder that holds `.git`, at or above `directory`; null = in no repository. */
export function repositoryRoot(directory: string): string | null {
  return upwards(directory).find((folder) => existsSync(join(folder, '.git'))) ?? null
}

function upwards(directory: string): readonly string[] {
  const folders = [resolve(directory)]
  for (;;) {
    const last = folders.at(-1) ?? ''
    const parent = dirname(last)
    if (parent === last) return folders
    folders.push(parent)
  }
}
