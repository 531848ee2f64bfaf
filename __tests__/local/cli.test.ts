/**
 * Sixty commands, good and bad, as programs and people run them, with all that they print: `transcripts/golden`.
 * A line of stderr begins with `!`, except on a terminal, where both are one.
 */
import { RDS } from '@aws-sdk/client-rds'
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { baseEnvironment } from '../e2e/runner.ts'
import { runCli, useCheckout, useSandbox, type Finished } from '../e2e/support.ts'
import * as commands from './transcripts/commands.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { startWithNames } from '../stand-ins/aws/names-alone.ts'
import { transcript } from './transcripts/told.ts'

const CLI = join(dirname(dirname(import.meta.dirname)), 'src', 'cli.ts')

/** Whoever runs the tests may have `gh`: one that does not run stands before it. */
const NO_GH = join(import.meta.dirname, 'transcripts', 'gh')

const sandbox = useSandbox()
const named = useSandbox({ start: startWithNames })
const checkout = useCheckout()

type Run = (argv: readonly string[], typed: commands.Typed) => Promise<Finished>

async function transcripts(all: readonly commands.Typed[], run: Run): Promise<string> {
  const texts: string[] = []
  for (const typed of all) {
    if (typed.file !== undefined) checkout.write(typed.file)
    const words = typed.line.match(/"[^"]*"|\S+/g) ?? []
    texts.push(
      transcript(
        typed,
        await run(
          words.map((word) => word.replaceAll('"', '')),
          typed,
        ),
      ),
    )
  }
  return texts.join('\n')
}

const piped: Run = (argv, { environment }) =>
  runCli(checkout.path(), { ...sandbox().environment, ...environment }, ...argv)

/** In a terminal of its own, which `script` makes. */
const onTerminal: Run = async (argv, { environment, answer }) => {
  const line = `stty cols 80 -echo; exec ${[process.execPath, CLI, ...argv].join(' ')}`
  // The BSDs' has other arguments than that of Linux.
  const way =
    process.platform === 'linux'
      ? ['-qec', line, '/dev/null']
      : ['-q', '/dev/null', 'sh', '-c', line]
  const child = spawn('script', way, {
    cwd: checkout.path(),
    env: {
      ...baseEnvironment(checkout.path()),
      ...sandbox().environment,
      TERM: 'xterm',
      PATH: [NO_GH, process.env['PATH']].join(delimiter),
      ...environment,
    },
  })
  if (answer === undefined) child.stdin.end()
  let stdout = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
    if (answer !== undefined && /\? [^\n]*$/.test(stdout)) child.stdin.end(`${answer}\n`)
  })
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  return { code, stdout, stderr: '' }
}

test.each([
  ['help', commands.HELP, piped],
  ['mistakes', commands.MISTAKES, piped],
  ['against-the-file', commands.AGAINST_THE_FILE, piped],
  ['piped', commands.PIPED, piped],
  ['not-reached', commands.NOT_REACHED, piped],
  ['on-a-terminal', commands.ON_A_TERMINAL, onTerminal],
])('%s', { timeout: 60_000 }, async (name, all, run) => {
  await expect(await transcripts(all, run)).toMatchFileSnapshot(`transcripts/golden/${name}.txt`)
})

test('not-proved', { timeout: 60_000 }, async () => {
  const rds = new RDS(clientSettings(named()))
  await rds.createDBInstance({
    ...{ DBInstanceIdentifier: 'legacy-orders', Engine: 'mysql', DBInstanceClass: 'db.t4g.micro' },
    ...{ AllocatedStorage: 20, MasterUsername: 'app', MasterUserPassword: 'never-to-be-seen-1' },
  })
  const run: Run = (argv, { environment }) =>
    runCli(checkout.path(), { ...named().environment, ...environment }, ...argv)
  const golden = 'transcripts/golden/not-proved.txt'
  await expect(await transcripts(commands.NOT_PROVED, run)).toMatchFileSnapshot(golden)
})

test('are more than forty', () => {
  const { HELP, MISTAKES, AGAINST_THE_FILE, PIPED, ON_A_TERMINAL } = commands
  const all = [HELP, MISTAKES, AGAINST_THE_FILE, PIPED, ON_A_TERMINAL].flat()
  expect(all.length).toBeGreaterThan(40)
})
