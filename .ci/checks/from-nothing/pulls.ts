/** `gh pr ...` as the page uses it: the pull request of what was pushed, its workflow by act, and its comment. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GitHubOidc } from '../../../__tests__/stand-ins/github-oidc/start.ts'
import type { Team } from '../act/team.ts'
import type { WorkflowRun } from '../act/runner.ts'
import type { Files } from '../act/repository.ts'
import { run, type Environment } from '../story/run.ts'

export type Pulls = {
  readonly url: string
  /** The runs that were started, in their order, once they have ended. */
  readonly runs: () => Promise<readonly WorkflowRun[]>
  readonly close: () => void
}

type Given = {
  readonly env: Environment
  /** The team, once there is a workflow. */
  readonly team: (files: Files) => Promise<Team>
  /** The job that has to run. */
  readonly job: string
  /** Says whose the tokens are that jobs get from now on. */
  readonly be: GitHubOidc['be']
}

/** Answers `gh` as long as it is open. */
export async function servePulls({ env, team, job, be }: Given): Promise<Pulls> {
  const runs: Promise<WorkflowRun>[] = []
  let current: { readonly number: number; readonly team: Team } | undefined
  const open = (): { readonly number: number; readonly team: Team } => {
    if (current === undefined) throw new Error('no pull requests found for branch')
    return current
  }
  const started = (one: Promise<WorkflowRun>): void => {
    // It is awaited later: until then a failure is nobody's.
    one.catch(() => undefined)
    runs.push(one)
  }
  const answers: Readonly<Record<string, (cwd: string) => Promise<string>>> = {
    'create --fill': async (cwd) => {
      const files = await pushed(cwd, env)
      const title = await run('git', ['log', '-1', '--format=%s'], { cwd, env })
      const made = await team(files)
      const number = await made.repository.propose(title, files)
      current = { number, team: made }
      const ref = `refs/pull/${String(number)}/merge`
      be({ subject: 'repo:acme/shop:pull_request', event: 'pull_request', ref })
      started(made.onPull(number, 'opened', job))
      return `https://github.com/acme/shop/pull/${String(number)}\n`
    },
    'checks --watch': async () => {
      const { jobs } = (await runs.at(-1)) ?? { jobs: {} }
      const lines = Object.entries(jobs).map(
        ([name, end]) =>
          `${name}\t${end === 'success' ? 'pass' : 'fail'}\t1m2s\thttps://github.com\t`,
      )
      if (Object.values(jobs).some((end) => end !== 'success')) throw new Error(lines.join('\n'))
      return `${lines.join('\n')}\n`
    },
    'view --comments': () => {
      const { number, team } = open()
      const bodies = team
        .comments(number)
        .map(
          ({ body }) =>
            `author:\tgithub-actions\nassociation:\tnone\nedited:\tfalse\nstatus:\tnone\n--\n${body}\n--\n`,
        )
      return Promise.resolve(bodies.join(''))
    },
    'merge --squash': () => {
      const { number, team } = open()
      be({ subject: 'repo:acme/shop:ref:refs/heads/main' })
      started(team.onMerge(number, job))
      return Promise.resolve('')
    },
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { args, cwd } = JSON.parse(Buffer.concat(chunks).toString()) as {
        readonly args: readonly string[]
        readonly cwd: string
      }
      const answer = answers[args.join(' ')]
      const told = answer?.(cwd) ?? Promise.reject(new Error(`unknown: gh pr ${args.join(' ')}`))
      told.then(
        (text) => response.end(text),
        (error: unknown) => {
          response.statusCode = 400
          response.end(error instanceof Error ? error.message : String(error))
        },
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    runs: () => Promise.all(runs),
    close: () => {
      server.close()
    },
  }
}

/** What the branch of the checkout has on the remote, and its default branch has not. */
async function pushed(cwd: string, env: Environment): Promise<Files> {
  const git = (...args: readonly string[]) => run('git', args, { cwd, env })
  const branch = `origin/${await git('branch', '--show-current')}`
  await git('fetch', '--quiet', 'origin')
  const names = (await git('diff', '--name-only', `origin/main...${branch}`)).split('\n')
  const files = names.filter((name) => name !== '')
  return Object.fromEntries(
    await Promise.all(
      files.map(async (name) => [name, `${await git('show', `${branch}:${name}`)}\n`] as const),
    ),
  )
}
