import assert from 'node:assert/strict'
import { chapter } from '../chapter.ts'
import type { Account } from './aws.ts'
import { FILE, type Team } from './team.ts'

/** The first pull request after `init`: its file is planned, and deployed by the merge. */
export async function fromInit(team: Team, account: Account, file: string): Promise<void> {
  await chapter('what `init` writes is planned on a pull request, and deployed', async () => {
    const number = await team.repository.propose('Add databases', { [FILE]: file })
    const planned = await team.onPull(number, 'opened', 'databases')
    assert.deepEqual(planned.jobs, { databases: 'success' })
    assert.match(team.comment(number).body, /4 databases will be created/)
    const deployed = await team.onMerge(number, 'databases')
    assert.deepEqual(deployed.jobs, { databases: 'success' })
    const { results } = team.comment(number).header
    assert.deepEqual([results['dev']?.kind, results['prod']?.kind], ['created', 'created'])
    assert.ok((await account.calls()) > 0)
  })
}
