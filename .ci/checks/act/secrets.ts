import assert from 'node:assert/strict'
import { chapter } from '../chapter.ts'
import type { Account } from './aws.ts'
import type { Team } from './team.ts'

/** No password is in a log (outputs, variables and summaries are in act's), a comment or a task definition. */
export async function keepsPasswords(team: Team, account: Account): Promise<void> {
  await chapter('no password was seen outside of its secret', async () => {
    const passwords = await account.passwords()
    assert.ok(passwords.length > 0)
    const seen = [
      ...team.runs.map(({ log }) => log),
      ...team.everyComment(),
      ...Object.values(team.services()),
    ].join('\n')
    for (const password of passwords) {
      assert.ok(password.length >= 16, 'a password that can be looked for')
      assert.ok(!seen.includes(password), 'a password was seen')
    }
  })
}
