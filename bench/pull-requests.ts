/** A deployed stage and pull requests that change it: the sandbox, the GitHub emulator, a checkout. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGitHub, type GitHub } from '../__tests__/stand-ins/github/index.ts'
import { runStep, type Finished } from './runner.ts'
import { startSandbox } from './sandbox.ts'

const EXAMPLE = join(import.meta.dirname, '..', 'examples', 'quickstart', 'tinystacks.yml')

/** The login that a workflow's token writes as. */
export const US = 'github-actions[bot]'

export type PullRequests = {
  readonly github: GitHub
  /** The deployed file. */
  readonly deployed: string
  /** Runs the action on the pull request with this file in the checkout, the outcome its exit code. */
  readonly plan: (
    pull: number,
    file: string,
    inputs?: Readonly<Record<string, string>>,
  ) => Promise<Finished>
  /** Merges the pull request and runs the action on the push, with this file in the checkout. */
  readonly land: (pull: number, file: string) => Promise<Finished>
  readonly close: () => Promise<void>
}

/** Deploys the quickstart. `latency`: milliseconds that every answer of GitHub takes. */
export async function pullRequests(latency: number): Promise<PullRequests> {
  const checkout = mkdtempSync(join(tmpdir(), 'tinystacks-bench-'))
  mkdirSync(join(checkout, '.git'))
  const [sandbox, github] = await Promise.all([startSandbox(), startGitHub({ latency })])
  let runs = 0
  const run = (
    file: string,
    { payload, environment }: ReturnType<GitHub['pushEvent']>,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<Finished> => {
    runs += 1
    writeFileSync(join(checkout, 'tinystacks.yml'), file)
    return runStep({
      cwd: checkout,
      inputs: { config: 'tinystacks.yml', 'github-token': github.token, ...inputs },
      environment: {
        ...sandbox.environment,
        ...github.environment,
        ...environment,
        GITHUB_RUN_ID: String(runs),
      },
      payload,
    })
  }
  // Each stage of `deploy-calls.ts` has a VPC of its own.
  await fetch(`${sandbox.url}/_sandbox/quotas`, {
    method: 'POST',
    body: JSON.stringify({ region: 'us-east-1', service: 'vpc', code: 'L-F678F1CE', value: 20 }),
  })
  const deployed = readFileSync(EXAMPLE, 'utf8')
  github.push({ 'tinystacks.yml': deployed })
  const { exit, log } = await run(deployed, github.pushEvent())
  if (exit !== 0) throw new Error(`the deploy failed:\n${log}`)
  return {
    github,
    deployed,
    plan: (pull, file, inputs) => run(file, github.pullRequestEvent(pull), inputs),
    land: (pull, file) => {
      github.merge(pull)
      github.resetCalls()
      return run(file, github.pushEvent())
    },
    close: async () => {
      await Promise.all([sandbox.stop(), github.close()])
      rmSync(checkout, { recursive: true })
    },
  }
}
