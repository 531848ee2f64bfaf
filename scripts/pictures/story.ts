/**
 * The pull request of the pictures: planned by the action against the sandbox, its comment written to a
 * stand-in for GitHub. Nothing in the pictures is made up but the file.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { startGitHub } from '../../__tests__/stand-ins/github/index.ts'
import type { Plan } from '../../src/plan/model/types.ts'

const source = join(import.meta.dirname, '..', '..', 'src')
const CLI = join(source, 'cli.ts')

/** What is deployed. */
const BEFORE = `version: 1
stack: shop
region: us-east-1

stages:
  prod:
    databases:
      postgres:
        instance: db.m7g.large
        storage: { size: 100, max: 500 }
      mysql: { instance: db.t4g.small }
      redis: { instance: cache.t4g.small, replicas: 1 }
`

/** What the pull request makes of it. */
const AFTER = `version: 1
stack: shop
region: us-east-1

stages:
  prod:
    databases:
      postgres:
        instance: db.m7g.xlarge
        storage: { size: 200, max: 500 }
      redis: { instance: cache.t4g.small, replicas: 1 }
  prod-west:
    region: us-west-2
    databases:
      postgres: { instance: db.m7g.large, replicaOf: prod }
`

/**
 * Inside the sandbox: deploy what is there, then plan the change as the command line and as the action do.
 * Both end with 3, since a consent is missing.
 */
const STEPS = [
  '"$0" "$1/cli.ts" deploy >&2',
  'mv after.yml tinystacks.yml',
  '{ "$0" "$1/cli.ts" plan --stage prod --json >plan.json; [ $? -eq 3 ]; }',
  // A shell passes no variable on whose name has a dash.
  '{ env "INPUT_GITHUB-TOKEN=$GITHUB_TOKEN" "$0" "$1/action.ts" >&2; [ $? -eq 3 ]; }',
].join(' && ')

export type Told = {
  /** Of the stage `prod`. */
  readonly plan: Plan
  /** The comment on the pull request, as the API has it. */
  readonly comment: string
}

/** Plays it. Takes some seconds, and throws where a step does not end well. */
export async function tellStory(): Promise<Told> {
  const directory = mkdtempSync(join(tmpdir(), 'tinystacks-pictures-'))
  mkdirSync(join(directory, '.git'))
  const github = await startGitHub()
  try {
    const write = (name: string, content: string) => {
      writeFileSync(join(directory, name), content)
    }
    const number = github.openPull({ files: { 'tinystacks.yml': AFTER } })
    const { payload, environment } = github.pullRequestEvent(number)
    write('tinystacks.yml', BEFORE)
    write('after.yml', AFTER)
    write('event.json', JSON.stringify(payload))
    for (const file of ['output', 'summary']) write(file, '')
    await run(directory, {
      ...github.environment,
      ...environment,
      GITHUB_EVENT_PATH: join(directory, 'event.json'),
      GITHUB_OUTPUT: join(directory, 'output'),
      GITHUB_STEP_SUMMARY: join(directory, 'summary'),
      GITHUB_RUN_ID: '12',
    })
    const [comment] = github.comments(number)
    if (comment === undefined) throw new Error('the action wrote no comment')
    const plan = JSON.parse(readFileSync(join(directory, 'plan.json'), 'utf8')) as Plan
    return { plan, comment: comment.body }
  } finally {
    await github.close()
    rmSync(directory, { recursive: true })
  }
}

async function run(
  directory: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const sandbox = [CLI, 'sandbox', '--speed', '0', '--engines', 'none', '--']
  const child = spawn(process.execPath, [...sandbox, 'sh', '-c', STEPS, process.execPath, source], {
    cwd: directory,
    env: { PATH: process.env['PATH'], HOME: directory, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.on('close', resolve)
  const [output, log] = await Promise.all([text(child.stdout), text(child.stderr)])
  if ((await promise) !== 0)
    throw new Error(`the story of the pictures broke off:\n${output}${log}`)
}
