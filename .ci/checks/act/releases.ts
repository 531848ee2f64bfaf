import assert from 'node:assert/strict'
import { chapter } from '../chapter.ts'
import { withPostgres } from './file.ts'
import { says } from './runner.ts'
import { FILE, ROLES, type Team } from './team.ts'

/** Two pull requests, merged and not deployed, and the release that brings both. */
export async function releases(team: Team, file: string): Promise<void> {
  const first = await team.repository.propose('Add databases', { [FILE]: file })
  await chapter('a pull request is planned, and its merge deploys nothing', async () => {
    assert.deepEqual((await team.onPull(first, 'opened', 'plan')).jobs, { plan: 'success' })
    await team.repository.merge(first)
  })
  await chapter('the release deploys as reviewed, and its comment gets the result', async () => {
    const run = await team.onRelease('v1.0.0', 'deploy')
    assert.deepEqual(run.jobs, { deploy: 'success' })
    assert.deepEqual(run.annotations, [])
    says(run, new RegExp(`Authenticated as ${ROLES.deploy}`))
    assert.equal(team.comment(first).header.results['dev']?.kind, 'created')
  })
  await chapter('the next one carries each merge since, whatever else was merged', async () => {
    const larger = withPostgres(file, '{ instance: db.t4g.small }')
    const second = await team.repository.propose('Larger instance', { [FILE]: larger })
    await team.onPull(second, 'opened', 'plan')
    await team.repository.merge(second)
    const third = await team.repository.propose('Something else', { 'app.txt': 'hello' })
    await team.repository.merge(third)
    const run = await team.onRelease('v1.1.0', 'deploy')
    assert.deepEqual(run.jobs, { deploy: 'success' })
    assert.equal(team.comment(second).header.results['dev']?.kind, 'updated')
    assert.deepEqual(team.github.comments(third), [])
  })
  await chapter('and refuses what no pull request has shown', async () => {
    const unseen = withPostgres(file, '{ instance: db.t4g.medium }')
    await team.repository.push('No review', { [FILE]: unseen })
    const { jobs, annotations } = await team.onRelease('v1.2.0', 'deploy')
    assert.deepEqual(jobs, { deploy: 'failure' })
    const errors = annotations.filter(({ level }) => level === 'error')
    assert.match(errors[0]?.message ?? '', /dev: the plan is not the one that was reviewed/)
  })
}
