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
import { wantsColor } from './color.ts'
import { terminalReporter } from './reporter.ts'
import { stopSignal } from '../host/signals.ts'
import { watchOf } from '../host/watch.ts'
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
    return fail(error, wishesOf(argv))
  }
}

/** How the result and a failure are told, also where the arguments cannot be read. */
type Wishes = { readonly json: boolean; readonly noColor: boolean }

function wishesOf(argv: readonly string[]): Wishes {
  const has = (flag: string) => argv[0] !== 'sandbox' && argv.includes(flag)
  return { json: has('--json'), noColor: has('--no-color') }
}

async function helpOf(verb: VerbName | null): Promise<string> {
  const { helpFor, overview } = await import('../render/help.ts')
  return verb === null ? overview() : helpFor(verb)
}

async function runVerb(call: Extract<Arguments, { kind: 'command' }>): Promise<number> {
  const { name, json, level, noColor, options } = call
  const reporter = terminalReporter(process.stderr, level)
  try {
    const command = await loadCommand(name)
    const ports = localPorts(stopSignal(), options, watchOf(reporter, level === 'debug'))
    const result = await command({
      ...ports,
      clock: watchedClock(ports.clock, reporter),
      options,
      reporter,
      ask: json ? null : reporter.asking(askOnTerminal(process.stdin, process.stderr)),
      terminal: {
        color: wantsColor(process.stdout, process.env, noColor),
        width: process.stdout.isTTY ? process.stdout.columns : UNWRAPPED,
      },
    })
    reporter.close()
    write(result, call)
    return result.exit
  } finally {
    reporter.close()
  }
}

function write(result: CommandResult, wishes: Wishes): void {
  const { json } = wishes
  process.stdout.write(`${json ? inertJson(result.json) : result.text.trimEnd()}\n`)
  if (result.failure !== null)
    process.stderr.write(
      `${errorForTerminal({ message: result.failure, problems: [] }, color(wishes))}\n`,
    )
}

function fail(thrown: unknown, wishes: Wishes): number {
  const error = thrown instanceof Unfinished ? thrown.interrupted : thrown
  if (error instanceof Interrupted) {
    process.stderr.write(
      `${error.message}. CloudFormation keeps running. Run the same command to resume watching.\n`,
    )
    return error.signal === 'SIGINT' ? 130 : 143
  }
  if (error instanceof TinystacksError) {
    if (wishes.json) process.stdout.write(`${inertJson(errorAsJson(error))}\n`)
    process.stderr.write(`${errorForTerminal(error, color(wishes))}\n`)
    return error.exit
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const lines = text.split('\n').map(forTerminal)
  process.stderr.write(`internal error, please report it: ${lines.join('\n    ')}\n`)
  return 1
}

function color({ noColor }: Wishes): { readonly color: boolean } {
  return { color: wantsColor(process.stderr, process.env, noColor) }
}
