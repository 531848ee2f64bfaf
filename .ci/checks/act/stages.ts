import assert from 'node:assert/strict'
import { chapter } from '../chapter.ts'
import { FILE, type Team } from './team.ts'

const STAGES = ['dev', 'prod']

/** A file with two stages, for the workflow with a job for each. */
const TWO_STAGES = `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases:
      postgres: {}
  prod:
    databases:
      postgres: { multiAz: true }
`

/** A pull request through the merge queue, with a job for each stage. */
export async function stages(team: Team): Promise<void> {
  const number = await team.repository.propose('Add databases', { [FILE]: TWO_STAGES })
  await chapter('each stage is planned by a job, in a comment of its own', async () => {
    const { jobs } = await team.onPull(number, 'opened', 'plan')
    assert.deepEqual(jobs, { 'plan (dev)': 'success', 'plan (prod)': 'success' })
    const comments = team.comments(number)
    assert.deepEqual(comments.flatMap(({ header }) => header.stages ?? []).sort(), STAGES)
    for (const { body, header } of comments) {
      assert.deepEqual(Object.keys(header.planned), header.stages)
      assert.match(body, /### [\w-]+: \w+ will be created/)
    }
  })
  await chapter('the merge queue plans again, and leaves the comments as they are', async () => {
    const before = team.github.comments(number).map(({ body }) => body)
    const { jobs, annotations } = await team.onQueue(number, 'plan')
    assert.deepEqual(jobs, { 'plan (dev)': 'success', 'plan (prod)': 'success' })
    assert.deepEqual(annotations, [])
    const after = team.github.comments(number).map(({ body }) => body)
    assert.deepEqual(after, before)
  })
  await chapter('what the queue merges is deployed stage by stage, each as reviewed', async () => {
    await team.repository.mergeQueued(number)
    const { jobs, annotations } = await team.onPush('deploy')
    const ended = [
      ['deploy (dev)', 'success'],
      ['deploy (prod)', 'success'],
    ]
    assert.deepEqual(Object.entries(jobs), ended, 'in this order')
    assert.deepEqual(annotations, [])
    const results = team.comments(number).flatMap(({ header }) => Object.entries(header.results))
    const kinds = results.map(([stage, { kind }]) => `${stage} ${kind}`).sort()
    assert.deepEqual(kinds, ['dev created', 'prod created'])
    assert.deepEqual(team.github.deployments(), [])
  })
  await chapter('a push that no pull request brought is refused', async () => {
    const file = TWO_STAGES.replace('multiAz: true', 'multiAz: true, backupDays: 14')
    await team.repository.push('No review', { [FILE]: file })
    const { jobs, annotations } = await team.onPush('deploy')
    assert.deepEqual(jobs, { 'deploy (dev)': 'success', 'deploy (prod)': 'failure' })
    const errors = annotations.filter(({ level }) => level === 'error')
    assert.match(errors[0]?.message ?? '', /prod: the plan is not the one that was reviewed/)
  })
}
