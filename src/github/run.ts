import { existsSync } from 'node:fs'
import { dirname, normalize, relative, resolve, sep } from 'node:path'
import {
  error as annotateError,
  info,
  setFailed,
  setOutput,
  setSecret,
  summary,
  warning,
} from '@actions/core'
import type { CommandResult, Context } from '../commands/shared/context.ts'
import { Unfinished } from '../commands/shared/run-again/unfinished.ts'
import { commandOf } from '../commands/verbs.ts'
import { Interrupted, TinystacksError } from '../errors.ts'
import { parentsOfCheckout } from '../host/base-file.ts'
import { pathInRepository, runnerPaths } from '../host/checkout.ts'
import { checkedOut } from '../host/checked-out.ts'
import { assumedFor, localPorts } from '../host/environment.ts'
import { stopSignal } from '../host/signals.ts'
import { watchOf } from '../host/watch.ts'
import { watchedClock } from '../host/watched-clock.ts'
import { missingOutputs } from '../outputs/index.ts'
import { problemAnnotations, type Annotation } from '../render/annotations.ts'
import { failureAsMarkdown } from '../render/failure-comment.ts'
import { execInWorkflow } from '../render/messages/github.ts'
import { stoppedWords } from '../render/messages/interrupted.ts'
import { inertLog, plain } from '../text/escape.ts'
import { failureInOneLine } from '../render/problems.ts'
import { UNWRAPPED } from '../render/style.ts'
import { actionVerb } from '../verbs/named.ts'
import { VERBS, type CommandName } from '../verbs/table.ts'
import { baseFileOnGitHub } from './base-file.ts'
import { connectingInWorkflow, type Reach } from './connecting.ts'
import { deploymentStatuses } from './deployment-status.ts'
import { verbForEvent } from './event.ts'
import { readInputs, type Inputs } from './inputs.ts'
import { workflowReporter } from './reporter.ts'
import { reviewOf } from './review.ts'
import { refuseForks, runScript } from './run-script.ts'
import { once } from './once.ts'
import { pullRequestContext, type PullRequestContext } from './pull-request-context.ts'
import { readWorkflow } from './workflow.ts'
import { errorInWorkflow, resultInWorkflow } from './workflow-words.ts'

/** The action: reads the inputs, calls a verb, sets its result as outputs. Returns the exit code; fails only here. */
export async function runAction(reach: Reach): Promise<number> {
  let verb: CommandName | null = null
  try {
    const inputs = readInputs()
    verb = actionVerb(inputs.command || verbForEvent(await readWorkflow()))
    return await runVerb(verb, inputs, reach)
  } catch (error) {
    return await fail(error, verb)
  }
}

async function runVerb(
  verb: CommandName,
  { options, run, pullRequest }: Inputs,
  reach: Reach,
): Promise<number> {
  const command = commandOf(verb)
  const reporter = workflowReporter()
  const assumes = assumedFor(VERBS[verb].role, options)
  const watch = { ...watchOf(reporter), mask: setSecret }
  const unwatched = localPorts(stopSignal(), { ...options, assumes }, watch)
  const ports = { ...unwatched, clock: watchedClock(unwatched.clock, reporter) }
  // GitHub's client is loaded after the file is read, so that bad input fails without waiting for it.
  const folder = dirname(resolve(options.config ?? 'tinystacks.yml'))
  const side = once(async () =>
    pullRequestContext({
      workflow: await readWorkflow(),
      inputs: pullRequest,
      clock: ports.clock,
      notice: reporter.notice,
      checkedOut: () => checkedOut(folder),
    }),
  )
  const script = verb === 'exec' ? runScript(run) : null
  const context: Context = {
    ...ports,
    options: script === null ? options : { ...options, rest: script.argv },
    mask: setSecret,
    ...(script !== null && { connecting: () => connectingInWorkflow(reach) }),
    reporter,
    ask: null,
    baseFile: async (path) =>
      (await baseFileOnGitHub(await side(), path, () => parentsOfCheckout(folder))) ??
      (await ports.baseFile(path)),
    review: reviewOf(pullRequest.policy, side),
    deployments: deploymentStatuses(side),
    onLoaded: () => {
      if (verb === 'plan') prefetch(side)
    },
    terminal: { color: false, width: UNWRAPPED, annotated: true },
  }
  try {
    if (script !== null) await refuseForks(await side())
    const result = resultInWorkflow(await command(context))
    await unlessStopped(publish(verb, side, context, result))
    return await present(result)
  } catch (thrown) {
    const error = thrown instanceof TinystacksError ? errorInWorkflow(thrown) : thrown
    if (pullRequest.token !== null) await unlessStopped(publishError(verb, side, context, error))
    throw error instanceof Unfinished ? error.cause : error
  } finally {
    script?.remove()
  }
}

