/** What a person has who begins with the page: an application on GitHub, its clone, an AWS account, a terminal. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { enforceRolesOf } from '../../../__tests__/stand-ins/aws/enforce-roles.ts'
import { ghStandIn } from '../../../__tests__/stand-ins/gh/use.ts'
import { startGitHubOidc } from '../../../__tests__/stand-ins/github-oidc/start.ts'
import { Team } from '../act/team.ts'
import type { Files } from '../act/repository.ts'
import { CLI, run, type Environment } from '../story/run.ts'
import { startSandbox } from '../story/sandbox.ts'
import { servePulls, type Pulls } from './pulls.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const APPLICATION = join(root, '__tests__/init/repositories/express-prisma/repository')

/** Of the roles. */
const STACK = 'tinystacks-shop'

/** Where `init` puts it. */
const WORKFLOW = '.github/workflows/databases.yml'

export type World = {
  readonly folder: string
  readonly env: Environment
  /** How many tokens jobs have asked for. */
  readonly tokens: () => number
  readonly pulls: Pulls
  readonly team: () => Team
  readonly close: () => Promise<void>
}

/** The profiles of the page: the account of each, and the key of its administrator. */
const PROFILES = {
  'shop-admin': { account: '123456789012', key: 'AKIAADMIN' },
  'shop-dev': { account: '111111111111', key: 'AKIADEV' },
  'shop-prod': { account: '222222222222', key: 'AKIAPROD' },
} as const

export async function begin(directory: string): Promise<World> {
  const sandbox = await startSandbox('--engines', 'none')
  const aws = sandbox.environment['AWS_ENDPOINT_URL'] ?? ''
  const oidc = await startGitHubOidc()
  await opened(aws, oidc.url)
  const gh = ghStandIn()
  const { home, folder, origin } = placesIn(directory)
  const env: Record<string, string | undefined> = {
    ...gh.environment,
    HOME: home,
    TERM: 'xterm',
    PATH: [gh.environment['PATH'], process.env['PATH']].join(delimiter),
    AWS_ENDPOINT_URL: aws,
    AWS_EC2_METADATA_DISABLED: 'true',
    GIT_CONFIG_GLOBAL: join(home, 'gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
    npm_config_offline: 'true',
    // Its spinner is for eyes.
    npm_config_progress: 'false',
    npm_config_update_notifier: 'false',
  }
  prepare(home, origin)
  await clone(folder, origin, env)
  let team: Team | undefined
  const startTeam = async (files: Files): Promise<Team> => {
    const workflow = files[WORKFLOW]
    if (workflow === undefined) throw new Error(`${WORKFLOW} was not pushed`)
    await enforce(aws)
    team = await Team.start({
      ...{ directory: join(directory, 'github'), aws, workflow: WORKFLOW },
      workflows: { [WORKFLOW]: workflow },
      ...{ proposesWorkflows: true, identity: oidc.environment },
      files: { 'package.json': readFileSync(join(APPLICATION, 'package.json'), 'utf8') },
      get variables() {
        const { variables } = gh.state()
        return Object.fromEntries(
          variables.flatMap(({ environment, name, value }) =>
            environment === null ? [[name, value]] : [],
          ),
        )
      },
    })
    return team
  }
  mkdirSync(join(directory, 'github'))
  const pulls = await servePulls({ env, team: startTeam, job: 'databases', be: oidc.be })
  env['GH_STAND_IN_PULLS'] = pulls.url
  return {
    ...{ folder, env, pulls, tokens: () => oidc.tokens.length },
    team: () => {
      if (team === undefined) throw new Error('no pull request was made')
      return team
    },
    close: async () => {
      pulls.close()
      await team?.close()
      await oidc.close()
      await sandbox.stop()
    },
  }
}

async function post(url: string, body: object): Promise<void> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(await answer.text())
}

/** Each profile is an administrator of its account, which knows where GitHub's tokens are from. */
async function opened(aws: string, issuer: string): Promise<void> {
  await post(`${aws}/_sandbox/switches`, { issuer })
  const Statement = [{ Effect: 'Allow', Action: '*', Resource: '*' }]
  for (const { account, key } of Object.values(PROFILES))
    await post(`${aws}/_sandbox/policies`, {
      arn: `arn:aws:iam::${account}:user/admin`,
      ...{ accessKeys: [key], policies: [{ Version: '2012-10-17', Statement }] },
    })
}

/** The roles of each account's stack may do what their policies say: also the one that CloudFormation acts by. */
async function enforce(url: string): Promise<void> {
  const made: string[] = []
  for (const { key: accessKeyId } of Object.values(PROFILES))
    if (await has(url, accessKeyId))
      made.push(...(await enforceRolesOf({ url, stack: STACK, accessKeyId })))
  if (made.length < 3) throw new Error(`no account has the roles of ${STACK}`)
}

async function has(endpoint: string, accessKeyId: string): Promise<boolean> {
  const credentials = { accessKeyId, secretAccessKey: 'admin' }
  const cloudformation = new CloudFormation({ endpoint, region: 'us-east-1', credentials })
  const { StackSummaries = [] } = await cloudformation.listStacks({})
  return StackSummaries.some(({ StackName }) => StackName === STACK)
}

function placesIn(directory: string) {
  const home = join(directory, 'home')
  mkdirSync(home)
  return { home, folder: join(directory, 'shop'), origin: join(directory, 'origin.git') }
}

/** A person with a name, GitHub at an address of this machine, and a profile for the account. */
function prepare(home: string, origin: string): void {
  const git = `[user]
  name = Octocat
  email = octocat@example.com
[init]
  defaultBranch = main
[url "${origin}"]
  insteadOf = https://github.com/acme/shop.git
`
  writeFileSync(join(home, 'gitconfig'), git)
  mkdirSync(join(home, '.aws'))
  const profiles = Object.entries(PROFILES).map(
    ([name, { key }]) => `[profile ${name}]
region = us-east-1
aws_access_key_id = ${key}
aws_secret_access_key = admin
`,
  )
  writeFileSync(join(home, '.aws', 'config'), profiles.join(''))
}

/** The application as it is on GitHub, with the program where npm would install it. */
async function clone(folder: string, origin: string, env: Environment): Promise<void> {
  cpSync(APPLICATION, folder, { recursive: true })
  const git = (...args: readonly string[]) => run('git', args, { cwd: folder, env })
  await git('init', '--quiet', '--bare', '--initial-branch=main', origin)
  await git('init', '--quiet')
  await git('remote', 'add', 'origin', 'https://github.com/acme/shop.git')
  await git('add', '--all')
  await git('commit', '--quiet', '--message', 'The application')
  await git('push', '--quiet', '--set-upstream', 'origin', 'main')
  const bin = join(folder, 'node_modules', '.bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'tinystacks'), `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`, {
    mode: 0o755,
  })
  symlinkSync(root, join(folder, 'node_modules', 'tinystacks'))
}
