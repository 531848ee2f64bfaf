import { error as annotate, info, setFailed, setOutput, summary } from '@actions/core'
import type { CommandResult, Context } from '../commands/context.ts'
import { loadCommand, verbNamed } from '../commands/verbs.ts'
import { Interrupted, TinystacksError, type Problem } from '../errors.ts'
import { localPorts } from '../local/environment.ts'
import { stopSignal } from '../local/signals.ts'
import { inertLog } from '../render/inert.ts'
import { failureInOneLine } from '../render/problems.ts'
import { verbForEvent } from './event.ts'
import { readInputs } from './inputs.ts'
import { workflowReporter } from './reporter.ts'

/** A workflow's log is read in a browser: nothing is wrapped in it. */
const LOG_WIDTH = 160

/** The action: inputs in, a verb called, its result set as outputs. Gives the exit code; fails in this one place. */
export async function runAction(): Promise<number> {
  try {
    const { command, options } = readInputs()
    const verb = verbNamed(command || verbForEvent(await workflowEvent()))
    const run = await loadCommand(verb)
    const context: Context = {
      ...localPorts(stopSignal()),
      options,
      reporter: workflowReporter(),
      ask: null,
      terminal: { color: false, width: LOG_WIDTH },
    }
    return await present(await run(context))
  } catch (error) {
    return fail(error)
  }
}

/** `@actions/github` is only loaded where the event has to be asked. */
async function workflowEvent(): Promise<Parameters<typeof verbForEvent>[0]> {
  const { context } = await import('@actions/github')
  const branch: unknown = context.payload.repository?.['default_branch']
  return {
    name: context.eventName,
    ref: context.ref,
    defaultBranch: typeof branch === 'string' ? branch : null,
  }
}

async function present(result: CommandResult): Promise<number> {
  info(inertLog(result.text))
  for (const [name, value] of Object.entries(result.outputs)) setOutput(name, value)
  if (result.summary !== null && process.env['GITHUB_STEP_SUMMARY'])
    await summary.addRaw(result.summary, true).write()
  if (result.failure !== null) failWith(result.failure, result.problems, result.file)
  return result.exit
}

function fail(error: unknown): number {
  if (error instanceof TinystacksError) {
    failWith(failureInOneLine(error), error.problems, error.file ?? null)
    return error.exit
  }
  if (error instanceof Interrupted) {
    setFailed(`${error.message}; what AWS has begun goes on: run the workflow again to follow it`)
    return error.signal === 'SIGINT' ? 130 : 143
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  setFailed(`internal error, please report it: ${text}`)
  return 1
}

function failWith(message: string, problems: readonly Problem[], file: string | null): void {
  for (const { line, column, message: text, hint } of problems)
    annotate(hint === undefined ? text : `${text}; ${hint}`, {
      title: 'tinystacks',
      ...(file === null ? {} : { file }),
      startLine: line,
      startColumn: column,
    })
  setFailed(message)
}
