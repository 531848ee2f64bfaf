/** Stages of two accounts, by the roles that the file names and a job assumes by GitHub's token. */
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { beforeEach, describe, expect, test } from 'vitest'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { useGitHubOidc, type Job } from '../stand-ins/github-oidc/index.ts'
import {
  runAction,
  runCli,
  useCheckout,
  useSandbox,
  type ActionEvent,
  type ActionRun,
} from './support.ts'

const sandbox = useSandbox({ speed: 2000, wire: true })
const checkout = useCheckout()
const oidc = useGitHubOidc()

const A = '123456789012'
const B = '222222222222'
const KEY_B = 'AKIAACCOUNTB'

const role = (account: string, name: string) => `arn:aws:iam::${account}:role/shop-${name}`
const roles = (account: string) => `
    account: "${account}"
    roles:
      plan: ${role(account, 'plan')}
      deploy: ${role(account, 'deploy')}
      service: ${role(account, 'cloudformation')}`

const stages = (inDev = '', inProd = '') => `version: 1
stack: shop
region: us-east-1
stages:
  dev:${roles(A)}
    protected: false
    databases: { redis: {} }${inDev}
  prod:${roles(B)}
    protected: false
    databases: { redis: {} }${inProd}
`

const MAIN: Job = { subject: 'repo:acme/shop:ref:refs/heads/main' }
const PULL: Job = { subject: 'repo:acme/shop:pull_request', event: 'pull_request' }
const PULL_EVENT: ActionEvent = { eventName: 'pull_request', ref: 'refs/pull/7/merge' }

