import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { chosenChecks, type Check } from '../../.ci/checks.ts'
import { installsFor } from '../../.ci/installs.ts'
import { runAll, type Job } from '../../.ci/schedule.ts'
import type { Result } from '../../.ci/summary.ts'

function result({ name }: Pick<Job, 'name'>, failure: string | null = null): Result {
  const failed = failure === null ? 0 : 1
  return { name, failure, why: [], passed: 1 - failed, failed, seconds: 1, cpu: 1 }
}

function check(name: string, after: Check['after'] = [], cores: Check['cores'] = 1): Check {
  return { name, command: 'true', cores, after, limit: 1 }
}

/** Runs them, each for a moment; what ran with what beside it, and the results. */
async function ran(checks: readonly Check[], failing: readonly string[] = []) {
  const running = new Set<string>()
  const log: string[] = []
  const results = await runAll(checks, async (job) => {
    const beside = [...running].map((name) => ` beside ${name}`)
    log.push(`${job.name}${beside.join('')}`)
    running.add(job.name)
    await sleep(1)
    running.delete(job.name)
    return result(job, failing.includes(job.name) ? 'exit code 1' : null)
  })
  return { log, results }
}

test('what needs nothing runs while the rest is installed', async () => {
  const { log } = await ran([check('cfn-lint', ['system', 'python']), check('lint')])
  expect(log.slice(0, 2)).toEqual(['install: system', 'lint beside install: system'])
  expect(log.slice(2).map((line) => line.split(' beside ')[0])).toEqual([
    'install: python',
    'cfn-lint',
  ])
})

test('what measures time is alone', async () => {
  const { log } = await ran([check('bench', [], 'all'), check('lint'), check('types')])
  expect(log.toSorted()).toEqual(['bench', 'lint', 'types beside lint'])
})

test('whatever needs what could not be installed fails, and the rest is run', async () => {
  const checks = [check('cfn-lint', ['python']), check('act', ['go']), check('lint')]
  const { log, results } = await ran(checks, ['install: python'])
  expect(log).toContain('act')
  expect(log).not.toContain('cfn-lint')
  const failures = results.flatMap(({ name, failure }) =>
    failure === null ? [] : [[name, failure]],
  )
  expect(failures).toEqual([
    ['install: python', 'exit code 1'],
    ['cfn-lint', 'was not run, since "install: python" failed'],
  ])
  const without = await ran(checks, ['install: system'])
  expect(without.results.filter(({ failed }) => failed > 0).map(({ name }) => name)).toEqual([
    'install: system',
    'install: python',
    'cfn-lint',
    'install: go',
    'act',
  ])
})

test('every check has its turn, and no more is installed than is needed', async () => {
  const all = chosenChecks([])
  const { results } = await ran(all)
  const names = installsFor(all.flatMap(({ after }) => after)).map(({ name }) => name)
  expect(results.map(({ name }) => name).toSorted()).toEqual(
    [...names, ...all.map(({ name }) => name)].toSorted(),
  )
  expect(installsFor(['python']).map(({ part }) => part)).toEqual(['system', 'python'])
  expect(installsFor([])).toEqual([])
})
