import type { Check } from './checks.ts'
import { installsFor, type Install, type Part } from './installs.ts'
import { nextOf } from './next-check.ts'
import type { Result } from './summary.ts'

/** What is run: a check, or the installation of what checks need. */
export type Job = Check | Install

/**
 * Runs checks, and first what installs what they need: each job as soon as it may start. What could not be installed
 * fails whatever needs it.
 */
export async function runAll(
  checks: readonly Check[],
  run: (job: Job) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const running = new Map<Job, Promise<void>>()
  const installed = new Set<Part>()
  let waiting: readonly Job[] = [...installsFor(checks.flatMap(({ after }) => after)), ...checks]

  const giveUp = (missing: Install): void => {
    const lost = waiting.filter(({ after }) => after.includes(missing.part))
    waiting = waiting.filter((job) => !lost.includes(job))
    for (const job of lost) {
      results.push(notRun(job, missing))
      if ('part' in job) giveUp(job)
    }
  }
  const start = async (job: Job): Promise<void> => {
    const result = await run(job)
    running.delete(job)
    results.push(result)
    if (!('part' in job)) return
    if (result.failure === null) installed.add(job.part)
    else giveUp(job)
  }

  for (;;) {
    const next = nextOf(waiting, [...running.keys()], installed)
    if (next !== undefined) {
      waiting = waiting.filter((job) => job !== next)
      running.set(next, start(next))
    } else if (running.size > 0) await Promise.race(running.values())
    else return results
  }
}

function notRun({ name }: Job, missing: Install): Result {
  const failure = `was not run, since "${missing.name}" failed`
  return { name, failure, why: [], passed: 0, failed: 1, seconds: 0, cpu: null }
}
