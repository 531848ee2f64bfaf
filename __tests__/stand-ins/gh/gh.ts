/**
 * Stands for GitHub's command line as far as `bootstrap` and the page from nothing use it, in the words of its manual
 * (cli.github.com/manual: gh api, gh variable set, gh help exit-codes) and of its source (cli/cli,
 * pkg/cmd/variable/set). What it does not know it refuses, as `gh` refuses an unknown flag.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { GitHubState, Variable } from './state.ts'

const HOST = 'github.com'

class Failure extends Error {
  readonly code: number
  constructor(message: string, code = 1) {
    super(message)
    this.code = code
  }
}

const file = process.env['GH_STAND_IN'] ?? ''
const argv = process.argv.slice(2)

function read(): GitHubState {
  return JSON.parse(readFileSync(file, 'utf8')) as GitHubState
}

function change(next: Partial<GitHubState>): void {
  writeFileSync(file, JSON.stringify({ ...read(), ...next }, null, 2))
}

/** `[HOST/]OWNER/REPO`; the host is that of GH_HOST where none is named. */
function repositoryIn(written: string): string {
  const parts = written.split('/')
  const host = parts.length === 3 ? parts[0] : (process.env['GH_HOST'] ?? HOST)
  if (host !== HOST) throw new Failure(`none of the git remotes point to ${String(host)}`)
  return parts.slice(-2).join('/')
}

const notFound = (): Failure => new Failure('gh: Not Found (HTTP 404)')

function api(args: readonly string[]): string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      hostname: { type: 'string', default: process.env['GH_HOST'] ?? HOST },
      method: { type: 'string', short: 'X', default: 'GET' },
    },
  })
  const [path = '', ...more] = positionals
  if (more.length > 0) throw new Failure(`accepts 1 arg(s), received ${String(positionals.length)}`)
  if (values.hostname !== HOST) throw new Failure(`gh: Not Found (HTTP 404)`)
  const { repositories, environments, mayWrite } = read()
  const [, name = '', environment] =
    /^repos\/([^/]+\/[^/]+)(?:\/environments\/([^/]+))?$/.exec(path) ?? []
  const repository = repositories[name]
  if (repository === undefined) throw notFound()
  const known = environments[name] ?? []
  if (environment === undefined) return JSON.stringify({ ...repository, full_name: name })
  if (values.method === 'PUT') {
    if (!mayWrite) throw new Failure('gh: Resource not accessible by integration (HTTP 403)')
    change({ environments: { ...environments, [name]: [...new Set([...known, environment])] } })
  } else if (!known.includes(environment)) throw notFound()
  return JSON.stringify({ id: 1, name: environment })
}

function setVariable(args: readonly string[]): string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      repo: { type: 'string', short: 'R' },
      env: { type: 'string', short: 'e' },
      body: { type: 'string', short: 'b' },
    },
  })
  const [name, ...more] = positionals
  if (name === undefined) throw new Failure('must pass name argument')
  if (more.length > 0) throw new Failure('accepts at most 1 arg(s)')
  if (values.repo === undefined) throw new Failure('this stand-in is in no checkout: --repo')
  const repository = repositoryIn(values.repo)
  const { repositories, environments, variables, mayWrite } = read()
  const refused = (why: string): Failure => new Failure(`failed to set variable "${name}": ${why}`)
  if (repositories[repository] === undefined) throw refused('HTTP 404: Not Found')
  if (!mayWrite) throw refused('HTTP 403: Resource not accessible by integration')
  const environment = values.env ?? null
  if (environment !== null && !(environments[repository] ?? []).includes(environment))
    throw refused('HTTP 404: Not Found')
  const value = values.body ?? readFileSync(0, 'utf8').replace(/[\r\n]+$/, '')
  const set: Variable = { repository, environment, name, value }
  const others = variables.filter(
    (one) => one.repository !== repository || one.environment !== environment || one.name !== name,
  )
  change({ variables: [...others, set] })
  // It says what it did on a terminal alone.
  return ''
}

/** `gh pr ...` in a checkout is answered by whoever plays GitHub (GH_STAND_IN_PULLS). */
async function pullRequest(args: readonly string[]): Promise<string> {
  const server = process.env['GH_STAND_IN_PULLS']
  if (server === undefined) throw new Failure('this stand-in has no pull requests')
  const answer = await fetch(server, {
    method: 'POST',
    body: JSON.stringify({ args, cwd: process.cwd() }),
  })
  const text = await answer.text()
  if (answer.ok) return text
  throw new Failure(text)
}

async function run(): Promise<string> {
  if (argv[0] === '--version') return 'gh version 2.83.0 (2026-11-20)\n'
  change({ calls: [...read().calls, argv] })
  if (!read().isLoggedIn)
    throw new Failure('To get started with GitHub CLI, please run:  gh auth login', 4)
  const [command, second] = argv
  if (command === 'api') return api(argv.slice(1))
  if (command === 'variable' && second === 'set') return setVariable(argv.slice(2))
  if (command === 'pr') return await pullRequest(argv.slice(1))
  throw new Failure(`unknown command "${argv.slice(0, 2).join(' ')}" for "gh"`)
}

try {
  process.stdout.write(await run())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof Failure ? error.code : 1
}
