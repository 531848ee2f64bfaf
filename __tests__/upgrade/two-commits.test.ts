/**
 * Two commits with the same file plan no change: nothing that differs from run to run stands in a stack's
 * template or tags. An update for tags alone would make RDS carry out what it has queued.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
} from '@aws-sdk/client-cloudformation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSandbox } from '../../sandbox/main.ts'
import { clientSettings, sandboxEnvironment } from '../stand-ins/aws/client-settings.ts'

const ACTION = join(dirname(dirname(import.meta.dirname)), 'src', 'action.ts')

const FILE = `version: 1
stack: shop
region: us-east-1
defaults: { urls: true }
stages:
  dev:
    protected: false
    databases: { postgres: { readReplica: true }, redis: {} }
    bastion: { access: session-manager }
  west: { region: us-west-2, protected: false, databases: { postgres: { replicaOf: dev } } }
`

/** What GitHub says of a workflow run; everything of it differs from the other's. */
const RUNS = [
  {
    GITHUB_SHA: '1'.repeat(40),
    GITHUB_RUN_ID: '7001001001',
    GITHUB_RUN_NUMBER: '41001',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTOR: 'ada-lovelace',
    GITHUB_WORKFLOW: 'databases-of-monday',
    GITHUB_JOB: 'first-job',
  },
  {
    GITHUB_SHA: '2'.repeat(40),
    GITHUB_RUN_ID: '7002002002',
    GITHUB_RUN_NUMBER: '42002',
    GITHUB_RUN_ATTEMPT: '3',
    GITHUB_ACTOR: 'grace-hopper',
    GITHUB_WORKFLOW: 'databases-of-tuesday',
    GITHUB_JOB: 'second-job',
  },
] as const

let sandbox: Awaited<ReturnType<typeof startSandbox>>
let folder = ''
beforeAll(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'none' })
  folder = mkdtempSync(join(tmpdir(), 'tinystacks-two-commits-'))
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, 'tinystacks.yml'), FILE)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await sandbox.close()
})

/** Runs the action as the runner of that workflow run does; answers its step outputs. */
async function run(command: string, workflowRun: (typeof RUNS)[number]): Promise<string> {
  const output = join(folder, 'output')
  writeFileSync(output, '')
  const action = spawn(process.execPath, [ACTION], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      // The sources are compiled by the first run alone.
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
      ...sandboxEnvironment(sandbox.url),
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      INPUT_COMMAND: command,
      ...workflowRun,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  action.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()))
  action.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const code = await new Promise((resolve) => action.on('close', resolve))
  expect(code, log).toBe(0)
  return readFileSync(output, 'utf8')
}

async function stack(name: string, region: string): Promise<string> {
  const client = new CloudFormationClient(clientSettings(sandbox, region))
  const { TemplateBody } = await client.send(new GetTemplateCommand({ StackName: name }))
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: name }))
  client.destroy()
  return JSON.stringify([TemplateBody, Stacks?.[0]?.Tags, Stacks?.[0]?.Outputs])
}

test('another run of another commit plans and deploys nothing', async () => {
  const [first, second] = RUNS
  expect(await run('deploy', first)).toMatch(/^changed<<.*\ntrue$/m)
  expect(await run('plan', second)).toMatch(/^has-changes<<.*\nfalse$/m)
  expect(await run('deploy', second)).toMatch(/^changed<<.*\nfalse$/m)
})

test.each([
  ['shop-dev', 'us-east-1'],
  ['shop-west', 'us-west-2'],
])('%s says nothing of the run that made it', async (name, region) => {
  const told = await stack(name, region)
  expect(told).toContain('tinystacks:stage')
  for (const value of Object.values(RUNS[0])) {
    if (value.length > 1) expect(told).not.toContain(value)
  }
})
