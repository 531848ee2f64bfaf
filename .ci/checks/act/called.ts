import assert from 'node:assert/strict'
import { chapter } from '../chapter.ts'
import { says } from './runner.ts'
import { FILE, ROLES, type Team } from './team.ts'

/** A workflow that another one calls: a pull request, and its merge. */
export async function called(team: Team, file: string): Promise<void> {
  const number = await team.repository.propose('Add databases', { [FILE]: file })
  await chapter("a called workflow plans by its caller's event", async () => {
    const run = await team.onPull(number, 'opened', 'databases')
    assert.deepEqual(run.jobs, { databases: 'success' })
    says(run, new RegExp(`Authenticated as ${ROLES.plan}`))
    assert.match(team.comment(number).body, /### \w+: Postgres, MySQL and Redis will be created/)
  })
  await chapter('plans in the merge queue', async () => {
    const run = await team.onQueue(number, 'databases')
    assert.deepEqual(run.jobs, { databases: 'success' })
    says(run, new RegExp(`Authenticated as ${ROLES.plan}`))
  })
  await chapter('and deploys the merge', async () => {
    const run = await team.onMerge(number, 'databases')
    assert.deepEqual(run.jobs, { databases: 'success' })
    says(run, new RegExp(`Authenticated as ${ROLES.deploy}`))
    assert.equal(team.comment(number).header.results['dev']?.kind, 'created')
  })
}
