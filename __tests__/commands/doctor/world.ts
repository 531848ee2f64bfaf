/** A world in which nothing is wrong, for tests that make one thing wrong: an account, a repository, a machine. */
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { setTimeout as pause } from 'node:timers/promises'
import { vi } from 'vitest'
import { startSandbox } from '../../../sandbox/main.ts'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { connect } from '../../../src/aws/index.ts'
import { doctor } from '../../../src/commands/doctor.ts'
import type { Options } from '../../../src/commands/shared/context.ts'
import { parseConfig } from '../../../src/config/index.ts'
import type { Finding } from '../../../src/doctor/finding.ts'
import { TinystacksError } from '../../../src/errors.ts'
import type { Look } from '../../../src/facts/look.ts'
import { gitHubReads } from '../../../src/host/github/reads.ts'
import { bootstrapTemplate } from '../../../src/template/bootstrap/bootstrap.ts'
import type { Jobs } from '../../../src/template/bootstrap/jobs.ts'
import { workflowText } from '../../../src/init/workflow.ts'
import { contextOf } from '../../builders/context.ts'
import { clientSettings, sandboxEnvironment } from '../../stand-ins/aws/client-settings.ts'
import { startGitHub, type GitHub } from '../../stand-ins/github/index.ts'

const ACCOUNT = '123456789012'
const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    bastion: { access: session-manager }
    databases: { postgres: {}, redis: {} }
  prod:
    databases: { postgres: {} }
`
export const WORKFLOW = '.github/workflows/databases.yml'

/** As a token that may everything, and one that may only read. */
export const OWNER = 'github_pat_owner'
export const READER = 'github_pat_reader'

type Json = { readonly [key: string]: Json }

/** What a test can make wrong before anything is looked at. */
export type World = {
  file: string | null
  /** By path. */
  workflows: Record<string, string> | null
  /** What each program says; null = it is not installed, '' = it does not tell. */
  programs: Record<string, string | null>
  repository: string | null
  homeRegion: string | null
  token: string | null
  /** Where GitHub is; '' = as it should be. */
  apiUrl: string
  jobs: Jobs
  readonly github: GitHub
  readonly sandbox: Sandbox
  /** Of the account's stack of `bootstrap`; null = it was not made. */
  template: Json | null
  readonly options: { -readonly [Name in keyof Options]?: Options[Name] }
}

/** The world, what is to be closed. Everything is well. */
export async function aWorld(jobs: Jobs = 'one'): Promise<World & { close: () => Promise<void> }> {
  const sandbox = await startSandbox({ engines: 'none', speed: 0 })
  const github = await startGitHub()
  github.addToken({ token: OWNER, login: 'ann' })
  const reads = { administration: 'none', contents: 'read', variables: 'none' } as const
  github.addToken({ token: READER, login: 'ben', permissions: reads })
  github.requireChecks(
    'rules',
    jobs === 'one' ? ['databases'] : ['databases (dev)', 'databases (prod)'],
  )
  const of = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/shop-${name}`
  github.setVariable('PLAN_ROLE', of('plan'))
  github.setVariable('SERVICE_ROLE', of('cloudformation'))
  if (jobs === 'one') github.setVariable('DEPLOY_ROLE', of('deploy'))
  else
    for (const stage of ['dev', 'prod']) {
      github.setVariable(`${stage}/DEPLOY_ROLE`, of(`${stage}-deploy`))
      github.setEnvironment(stage, {})
    }
  for (const [name, value] of Object.entries(sandboxEnvironment(sandbox.url)))
    vi.stubEnv(name, value)
  return {
    ...{ file: FILE, workflows: { [WORKFLOW]: workflowOf(jobs) }, jobs },
    programs: {
      psql: 'psql (PostgreSQL) 17.2',
      'redis-cli': 'redis-cli 7.0.15',
      'session-manager-plugin': '1.2.707.0',
    },
    ...{ repository: 'acme/shop', homeRegion: 'us-east-1', token: OWNER, apiUrl: '' },
    ...{ github, sandbox, options: {} },
    template: await templateOf(github, jobs),
    close: async () => {
      vi.unstubAllEnvs()
      await Promise.all([sandbox.close(), github.close()])
    },
  }
}

function workflowOf(jobs: Jobs): string {
  const text = workflowText(
    { stack: 'shop', region: 'us-east-1' } as Parameters<typeof workflowText>[0],
    { file: 'tinystacks.yml', branch: 'main' },
  )
  if (jobs === 'one') return text
  return text.replace(
    '    runs-on: ubuntu-latest\n',
    '    runs-on: ubuntu-latest\n    strategy: { matrix: { stage: [dev, prod] } }\n    environment: ${{ matrix.stage }}\n',
  )
}

