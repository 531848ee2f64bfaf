import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startGitHub, type GitHub } from '../../../__tests__/stand-ins/github/index.ts'
import type { WorkflowEvent } from '../../../__tests__/stand-ins/github/repository/events.ts'
import { parseHeader } from '../../../src/review/header.ts'
import type { CommentHeader } from '../../../src/review/types.ts'
import { localActions } from './actions.ts'
import { Repository, type Files } from './repository.ts'
import { runWorkflow, type WorkflowRun } from './runner.ts'
import { Workflow, type Permissions } from './workflow.ts'

export const FILE = 'tinystacks.yml'

export const ROLES = {
  plan: 'arn:aws:iam::123456789012:role/tinystacks-plan',
  deploy: 'arn:aws:iam::123456789012:role/tinystacks-deploy',
  connect: 'arn:aws:iam::123456789012:role/tinystacks-connect',
}

export type Comment = { readonly body: string; readonly header: CommentHeader }

export type Given = {
  /** For all that is kept. */
  readonly directory: string
  /** The sandbox's address. */
  readonly aws: string
  /** Path of the workflow that is run, which is unchanged. */
  readonly workflow: string
  /** By path, it and those that it calls. */
  readonly workflows: Files
  /** Read anew by each run. */
  readonly variables: Readonly<Record<string, string>>
  /** What its repository begins with, beside the workflows. */
  readonly files: Files
  /** Whether a pull request brings the workflows: the repository begins without them. */
  readonly proposesWorkflows?: boolean
  /** By what a job with `id-token: write` asks for its token; absent = nobody looks at it. */
  readonly identity?: Readonly<Record<string, string>>
}

/** A team with one workflow: its repository on GitHub, its clone, the runs and what ECS got. */
export class Team {
  readonly github: GitHub
  readonly repository: Repository
  readonly runs: WorkflowRun[] = []
  readonly #given: Given
  readonly #workflow: Workflow
  readonly #called: readonly Workflow[]
  readonly #actions: readonly string[]

