import assert from 'node:assert/strict'
import { chapter } from '../chapter.ts'
import { withoutRedis } from './file.ts'
import { says } from './runner.ts'
import { FILE, type Team } from './team.ts'

/** A pull request that takes Redis away: it waits for the label, and the merge has it from there. */
export async function consents(team: Team): Promise<void> {
  const file = withoutRedis(await team.repository.read(FILE))
  const number = await team.repository.propose('Without Redis', { [FILE]: file })
  const label = await chapter(
    'a removal waits for consent, and a label is made ready',
    async () => {
      const { jobs, annotations } = await team.onPull(number, 'opened', 'plan')
      assert.deepEqual(jobs, { plan: 'failure' })
      const { body, header } = team.comment(number)
      const [ready = '', ...more] = header.labels
      assert.match(ready, /^tinystacks: allow redis:remove@[0-9a-z]{13}$/)
      assert.deepEqual(more, [])
      assert.ok(body.includes(ready))
      const labels = team.github.labels().map(({ name }) => name)
      assert.deepEqual(labels, [ready])
      const errors = annotations.filter(({ level }) => level === 'error')
      assert.match(errors.map(({ message }) => message).join('\n'), /consent/)
      return ready
    },
  )
  await chapter('the label plans again, and gives it', async () => {
    team.github.setLabels(number, [label])
    const { jobs } = await team.onPull(number, 'labeled', 'plan')
    assert.deepEqual(jobs, { plan: 'success' })
  })
  await chapter('the label taken away withdraws it', async () => {
    team.github.setLabels(number, [])
    const { jobs } = await team.onPull(number, 'unlabeled', 'plan')
    assert.deepEqual(jobs, { plan: 'failure' })
  })
  await chapter('the merge removes the database and says how to bring it back', async () => {
    team.github.setLabels(number, [label])
    const run = await team.onMerge(number, 'deploy')
    assert.deepEqual(run.jobs, { deploy: 'success' })
    says(run, /restoreFrom/)
    const { body, header } = team.comment(number)
    assert.equal(header.results['dev']?.kind, 'updated')
    assert.match(body, /restoreFrom/)
  })
}
