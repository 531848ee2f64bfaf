/** Migrations after a deploy, on a runner of GitHub: through Session Manager, by AWS's plugin, to a real Postgres. */
import assert from 'node:assert/strict'
import { delimiter, join } from 'node:path'
import { startRelay } from '../../../__tests__/stand-ins/tls/relay.ts'
import { startSandbox } from '../../../sandbox/main.ts'
import { chapter } from '../chapter.ts'
import { DataChannel } from '../session-manager/data-channel.ts'
import type { Account } from './aws.ts'
import { says } from './runner.ts'
import type { Files } from './repository.ts'
import { FILE, ROLES, type Team } from './team.ts'

/** Where `.ci/install.sh` puts the plugin that GitHub's images have. */
const PROGRAMS = join(process.env['TOOLS'] ?? '', 'go', 'bin')

const stage = (access: string): string => `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases: { postgres: {} }
    bastion: { ${access} }
`
const BY_SESSION = stage('access: session-manager')

const PACKAGE = { name: 'app', private: true, scripts: { migrate: 'sh migrate.sh' } }

/** An application whose migration is a script: it says what it has found, and must not say the password. */
export const APPLICATION: Files = {
  'package.json': JSON.stringify(PACKAGE),
  'package-lock.json': JSON.stringify({
    name: 'app',
    lockfileVersion: 3,
    requires: true,
    packages: { '': { name: 'app' } },
  }),
  'migrate.sh': `set -eu
psql "$DATABASE_URL" -Xqc 'create table if not exists orders (id int)'
psql -P pager=off -XAtc "select 'orders: ' || count(*) from pg_stat_user_tables where relname = 'orders'"
echo "given: $PGPASSWORD"
`,
}

type Known = { readonly id: string; readonly token: string; readonly parameters: Parameters }
type Parameters = Readonly<Record<string, readonly string[]>>

/** A sandbox with real engines, and a data channel behind its sessions, which leads to the Postgres of the stage. */
export async function startWithSessions(): Promise<{
  readonly environment: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}> {
  process.env['PATH'] = [process.env['PATH'], PROGRAMS].join(delimiter)
  const sandbox = await startSandbox({ speed: 0 })
  const found = async (id: string): Promise<Known> => {
    const answer = await fetch(`${sandbox.url}/_sandbox/sessions`)
    const { sessions } = (await answer.json()) as { readonly sessions: readonly Known[] }
    return sessions.find((session) => session.id === id) ?? missing(id)
  }
  const relay = await startRelay({ host: '127.0.0.1', port: 9 })
  const channel = await DataChannel.start(async (id) => {
    const { token, parameters } = await found(id)
    relay.lead({ host: '127.0.0.1', port: Number(parameters['portNumber']?.[0]) })
    return { id, token, localPort: parameters['localPortNumber']?.[0] ?? '' }
  }, relay.near.port)
  sandbox.switches.dataChannel = channel.url
  return {
    environment: { AWS_ENDPOINT_URL: sandbox.url },
    stop: async () => {
      await channel.stop()
      await relay.stop()
      await sandbox.close()
    },
  }
}

function missing(id: string): never {
  throw new Error(`no session ${id}`)
}

/** A pull request that is merged and migrated, and a migration that fails. */
export async function migrations(team: Team, account: Account): Promise<void> {
  const first = await team.repository.propose('Add databases', { [FILE]: BY_SESSION })
  await chapter('a pull request is planned, and runs no migration', async () => {
    assert.deepEqual((await team.onPull(first, 'opened', 'plan')).jobs, { plan: 'success' })
  })
  await chapter('its merge is deployed, and migrated by another role', async () => {
    const run = await team.onMerge(first, 'migrate')
    assert.deepEqual(run.jobs, { deploy: 'success', migrate: 'success' })
    says(run, new RegExp(`Authenticated as ${ROLES.connect}`))
    says(run, /orders: 1/)
    const [password = ''] = await account.passwords()
    assert.ok(password.length > 20 && !run.log.includes(password))
    says(run, /given: \*\*\*/)
  })
  await chapter('what fails in a migration fails the job', async () => {
    await team.repository.push('Break it', { 'migrate.sh': 'exit 7\n' })
    const { jobs } = await team.onPush('migrate')
    assert.deepEqual(jobs, { deploy: 'success', migrate: 'failure' })
  })
}