  private constructor(given: Given, github: GitHub, repository: Repository) {
    this.#given = given
    this.github = github
    this.repository = repository
    const all = Object.entries(given.workflows).map(
      ([path, text]) => [path, new Workflow(text)] as const,
    )
    this.#workflow = new Map(all).get(given.workflow) ?? missing(given.workflow)
    this.#called = all.map(([, workflow]) => workflow)
    const actions = new Set(all.flatMap(([, workflow]) => [...workflow.actions()]))
    this.#actions = localActions(actions, join(given.directory, 'actions'))
    mkdirSync(this.#ecs)
  }

  static async start(given: Given): Promise<Team> {
    const github = await startGitHub()
    const files = { ...given.files, ...(given.proposesWorkflows !== true && given.workflows) }
    const checkout = join(given.directory, 'checkout')
    return new Team(given, github, await Repository.create(checkout, github, files))
  }

  /** Runs the workflow for an event of a pull request; of its jobs `job` is the one that must run. */
  async onPull(number: number, action: string, job: string): Promise<WorkflowRun> {
    await this.repository.checkOut(number)
    const event = this.github.pullRequestEvent(number, action)
    const { head } = this.github.pull(number)
    const ours = this.github.environment['GITHUB_REPOSITORY']
    return this.#run(event, job, head.repo.full_name !== ours)
  }

  /** Runs it for a pull request in the merge queue. */
  async onQueue(number: number, job: string): Promise<WorkflowRun> {
    await this.repository.enqueue(number)
    return this.#run(this.github.mergeGroupEvent(number), job)
  }

  /** Runs it for the default branch as it is. */
  onPush(job: string): Promise<WorkflowRun> {
    return this.#run(this.github.pushEvent(), job)
  }

  /** Squashes the pull request and runs the workflow. */
  async onMerge(number: number, job: string): Promise<WorkflowRun> {
    await this.repository.merge(number)
    return this.onPush(job)
  }

  /** Runs it for a release of the default branch as it is. */
  async onRelease(tag: string, job: string): Promise<WorkflowRun> {
    await this.repository.checkOutDefault()
    return this.#run(this.github.releaseEvent(tag, undefined, 'released'), job)
  }

  /** Runs it for a comment that somebody writes; `job`: null = none must run. */
  async onComment(
    number: number,
    { body, login = 'octocat' }: { readonly body: string; readonly login?: string },
    job: string | null,
  ): Promise<WorkflowRun> {
    await this.repository.checkOut(number)
    await this.repository.checkOutDefault()
    return this.#run(this.github.commentEvent(number, login, body), job)
  }

  /** Our comments on the pull request. */
  comments(number: number): readonly Comment[] {
    return this.github.comments(number).flatMap(({ author, body }) => {
      const header = author.login === 'github-actions[bot]' ? parseHeader(body) : null
      return header === null ? [] : [{ body, header }]
    })
  }

  /** What anybody can read on any pull request. */
  everyComment(): readonly string[] {
    return this.repository
      .pulls()
      .flatMap((number) => this.github.comments(number).map(({ body }) => body))
  }

  /** The one that is there. */
  comment(number: number): Comment {
    const [comment, ...more] = this.comments(number)
    assert.ok(comment && more.length === 0, 'there is one comment on the pull request')
    return comment
  }

  /** Service -> the task definition that ECS runs. */
  services(): Readonly<Record<string, string>> {
    const files = readdirSync(this.#ecs)
    return Object.fromEntries(
      files.map((name) => [name.replace('.json', ''), readFileSync(join(this.#ecs, name), 'utf8')]),
    )
  }

  async close(): Promise<void> {
    const violations = this.github.violations()
    await this.github.close()
    assert.deepEqual(violations, [], "every call was as GitHub's description has it")
  }

  get #ecs(): string {
    return join(this.#given.directory, 'ecs')
  }

  async #run(event: WorkflowEvent, job: string | null, fork = false): Promise<WorkflowRun> {
    const { payload, environment } = event
    const name = environment['GITHUB_EVENT_NAME'] ?? ''
    const changed = await this.repository.changed()
    assert.ok(this.#workflow.startsOn(event, changed), `${name} starts the workflow`)
    // GitHub gives each job a token of its own. Here those of a run share one, with what the first jobs need besides.
    const jobs = job === null ? [] : [...this.#workflow.needs(job), job]
    const asked = Object.assign(
      {},
      ...jobs.map((one) => this.#workflow.permissions(one, this.#called)),
    ) as Permissions
    const permissions = grantedTo(asked, fork)
    this.github.permit({
      contents: permissions['contents'] ?? 'none',
      deployments: permissions['deployments'] ?? 'none',
      issues: permissions['issues'] ?? 'none',
      pull_requests: permissions['pull-requests'] ?? 'none',
    })
    const { directory, aws, variables, workflow } = this.#given
    const { identity = { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'here' } } = this.#given
    const run = await runWorkflow(this.repository.directory, join(directory, 'act'), {
      ...{ event: name, workflow, payload, variables, actions: this.#actions },
      token: this.github.token,
      environment: {
        ...this.github.environment,
        ...environment,
        // Where act looks for the commit of an event that is no push.
        SHA_REF: environment['GITHUB_SHA'] ?? '',
        GITHUB_RUN_ID: String(this.runs.length + 1),
        RUNNER_ENVIRONMENT: 'github-hosted',
        AWS_ENDPOINT_URL: aws,
        ECS_STAND_IN: this.#ecs,
        CHECKOUT_STAND_IN: this.repository.directory,
        ...(permissions['id-token'] === 'write' && identity),
      },
    })
    this.runs.push(run)
    const ran = Object.keys(run.jobs).map((one) => one.replace(/ .*/, ''))
    const wanted = new Set(job === null ? [] : [job, ...this.#workflow.needs(job)])
    assert.deepEqual(new Set(ran), wanted, `${name} runs ${job ?? 'no job'} and nothing else`)
    return run
  }
}

function missing(path: string): never {
  throw new Error(`there is no workflow ${path}`)
}

/** A workflow of a fork's pull request gets a token that can change nothing, and no identity. */
function grantedTo(asked: Permissions, fork: boolean): Permissions {
  if (!fork) return asked
  const readable = Object.entries(asked).filter(([name]) => name !== 'id-token')
  return Object.fromEntries(
    readable.map(([name, level]) => [name, level === 'none' ? level : 'read']),
  )
}
