/**
 * The example workflows as a team runs them: by act, on this machine, unchanged, with the built action,
 * against the stand-in for GitHub and the sandbox. The actions of others that they use have stand-ins
 * in `act/actions`. With the name of a story, only that one; with `init`, those of all repositories.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGitHubOidc } from '../../__tests__/stand-ins/github-oidc/start.ts'
import { accounts } from './act/accounts.ts'
import { Account } from './act/aws.ts'
import { called } from './act/called.ts'
import { comments } from './act/comments.ts'
import { consents } from './act/consent.ts'
import { differs, restarts, reviewed } from './act/everyday.ts'
import { everyInit, fromInit } from './act/init.ts'
import { APPLICATION, migrations, startWithSessions } from './act/migrations.ts'
import { monorepo } from './act/monorepo.ts'
import { shortest, workflowOf } from './act/readme.ts'
import { releases } from './act/releases.ts'
import type { Files } from './act/repository.ts'
import { keepsPasswords } from './act/secrets.ts'
import { sharded } from './act/sharded.ts'
import { stages } from './act/stages.ts'
import { strangers } from './act/strangers.ts'
import { ROLES, Team } from './act/team.ts'
import { startSandbox, type StorySandbox } from './story/sandbox.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

const VARIABLES = {
  PLAN_ROLE: ROLES.plan,
  DEPLOY_ROLE: ROLES.deploy,
  CONNECT_ROLE: ROLES.connect,
  IMAGE_REPOSITORY: '123456789012.dkr.ecr.us-east-1.amazonaws.com/shop',
}

const TASK = {
  family: 'shop',
  containerDefinitions: [
    { name: 'app', image: 'none', environment: [{ name: 'LOG_LEVEL', value: 'info' }] },
  ],
}

type Story = (team: Team, account: Account, aws: string) => Promise<void>

/** The workflows of examples/workflows, at the paths that they say to copy them to. */
const examples = (...names: readonly string[]): Files =>
  Object.fromEntries(
    names.map((name) => [`.github/workflows/${name}`, read(`examples/workflows/${name}`)]),
  )

type World = {
  /** By what jobs ask for their tokens. */
  readonly identity?: Readonly<Record<string, string>>
  /** The key of an administrator of the account with the databases. */
  readonly key?: string
  /** Another sandbox than one without engines. */
  readonly start?: () => Promise<Pick<StorySandbox, 'environment' | 'stop'>>
  /** What the repository begins with besides. */
  readonly own?: Files
}

/** Tells a story of a team with these workflows, the first of which is run, in a world of its own. */
async function telling(workflows: Files, story: Story, world: World = {}): Promise<void> {
  const { identity, key, start, own } = world
  const directory = mkdtempSync(join(tmpdir(), 'tinystacks-act-'))
  const sandbox = await (start ?? (() => startSandbox('--engines', 'none')))()
  try {
    const aws = sandbox.environment['AWS_ENDPOINT_URL'] ?? ''
    const files = { 'task-definition.json': JSON.stringify(TASK, null, 2), ...own }
    const [workflow = ''] = Object.keys(workflows)
    const given = {
      ...{ directory, aws, files, workflow, workflows, variables: VARIABLES },
      ...(identity && { identity }),
    }
    const team = await Team.start(given)
    await told(team, new Account(aws, key), (one, account) => story(one, account, aws))
  } finally {
    await sandbox.stop()
    rmSync(directory, { recursive: true })
  }
}

/** With the log of the run that was not as it should be. */
async function told(
  team: Team,
  account: Account,
  story: (team: Team, account: Account) => Promise<void>,
): Promise<void> {
  try {
    await story(team, account)
    await keepsPasswords(team, account)
  } catch (error) {
    console.log(team.runs.at(-1)?.log)
    throw error
  } finally {
    await team.close()
  }
}

const quickstart = read('examples/quickstart/tinystacks.yml')

/** By name, the longest one first. */
const STORIES: Readonly<Record<string, () => Promise<void>>> = {
  tinystacks: () =>
    telling(examples('tinystacks.yml'), async (team, account) => {
      await reviewed(team, account, quickstart)
      await restarts(team, account)
      await differs(team, account)
      await consents(team)
      await strangers(team, account)
    }),
  readme: () =>
    telling({ '.github/workflows/databases.yml': workflowOf(read('README.md')) }, (team, account) =>
      shortest(team, account, quickstart),
    ),
  migrations: () =>
    telling(examples('migrations.yml'), migrations, { start: startWithSessions, own: APPLICATION }),
  stages: () => telling(examples('stages.yml'), stages),
  accounts: async () => {
    const oidc = await startGitHubOidc()
    const file = read('examples/accounts/tinystacks.yml')
    try {
      await telling(
        examples('accounts.yml'),
        (team, _account, aws) => accounts(team, { aws, oidc, file }),
        { identity: oidc.environment, key: 'AKIADEV' },
      )
    } finally {
      await oidc.close()
    }
  },
  sharded: () => telling(examples('sharded.yml'), sharded),
  comments: () =>
    telling(examples('comments.yml'), (team, account) => comments(team, account, quickstart)),
  releases: () => telling(examples('releases.yml'), (team) => releases(team, quickstart)),
  monorepo: () => telling(examples('monorepo.yml'), monorepo),
  calling: () =>
    telling(examples('calling.yml', 'reusable.yml'), (team) => called(team, quickstart)),
}

// As `init` writes both for a repository, whose file stays as it is.
const INITS = everyInit().map(
  (written) =>
    [
      `init ${written.name}`,
      () => telling(written.workflows, (team, account) => fromInit(team, account, written)),
    ] as const,
)

const [only] = process.argv.slice(2)
const waiting = [...Object.entries(STORIES), ...INITS].filter(
  ([name]) => only === undefined || name === only || name.split(' ')[0] === only,
)
if (waiting.length === 0)
  throw new Error(`write one of: ${[...Object.keys(STORIES), 'init'].join(', ')}`)

async function tellWaiting(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next[1]()
}

// Two side by side: half of the time is spent waiting. Each is told to its end, so that nothing is left behind.
for (const end of await Promise.allSettled([tellWaiting(), tellWaiting()]))
  if (end.status === 'rejected') throw end.reason