/** Starts reading what the comment will need. A failure is reported later, where GitHub is really needed. */
function prefetch(side: () => Promise<PullRequestContext>): void {
  side().then(
    (known) => {
      known.prefetch()
    },
    () => undefined,
  )
}

/**
 * The work is done or has failed. If the run is interrupted now, the log still gets the result; the comment does
 * not.
 */
async function unlessStopped(telling: Promise<void>): Promise<void> {
  try {
    await telling
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
  }
}

/** Tells the pull request why there is no plan, why a deploy did not start, or how far it came. */
async function publishError(
  verb: CommandName,
  side: () => Promise<PullRequestContext>,
  context: Context,
  error: unknown,
): Promise<void> {
  if (error instanceof Unfinished && error.report !== null)
    await (await import('./comment/publish-results.ts')).publishResults(await side(), error.report)
  if (!(error instanceof TinystacksError)) return
  if (verb === 'plan')
    await (
      await import('./comment/publish-failure.ts')
    ).publishFailure(await side(), context, error)
  if (verb === 'deploy')
    await (
      await import('./comment/publish-results.ts')
    ).publishUnstarted(await side(), context, error)
}

/** Tells the pull request the result, whatever it is, before the job ends. */
async function publish(
  verb: CommandName,
  side: () => Promise<PullRequestContext>,
  { options }: Context,
  { report }: CommandResult,
): Promise<void> {
  if (report === null) return
  if (verb === 'plan')
    await (await import('./comment/publish.ts')).publishPlan(await side(), options.stages, report)
  if (verb === 'deploy')
    await (await import('./comment/publish-results.ts')).publishResults(await side(), report)
}

async function present({ text, outputs, ...result }: CommandResult): Promise<number> {
  if (text !== '') info(inertLog(text))
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
  const missing = missingOutputs(outputs)
  if (missing !== null) warning(missing)
  if (result.summary !== null) await summarize(result.summary)
  annotate(result.annotations)
  const { failure, exit, status = exit } = result
  if (failure !== null) setFailed(plain(failure))
  else if (status !== exit) setFailed(execInWorkflow.ended(status))
  return status
}

async function summarize(markdown: string): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY']) await summary.addRaw(markdown, true).write()
}

async function fail(thrown: unknown, verb: CommandName | null): Promise<number> {
  const error = thrown instanceof TinystacksError ? errorInWorkflow(thrown) : thrown
  if (error instanceof TinystacksError) {
    await summarize(failureAsMarkdown(error))
    annotate(problemAnnotations(error))
    setFailed(failureInOneLine(error))
    return error.exit
  }
  if (error instanceof Interrupted) {
    setFailed(stoppedWords(error.message, verb, 'workflow'))
    return error.signal === 'SIGINT' ? 130 : 143
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  setFailed(`internal error, please report it: ${text}`)
  return 1
}

function annotate(annotations: readonly Annotation[]): void {
  for (const { level, code, message, file, line, column } of annotations) {
    const say = level === 'error' ? annotateError : warning
    say(message, {
      title: code === undefined ? 'tinystacks' : `tinystacks: ${code}`,
      file: inWorkspace(file),
      startLine: line,
      startColumn: column,
    })
  }
}

/** The path as the pull request's diff has it: in the repository, which may be checked out into a folder. */
function inWorkspace(file: string): string {
  const path = resolve(file)
  const known = existsSync(path) ? pathInRepository(path, runnerPaths(process.env)) : null
  if (known !== null) return known
  const inside = relative(process.env['GITHUB_WORKSPACE'] ?? '', file)
  return (inside.startsWith('..') ? normalize(file) : inside).split(sep).join('/')
}
