import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chapter } from '../chapter.ts'
import type { Team } from './team.ts'

const EXAMPLE = join(import.meta.dirname, '..', '..', '..', 'examples', 'monorepo')
const read = (path: string) => readFileSync(join(EXAMPLE, path), 'utf8')

const SHOP = 'shop/tinystacks.yml'
const REPORTS = 'reports/tinystacks.yml'
const SUCCESS = { 'databases (shop)': 'success', 'databases (reports)': 'success' }

/** Two applications in one repository: a pull request of both, and one of only one. */
export async function monorepo(team: Team): Promise<void> {
  const files = { [SHOP]: read(SHOP), [REPORTS]: read(REPORTS) }
  const number = await team.repository.propose('Add databases', files)
  await chapter('each file has its own job and comment', async () => {
    assert.deepEqual((await team.onPull(number, 'opened', 'databases')).jobs, SUCCESS)
    const planned = team.comments(number).map(({ header }) => header.config)
    assert.deepEqual(planned.toSorted(), [REPORTS, SHOP])
  })
  await chapter('the merge deploys both, and each comment gets its result', async () => {
    const run = await team.onMerge(number, 'databases')
    assert.deepEqual(run.jobs, SUCCESS)
    assert.deepEqual(run.annotations, [])
    const results = team.comments(number).map(({ header }) => header.results['prod']?.kind)
    assert.deepEqual(results, ['created', 'created'])
  })
  await chapter(
    'a change of one file asks AWS for that one, and both checks have a result',
    async () => {
      const larger = read(SHOP).replace('db.t4g.medium', 'db.t4g.large')
      const next = await team.repository.propose('Larger instance', { [SHOP]: larger })
      const { jobs, log } = await team.onPull(next, 'opened', 'databases')
      assert.deepEqual(jobs, SUCCESS)
      assert.deepEqual(askedAws(log), ['databases (shop)'])
      assert.equal(team.comment(next).header.config, SHOP)
    },
  )
  await chapter('and so does the merge queue', async () => {
    const more = `${read(REPORTS)}      redis: {}\n`
    const queued = await team.repository.propose('Cache', { [REPORTS]: more })
    const { jobs, log } = await team.onQueue(queued, 'databases')
    assert.deepEqual(jobs, SUCCESS)
    assert.deepEqual(askedAws(log), ['databases (reports)'])
  })
}

/** The jobs that got credentials. */
function askedAws(log: string): readonly string[] {
  return [...log.matchAll(/^\[(.+?)\] .*Authenticated as/gm)].map(([, job = '']) => job)
}