async function ask(path: string, body: object): Promise<void> {
  const answer = await fetch(`${sandbox().url}/_sandbox/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(await answer.text())
}

/** Runs the action in a job of this kind. It has no credentials but the token that it may ask for. */
function action(
  job: Job,
  inputs: Readonly<Record<string, string>>,
  {
    environment = oidc().environment,
    event,
  }: {
    readonly environment?: Readonly<Record<string, string>>
    readonly event?: ActionEvent
  } = {},
): Promise<ActionRun> {
  oidc().be(job)
  const { AWS_ACCESS_KEY_ID: _key, AWS_SECRET_ACCESS_KEY: _secret, ...rest } = sandbox().environment
  const debugging = { RUNNER_DEBUG: '1', ...environment }
  return runAction(checkout.path(), { ...rest, ...debugging }, inputs, event)
}

/** A person with an administrator's key of this account. */
function person(account: string, ...argv: readonly string[]) {
  const key = account === B ? { AWS_ACCESS_KEY_ID: KEY_B } : {}
  return runCli(checkout.path(), { ...sandbox().environment, ...key }, ...argv)
}

async function stacksOf(account: string) {
  const settings = clientSettings(sandbox())
  const cloudformation = new CloudFormation({
    ...settings,
    ...(account === B && { credentials: { accessKeyId: KEY_B, secretAccessKey: 'x' } }),
  })
  const { Stacks = [] } = await cloudformation.describeStacks({})
  return Object.fromEntries(Stacks.map((one) => [one.StackName ?? '', one]))
}

beforeEach(async () => {
  await ask('switches', { issuer: oidc().url })
  const all = { Effect: 'Allow', Action: '*', Resource: '*' }
  const policies = [{ Version: '2012-10-17', Statement: [all] }]
  await ask('policies', { arn: `arn:aws:iam::${B}:user/admin`, accessKeys: [KEY_B], policies })
  checkout.write(stages())
  const given = ['--repo', 'acme/shop', '--repo-id', '7654321', '--owner-id', '1234567', '--yes']
  for (const [account, stage] of [
    [A, 'dev'],
    [B, 'prod'],
  ] as const) {
    const made = await person(account, 'bootstrap', '--stage', stage, ...given)
    expect(made, made.stderr).toMatchObject({ code: 0 })
  }
})

/** What no log may have but in the command that has the runner hide it. */
function expectHidden({ log, summary, outputs }: ActionRun, count: number): void {
  const tokens = oidc().tokens.slice(-count)
  const shown = log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
  for (const token of tokens) {
    expect(log).toContain(`::add-mask::${token}`)
    expect(`${shown}${summary}${JSON.stringify(outputs)}`).not.toContain(token)
  }
  const masked = [...log.matchAll(/^::add-mask::(.+)$/gm)].map(([, secret = '']) => secret)
  expect(masked.length).toBe(count * 3)
  for (const secret of masked) expect(`${shown}${summary}`).not.toContain(secret)
}

describe('a file with roles of two accounts', { timeout: 120_000 }, () => {
  test('is planned by the plan roles on a pull request, and deployed by the others on main', async () => {
    const planned = await action(PULL, { command: 'plan' }, { event: PULL_EVENT })
    expect(planned, planned.log).toMatchObject({ code: 0 })
    expect(planned.log).toContain(
      `account ${B}: shop-plan plans, shop-deploy deploys and CloudFormation acts by shop-cloudformation`,
    )
    expectHidden(planned, 2)
    expect(oidc().tokens.length).toBe(2)

    const byPull = await action(PULL, { command: 'deploy' })
    expect(byPull.code).toBe(1)
    expect(byPull.errors.join()).toContain(
      `AWS does not give this job the role ${role(A, 'deploy')}`,
    )
    expect(byPull.errors.join()).toContain('whose subject is repo:acme/shop:pull_request')

    const deployed = await action(MAIN, { command: 'deploy' })
    expect(deployed, deployed.log).toMatchObject({ code: 0 })
    expectHidden(deployed, 2)
    const [inA, inB] = [await stacksOf(A), await stacksOf(B)]
    expect(Object.keys(inA).toSorted()).toEqual(['shop-dev', 'tinystacks-shop'])
    expect(Object.keys(inB).toSorted()).toEqual(['shop-prod', 'tinystacks-shop'])
    expect(inB['shop-prod']).toMatchObject({ RoleARN: role(B, 'cloudformation') })

    const outputs = await action(MAIN, { command: 'outputs' })
    expect(outputs, outputs.log).toMatchObject({ code: 0 })
    expect(Object.keys(JSON.parse(outputs.outputs['outputs'] ?? '{}') as object)).toEqual([
      'dev',
      'prod',
    ])

    checkout.write(stages().replace(/ {2}prod:[^]*$/, ''))
    const without = await action(PULL, { command: 'plan' }, { event: PULL_EVENT })
    expect(without, without.log).toMatchObject({ code: 0 })
    checkout.write(stages())
    const gone = await action(MAIN, { command: 'destroy', stage: 'prod', confirm: 'delete' })
    expect(gone, gone.log).toMatchObject({ code: 0 })
    expect(Object.keys(await stacksOf(B))).toEqual(['tinystacks-shop'])
  })

  test('has a replica in the account of its primary, beside a stage of the other one', async () => {
    const west = `  west:${roles(A)}
    region: us-west-2
    protected: false
    databases: { postgres: { replicaOf: dev } }
`
    checkout.write(
      stages().replace('redis: {} }', 'postgres: {} }').replace('  prod:', `${west}  prod:`),
    )
    const deployed = await action(MAIN, { command: 'deploy' })
    expect(deployed, deployed.log).toMatchObject({ code: 0 })
    // One token for each role, in however many regions it is.
    expect(oidc().tokens.length).toBe(2)
    const again = await action(PULL, { command: 'plan' }, { event: PULL_EVENT })
    expect(again, again.log).toMatchObject({ code: 0 })
    expect(again.outputs['has-changes']).toBe('false')
    expect(again.log).not.toMatch(/no stage refers to (the stack )?shop/)
    expect(JSON.parse(again.outputs['plan'] ?? '')).not.toHaveProperty('unnamed.0')

    checkout.write(
      stages()
        .replace('redis: {} }', 'postgres: {} }')
        .replace(/(prod:[^]*)redis: \{\} \}/, '$1postgres: { replicaOf: dev } }'),
    )
    const across = await action(PULL, { command: 'plan' }, { event: PULL_EVENT })
    expect(across.code).toBe(2)
    expect(across.errors.join()).toContain("nobody can read the primary's stack")
  })

  test('goes on when its sessions end, with new tokens', async () => {
    await sandbox().resetCalls()
    let ended = false
    const jump = async (): Promise<void> => {
      const counts = async () =>
        (await (await fetch(`${sandbox().url}/_sandbox/calls`)).json()) as Record<string, number>
      while (!((await counts())['cloudformation:ExecuteChangeSet'] ?? 0))
        if (ended) return
        else await new Promise((resolve) => setTimeout(resolve, 5))
      await ask('switches', { clockAhead: 2 * 3600 })
      oidc().dateBy(() => Date.now() + 2 * 3600 * 1000)
    }
    const [deployed] = await Promise.all([
      action(MAIN, { command: 'deploy' }).finally(() => {
        ended = true
      }),
      jump(),
    ])
    expect(deployed, deployed.log).toMatchObject({ code: 0 })
    expect(oidc().tokens.length).toBe(4)
    expectHidden(deployed, 4)
  })

  test('says what to write where the job may not ask for a token', async () => {
    const run = await action(MAIN, { command: 'plan' }, { environment: {} })
    expect(run.code).toBe(2)
    expect(run.errors.join()).toContain('permissions: { id-token: write }')
  })

  test('is compared with the file before, where a fork asks', async () => {
    const payload = {
      pull_request: {
        number: 7,
        head: { repo: { id: 2 }, sha: 'a'.repeat(40) },
        base: { repo: { id: 1 }, sha: 'b'.repeat(40), ref: 'main' },
      },
      repository: { default_branch: 'main', name: 'shop', owner: { login: 'acme' } },
    }
    const run = await action(
      PULL,
      { command: 'plan' },
      { environment: {}, event: { ...PULL_EVENT, payload } },
    )
    expect(run, run.log).toMatchObject({ code: 0 })
    expect(run.log).toContain('Not checked against AWS')
  })

  test.each([
    ['another repository', { ...MAIN, repositoryId: '666' }],
    ['another branch', { subject: 'repo:acme/shop:ref:refs/heads/evil' }],
  ])('gives nothing to %s', async (_who, job) => {
    const run = await action(job, { command: 'deploy' })
    expect(run.code).toBe(1)
    expect(run.errors.join()).toContain('its trust policy does not let in this job')
    expectNoToken(run)
    expect(Object.keys(await stacksOf(A))).toEqual(['tinystacks-shop'])
  })

  test('asks again where GitHub has no token at once, and says so where it has none at all', async () => {
    oidc().fail(503, 500)
    expect(await action(MAIN, { command: 'outputs', stage: 'dev' })).toMatchObject({ code: 1 })
    expect(oidc().tokens.length).toBe(1)
    oidc().fail(403)
    const refused = await action(MAIN, { command: 'plan', stage: 'dev' })
    expect(refused.errors.join()).toContain('GitHub gave no token to assume a role by: status 403')
    expect(refused.log).not.toContain(oidc().environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
  })

  test('is for the credentials of a person as they are, where they are of its account', async () => {
    const own = await person(A, 'plan', '--stage', 'dev')
    expect(own, own.stderr).toMatchObject({ code: 0 })
    const other = await person(B, 'plan', '--stage', 'dev')
    expect(other.code).toBe(2)
    expect(other.stderr).toContain(
      `belongs to account ${A}, but these credentials are for account ${B}`,
    )
    expect(oidc().tokens).toEqual([])
  })

  test('is refused beside another service role', async () => {
    const run = await action(MAIN, {
      command: 'plan',
      'cloudformation-role': role(A, 'cloudformation'),
    })
    expect(run.code).toBe(2)
    expect(run.errors.join()).toContain('leave `cloudformation-role` out')
    expect(run.log).toContain('line=18')
    expect(oidc().tokens).toEqual([])
  })

  test('works by the command line in a step', async () => {
    oidc().be(MAIN)
    const {
      AWS_ACCESS_KEY_ID: _key,
      AWS_SECRET_ACCESS_KEY: _secret,
      ...rest
    } = sandbox().environment
    const environment = { ...rest, ...oidc().environment, GITHUB_ACTIONS: 'true' }
    const run = await runCli(checkout.path(), environment, 'plan', '--json')
    expect(run, run.stderr).toMatchObject({ code: 0 })
    expect(run.stdout).not.toContain('::add-mask::')
    for (const token of oidc().tokens) expect(run.stderr).toContain(`::add-mask::${token}`)
  })
})

function expectNoToken({ log }: ActionRun): void {
  const shown = log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  for (const token of oidc().tokens) expect(shown.join('\n')).not.toContain(token)
}
