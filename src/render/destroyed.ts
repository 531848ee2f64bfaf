import type { StageOutcome } from '../plan/model/outcome.ts'
import type { Plan } from '../plan/model/types.ts'
import { codeForMarkdown, forMarkdown, forTerminal } from '../text/escape.ts'
import { outcomesAsMarkdown, outcomesForTerminal } from './outcomes.ts'
import { wrap } from './style.ts'
import { destroyMessages as words } from '../plan/messages/deploy/destroy.ts'
import { restoreMessages, type FinalSnapshot } from '../plan/messages/restore.ts'

/** What a destroyed stage leaves behind in the account. */
export type Kept = {
  /** ARNs. */
  readonly secrets: readonly string[]
  readonly snapshots: readonly FinalSnapshot[]
}

/** What became of a stage that was destroyed, and what is left of it. Ends without a newline. */
export function destroyedForTerminal(
  outcome: StageOutcome,
  kept: Kept,
  terminal: { readonly color: boolean; readonly width: number },
): string {
  return [
    outcomesForTerminal([outcome], [], terminal),
    ...(outcome.result.kind === 'destroyed'
      ? keptLines(kept).flatMap((line) => wrap(forTerminal(line), terminal.width, '  '))
      : []),
  ].join('\n')
}

/** The same as GitHub Markdown. */
export function destroyedAsMarkdown(
  plan: Plan,
  outcome: StageOutcome,
  kept: Kept,
  file: string,
): string {
  const things = [
    ...kept.secrets.map((arn) => `- ${codeForMarkdown(arn)}`),
    ...kept.snapshots.map((one) => `- ${forMarkdown(restoreMessages.now(one.database, one))}`),
  ]
  return [
    outcomesAsMarkdown(plan, [outcome], file),
    ...(outcome.result.kind === 'destroyed' && things.length > 0
      ? [`${words.kept}\n\n${things.join('\n')}`]
      : []),
  ].join('\n\n')
}

function keptLines({ secrets, snapshots }: Kept): readonly string[] {
  if (secrets.length + snapshots.length === 0) return [words.keptNothing]
  return [
    words.kept,
    ...secrets.map(words.keptSecret),
    ...snapshots.flatMap((one) => [
      words.keptSnapshot(one.snapshot, one.identifier),
      restoreMessages.now(one.database, one),
    ]),
  ]
}
