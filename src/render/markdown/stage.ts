import type { DatabasePlan, StagePlan } from '../../plan/model/types.ts'
import type { CommentPart } from '../../review/types.ts'
import { codeForMarkdown, forMarkdown } from '../../text/escape.ts'
import { orderLine } from '../../plan/messages/deploy/steps.ts'
import { safetyNetMessages } from '../../plan/messages/safety-nets.ts'
import { listed } from '../../text/phrases.ts'
import { DATABASE_NAME, STAGE_ACTION, markdownMessages as words } from '../../plan/messages/plan.ts'
import { alert, bullets, fold } from './blocks.ts'
import { consentBlocks } from './consent.ts'
import { changeText, databaseLine, databaseTable } from './databases.ts'
import { place } from './place.ts'
import { divideReason } from './reason.ts'

/** How much of a plan is shown. */
export type View = {
  /** The file as the user named it; lines are given as `line 7` without it. */
  readonly file: string | undefined
  /** What does not fit. */
  readonly left: ReadonlySet<CommentPart>
}

/** Whether nothing about the stage has to be read. */
export function isQuiet({ action, refusals, databases, notes }: StagePlan): boolean {
  return (
    action === 'none' &&
    refusals.length === 0 &&
    databases.every(({ verified }) => verified) &&
    notes.every(({ level }) => level === 'info')
  )
}

/** The databases to report on: something will happen to them, or is not verified. */
export function databasesShown({ databases }: StagePlan): readonly DatabasePlan[] {
  return databases.filter(isTold)
}

function isTold({ impact, verified }: DatabasePlan): boolean {
  return impact !== 'none' || !verified
}

/** Everything about one stage. */
export function stageBlocks(stage: StagePlan, view: View): readonly string[] {
  const where = `${codeForMarkdown(stage.stack)} in ${codeForMarkdown(stage.region)}`
  const shown = databasesShown(stage)
  const still = stage.databases.filter((database) => !shown.includes(database))
  return [
    `#### ${forMarkdown(stage.stage)}: ${STAGE_ACTION[stage.action]} (${where})`,
    ...refusalBlocks(stage, view),
    ...databaseBlocks(shown, view),
    ...(shown.length > 0 && still.length > 0
      ? [`${words.untouched}: ${listed(still.map(({ database }) => DATABASE_NAME[database]))}`]
      : []),
    ...warningBlocks(stage),
    ...orderBlocks(stage, view),
    ...consentBlocks(stage),
    ...detailBlocks(stage, shown, view),
  ]
}

function orderBlocks(stage: StagePlan, { left }: View): readonly string[] {
  const line = left.has('details') ? null : orderLine(stage)
  return line === null ? [] : [forMarkdown(line)]
}

function refusalBlocks({ refusals, defaults }: StagePlan, { file }: View): readonly string[] {
  if (refusals.length === 0) return []
  const lines = refusals.map(({ database, message, line }) => {
    const name = database === null ? '' : `${DATABASE_NAME[database]}: `
    return `${name}${forMarkdown(message)}${place(line, file, defaults)}`
  })
  return [alert('CAUTION', words.refused, lines)]
}

/** Traps, which are never folded. */
function warningBlocks({ notes, terminationProtection }: StagePlan): readonly string[] {
  const warnings = [
    ...(terminationProtection?.to === 'off' ? [safetyNetMessages.stackTurnedOff] : []),
    ...notes.flatMap(({ level, message }) => (level === 'warning' ? [forMarkdown(message)] : [])),
  ]
  return warnings.length === 0 ? [] : [alert('WARNING', null, warnings)]
}

function databaseBlocks(shown: readonly DatabasePlan[], { left }: View): readonly string[] {
  if (shown.length === 0) return []
  return [left.has('tables') ? databaseLine(shown) : databaseTable(shown, !left.has('changes'))]
}

function detailBlocks(
  stage: StagePlan,
  shown: readonly DatabasePlan[],
  { left, file }: View,
): readonly string[] {
  const changes = left.has('details')
    ? []
    : shown.flatMap(({ database, impact, changes }) =>
        changes.map(
          (change) =>
            `${DATABASE_NAME[database]} ${changeText(change, impact)}${place(change.line, file, stage.defaults)}`,
        ),
      )
  const notes = left.has('notes')
    ? []
    : [...shown.flatMap(restOfReason), ...routineNotes(stage)].map(forMarkdown)
  if (changes.length + notes.length === 0) return []
  // Where there is no table, the notes are what the stage has to say.
  if (shown.length === 0) return [bullets(notes)]
  return [fold(words.details(changes.length, notes.length), bullets([...changes, ...notes]))]
}

/** The part of the reason that did not fit into its row; plain text. */
function restOfReason({ database, reason }: DatabasePlan): readonly string[] {
  const { rest } = divideReason(reason)
  return rest === null ? [] : [`${DATABASE_NAME[database]}: ${rest}`]
}

function routineNotes({ notes }: StagePlan): readonly string[] {
  return notes.flatMap(({ level, message }) => (level === 'info' ? [message] : []))
}

/** Whether the stage has anything to say besides its warnings and its databases' rows and changes. */
export function hasNotes(stage: StagePlan): boolean {
  return (
    routineNotes(stage).length > 0 ||
    databasesShown(stage).some((one) => restOfReason(one).length > 0)
  )
}
