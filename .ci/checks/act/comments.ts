import assert from 'node:assert/strict'
import { chapter } from '../chapter.ts'
import type { Account } from './aws.ts'
import { says } from './runner.ts'
import { FILE, ROLES, type Team } from './team.ts'

/** Pull requests that are planned and deployed by comments. */
export async function comments(team: Team, account: Account, file: string): Promise<void> {
  const number = await team.repository.propose('Add databases', { [FILE]: file })
  team.github.setRole('ann', 'write')
  team.github.setRole('eve', 'read')
  await chapter('a comment that is no command runs no job', async () => {
    assert.deepEqual((await team.onComment(number, { body: 'Thanks for /plan' }, null)).jobs, {})
  })
  await chapter('/deploy without a plan is refused', async () => {
    const run = await team.onComment(number, { body: '/deploy', login: 'ann' }, 'deploy')
    assert.deepEqual(run.jobs, { deploy: 'failure' })
    says(run, /exit status 3/)
    assert.deepEqual(await account.classes(), {})
  })
  await chapter('/plan plans the pull request, not the default branch', async () => {
    const run = await team.onComment(number, { body: '/plan', login: 'ann' }, 'plan')
    assert.deepEqual(run.jobs, { plan: 'success' })
    assert.deepEqual(run.annotations, [])
    says(run, new RegExp(`Authenticated as ${ROLES.plan}`))
    assert.match(team.comment(number).body, /### \w+: Postgres, MySQL and Redis will be created/)
  })
  await chapter('neither somebody who may only read nor a fork gets credentials', async () => {
    const fork = await team.repository.propose('Help', { [FILE]: file }, 'mallory/shop')
    const calls = await account.calls()
    for (const command of ['plan', 'deploy']) {
      const body = `/${command}`
      const byEve = await team.onComment(number, { body, login: 'eve' }, command)
      const ofFork = await team.onComment(fork, { body, login: 'ann' }, command)
      for (const { jobs, log } of [byEve, ofFork]) {
        assert.deepEqual(jobs, { [command]: 'failure' })
        assert.doesNotMatch(log, /Authenticated as/)
      }
    }
    assert.equal(await account.calls(), calls)
    assert.deepEqual(team.comments(fork), [])
  })
  await chapter(
    '/deploy deploys what /plan has shown, and the comment gets the result',
    async () => {
      const run = await team.onComment(number, { body: '/deploy', login: 'ann' }, 'deploy')
      assert.deepEqual(run.jobs, { deploy: 'success' })
      says(run, new RegExp(`Authenticated as ${ROLES.deploy}`))
      assert.equal(team.comment(number).header.results['dev']?.kind, 'created')
    },
  )
}
