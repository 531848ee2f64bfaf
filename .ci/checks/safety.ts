/**
 * Every call of every operation, disturbed in every way (`__tests__/safety`), on both cores; prints how
 * many calls there were, how many came to a right end, and by how many cases: where a run that is killed after
 * one call leaves what it leaves after the next, one of them is enough. `safety.ts every breaks` and `every deploys`:
 * half of it each, the latter with some of the orders in which calls come `at once`, others of each operation;
 * `every 'at once'`: all of these. `safety.ts create killed 3`: one case, in full.
 */
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { BREAKS } from '../../__tests__/safety/case.ts'
import { withoutWaits } from '../../__tests__/safety/faults.ts'
import { AT_ONCE_NAMES } from '../../__tests__/safety/at-once.ts'
import { SECONDS } from '../../__tests__/safety/interleaved.ts'
import { OPERATIONS } from '../../__tests__/safety/operations.ts'
import {
  DISTURBANCES,
  eachTrial,
  operationNamed,
  problemsAt,
  tryAll,
  type Disturbance,
  type Trial,
  type Tried,
} from '../../__tests__/safety/trials.ts'

/** A worker has an environment of its own, and with it an AWS of its own. */
const WORKERS = 2

/** MB: a case makes thousands of short-lived objects, which cost less the more of them are collected at once. */
const YOUNG = 64

/** Several disturbances by one word. */
const DISTURBANCES_OF: Readonly<Record<string, readonly Disturbance[]>> = {
  every: DISTURBANCES,
  breaks: BREAKS,
  deploys: [...SECONDS, ...AT_ONCE_NAMES],
  'at once': AT_ONCE_NAMES,
}

/** An operation and how it is disturbed; `call` = that one alone. */
type Task = {
  readonly operation: string
  readonly hows: readonly Disturbance[]
  readonly call: number | null
  readonly orders: 'all' | 'some'
}

/** `taken`: how many of them a worker has taken, shared by all. */
type Tasks = { readonly all: readonly Task[]; readonly taken: SharedArrayBuffer }

type Row = {
  readonly operation: string
  readonly how: Disturbance
  readonly calls: number
  /** How many of them were carried out, and stand for those that are alike. */
  readonly cases: number
  readonly right: number
}

type TaskResult = { readonly rows: readonly Row[]; readonly problems: readonly string[] }

if (isMainThread) process.exitCode = await main(process.argv.slice(2))
else await serve(workerData as Tasks)

async function main([
  operation = 'every',
  how = 'every',
  call,
]: readonly string[]): Promise<number> {
  const began = performance.now()
  const hows = DISTURBANCES_OF[how] ?? DISTURBANCES.filter((one) => one === how)
  const all: Task[] = OPERATIONS.filter(({ name }) => operation === 'every' || name === operation)
    // The longest first, so that no worker is left alone with it.
    .toReversed()
    .map(({ name }) => ({
      operation: name,
      hows,
      call: call === undefined ? null : Number(call),
      orders: how === 'deploys' ? 'some' : 'all',
    }))
  if (all.length === 0) operationNamed(operation)
  const tasks: Tasks = { all, taken: new SharedArrayBuffer(4) }
  const results = (await Promise.all(Array.from({ length: WORKERS }, () => work(tasks)))).flat()
  const rows = results.flatMap((one) => one.rows)
  const problems = results.flatMap((one) => one.problems)
  for (const problem of problems) console.log(problem)
  console.log(tableOf(rows))
  const calls = rows.reduce((sum, row) => sum + row.calls, 0)
  const right = rows.reduce((sum, row) => sum + row.right, 0)
  const cases = rows.reduce((sum, row) => sum + row.cases, 0)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${right} of ${calls} calls came to a right end, by ${cases} cases, in ${seconds} s`)
  return calls > 0 && right === calls ? 0 : 1
}

/** What one more worker has to tell of the tasks that it took; every worker takes the next one that is left. */
function work(tasks: Tasks): Promise<readonly TaskResult[]> {
  const results: TaskResult[] = []
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG }
  const worker = new Worker(new URL(import.meta.url), { workerData: tasks, resourceLimits })
  worker.on('message', (one: TaskResult) => {
    results.push(one)
    for (const row of one.rows)
      console.error(`${row.operation}, ${row.how}: ${row.right} of ${row.calls}`)
  })
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => {
      resolve(results)
    })
  })
}

async function serve({ all, taken }: Tasks): Promise<void> {
  withoutWaits()
  // The SDK throws and catches an error for each setting that is not there: their traces are a tenth of the time.
  Error.stackTraceLimit = 0
  Object.assign(process.env, {
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  })
  const next = (): Task | undefined => all[Atomics.add(new Int32Array(taken), 0, 1)]
  for (let task = next(); task !== undefined; task = next())
    parentPort?.postMessage(await carryOut(task))
}

async function carryOut({ operation, hows, call, orders }: Task): Promise<TaskResult> {
  const rows: Row[] = []
  const problems: string[] = []
  const carry = async (trial: Trial): Promise<void> => {
    const tried = call === null ? await tryAll(trial) : await tryOne(trial, call)
    const calls = call === null ? trial.calls : 1
    rows.push({ operation, how: trial.how, calls, cases: tried.cases, right: tried.right })
    problems.push(...tried.problems)
  }
  await eachTrial(operationNamed(operation), hows, carry, orders)
  return { rows, problems }
}

async function tryOne(trial: Trial, call: number): Promise<Tried> {
  const problems = await problemsAt(trial, call, Infinity)
  return { cases: 1, right: problems.length === 0 ? 1 : 0, problems }
}

/** A line an operation, a column a disturbance: `converged/calls`, and by how many cases where some are alike. */
function tableOf(rows: readonly Row[]): string {
  const hows = DISTURBANCES.filter((how) => rows.some((row) => row.how === how))
  const operations = OPERATIONS.map(({ name }) => name).filter((name) =>
    rows.some(({ operation }) => operation === name),
  )
  const cell = (operation: string, how: Disturbance): string => {
    const row = rows.find((one) => one.operation === operation && one.how === how)
    if (row === undefined) return ''
    return `${row.right}/${row.calls}${row.cases === row.calls ? '' : ` by ${row.cases}`}`
  }
  const width = Math.max(...operations.map((name) => name.length))
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(width), ...cells.map((text) => text.padStart(15))].join('  ')
  return [
    line('', hows),
    ...operations.map((name) =>
      line(
        name,
        hows.map((how) => cell(name, how)),
      ),
    ),
  ].join('\n')
}
