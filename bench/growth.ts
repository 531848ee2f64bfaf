/**
 * What validate, template and an offline plan take of CPU and memory over 1, 10, 100 and 1,000 stages. Fails where each
 * of the last 900 stages takes more than each of the 99 before them: where it is not linear.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileOf, nameOf } from './growth/file.ts'
import { liftedCli } from './growth/lifted.ts'
import type { Usage } from './growth/usage.ts'
import { steepness, type Measured } from './growth/steepness.ts'
import { median } from './median.ts'

const STAGES = [1, 10, 100, 1000] as const
/** Of a file up to this size so many runs, whose median counts; a larger one takes long enough to be measured once. */
const SMALL = 100
const RUNS = 3
/**
 * Of what each stage takes: beyond 100 stages, against up to 100. Of CPU it was 0.3 to 0.8, since Node compiles what
 * runs often; while each stage was searched for in a list of all it was 1.2 to 2.4. Of memory it was 1.0 to 1.1.
 */
const BUDGETS = { milliseconds: 1, mebibytes: 1.3 } as const
const USAGE = new URL('growth/usage.ts', import.meta.url).href

const OPERATIONS = {
  validate: ['validate'],
  template: ['template', '--stage', nameOf(0)],
  'plan offline': ['plan'],
} as const

/** A checkout whose last commit has the file with other instances: each stage's plan has a change. */
function checkout(folder: string, stages: number): string {
  const path = join(folder, String(stages))
  const file = join(path, 'tinystacks.yml')
  mkdirSync(path)
  writeFileSync(file, fileOf(stages, 'db.t4g.micro'))
  git(path, 'init', '--quiet')
  git(path, 'add', '.')
  git(path, '-c', 'user.name=bench', '-c', 'user.email=bench@localhost', 'commit', '-qm', 'before')
  writeFileSync(file, fileOf(stages, 'db.t4g.small'))
  return path
}

function git(cwd: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
}

/** One run, without credentials. */
function run(cli: string, args: readonly string[], cwd: string): Usage {
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    ['--import', USAGE, cli, ...args],
    {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: cwd,
        AWS_EC2_METADATA_DISABLED: 'true',
      },
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  )
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}:\n${stderr}`)
  if (args[0] === 'plan' && !stdout.includes('may restart'))
    throw new Error(`the plan finds no change:\n${stdout}`)
  return JSON.parse(output[3] ?? '') as Usage
}

function medianOf(rounds: readonly Usage[]): Usage {
  return {
    milliseconds: median(rounds.map(({ milliseconds }) => milliseconds)),
    mebibytes: median(rounds.map(({ mebibytes }) => mebibytes)),
  }
}

/** Says what was measured; whether it is within its budgets. */
function report(operation: string, measured: readonly Measured[]): boolean {
  const told = measured.map(
    ({ stages, usage: { milliseconds, mebibytes } }) =>
      `${String(stages)}: ${(milliseconds / 1000).toFixed(2)} s ${mebibytes.toFixed(0)} MiB`,
  )
  console.log(`${operation}, by stages: ${told.join(' · ')}`)
  return (['milliseconds', 'mebibytes'] as const)
    .map((figure) => {
      const ratio = steepness(measured, figure)
      const budget = BUDGETS[figure]
      const verdict = ratio <= budget ? 'within' : 'OVER'
      const what = figure === 'milliseconds' ? 'CPU' : 'memory'
      console.log(
        `  ${what} for each stage beyond 100: ${ratio.toFixed(2)} x that of the first 100, ${verdict} the budget of ${String(budget)} x`,
      )
      return ratio <= budget
    })
    .every(Boolean)
}

const folder = mkdtempSync(join(tmpdir(), 'tinystacks-bench-'))
try {
  const cli = liftedCli(folder)
  const checkouts = STAGES.map((stages) => ({ stages, path: checkout(folder, stages) }))
  for (const [operation, args] of Object.entries(OPERATIONS)) {
    const measured = checkouts.map(({ stages, path }) => {
      const runs = stages > SMALL ? 1 : RUNS
      return { stages, usage: medianOf(Array.from({ length: runs }, () => run(cli, args, path))) }
    })
    if (!report(operation, measured)) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
