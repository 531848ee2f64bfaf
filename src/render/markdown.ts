import type { ResolvedStage } from '../config/resolved.ts'
import type { Plan } from '../plan/model/types.ts'
import type { CommentPart } from '../review/types.ts'
import { fingerprintLine } from './markdown/fingerprint.ts'
import { fitting } from './markdown/fitting.ts'
import { partsOf, planBlocks, type Shown } from './markdown/plan.ts'
import { commentMessages as words } from './messages/comment.ts'

export type MarkdownOptions = {
  /** The file as the user named it; lines are given as `line 7` without it. */
  readonly file?: string
  /** As the file has them; without them the picture shows what the plan alone knows. */
  readonly stages?: readonly ResolvedStage[]
}

/** GitHub takes 1 MiB as the summary of a step; what else the step has to say goes there too. */
export const SUMMARY_BYTES = 1_000_000

/** The whole plan as GitHub Markdown, for a job summary; never above `limit` bytes. Ends with a newline. */
export function planAsMarkdown(
  plan: Plan,
  { file, stages = [] }: MarkdownOptions = {},
  limit = SUMMARY_BYTES,
): string {
  const shown: Shown = { plan, file, stages }
  const parts = partsOf(shown).filter((part) => part !== 'plan data')
  const render = (dropped: readonly CommentPart[]): string => {
    const blocks = [
      ...planBlocks(shown, new Set(dropped)),
      ...(dropped.length === 0 ? [] : [`${words.leftOut(dropped)} ${words.whole} ${words.log}.`]),
      fingerprintLine(plan.fingerprint, null, null),
    ]
    return `${blocks.join('\n\n')}\n`
  }
  return render(fitting(parts, (dropped) => Buffer.byteLength(render(dropped)) <= limit))
}
