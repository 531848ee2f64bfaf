import type { ResolvedStage } from '../../config/resolved.ts'
import type { Plan } from '../../plan/model/types.ts'
import { COMMENT_PARTS, type CommentPart } from '../../review/types.ts'
import { codeForMarkdown, forMarkdown } from '../../text/escape.ts'
import { legendOf, pictureOf } from '../picture.ts'
import { verdictLine } from '../messages/headline.ts'
import { identityMessages } from '../../plan/messages/around/ownership.ts'
import { listed } from '../../text/phrases.ts'
import { markdownMessages as words } from '../../plan/messages/plan.ts'
import { stagesOrder } from '../../plan/messages/deploy/beside.ts'
import { alert, bullets, fold } from './blocks.ts'
import { hasNotes, isQuiet, stageBlocks, databasesShown, type View } from './stage.ts'

/** A plan, and what its picture needs. */
export type Shown = {
  readonly plan: Plan
  readonly file: string | undefined
  readonly stages: readonly ResolvedStage[]
}

/** The plan from its verdict down to its picture. What is in `left` is left out. */
export function planBlocks(
  { plan, file, stages }: Shown,
  left: ReadonlySet<CommentPart>,
): readonly string[] {
  const view: View = { file, left }
  const verdict = `### ${forMarkdown(verdictLine(plan))}`
  if (left.has('stages')) return [verdict.length > LONGEST ? countsOf(plan) : verdict]
  return [
    verdict,
    ...orderBlocks(plan),
    ...(left.has('notes') ? [] : planNotes(plan)),
    ...plan.stages.filter((stage) => !isQuiet(stage)).flatMap((stage) => stageBlocks(stage, view)),
    ...quietBlocks(plan, left),
    ...(plan.unnamed === undefined
      ? []
      : [bullets(plan.unnamed.map((one) => forMarkdown(identityMessages.unnamed(one))))]),
    ...(left.has('picture') ? [] : pictureBlocks(plan, stages)),
  ]
}

/** Characters of a verdict that there is always room for; longer names are counted. */
const LONGEST = 700

function countsOf(plan: Plan): string {
  return `### ${forMarkdown(verdictLine(plan, 0))}`
}

/** The parts that this plan has at all, in the order in which they are left out. */
export function partsOf({ plan, stages }: Shown): readonly CommentPart[] {
  const shown = plan.stages.filter((stage) => !isQuiet(stage)).flatMap(databasesShown)
  const hasChanges = shown.some(({ changes }) => changes.length > 0)
  const has: Readonly<Record<CommentPart, boolean>> = {
    picture: pictureBlocks(plan, stages).length > 0,
    details: hasChanges,
    'plan data': true,
    changes: hasChanges,
    notes: (plan.notes ?? []).length > 0 || plan.stages.some(hasNotes),
    tables: shown.length > 0,
    stages: plan.stages.length > 0 || plan.unnamed !== undefined,
  }
  return COMMENT_PARTS.filter((part) => has[part])
}

function orderBlocks(plan: Plan): readonly string[] {
  const line = stagesOrder(plan)
  return line === null ? [] : [forMarkdown(line)]
}

/** What is known of the plan as a whole: to be read before any stage. */
function planNotes({ notes = [] }: Plan): readonly string[] {
  return notes.length === 0
    ? []
    : [
        alert(
          'IMPORTANT',
          null,
          notes.map(({ message }) => forMarkdown(message)),
        ),
      ]
}

function quietBlocks(plan: Plan, left: ReadonlySet<CommentPart>): readonly string[] {
  const quiet = plan.stages.filter(isQuiet)
  if (quiet.length === 0) return []
  const notes = quiet.flatMap((stage) =>
    stage.notes.map(({ message }) => `${codeForMarkdown(stage.stage)}: ${forMarkdown(message)}`),
  )
  return [
    `${words.unchanged}: ${listed(quiet.map(({ stage }) => codeForMarkdown(stage)))}`,
    ...(notes.length === 0 || left.has('notes')
      ? []
      : [fold(words.details(0, notes.length), bullets(notes))]),
  ]
}

function pictureBlocks(plan: Plan, stages: readonly ResolvedStage[]): readonly string[] {
  const picture = pictureOf(plan, stages)
  if (picture === null) return []
  return [`\`\`\`mermaid\n${picture}\n\`\`\``, `<sub>${legendOf(plan, stages)}</sub>`]
}
