/** A repository on the GitHub stand-in whose workflows run the built action: pull requests, merges, deploys. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect } from 'vitest'
import { parseHeader } from '../../src/review/header.ts'
import type { CommentHeader } from '../../src/review/types.ts'
import { useGitHub, type GitHub, type MergeMethod } from '../stand-ins/github/index.ts'
import { runAction, useCheckout, type ActionRun, type Sandbox } from './support.ts'

type Inputs = Readonly<Record<string, string>>
type Event = ReturnType<GitHub['pushEvent']>

/** How a run differs from the usual one. */
export type Circumstances = {
  readonly inputs?: Inputs
  /** Over the sandbox's environment. */
  readonly environment?: Inputs
  /** Of the workflow run; by default each run has a higher number than the one before. */
  readonly run?: number
  readonly attempt?: number
}

/**
 * Each test has a GitHub, a stack and a file of its own; the sandbox is shared by those of the test's file.
 * The action runs from its source in this process, unless `act` is the built one.
 */
export function useChanges(sandbox: () => Pick<Sandbox, 'environment'>, act = runAction) {
  const checkout = useCheckout()
  const github = useGitHub()
  let application = ''
  let made = 0
  let runs = 0
  beforeEach(() => {
    made += 1
    application = `shop${String(made)}`
    mkdirSync(join(checkout.path(), application))
  })

  const config = () => `${application}/tinystacks.yml`
  const write = (yaml: string): void => {
    writeFileSync(join(checkout.path(), config()), yaml)
  }

  /** Runs the action for an event, on the file as it was written last. */
  const run = (
    { payload, environment }: Event,
    { inputs = {}, environment: own = {}, run: id, attempt = 1 }: Circumstances = {},
  ): Promise<ActionRun> => {
    runs += 1
    return act(
      checkout.path(),
      {
        ...sandbox().environment,
        ...github().environment,
        GITHUB_RUN_ATTEMPT: String(attempt),
        ...own,
      },
      { config: config(), 'github-token': github().token, ...inputs },
      {
        eventName: environment['GITHUB_EVENT_NAME'] as 'push' | 'pull_request',
        ref: environment['GITHUB_REF'] ?? '',
        sha: environment['GITHUB_SHA'] ?? '',
        payload,
        runId: id ?? runs,
      },
    )
  }

  const plan = (number: number, circumstances?: Circumstances) =>
    run(github().pullRequestEvent(number), circumstances)
  const deploy = (circumstances?: Circumstances) => run(github().pushEvent(), circumstances)

  return {
    github,
    checkout,
    config,
    application: () => application,
    write,
    run,
    plan,
    deploy,

    /** A file with the one stage `dev`: a Redis, a Postgres, and whatever follows in it. */
    file: (postgres: string, more = ''): string => `version: 1
stack: ${application}
region: us-east-1
stages:
  dev:
    protected: false
    databases:
      redis: {}
${postgres === '' ? '' : `      postgres: ${postgres}\n`}${more}`,

    /** Opens a pull request with this file and plans it. */
    propose: async (yaml: string, circumstances?: Circumstances) => {
      write(yaml)
      const number = github().openPull({ files: { [config()]: yaml } })
      return { number, planned: await plan(number, circumstances) }
    },

    /** Pushes this file to the pull request and plans it again. */
    amend: async (number: number, yaml: string, circumstances?: Circumstances) => {
      write(yaml)
      const head = github().pushToPull(number, { [config()]: yaml })
      return { head, planned: await plan(number, circumstances) }
    },

    /** Merges it and deploys. */
    land: async (number: number, method: MergeMethod = 'squash', circumstances?: Circumstances) => {
      github().merge(number, method)
      return deploy(circumstances)
    },

    /** Deploys what no pull request brought. */
    deployDirectly: async (yaml: string): Promise<void> => {
      write(yaml)
      github().push({ [config()]: yaml })
      const result = await deploy()
      expect(result.errors).toEqual([])
    },

    theComment: (number: number): string => {
      const bodies = github()
        .comments(number)
        .map(({ body }) => body)
      expect(bodies).toHaveLength(1)
      return bodies[0] ?? ''
    },

    /** The headers of the comments on it. */
    headers: (number: number): readonly (CommentHeader | null)[] =>
      github()
        .comments(number)
        .map(({ body }) => parseHeader(body)),
  }
}

/** What a run told of reviews: nothing where it applied what was reviewed. */
export function saidOfReview({ notices }: ActionRun): readonly string[] {
  return notices.filter((notice) => notice.includes('pull request'))
}
