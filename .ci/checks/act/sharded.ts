import assert from 'node:assert/strict'
import { chapter } from '../chapter.ts'
import { FILE, type Team } from './team.ts'

const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1']

/** Twelve stages: one job of ten, and one of the other two. A region allows five VPCs. */
const NAMES = Array.from({ length: 12 }, (_, index) => `s${String(index + 1)}`)
const SHARDS = [NAMES.slice(0, 10), NAMES.slice(10)]

const TWELVE_STAGES = `version: 1
stack: shop
order: parallel
stages:
${NAMES.map((name, index) => `  ${name}: { region: ${REGIONS[index % 3] ?? ''}, protected: false, databases: { redis: {} } }\n`).join('')}`

/** How the jobs of a run have to end: the one that splits, and one for each shard. */
function jobsOf(job: string): Readonly<Record<string, string>> {
  const each = SHARDS.map((names) => [`${job} (${names.join(',')})`, 'success'])
  return { shards: 'success', ...(Object.fromEntries(each) as Record<string, string>) }
}

/** A pull request whose stages are planned and deployed ten to a job. */
export async function sharded(team: Team): Promise<void> {
  const number = await team.repository.propose('Add databases', { [FILE]: TWELVE_STAGES })
  await chapter('each ten stages are planned by a job, in a comment of their own', async () => {
    const { jobs } = await team.onPull(number, 'opened', 'plan')
    assert.deepEqual(jobs, jobsOf('plan'))
    const comments = team.comments(number)
    const planned = comments.map(({ header }) => Object.keys(header.planned))
    const bySize = planned.toSorted((one, other) => other.length - one.length)
    assert.deepEqual(bySize.map(sorted), SHARDS.map(sorted))
  })
  await chapter('the merge queue plans them again', async () => {
    const { jobs, annotations } = await team.onQueue(number, 'plan')
    assert.deepEqual(jobs, jobsOf('plan'))
    assert.deepEqual(annotations, [])
  })
  await chapter('what the queue merges is deployed, every stage as reviewed', async () => {
    await team.repository.mergeQueued(number)
    const { jobs, annotations } = await team.onPush('deploy')
    assert.deepEqual(jobs, jobsOf('deploy'))
    assert.deepEqual(annotations, [])
    const results = team.comments(number).flatMap(({ header }) => Object.entries(header.results))
    assert.deepEqual(
      sorted(results.map(([stage, { kind }]) => `${stage} ${kind}`)),
      sorted(NAMES.map((name) => `${name} created`)),
    )
  })
}

function sorted(values: readonly string[]): readonly string[] {
  return values.toSorted()
}
