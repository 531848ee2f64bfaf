import assert from 'node:assert/strict'
import { chapter } from '../chapter.ts'
import type { Account } from './aws.ts'
import { lineOf, withPostgres } from './file.ts'
import { says } from './runner.ts'
import { FILE, ROLES, type Team } from './team.ts'

/** Container of a task definition, as far as it is read. */
type Container = {
  readonly image: string
  readonly environment: readonly { readonly name: string; readonly value: string }[]
  readonly secrets: readonly { readonly name: string; readonly valueFrom: string }[]
}

/** The first pull request's plan, its merge, and the application that reads the outputs. */
export async function reviewed(team: Team, account: Account, file: string): Promise<void> {
  const number = await team.repository.propose('Add databases', { [FILE]: file })
  await chapter('a pull request is planned, and the plan is its comment', async () => {
    const run = await team.onPull(number, 'opened', 'plan')
    assert.deepEqual(run.jobs, { plan: 'success' })
    says(run, new RegExp(`Authenticated as ${ROLES.plan}`))
    const { body, header } = team.comment(number)
    assert.match(body, /### \w+: Postgres, MySQL and Redis will be created/)
    assert.match(body, /\*\*Postgres\*\* \| 🆕\swill\sbe\screated \| none \| empty/)
    assert.deepEqual(header.results, {})
    assert.deepEqual(await account.classes(), {})
  })
  await chapter('the merge deploys as reviewed, and the comment gets the result', async () => {
    const run = await team.onMerge(number, 'deploy')
    assert.deepEqual(run.jobs, { deploy: 'success' })
    assert.deepEqual(run.annotations, [])
    says(run, new RegExp(`Authenticated as ${ROLES.deploy}`))
    const { body, header } = team.comment(number)
    assert.equal(header.results['dev']?.kind, 'created')
    assert.match(body, /\| `dev` \| created \|/)
    assert.deepEqual(Object.keys(await account.classes()).sort(), ['mysql', 'postgres'])
  })
  await chapter('GitHub shows a deployment of the stage that succeeded', async () => {
    const shown = team.github.deployments().map(({ environment, statuses }) => ({
      ...{ environment, states: statuses.map(({ state }) => state) },
    }))
    assert.deepEqual(shown, [{ environment: 'dev', states: ['success', 'in_progress'] }])
  })
  await chapter('the application gets hosts, and passwords by reference', async () => {
    const { image, environment, secrets } = container(team)
    const variables = new Map(environment.map(({ name, value }) => [name, value]))
    const references = new Map(secrets.map(({ name, valueFrom }) => [name, valueFrom]))
    assert.match(image, /\/shop:[0-9a-f]{40}$/)
    assert.equal(variables.get('LOG_LEVEL'), 'info')
    for (const name of ['PG', 'MYSQL', 'REDIS']) {
      assert.match(variables.get(`${name}_HOST`) ?? '', /^[\w.-]+$/)
      assert.match(variables.get(`${name}_PORT`) ?? '', /^\d+$/)
      assert.match(
        references.get(`${name}_CREDENTIALS_SECRET`) ?? '',
        /^arn:aws:secretsmanager:us-east-1:\d{12}:secret:dev-shop-[\w-]+:password::$/,
      )
    }
    assert.match(references.get('PG_USERNAME') ?? '', /:username::$/)
  })
}

/** A further pull request, whose change restarts a database. */
export async function restarts(team: Team, account: Account): Promise<void> {
  const larger = withPostgres(await team.repository.read(FILE), '{ instance: db.t4g.small }')
  const number = await team.repository.propose('Larger instance', { [FILE]: larger })
  await chapter('a plan that restarts a database says so at its line of the file', async () => {
    const { jobs, annotations } = await team.onPull(number, 'opened', 'plan')
    assert.deepEqual(jobs, { plan: 'success' })
    assert.match(team.comment(number).body, /### \w+: \w+ will restart\. No data will be lost/)
    const [warning, ...more] = annotations
    const place = `${FILE}:${String(lineOf(larger, 'db.t4g.small'))}`
    assert.deepEqual([warning?.level, warning?.place], ['warning', place])
    assert.match(warning?.message ?? '', /dev Postgres will restart/)
    assert.deepEqual(more, [])
  })
  await chapter('its merge changes the instance', async () => {
    const { jobs } = await team.onMerge(number, 'deploy')
    assert.deepEqual(jobs, { deploy: 'success' })
    assert.equal(team.comment(number).header.results['dev']?.kind, 'updated')
    assert.equal((await account.classes())['postgres'], 'db.t4g.small')
  })
  await chapter('the same push again has nothing to do', async () => {
    const deployments = team.github.deployments().length
    const run = await team.onPush('deploy')
    assert.deepEqual(run.jobs, { deploy: 'success' })
    says(run, /::set-output:: changed=false/)
    assert.equal(team.github.deployments().length, deployments)
  })
}

/** A pull request whose plan is no longer true when it is merged: nothing is applied. */
export async function differs(team: Team, account: Account): Promise<void> {
  const settings = '{ instance: db.t4g.small, storage: { size: 40 } }'
  const grown = withPostgres(await team.repository.read(FILE), settings)
  const number = await team.repository.propose('More storage', { [FILE]: grown })
  await chapter('another plan changes a database while it runs', async () => {
    await team.onPull(number, 'opened', 'plan')
    assert.match(team.comment(number).body, /### \w+: \w+ will change while running\. No data/)
  })
  await chapter('what somebody did meanwhile would restart it: the deploy refuses', async () => {
    await account.queueClass('db.t4g.medium')
    const before = team.services()
    const run = await team.onMerge(number, 'deploy')
    assert.deepEqual(run.jobs, { deploy: 'failure' })
    says(run, /exit status 3/)
    says(run, /reviewed: will change while running, data: kept\n.* now: +will restart, data: kept/)
    const errors = run.annotations.filter(({ level }) => level === 'error')
    assert.match(errors[0]?.message ?? '', /dev: the plan is not the one that was reviewed/)
    assert.equal(team.comment(number).header.results['dev']?.kind, 'refused')
    assert.equal((await account.classes())['postgres'], 'db.t4g.small')
    assert.deepEqual(team.services(), before)
  })
  const agreed = withPostgres(grown, '{ instance: db.t4g.medium, storage: { size: 40 } }')
  const next = await team.repository.propose('Medium it is', { [FILE]: agreed })
  await chapter('a further pull request shows all of it, and its merge is applied', async () => {
    const planned = await team.onPull(next, 'opened', 'plan')
    assert.deepEqual(planned.jobs, { plan: 'success' })
    assert.match(team.comment(next).body, /### \w+: \w+ will restart\. No data will be lost/)
    const { jobs } = await team.onMerge(next, 'deploy')
    assert.deepEqual(jobs, { deploy: 'success' })
    assert.equal(team.comment(next).header.results['dev']?.kind, 'updated')
    assert.equal((await account.classes())['postgres'], 'db.t4g.medium')
  })
}

function container(team: Team): Container {
  const task = JSON.parse(team.services()['shop-shop'] ?? '{}') as {
    readonly containerDefinitions: readonly [Container]
  }
  return task.containerDefinitions[0]
}
