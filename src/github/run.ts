import { error as annotateError, info, setFailed, setOutput, summary, warning } from '@actions/core'
import type { CommandResult, Context } from '../commands/context.ts'
import { loadCommand, verbNamed, type Verb } from '../commands/verbs.ts'
import { Interrupted, TinystacksError } from '../errors.ts'
import { localPorts } from '../local/environment.ts'
import { stopSignal } from '../local/signals.ts'
import { problemAnnotations, type Annotation } from '../render/annotations.ts'
import { inertLog } from '../render/inert.ts'
import { failureInOneLine } from '../render/problems.ts'
import { baseFileOnGitHub } from './base-file.ts'
import { deploymentBoard } from './board.ts'
import { verbForEvent } from './event.ts'
import { readInputs, type Inputs } from './inputs.ts'
import { workflowReporter } from './reporter.ts'
import { reviewOf } from './review.ts'
import { pullRequestSide, type Side } from './side.ts'
import { readWorkflow, type Workflow } from './workflow.ts'

/** A workflow's log is read in a browser: nothing is wrapped in it. */
const LOG_WIDTH = 160

/** The action: inputs in, a verb called, its result set as outputs. Gives the exit code; fails in this one place. */
export async function runAction(): Promise<number> {
  try {
    const inputs = readInputs()
    const workflow = readWorkflow()
    const verb = verbNamed(inputs.command || verbForEvent(workflow))
    return await runVerb(verb, inputs, workflow)
  } catch (error) {
    return fail(error)
  }
}

async function runVerb(
  verb: Verb,
  { options, pullRequest }: Inputs,
  workflow: Workflow,
): Promise<number> {
  const command = await loadCommand(verb)
  const ports = localPorts(stopSignal())
  const reporter = workflowReporter()
  const side = pullRequestSide(workflow, pullRequest, ports.clock, reporter.notice)
  const context: Context = {
    ...ports,
    options,
    reporter,
    ask: null,
    baseFile: async (path) => (await baseFileOnGitHub(side, path)) ?? (await ports.baseFile(path)),
    review: reviewOf(pullRequest.policy, side),
    board: deploymentBoard(side),
    terminal: { color: false, width: LOG_WIDTH },
  }
  try {
    const result = await command(context)
    await publish(verb, side, context, result)
    return await present(result)
  } catch (error) {
    if (verb === 'plan' && error instanceof TinystacksError && pullRequest.token !== null)
      await (await import('./publish.ts')).publishFailure(side, context, error)
    throw error
  }
}

/** Tells the pull request, before the job ends and whatever it came to. */
async function publish(
  verb: Verb,
  side: Side,
  { options }: Context,
  { report }: CommandResult,
): Promise<void> {
  if (report === null) return
  try {
    if (verb === 'plan')
      await (await import('./publish.ts')).publishPlan(side, options.stages, report)
    if (verb === 'deploy') await (await import('./publish-results.ts')).publishResults(side, report)
  } catch (error) {
    // The work is done: what it came to is told in the log all the same.
    if (!(error instanceof Interrupted)) throw error
  }
}

async function present({ text, outputs, ...result }: CommandResult): Promise<number> {
  info(inertLog(text))
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
  if (result.summary !== null && process.env['GITHUB_STEP_SUMMARY'])
    await summary.addRaw(result.summary, true).write()
  annotate(result.annotations)
  if (result.failure !== null) setFailed(result.failure)
  return result.exit
}

function fail(error: unknown): number {
  if (error instanceof TinystacksError) {
    annotate(problemAnnotations(error))
    setFailed(failureInOneLine(error))
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

function annotate(annotations: readonly Annotation[]): void {
  for (const { level, message, file, line, column } of annotations) {
    const say = level === 'error' ? annotateError : warning
    say(message, { title: 'tinystacks', file, startLine: line, startColumn: column })
  }
}
