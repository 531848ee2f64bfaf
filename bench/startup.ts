/**
 * How long a bad input takes to fail, against `node -e 0` in the same run: no AWS client may be
 * loaded for it. Says so when it takes 100 ms longer; fails when it does not end with 2.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { median } from './median.ts'

const RUNS = 10
/** Milliseconds over an empty script. */
const BUDGET = 100
const dist = join(import.meta.dirname, '..', 'dist')

type Program = {
  readonly name: string
  readonly args: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly exit: number
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
  const empty: Program = { name: 'node -e 0', args: ['-e', '0'], exit: 0 }
  const failing: readonly Program[] = [
    { name: 'cli', args: [join(dist, 'cli/index.js'), 'plan'], exit: 2 },
    {
      name: 'action',
      args: [join(dist, 'index.js')],
      environment: { INPUT_COMMAND: 'plan', INPUT_CONFIG: 'tinystacks.yml' },
      exit: 2,
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
    },
  ]
  const programs = [empty, ...failing]
  // Interleaved, so that a slow moment of the machine strikes all alike.
  const rounds = Array.from({ length: RUNS }, () => programs.map((each) => time(each, directory)))
  const [base = NaN, ...others] = programs.map((_, i) => median(rounds.map((r) => r[i] ?? NaN)))
  for (const [i, milliseconds] of others.entries()) {
    const over = milliseconds - base
    const [ratio, more] = [(milliseconds / base).toFixed(1), over.toFixed(0)]
    const verdict = over < BUDGET ? 'within' : 'OVER'
    console.log(
      `bad input, ${failing[i]?.name ?? ''}: ${ratio} x node -e 0, ${more} ms more, ${verdict} the budget of ${String(BUDGET)} ms`,
    )
  }
} finally {
  rmSync(directory, { recursive: true })
}
