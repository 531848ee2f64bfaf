/**
 * Counts the API calls of the built CLI by service, for a stage with three databases, and fails
 * when an operation makes more than its budget.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resized } from '../scripts/demo/file.ts'
import { split, type Counts } from './budget.ts'
import { startSandbox, type Sandbox } from './sandbox.ts'

const root = join(import.meta.dirname, '..')

type Measure = {
  readonly operation: string
  readonly args: readonly string[]
  /** The maximum of calls, besides polling. */
  readonly budget: number
  readonly prepare?: (file: string) => void
}

const MEASURES: readonly Measure[] = [
  { operation: 'create', args: ['deploy'], budget: 12 },
  { operation: 'no-op', args: ['deploy'], budget: 7 },
  { operation: 'plan', args: ['plan'], budget: 10, prepare: enlarge },
]

function enlarge(file: string): void {
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, resized(text, { instance: 'db.t4g.small', storage: 40 }))
}

async function measure(sandbox: Sandbox, file: string, one: Measure): Promise<boolean> {
  one.prepare?.(file)
  await fetch(`${sandbox.url}/_sandbox/calls/reset`, { method: 'POST' })
  const run = spawnSync(
    process.execPath,
    [join(root, 'dist/cli/index.js'), ...one.args, '--config', file],
    { env: sandbox.environment, encoding: 'utf8' },
  )
  if (run.status !== 0) throw new Error(`${one.operation} failed:\n${run.stdout}${run.stderr}`)
  const answer = await fetch(`${sandbox.url}/_sandbox/calls`)
  const { calls, polling, total } = split((await answer.json()) as Counts)
  const verdict = total <= one.budget ? 'within' : 'OVER'
  console.log(
    `${one.operation}: ${String(total)} calls, ${verdict} the budget of ${String(one.budget)}`,
  )
  for (const [action, count] of calls) console.log(`  ${String(count)}  ${action}`)
  if (polling > 0) console.log(`  (and ${String(polling)} polling)`)
  return total <= one.budget
}

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-bench-'))
mkdirSync(join(directory, '.git'))
const sandbox = await startSandbox()
try {
  const file = join(directory, 'tinystacks.yml')
  cpSync(join(root, 'examples/quickstart/tinystacks.yml'), file)
  for (const one of MEASURES) if (!(await measure(sandbox, file, one))) process.exitCode = 1
} finally {
  await sandbox.stop()
  rmSync(directory, { recursive: true })
}
