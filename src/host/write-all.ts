import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { TinystacksError } from '../errors.ts'
import type { Written } from '../ports/project.ts'

/** A file that is in place, and what was there; null = nothing. */
type Placed = { readonly path: string; readonly former: Buffer | null }

/**
 * Writes all of the files or none: each into a temporary file first, which is renamed when all of them are written.
 * If one cannot be renamed, those that were get back what they had.
 *
 * @throws TinystacksError file-not-written (exit 1), link-leaves-repository (exit 2)
 */
export function writeAll(root: string, files: readonly Written[]): void {
  const folders: string[] = []
  const beside: string[] = []
  const placed: Placed[] = []
  let current = ''
  try {
    for (const { path, text } of files) {
      current = path
      const target = join(root, path)
      makeFolders(root, dirname(target), folders)
      refuseEscape(root, dirname(target), path)
      const temporary = `${target}.tinystacks`
      // Do not write through a leftover of an interrupted run, or a link that somebody put there.
      rmSync(temporary, { force: true })
      beside.push(temporary)
      const mode = existsSync(target) ? statSync(target).mode : 0o644
      writeFileSync(temporary, text, { mode, flag: 'wx' })
    }
    for (const { path } of files) {
      current = path
      const target = join(root, path)
      const former = existsSync(target) ? readFileSync(target) : null
      renameSync(`${target}.tinystacks`, target)
      placed.push({ path: target, former })
    }
  } catch (cause) {
    for (const { path, former } of placed.toReversed())
      if (former === null) rmSync(path, { force: true })
      else writeFileSync(path, former)
    for (const temporary of beside) rmSync(temporary, { force: true })
    for (const folder of folders.toReversed()) rmdirSync(folder)
    if (cause instanceof TinystacksError) throw cause
    throw new TinystacksError('file-not-written', `${current} cannot be written`, {
      exit: 1,
      hint: 'no file was written. Check who may write into its folder, and run the command again',
      cause,
    })
  }
}

/** Makes what is missing of a folder below `root`, from above, and notes it. */
function makeFolders(root: string, folder: string, made: string[]): void {
  if (folder === root || existsSync(folder)) return
  makeFolders(root, dirname(folder), made)
  mkdirSync(folder)
  made.push(folder)
}

/** A folder that is a link out of the repository is not written into. */
function refuseEscape(root: string, folder: string, path: string): void {
  const real = realpathSync(folder)
  const within = realpathSync(root)
  if (real === within || real.startsWith(`${within}${sep}`)) return
  throw new TinystacksError(
    'link-leaves-repository',
    `the folder of ${path} is a link that leaves the repository`,
    {
      exit: 2,
      hint: 'no file was written. Put the folder itself into the repository',
    },
  )
}
