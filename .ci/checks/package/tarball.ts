import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'

/** Packs the tree as `npm publish` would; gives the tarball. */
export function packed(root: string, directory: string): string {
  const args = ['pack', '--silent', '--pack-destination', directory]
  const name = execFileSync('npm', args, { cwd: root, encoding: 'utf8' }).trim()
  return join(directory, name)
}

/** A repository with the tree's last commit under the tag of its version, for an account; gives what npm calls it. */
export function tagged(root: string, directory: string, { uid, gid }: Account): string {
  const repository = join(directory, 'repository')
  mkdirSync(repository)
  const archive = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1e9 })
  execFileSync('tar', ['-x', '-C', repository], { input: archive })
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=ci', '-c', 'user.email=ci@example.com', ...args], {
      cwd: repository,
    })
  const tag = `v${versionOf(root)}`
  git('init', '--quiet')
  git('add', '--all', '--force')
  git('commit', '--quiet', '--message', tag)
  git('tag', tag)
  execFileSync('chown', ['-R', `${String(uid)}:${String(gid)}`, repository])
  return `git+file://${repository}#${tag}`
}

/** The version that package.json of the tree says. */
export function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  return version
}
