/**
 * The example workflows as a team runs them: by act, on this machine, unchanged, with the built action,
 * against the stand-in for GitHub and the sandbox. The actions of others that they use have stand-ins
 * in `act/actions`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Account } from './act/aws.ts'
import { consents } from './act/consent.ts'
import { differs, restarts, reviewed } from './act/everyday.ts'
import { shortest, workflowOf } from './act/readme.ts'
import { keepsPasswords } from './act/secrets.ts'
import { stages } from './act/stages.ts'
import { strangers } from './act/strangers.ts'
import { ROLES, Team } from './act/team.ts'
import { startSandbox } from './story/sandbox.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

const VARIABLES = {
  PLAN_ROLE: ROLES.plan,
  DEPLOY_ROLE: ROLES.deploy,
  IMAGE_REPOSITORY: '123456789012.dkr.ecr.us-east-1.amazonaws.com/shop',
}

const TASK = {
  family: 'shop',
  containerDefinitions: [
    { name: 'app', image: 'none', environment: [{ name: 'LOG_LEVEL', value: 'info' }] },
  ],
}

type Story = (team: Team, account: Account) => Promise<void>

/** Tells a story of a team with this workflow, in a world of its own. */
async function telling(workflow: string, story: Story): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'tinystacks-act-'))
  const sandbox = await startSandbox('--engines', 'none')
  try {
    const aws = sandbox.environment['AWS_ENDPOINT_URL'] ?? ''
    const files = { 'task-definition.json': JSON.stringify(TASK, null, 2) }
    const team = await Team.start({ directory, aws, files, workflow, variables: VARIABLES })
    await told(team, new Account(aws), story)
  } finally {
    await sandbox.stop()
    rmSync(directory, { recursive: true })
  }
}

/** With the log of the run that was not as it should be. */
async function told(team: Team, account: Account, story: Story): Promise<void> {
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

async function oneStage(): Promise<void> {
  await telling(read('examples/workflows/tinystacks.yml'), async (team, account) => {
    await reviewed(team, account, quickstart)
    await restarts(team, account)
    await differs(team, account)
    await consents(team)
    await strangers(team, account)
  })
}

async function others(): Promise<void> {
  await telling(read('examples/workflows/stages.yml'), stages)
  await telling(workflowOf(read('README.md')), (team) => shortest(team, quickstart))
}

// Side by side: half of the time is spent waiting. Each is told to its end, so that nothing is left behind.
for (const end of await Promise.allSettled([oneStage(), others()]))
  if (end.status === 'rejected') throw end.reason
