import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { GitHub } from '../../../__tests__/stand-ins/github/index.ts'
import { run } from '../story/run.ts'

export type Files = Readonly<Record<string, string>>

/** A repository with its clone: whatever happens on GitHub are commits of git, with the same names. */
export class Repository {
  readonly directory: string
  readonly #github: GitHub
  readonly #branches = new Map<number, string>()

  private constructor(directory: string, github: GitHub) {
    this.directory = directory
    this.#github = github
  }

  /** With these files on its default branch. */
  static async create(directory: string, github: GitHub, files: Files): Promise<Repository> {
    mkdirSync(directory, { recursive: true })
    const repository = new Repository(directory, github)
    await repository.#git('init', '--quiet', '--initial-branch=main')
    github.push(files, 'main', await repository.#commit('First commit', files))
    return repository
  }

  /** The text of a file on the default branch. */
  async read(path: string): Promise<string> {
    return `${await this.#git('show', `main:${path}`)}\n`
  }

  /** The numbers of all pull requests. */
  pulls(): readonly number[] {
    return [...this.#branches.keys()]
  }

  /** What the checkout changes of the commit that it is built on. */
  async changed(): Promise<readonly string[]> {
    const names = await this.#git(
      ...['log', '-1', '--first-parent', '--diff-merges=first-parent', '--name-only', '--format='],
    )
    return names.split('\n')
  }

  /** The default branch is in the checkout from now on. */
  async checkOutDefault(): Promise<void> {
    await this.#git('checkout', '--quiet', 'main')
  }

  /** A commit on the default branch that no pull request brings. */
  async push(title: string, files: Files): Promise<void> {
    await this.checkOutDefault()
    this.#github.push(files, 'main', await this.#commit(title, files))
  }

  /** A pull request with one commit; its number. `fork`: its branch is in this one. */
  async propose(title: string, files: Files, fork?: string): Promise<number> {
    const branch = title.toLowerCase().replaceAll(' ', '-')
    await this.#git('checkout', '--quiet', '-b', branch, 'main')
    const sha = await this.#commit(title, files)
    const number = this.#github.openPull({
      ...{ title, branch, files, sha },
      ...(fork !== undefined && { fork }),
    })
    this.#branches.set(number, branch)
    return number
  }

  /** What a workflow of the pull request has in its checkout: the branch, merged into the default one. */
  async checkOut(number: number): Promise<void> {
    await this.#git('checkout', '--quiet', '--detach', 'main')
    await this.#git('merge', '--quiet', '--no-ff', '-m', 'Test merge', this.#branch(number))
    const sha = await this.#git('rev-parse', 'HEAD')
    await this.#git('update-ref', `refs/pull/${String(number)}/merge`, sha)
    this.#github.testMerged(number, sha)
  }

  /** Puts a pull request into the merge queue and has its group in the checkout. */
  async enqueue(number: number): Promise<void> {
    await this.#git('checkout', '--quiet', '--detach', 'main')
    this.#github.enqueue(number, await this.#squash(number))
  }

  /** Squashes a pull request onto the default branch, which is in the checkout from now on. */
  async merge(number: number): Promise<void> {
    await this.checkOutDefault()
    this.#github.merge(number, 'squash', await this.#squash(number))
  }

  /** Lets the queue merge what it has in the checkout. */
  async mergeQueued(number: number): Promise<void> {
    const sha = this.#github.merge(number, 'queue')
    await this.#git('checkout', '--quiet', '-B', 'main', sha)
  }

  async #squash(number: number): Promise<string> {
    await this.#git('merge', '--quiet', '--squash', this.#branch(number))
    return this.#commit(`Merge #${String(number)}`, {})
  }

  async #commit(message: string, files: Files): Promise<string> {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.directory, path)), { recursive: true })
      writeFileSync(join(this.directory, path), text)
    }
    await this.#git('add', '--all')
    await this.#git('commit', '--quiet', '--message', message)
    return this.#git('rev-parse', 'HEAD')
  }

  #branch(number: number): string {
    const branch = this.#branches.get(number)
    if (branch === undefined)
      throw new Error(`pull request ${String(number)} was not proposed here`)
    return branch
  }

  /** Neither the machine's settings nor those of the person who runs this. */
  #git(...args: readonly string[]): Promise<string> {
    const person = { NAME: 'Octocat', EMAIL: 'octocat@example.com' }
    const env = {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((role) =>
          Object.entries(person).map(([what, value]) => [`GIT_${role}_${what}`, value]),
        ),
      ),
    }
    return run('git', args, { env, cwd: this.directory })
  }
}
