/**
 * How long a bad input takes to fail, against `node -e 0` in the same run: no AWS client may be
 * loaded for it. Fails when it takes more than its ratio allows, or does not end with 2.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { median } from './median.ts'

const RUNS = 10
const dist = join(import.meta.dirname, '..', 'dist')

type Program = {
  readonly name: string
  readonly args: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly exit: number
  /** How many times as long as an empty script it may take. */
  readonly budget: number
}

/** Milliseconds of one run. */
function time({ name, args, environment, exit }: Program, cwd: string): number {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, ...environment },
    encoding: 'utf8',
  })
  const elapsed = performance.now() - started
  if (status !== exit) throw new Error(`${name} ended with ${String(status)}:\n${stdout}${stderr}`)
  return elapsed
}

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-bench-'))
try {
  writeFileSync(join(directory, 'tinystacks.yml'), 'version: 1\nstack: shop\nstagez: {}\n')
  const empty: Program = { name: 'node -e 0', args: ['-e', '0'], exit: 0, budget: 1 }
  const failing: readonly Program[] = [
    { name: 'cli', args: [join(dist, 'cli/index.js'), 'plan'], exit: 2, budget: 4.5 },
    {
      name: 'action',
      args: [join(dist, 'index.js')],
      environment: { INPUT_COMMAND: 'plan', INPUT_CONFIG: 'tinystacks.yml' },
      exit: 2,
      budget: 5,
    },
    {
      name: 'action with a token',
      args: [join(dist, 'index.js')],
      environment: {
        INPUT_COMMAND: 'plan',
        INPUT_CONFIG: 'tinystacks.yml',
        'INPUT_GITHUB-TOKEN': 'ghs_bench',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_REPOSITORY: 'acme/shop',
      },
      exit: 2,
      budget: 6.5,
    },
  ]
  const programs = [empty, ...failing]
  // Interleaved, so that a slow moment of the machine strikes all alike.
  const rounds = Array.from({ length: RUNS }, () => programs.map((each) => time(each, directory)))
  const [base = NaN, ...others] = programs.map((_, i) => median(rounds.map((r) => r[i] ?? NaN)))
  for (const [i, milliseconds] of others.entries()) {
    const { name = '', budget = 0 } = failing[i] ?? {}
    const ratio = milliseconds / base
    const verdict = ratio <= budget ? 'within' : 'OVER'
    if (!(ratio <= budget)) process.exitCode = 1
    console.log(
      `bad input, ${name}: ${ratio.toFixed(1)} x node -e 0, ${(milliseconds - base).toFixed(0)} ms more, ${verdict} the budget of ${String(budget)} x`,
    )
  }
} finally {
  rmSync(directory, { recursive: true })
}
