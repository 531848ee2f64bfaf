import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { TinystacksError } from '../errors.ts'
import { git, GitError } from '../host/git.ts'
import type { KeepPrivate } from '../ports/private-file.ts'

/** Its owner may read and write it, and nobody else. */
const MODE = 0o600

/** A file that is there already is replaced, so that nobody keeps a right to the new one. */
export const keepPrivate: KeepPrivate = async (file, text) => {
  const path = resolve(file)
  try {
    const folder = realpathSync(dirname(path))
    await refuseTracked(folder, basename(path), file)
    const beside = join(folder, `.${basename(path)}.tinystacks-${String(process.pid)}`)
    try {
      writeFileSync(beside, text, { mode: MODE, flag: 'wx' })
      renameSync(beside, path)
    } finally {
      rmSync(beside, { force: true })
    }
  } catch (error) {
    if (error instanceof TinystacksError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new TinystacksError('file-not-written', `${file} could not be written: ${why}`, {
      exit: 1,
      hint: 'check the directory, and that you may write in it',
    })
  }
}

/** Git says which files it ignores; where it cannot be asked, none is taken to be. */
async function refuseTracked(folder: string, name: string, file: string): Promise<void> {
  if (!isInRepository(folder)) return
  try {
    if ((await git(folder, 'check-ignore', '--', name)) !== '') return
  } catch (error) {
    if (!(error instanceof GitError)) throw error
  }
  throw new TinystacksError(
    'file-in-repository',
    `${file} would have passwords in it, and git does not ignore it`,
    { exit: 2, hint: `add \`${name}\` to .gitignore, or write it outside of the repository` },
  )
}

/** A worktree has a file of that name. */
function isInRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true
    if (dirname(at) === at) return false
  }
}
