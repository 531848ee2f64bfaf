/**
 * Runs the checks (`--only NAME`: one of them), as many at a time as keep two cores busy, each as soon as what it needs
 * is installed. Ends with what each took and `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chosenChecks } from './checks.ts'
import { runAll, type Job } from './schedule.ts'
import { summary, type Result } from './summary.ts'
import { testReport } from './test-report.ts'

const logs = process.env['LOGS'] ?? '.tinystacks/ci-logs'
const report = join(logs, 'vitest.json')

const environment = {
  ...process.env,
  // Without this an engine that is not installed would make its tests pass for nothing.
  TINYSTACKS_REQUIRE_ENGINES: '1',
  VITEST_REPORT: `--reporter=default --reporter=json --outputFile.json=${report}`,
}

/** What stands before the seconds of CPU, the program's and the system's, in the last line of a log. */
const CPU = 'seconds of CPU: '

/** Seconds that all processes of a check took of a core, whatever else was running; null = untold. */
function cpuIn(log: string): number | null {
  const [, user, system] = new RegExp(`^${CPU}([\\d.]+) ([\\d.]+)\\s*$`, 'm').exec(log) ?? []
  return user === undefined || system === undefined ? null : Number(user) + Number(system)
}

/** The process groups that are running, so that a check never outlives this program. */
const groups = new Set<number>()

function endGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal)
  } catch {
    // It has ended by itself.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    for (const group of groups) endGroup(group, 'SIGTERM')
    process.exit(128 + constants.signals[signal])
  })

/** Exit code, or the words for how it ended otherwise. */
async function execute(check: Job, log: string): Promise<number | string> {
  const output = openSync(log, 'w')
  const child = spawn('bash', ['-c', `TIMEFORMAT='${CPU}%U %S'; time { ${check.command}; }`], {
    detached: true,
    env: environment,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const group = child.pid
  if (group !== undefined) groups.add(group)
  const { promise, resolve } = Promise.withResolvers<number | string>()
  const timer = setTimeout(() => {
    if (group !== undefined) void endHung(group)
    resolve(`hung for ${String(check.limit)} s`)
  }, check.limit * 1000)
  child.on('error', (error) => {
    resolve(error.message)
  })
  child.on('exit', (code, signal) => {
    if (group !== undefined) groups.delete(group)
    resolve(code ?? `ended by ${String(signal)}`)
  })
  const end = await promise
  clearTimeout(timer)
  return end
}

/** Asks it to end, then makes it. */
async function endHung(group: number): Promise<void> {
  endGroup(group, 'SIGTERM')
  await sleep(10_000, undefined, { ref: false })
  if (groups.has(group)) endGroup(group, 'SIGKILL')
}

async function run(check: Job): Promise<Result> {
  const log = join(logs, `${check.name.replaceAll(/[^a-z]+/g, '-')}.log`)
  const started = Date.now()
  const end = await execute(check, log)
  const seconds = (Date.now() - started) / 1000
  const text = readFileSync(log, 'utf8')
  const result = { ...judge(check, end, text), seconds, cpu: cpuIn(text) }
  process.stdout.write(
    `${result.failure === null ? 'ok  ' : 'FAIL'} ${check.name} (${seconds.toFixed(0)} s)\n`,
  )
  if (result.failure !== null) {
    process.stdout.write(`---- ${check.name}: ${result.failure}\n${text}----\n`)
  } else if ('shows' in check) {
    const lines = text.split('\n')
    process.stdout.write(`${lines.filter((line) => check.shows?.test(line)).join('\n')}\n`)
  }
  return result
}

/** As many lines of the end of a failed check's log as its summary shows. */
const LAST_LINES = 12

type Verdict = Omit<Result, 'seconds' | 'cpu'>

function judge(check: Job, end: number | string, log: string): Verdict {
  const failure = end === 0 ? null : typeof end === 'number' ? `exit code ${String(end)}` : end
  const { name } = check
  const lines = log.split('\n').filter((line) => line.trim() !== '' && !line.startsWith(CPU))
  const asOne = {
    name,
    failure,
    why: lines.slice(-LAST_LINES),
    // What is installed checks nothing.
    passed: failure === null && !('part' in check) ? 1 : 0,
    failed: failure === null ? 0 : 1,
  }
  if (name !== 'test') return asOne
  const tests = testReport(report)
  if (tests === null)
    return { ...asOne, failure: failure ?? 'no report was written', failed: 1, passed: 0 }
  const skipped = tests.skipped === 0 ? null : `${String(tests.skipped)} tests were skipped`
  const verdict = failure ?? skipped ?? (tests.passed === 0 ? 'no test ran' : null)
  // A run that fails without a failed test (an unhandled error, a skipped test) still counts as one.
  return {
    name,
    failure: verdict,
    why: tests.failures.length > 0 ? tests.failures : asOne.why,
    passed: tests.passed,
    failed: verdict === null ? 0 : Math.max(1, tests.failed + tests.skipped),
  }
}

const began = Date.now()
const results = await runAll(chosenChecks(process.argv.slice(2)), run)
process.stdout.write(`${summary(results, (Date.now() - began) / 1000, logs)}\n`)
process.exitCode = results.every(({ failed }) => failed === 0) ? 0 : 1
