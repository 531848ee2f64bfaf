import assert from 'node:assert/strict'
import { chapter } from '../chapter.ts'
import type { Account } from './aws.ts'
import { withPostgres } from './file.ts'
import { says } from './runner.ts'
import { FILE, ROLES, type Team } from './team.ts'

/** The workflow that README says to copy. */
export function workflowOf(readme: string): string {
  const text = /## Use it\n[\s\S]*?\n```yaml\n(name: [\s\S]*?)```/.exec(readme)?.[1]
  if (text === undefined) throw new Error('README has no workflow below "Use it"')
  return text
}

/** Its one job plans on the pull request and deploys on the merge, by the event alone. */
export async function shortest(team: Team, account: Account, file: string): Promise<void> {
  const number = await team.repository.propose('Add databases', { [FILE]: file })
  await chapter("README's workflow plans a pull request, and deploys its merge", async () => {
    const planned = await team.onPull(number, 'opened', 'databases')
    assert.deepEqual(planned.jobs, { databases: 'success' })
    assert.match(team.comment(number).body, /### \w+: Postgres, MySQL and Redis will be created/)
    const deployed = await team.onMerge(number, 'databases')
    assert.deepEqual(deployed.jobs, { databases: 'success' })
    assert.equal(team.comment(number).header.results['dev']?.kind, 'created')
    assert.deepEqual(
      team.github.deployments().map(({ environment }) => environment),
      ['dev'],
    )
  })
  await chapter(
    'gives every pull request a result: AWS is not asked for what leaves the file alone',
    async () => {
      const other = await team.repository.propose('Something else', { 'app.txt': 'hello' })
      const calls = await account.calls()
      const { jobs, log } = await team.onPull(other, 'opened', 'databases')
      assert.deepEqual(jobs, { databases: 'success' })
      assert.doesNotMatch(log, /Authenticated as/)
      assert.equal(await account.calls(), calls)
      assert.deepEqual(team.github.comments(other), [])
      const queued = await team.onQueue(other, 'databases')
      assert.deepEqual(queued.jobs, { databases: 'success' })
      assert.doesNotMatch(queued.log, /Authenticated as/)
    },
  )
  await chapter('plans what the merge queue is about to merge', async () => {
    const larger = withPostgres(file, '{ instance: db.t4g.medium }')
    const queued = await team.repository.propose('Medium', { [FILE]: larger })
    const run = await team.onQueue(queued, 'databases')
    assert.deepEqual(run.jobs, { databases: 'success' })
    says(run, new RegExp(`Authenticated as ${ROLES.plan}`))
    says(run, /dev: Postgres will restart/)
    assert.deepEqual(team.github.comments(queued), [])
  })
  await chapter('and compares the file of a fork', async () => {
    const larger = withPostgres(file, '{ instance: db.t4g.small }')
    const fork = await team.repository.propose('Help', { [FILE]: larger }, 'mallory/shop')
    const { jobs, log } = await team.onPull(fork, 'opened', 'databases')
    assert.deepEqual(jobs, { databases: 'success' })
    assert.ok(/not checked against AWS/i.test(log))
  })
}