async function templateOf(github: GitHub, jobs: Jobs): Promise<Json> {
  const answer = await fetch(`${github.url}/repos/acme/shop`, {
    headers: { authorization: `token ${OWNER}` },
  })
  const { id, owner } = (await answer.json()) as { id: number; owner: { id: number } }
  const parsed = parseConfig(FILE, 'tinystacks.yml')
  if (parsed.kind === 'invalid') throw new Error('the file is valid')
  const trusted = { owner: 'acme', repository: 'shop', branch: 'main', partition: 'aws' } as const
  const given = { repositoryId: String(id), ownerId: String(owner.id) }
  const nothing = { identityProvider: null, permissionsBoundary: null }
  const template = bootstrapTemplate(parsed.config.stages, 'shop', trusted, jobs, {
    ...nothing,
    ...given,
  })
  return JSON.parse(JSON.stringify(template)) as Json
}

/** A part of a template. */
export function at(json: unknown, ...path: readonly (string | number)[]): Json {
  return path.reduce(
    (one, key) => (one as Record<string | number, Json>)[key] as Json,
    json as Json,
  )
}

async function make({ sandbox, template }: World): Promise<void> {
  if (template === null) return
  // By somebody else: who looks may be denied something.
  const credentials = { accessKeyId: 'AKIAMAKER', secretAccessKey: 'sandbox' }
  const cloudformation = new CloudFormation({ ...clientSettings(sandbox), credentials })
  await cloudformation.createStack({
    StackName: 'tinystacks-shop',
    TemplateBody: JSON.stringify(template),
    Capabilities: ['CAPABILITY_NAMED_IAM'],
  })
  for (;;) {
    const { Stacks: [stack] = [] } = await cloudformation.describeStacks({
      StackName: 'tinystacks-shop',
    })
    if (stack?.StackStatus === 'CREATE_COMPLETE') return
    if (stack?.StackStatus?.includes('ROLLBACK')) throw new Error(stack.StackStatusReason)
    await pause(10)
  }
}

/** Looks around, once the account's stack is made. `calls`: those that were made so far, by name. */
export async function look(
  world: World,
  calls: () => Promise<Readonly<Record<string, number>>> = () => Promise.resolve({}),
) {
  await make(world)
  const before = await calls()
  const clock = {
    now: () => new Date(),
    sleep: (milliseconds: number) => pause(milliseconds, undefined, { ref: false }),
  }
  const context = contextOf(world.file ?? '', world.options, { clock })
  const { github, token, repository, homeRegion } = world
  const told: string[] = []
  const result = await doctor({
    ...{ ...context, repository, homeRegion },
    files: {
      ...context.files,
      config: () => {
        if (world.file === null)
          throw new TinystacksError('file-not-found', 'there is no tinystacks.yml', { exit: 2 })
        return { name: 'tinystacks.yml', inRepository: 'tinystacks.yml', text: world.file }
      },
    },
    diagnosing: () =>
      Promise.resolve({
        ...{ platform: 'linux', arch: 'x64' },
        connect: (region: string) => Promise.resolve(connect(region, { impatient: true })),
        versionOf: (program: string) => Promise.resolve(saying(world.programs[program])),
        workflows: () =>
          Promise.resolve<Look<{ file: string; text: string }[]>>(
            world.workflows === null
              ? { kind: 'absent' }
              : {
                  kind: 'read',
                  value: Object.entries(world.workflows).map(([file, text]) => ({ file, text })),
                },
          ),
        github: (name: string) =>
          Promise.resolve(
            gitHubReads({ repository: name, token, apiUrl: world.apiUrl || github.url }, clock),
          ),
        close: () => {
          told.push('closed')
        },
      }),
  })
  const after = await calls()
  return { ...result, told, before, after, lines: linesOf(result.json.findings) }
}

function saying(said: string | null | undefined): Look<string> {
  if (said === undefined || said === null) return { kind: 'absent' }
  return { kind: 'read', value: said }
}

/** What is not ok: `wrong role: account .. has no role`. */
function linesOf(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ state }) => state !== 'ok')
    .map(({ state, check, message }) => `${state} ${check}: ${message}`)
}

/** From now on the credentials may do this alone, and what is denied explicitly not. */
export function allowOnly({ sandbox }: World, denied: readonly string[]): void {
  sandbox.givePolicies({
    arn: `arn:aws:iam::${ACCOUNT}:role/looker`,
    accessKeys: ['AKIASANDBOX'],
    policies: [
      {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: '*', Resource: '*' },
          { Effect: 'Deny', Action: [...denied], Resource: '*' },
        ],
      },
    ],
  })
}
