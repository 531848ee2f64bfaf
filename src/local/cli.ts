import type { CommandResult } from '../commands/shared/context.ts'
import { Unfinished } from '../commands/shared/run-again/unfinished.ts'
import { commandOf } from '../commands/verbs.ts'
import { Interrupted, TinystacksError } from '../errors.ts'
import { forTerminal } from '../text/escape.ts'
import { documentOf, endingOf, failedDocument } from '../render/json/document.ts'
import { stoppedWords } from '../render/messages/interrupted.ts'
import { errorForTerminal } from '../render/problems.ts'
import { UNWRAPPED } from '../render/style.ts'
import { asksForJson, ours, readArguments, type Arguments } from './arguments.ts'
import { askOnTerminal } from './ask.ts'
import { assumedFor, localPorts } from '../host/environment.ts'
import { wantsColor } from './color.ts'
import { maskHere } from './mask.ts'
import { terminalReporter } from './reporter.ts'
import { print } from './stdout.ts'
import { stopSignal } from '../host/signals.ts'
import { watchOf } from '../host/watch.ts'
import { watchedClock } from '../host/watched-clock.ts'
import { VERBS, type VerbName } from '../verbs/table.ts'
import { VERSION } from '../version.ts'

/** The CLI: reads the arguments, calls a verb, writes its result. Returns the exit code; fails only here. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const { json } = wishesOf(argv)
  let verb: VerbName | null = null
  try {
    const call = readArguments(argv)
    if (call.kind === 'command') verb = call.name
    if (call.kind === 'help') {
      const help = await helpOf(call.verb)
      print({ text: help, document: documentOf(0, { command: call.verb, help }) }, json)
    } else if (call.kind === 'version')
      print({ text: `${VERSION}\n`, document: documentOf(0, { version: VERSION }) }, json)
    else if (call.kind === 'completion') {
      const { completionFor } = await import('../render/completion/index.ts')
      // It takes no --json: a shell is to read it.
      print({ text: completionFor(call.shell), document: {} }, false)
    } else if (call.kind === 'sandbox')
      return await (await import('./sandbox.ts')).runSandbox(call.argv)
    else return await runVerb(call)
    return 0
  } catch (error) {
    return fail(error, verb, wishesOf(argv))
  }
}

/** How the result and a failure are told, also where the arguments cannot be read. */
type Wishes = { readonly json: boolean; readonly noColor: boolean }

function wishesOf(argv: readonly string[]): Wishes {
  return { json: asksForJson(argv), noColor: ours(argv).includes('--no-color') }
}

async function helpOf(verb: VerbName | null): Promise<string> {
  const { helpFor, overview } = await import('../render/help.ts')
  return verb === null ? overview() : helpFor(verb)
}

async function runVerb(call: Extract<Arguments, { kind: 'command' }>): Promise<number> {
  const { name, json, level, noColor, options } = call
  const reporter = terminalReporter(process.stderr, level)
  try {
    const command = commandOf(name)
    const assumes = assumedFor(VERBS[name].role, options)
    const masked = maskHere(process.env, process.stderr)
    const watch = { ...watchOf(reporter, level === 'debug'), ...masked }
    const stop = stopSignal()
    const ports = localPorts(stop, { ...options, assumes }, watch)
    const told = { isDone: false }
    const tell = (result: CommandResult): void => {
      reporter.close()
      write(result, call)
      told.isDone = true
    }
    const result = await command({
      ...ports,
      connecting: async () => (await import('./connecting.ts')).connecting(),
      diagnosing: async () =>
        (await import('./diagnosing.ts')).diagnosing({
          ...{ config: options.config, clock: ports.clock },
          connection: { profile: options.profile ?? null, stop, ...watch },
        }),
      keepPrivate: async (...given) => (await import('./private-file.ts')).keepPrivate(...given),
      project: async (named) =>
        (await import('../host/project.ts')).projectOf(named, process.cwd()),
      github: async () => (await import('./github/gh.ts')).gh,
      ...(process.stdin.isTTY &&
        process.stderr.isTTY && {
          prompts: async () =>
            (await import('./prompts.ts')).promptsOn(process.stdin, process.stderr),
        }),
      ...masked,
      isJson: json,
      announce: tell,
      clock: watchedClock(ports.clock, reporter),
      options,
      reporter,
      ask: json ? null : reporter.asking(askOnTerminal(process.stdin, process.stderr)),
      terminal: {
        color: wantsColor(process.stdout, process.env, noColor),
        width: process.stdout.isTTY ? process.stdout.columns : UNWRAPPED,
      },
    })
    if (!told.isDone) tell(result)
    return result.status ?? result.exit
  } finally {
    reporter.close()
  }
}

function write(result: CommandResult, wishes: Wishes): void {
  const { exit, code, failure, text, json } = result
  const document =
    failure === null
      ? documentOf(exit === 4 ? 4 : 0, json)
      : failedDocument({ code, exit, message: failure, problems: [] }, json)
  // A client that ran in our place has said everything.
  print({ text: text === '' ? '' : `${text.trimEnd()}\n`, document }, wishes.json)
  if (failure !== null) explain({ message: failure, problems: [] }, wishes)
}

function fail(thrown: unknown, verb: VerbName | null, wishes: Wishes): number {
  const [error, told] = thrown instanceof Unfinished ? [thrown.cause, thrown.json] : [thrown, null]
  const ending = endingOf(error, verb)
  print({ text: '', document: failedDocument(ending, told) }, wishes.json)
  if (error instanceof TinystacksError) explain(error, wishes)
  else if (error instanceof Interrupted)
    process.stderr.write(`${stoppedWords(error.message, verb, 'command')}\n`)
  else {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const lines = text.split('\n').map(forTerminal)
    process.stderr.write(`internal error, please report it: ${lines.join('\n    ')}\n`)
  }
  return ending.exit
}

type Told = Parameters<typeof errorForTerminal>[0]

function explain(failure: Told, { noColor }: Wishes): void {
  const color = wantsColor(process.stderr, process.env, noColor)
  process.stderr.write(`${errorForTerminal(failure, { color })}\n`)
}
