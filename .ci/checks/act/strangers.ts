import assert from 'node:assert/strict'
import { chapter } from '../chapter.ts'
import type { Account } from './aws.ts'
import { withPostgres } from './file.ts'
import { says } from './runner.ts'
import { FILE, type Team } from './team.ts'

/** A pull request from a fork: a token that can only read, and no credentials. */
export async function strangers(team: Team, account: Account): Promise<void> {
  const settings = '{ instance: db.t4g.large, storage: { size: 40 } }'
  const file = withPostgres(await team.repository.read(FILE), settings)
  const number = await team.repository.propose('Help', { [FILE]: file }, 'mallory/shop')
  await chapter("a fork's file is compared with the base branch's, AWS is not asked", async () => {
    const calls = await account.calls()
    const run = await team.onPull(number, 'opened', 'plan')
    assert.deepEqual(run.jobs, { plan: 'success' })
    assert.doesNotMatch(run.log, /Authenticated as/)
    says(run, /not checked against AWS/i)
    says(run, /instance +db\.t4g\.medium → db\.t4g\.large/)
    assert.equal(await account.calls(), calls)
  })
  await chapter('its token can write no comment, which is said', async () => {
    const notices = team.runs.at(-1)?.annotations.filter(({ level }) => level === 'notice') ?? []
    assert.match(notices[0]?.message ?? '', /comment was not written.*`pull-requests: write`/)
    assert.deepEqual(team.github.comments(number), [])
  })
}
