import assert from 'node:assert/strict'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { GitHubOidc } from '../../../__tests__/stand-ins/github-oidc/start.ts'
import { chapter } from '../chapter.ts'
import { CLI } from '../story/run.ts'
import { says } from './runner.ts'
import { FILE, type Team } from './team.ts'

/** The accounts of examples/accounts, by the stage that is in each; of both, an administrator has a key. */
const ACCOUNTS = { dev: '111111111111', prod: '222222222222' }
type StageName = keyof typeof ACCOUNTS

const keyOf = (stage: StageName): string => `AKIA${stage.toUpperCase()}`

/** Lets the sandbox know both administrators, and who vouches for the tokens of jobs. */
async function prepare(aws: string, oidc: GitHubOidc): Promise<void> {
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${aws}/_sandbox/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    assert.ok(answer.ok, await answer.text())
  }
  await post('switches', { issuer: oidc.url })
  const Statement = [{ Effect: 'Allow', Action: '*', Resource: '*' }]
  for (const stage of ['dev', 'prod'] as const)
    await post('policies', {
      arn: `arn:aws:iam::${ACCOUNTS[stage]}:user/admin`,
      accessKeys: [keyOf(stage)],
      policies: [{ Version: '2012-10-17', Statement }],
    })
}

async function stacksOf(aws: string, stage: StageName): Promise<readonly string[]> {
  const credentials = { accessKeyId: keyOf(stage), secretAccessKey: 'admin' }
  const client = new CloudFormationClient({ endpoint: aws, region: 'us-east-1', credentials })
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({}))
  return Stacks.map(({ StackName = '' }) => StackName).sort()
}

/** Two accounts by the roles of the file: one job plans both, one deploys both, and nothing else gets credentials. */
export async function accounts(
  team: Team,
  { aws, oidc, file }: { readonly aws: string; readonly oidc: GitHubOidc; readonly file: string },
): Promise<void> {
  await prepare(aws, oidc)
  const number = await team.repository.propose('Add databases', { [FILE]: file })
  await chapter('bootstrap makes the roles in each of the accounts', async () => {
    await team.repository.checkOut(number)
    for (const stage of ['dev', 'prod'] as const) {
      const ids = ['--repo-id', '7654321', '--owner-id', '1234567']
      const flags = ['--jobs', 'one', '--branch', 'main', '--repo', 'acme/shop', ...ids, '--yes']
      await promisify(execFile)(process.execPath, [CLI, 'bootstrap', '--stage', stage, ...flags], {
        cwd: team.repository.directory,
        env: {
          ...{ PATH: process.env['PATH'], HOME: team.repository.directory },
          AWS_ENDPOINT_URL: aws,
          AWS_ACCESS_KEY_ID: keyOf(stage),
          AWS_SECRET_ACCESS_KEY: 'admin',
        },
      })
      assert.deepEqual(await stacksOf(aws, stage), ['tinystacks-shop'])
    }
  })
  await chapter('one job plans both accounts, by their plan roles', async () => {
    oidc.be({ subject: 'repo:acme/shop:pull_request', event: 'pull_request' })
    const run = await team.onPull(number, 'opened', 'plan')
    assert.deepEqual(run.jobs, { plan: 'success' })
    // Long numbers are written so that GitHub makes no link of them.
    const body = team.comment(number).body.replaceAll('&#8203;', '')
    for (const account of Object.values(ACCOUNTS))
      assert.match(body, new RegExp(`account ${account}: shop-plan plans, shop-deploy deploys`))
    assert.equal(oidc.tokens.length, 2)
  })
  await chapter('one job deploys both, each in its account', async () => {
    oidc.be({ subject: 'repo:acme/shop:ref:refs/heads/main' })
    const run = await team.onMerge(number, 'deploy')
    assert.deepEqual(run.jobs, { deploy: 'success' })
    assert.deepEqual(run.annotations, [])
    says(run, /prod created/)
    assert.deepEqual(await stacksOf(aws, 'dev'), ['shop-dev', 'tinystacks-shop'])
    assert.deepEqual(await stacksOf(aws, 'prod'), ['shop-prod', 'tinystacks-shop'])
  })
  await chapter('no token of a job is in a log or a comment', () => {
    const told = [...team.runs.map(({ log }) => log), ...team.everyComment()].join('\n')
    const shown = told
      .split('\n')
      .filter((line) => !line.includes('::add-mask::'))
      .join('\n')
    for (const token of oidc.tokens) assert.ok(!shown.includes(token))
    return Promise.resolve()
  })
}
