import type { ResolvedStage } from '../config/resolved.ts'
import type { StageOutcome } from '../plan/model/outcome.ts'
import type { StageOutputs } from '../outputs/index.ts'
import type { Plan } from '../plan/model/types.ts'
import { resultsOf } from '../review/results.ts'
import type { Annotation } from './annotations.ts'
import { forTerminal, plain } from '../text/escape.ts'
import { SUMMARY_BYTES, planAsMarkdown } from './markdown.ts'
import { resultBlocks } from './markdown/results.ts'
import { duration } from './progress.ts'
import { shortReference } from './short-reference.ts'
import type { TerminalOptions } from './terminal.ts'
import { painter, wrap } from './style.ts'
import type { Paint } from './style.ts'
import {
  OUTCOME,
  failureHint,
  outcomeMessages,
  stageFailed,
} from '../plan/messages/deploy/results.ts'
import { resourceName } from '../plan/messages/resource-name.ts'

/** What a deploy came to: a line a stage, and the variables of each that is up. Ends without a newline. */
export function outcomesForTerminal(
  outcomes: readonly StageOutcome[],
  outputs: readonly StageOutputs[],
  { color, width, annotated = false }: TerminalOptions & { readonly annotated?: boolean },
): string {
  const paint = painter(color)
  const blocks = outcomes.map((outcome) => [
    resultLine(outcome, paint),
    ...failureLines(outcome, width, annotated),
    ...notesOf(outcome).flatMap((note) => wrap(forTerminal(note), width, '  ')),
    ...variableLines(outputs.find(({ stage }) => stage === outcome.stage)),
  ])
  return blocks.map((lines) => lines.join('\n')).join('\n')
}

/**
 * The deploy as GitHub Markdown: what became of each stage, what failed, and the plan of `file` that
 * was applied. Never above what GitHub takes as a summary.
 */
export function outcomesAsMarkdown(
  plan: Plan,
  outcomes: readonly StageOutcome[],
  file: string,
  stages: readonly ResolvedStage[] = [],
): string {
  const results = resultBlocks(resultsOf(outcomes, file, '')).join('\n\n')
  if (outcomes.every(({ result }) => result.kind === 'unchanged')) return results
  const room = SUMMARY_BYTES - Buffer.byteLength(results)
  return `${results}\n\n${planAsMarkdown(plan, { file, stages }, room)}`
}

/** What failed, on the line of the file that it comes from, or else on its first. */
export function outcomeAnnotations(
  outcomes: readonly StageOutcome[],
  file: string,
): readonly Annotation[] {
  return outcomes.flatMap(({ stage, result }): Annotation[] => {
    if (result.kind !== 'failed') return []
    const message = plain(stageFailed(stage, result, file))
    return [{ level: 'error', file, line: result.line ?? 1, column: 1, message }]
  })
}

/** What is to be kept in mind of a stage that is as it should be. */
function notesOf({ result }: StageOutcome): readonly string[] {
  return 'notes' in result ? (result.notes ?? []) : []
}

function resultLine({ stage, seconds, result }: StageOutcome, paint: Paint): string {
  const name = paint('bold', forTerminal(stage))
  const word = OUTCOME[result.kind]
  switch (result.kind) {
    case 'created':
    case 'updated':
    case 'destroyed':
      return `${name} ${paint('green', word)} ${outcomeMessages.after(duration(seconds * 1000))}`
    case 'failed':
      return `${name} ${paint('red', result.refused ? outcomeMessages.refused : word)} ${outcomeMessages.after(duration(seconds * 1000))}`
    case 'unchanged':
      return `${name} ${paint('dim', word)}`
    case 'not-attempted':
      return `${name} ${paint('yellow', word)} ${outcomeMessages.since(forTerminal(result.after))}`
  }
}

/** `annotated`: AWS's reason is said by `outcomeAnnotations`. */
function failureLines(
  { result }: StageOutcome,
  width: number,
  annotated: boolean,
): readonly string[] {
  if (result.kind !== 'failed') return []
  const { cause, status, remarks } = result
  const reason =
    cause === null || annotated ? [] : [`${resourceName(cause)}: ${cause.reason ?? cause.status}`]
  const left = status === null ? [] : [outcomeMessages.leftIn(status)]
  const hint = failureHint(status)
  return [...reason, ...left, ...remarks, ...(hint === null ? [] : [hint])].flatMap((text) =>
    wrap(forTerminal(text), width, '  '),
  )
}

/** `NAME=value`, the secrets as short references: no password is ever among them. */
function variableLines(outputs: StageOutputs | undefined): readonly string[] {
  if (outputs === undefined) return []
  const entries = [...Object.entries(outputs.environment), ...Object.entries(outputs.secrets)]
  return entries.map(
    ([name, value]) => `  ${forTerminal(name)}=${forTerminal(shortReference(value))}`,
  )
}
