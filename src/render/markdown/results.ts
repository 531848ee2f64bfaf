import type { StageResult } from '../../review/types.ts'
import { codeForMarkdown, forMarkdown, linkForMarkdown } from '../../text/escape.ts'
import { duration } from '../progress.ts'
import { commentMessages, resultMessages as words } from '../messages/comment.ts'
import { listed } from '../../text/phrases.ts'
import { OUTCOME, outcomeMessages } from '../../plan/messages/deploy/results.ts'
import { alert, bullets, table } from './blocks.ts'
import { stackUrl } from './console.ts'

/** Stage -> what its deploy came to. */
export type Results = Readonly<Record<string, StageResult>>

/** What a deploy came to: a headline, a row a stage, what failed and why, what to keep in mind. */
export function resultBlocks(results: Results): readonly string[] {
  const entries = Object.entries(results)
  return [
    resultHeading(results),
    table(words.columns, entries.map(resultRow)),
    ...failureBlocks(entries),
    ...noteBlocks(entries),
  ]
}

/** The headline alone. */
export function resultHeading(results: Results): string {
  return `### ${forMarkdown(headline(results))}`
}

function headline(results: Results): string {
  const of = (...kinds: readonly StageResult['kind'][]): readonly string[] =>
    Object.entries(results).flatMap(([stage, { kind }]) => (kinds.includes(kind) ? [stage] : []))
  const changed = of('created', 'updated', 'destroyed').length
  const failed = of('failed')
  const refused = of('refused')
  const skipped = of('not-attempted')
  if (failed.length + refused.length + skipped.length === 0)
    return changed === 0 ? outcomeMessages.nothing : outcomeMessages.done(changed)
  const parts = [
    ...(failed.length === 0 ? [] : [words.failed(listed(failed))]),
    ...(refused.length === 0 ? [] : [words.refused(listed(refused))]),
    ...(skipped.length === 0 ? [] : [outcomeMessages.notStarted(skipped)]),
    ...(changed === 0 ? [] : [words.changed(changed)]),
  ]
  return `${parts.join('; ')}.`
}

type Entry = readonly [stage: string, result: StageResult]

function resultRow([stage, { kind, seconds, stack, region, url }]: Entry): readonly string[] {
  const outcome = kind === 'refused' ? words.refusedCell : OUTCOME[kind]
  const console = stackUrl(stack, region)
  return [
    codeForMarkdown(stage),
    kind === 'failed' || kind === 'refused' ? `**${outcome}**` : outcome,
    seconds === 0 ? '' : duration(seconds * 1000),
    console === null ? codeForMarkdown(stack) : linkForMarkdown(codeForMarkdown(stack), console),
    url === '' ? '' : linkForMarkdown(commentMessages.run, url),
  ]
}

/** A deploy that is refused says the same of all its stages: once is enough. */
function failureBlocks(entries: readonly Entry[]): readonly string[] {
  const failures = [...new Set(entries.flatMap(([, { failure }]) => failure ?? []))]
  return failures.length === 0 ? [] : [alert('CAUTION', null, failures.map(forMarkdown))]
}

function noteBlocks(entries: readonly Entry[]): readonly string[] {
  const notes = entries.flatMap(([stage, { notes }]) =>
    notes.map((note) => `${codeForMarkdown(stage)}: ${forMarkdown(note)}`),
  )
  return notes.length === 0 ? [] : [bullets(notes)]
}
