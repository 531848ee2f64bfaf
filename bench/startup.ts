/**
 * How long the CLI and the action take where they do next to nothing, against `node -e 0` in the same run: no client
 * may be loaded for it. Fails when a start takes longer than its budget, or does not end as it should.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'
import { startGitHub } from '../__tests__/stand-ins/github/index.ts'
import { median } from './median.ts'
import { EMPTY, FILES, startsOf, type Start } from './start-cases.ts'

const RUNS = Number(process.argv[2] ?? 10)
/** Milliseconds that an empty script takes on the machine of the budgets: a slower one is given more. */
const USUAL = 25

/** Milliseconds of one run. */
async function time({ name, args, environment, exit }: Start, cwd: string): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      ...{ PATH: process.env['PATH'], HOME: cwd, AWS_EC2_METADATA_DISABLED: 'true' },
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [, printed, log] = await Promise.all([
    once(child, 'exit'),
    text(child.stdout),
    text(child.stderr),
  ])
  const elapsed = performance.now() - started
  if (child.exitCode !== exit)
    throw new Error(`${name} ended with ${String(child.exitCode)}:\n${printed}${log}`)
  return elapsed
}

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-bench-'))
const github = await startGitHub({ latency: 0 })
try {
  const repository = join(directory, 'repository')
  mkdirSync(join(repository, '.git'), { recursive: true })
  for (const [name, content] of Object.entries(FILES))
    for (const folder of [directory, repository]) writeFileSync(join(folder, name), content)
  github.push({ 'tinystacks.yml': '' })
  const { payload, environment } = github.pullRequestEvent(github.openPull())
  const event = join(directory, 'event.json')
  writeFileSync(event, JSON.stringify(payload))
  const pull = {
    ...github.environment,
    ...environment,
    GITHUB_EVENT_PATH: event,
    GITHUB_WORKSPACE: directory,
  }
  const starts = startsOf({ ...pull, 'INPUT_GITHUB-TOKEN': github.token })
  // Interleaved, so that a slow moment of the machine strikes all alike.
  const rounds: number[][] = []
  for (let run = 0; run < RUNS; run += 1) {
    const round: number[] = []
    for (const start of [EMPTY, ...starts])
      round.push(await time(start, start.inRepository === true ? repository : directory))
    rounds.push(round)
  }
  const [base = NaN, ...others] = [EMPTY, ...starts].map((_, i) =>
    median(rounds.map((round) => round[i] ?? NaN)),
  )
  console.log(`node -e 0: ${base.toFixed(0)} ms`)
  for (const [i, { name, budget }] of starts.entries()) {
    const more = (others[i] ?? NaN) - base
    const allowed = budget * Math.max(1, base / USUAL)
    const isWithin = more <= allowed
    if (!isWithin) process.exitCode = 1
    console.log(
      `${name}: ${more.toFixed(0)} ms more, ${isWithin ? 'within' : 'OVER'} ${allowed.toFixed(0)} ms (${String(budget)} where node -e 0 takes ${String(USUAL)})`,
    )
  }
} finally {
  await github.close()
  rmSync(directory, { recursive: true })
}
