/**
 * GitHub's own command line, `gh`, as the person has logged it in: its token is never ours. Every call is a list of
 * arguments, without a shell.
 */
import { execFile } from 'node:child_process'
import { recordOf } from '../../text/record.ts'
import type {
  Answered,
  GitHubCli,
  GitHubRepository,
  GitHubVariable,
} from '../../ports/github-cli.ts'

/** Milliseconds. */
const TIMEOUT = 30_000

/** The identity provider is that of github.com, whatever host `gh` is used with otherwise (GH_HOST). */
const HOST = 'github.com'

export const gh: GitHubCli = {
  isInstalled: async () => (await run('--version')).kind === 'answered',
  repository: async (name) => {
    const told = await run('api', '--hostname', HOST, `repos/${name}`)
    return told.kind === 'answered' ? repositoryIn(told.value) : told
  },
  setVariable: async (repository, variable) => {
    const { environment } = variable
    const there = environment === null ? null : await madeEnvironment(repository, environment)
    if (there?.kind === 'unanswered') return there
    const set = await run(...settingOf(repository, variable))
    return set.kind === 'answered' ? { kind: 'answered', value: null } : set
  },
}

/** `gh variable set` (cli.github.com/manual/gh_variable_set). */
function settingOf(
  repository: string,
  { environment, name, value }: GitHubVariable,
): readonly string[] {
  return [
    ...['variable', 'set', name, '--repo', `${HOST}/${repository}`],
    ...(environment === null ? [] : ['--env', environment]),
    ...['--body', value],
  ]
}

/**
 * GitHub makes an environment when the first job names it; its variables need it before. One that is there is not
 * touched: a PUT would change what protects it (REST, "Create or update an environment").
 */
async function madeEnvironment(
  repository: string,
  environment: string,
): Promise<Answered<unknown>> {
  const path = `repos/${repository}/environments/${environment}`
  const found = await run('api', '--hostname', HOST, path)
  if (found.kind === 'answered' || !found.why.includes('HTTP 404')) return found
  return run('api', '--hostname', HOST, '--method', 'PUT', path)
}

function repositoryIn(text: string): Answered<GitHubRepository> {
  const { id, owner, default_branch: branch } = recordOf(json(text))
  const { id: ownerId } = recordOf(owner)
  return typeof id === 'number' && typeof ownerId === 'number' && typeof branch === 'string'
    ? { kind: 'answered', value: { id: String(id), ownerId: String(ownerId), branch } }
    : { kind: 'unanswered', why: 'gh did not tell the ids' }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What it prints; its exit codes: cli.github.com/manual/gh_help_exit-codes. */
function run(...argv: readonly string[]): Promise<Answered<string>> {
  const environment = { ...process.env, GH_PROMPT_DISABLED: '1', GH_NO_UPDATE_NOTIFIER: '1' }
  const options = { timeout: TIMEOUT, windowsHide: true, env: environment }
  return new Promise((resolve) => {
    execFile('gh', argv, options, (error, stdout, stderr) => {
      if (error === null) resolve({ kind: 'answered', value: stdout })
      else resolve({ kind: 'unanswered', why: whyNot(error.code, stderr) })
    })
  })
}

function whyNot(code: unknown, stderr: string): string {
  if (code === 'ENOENT') return 'gh is not installed'
  if (code === 4) return 'gh is not logged in: gh auth login'
  return stderr.trim().split('\n')[0] || 'gh failed'
}
