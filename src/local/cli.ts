import type { CommandResult } from '../commands/shared/context.ts'
import { Unfinished } from '../commands/shared/unfinished.ts'
import { loadCommand } from '../commands/verbs.ts'
import { Interrupted, TinystacksError } from '../errors.ts'
import { forTerminal, inertJson } from '../text/escape.ts'
import { errorAsJson } from '../render/error-json.ts'
import { errorForTerminal } from '../render/problems.ts'
import { UNWRAPPED } from '../render/style.ts'
import { readArguments, type Arguments } from './arguments.ts'
import { askOnTerminal } from './ask.ts'
import { localPorts } from '../host/environment.ts'
import { terminalReporter } from './reporter.ts'
import { stopSignal } from '../host/signals.ts'
import { watchedClock } from '../host/watched-clock.ts'
import type { VerbName } from '../verbs/table.ts'
import { VERSION } from '../version.ts'

/** The CLI: reads the arguments, calls a verb, writes its result. Returns the exit code; fails only here. */
export async function runCli(argv: readonly string[]): Promise<number> {
  try {
    const call = readArguments(argv)
    if (call.kind === 'help') process.stdout.write(await helpOf(call.verb))
    else if (call.kind === 'version') process.stdout.write(`${VERSION}\n`)
    else if (call.kind === 'completion') {
      const { completionFor } = await import('../render/completion/index.ts')
      process.stdout.write(completionFor(call.shell))
    } else if (call.kind === 'sandbox')
      return await (await import('./sandbox.ts')).runSandbox(call.argv)
    else return await runVerb(call)
    return 0
  } catch (error) {
    return fail(error, argv[0] !== 'sandbox' && argv.includes('--json'))
  }
}

async function helpOf(verb: VerbName | null): Promise<string> {
  const { helpFor, overview } = await import('../render/help.ts')
  return verb === null ? overview() : helpFor(verb)
}

async function runVerb({
  name,
  json,
  options,
}: Extract<Arguments, { kind: 'command' }>): Promise<number> {
  const reporter = terminalReporter(process.stderr)
  try {
    const command = await loadCommand(name)
    const ports = localPorts(stopSignal(), options)
    const result = await command({
      ...ports,
      clock: watchedClock(ports.clock, reporter),
      options,
      reporter,
      ask: json ? null : askOnTerminal(process.stdin, process.stderr),
      terminal: {
        color: process.stdout.isTTY && !process.env['NO_COLOR'],
        width: process.stdout.isTTY ? process.stdout.columns : UNWRAPPED,
      },
    })
    reporter.close()
    write(result, json)
    return result.exit
  } finally {
    reporter.close()
  }
}

function write(result: CommandResult, json: boolean): void {
  process.stdout.write(`${json ? inertJson(result.json) : result.text.trimEnd()}\n`)
  if (result.failure !== null)
    process.stderr.write(
      `${errorForTerminal({ message: result.failure, problems: [] }, color())}\n`,
    )
}

function fail(thrown: unknown, json: boolean): number {
  const error = thrown instanceof Unfinished ? thrown.interrupted : thrown
  if (error instanceof Interrupted) {
    process.stderr.write(
      `${error.message}. CloudFormation keeps running. Run the same command to resume watching.\n`,
    )
    return error.signal === 'SIGINT' ? 130 : 143
  }
  if (error instanceof TinystacksError) {
    if (json) process.stdout.write(`${inertJson(errorAsJson(error))}\n`)
    process.stderr.write(`${errorForTerminal(error, color())}\n`)
    return error.exit
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const lines = text.split('\n').map(forTerminal)
  process.stderr.write(`internal error, please report it: ${lines.join('\n    ')}\n`)
  return 1
}

function color(): { readonly color: boolean } {
  return { color: process.stderr.isTTY && !process.env['NO_COLOR'] }
}
