import type {
  Change,
  Consent,
  DatabasePlan,
  Impact,
  Note,
  Plan,
  StagePlan,
} from '../plan/model/types.ts'
import type { Lines } from '../config/resolved.ts'
import { forTerminal } from '../text/escape.ts'
import { painter, wrap } from './style.ts'
import type { Paint } from './style.ts'
import { consentNeeded } from '../plan/messages/consent.ts'
import { verdictLine } from './messages/headline.ts'
import { stagesOrder } from '../plan/messages/deploy/beside.ts'
import { orderLine } from '../plan/messages/deploy/steps.ts'
import { identityMessages } from '../plan/messages/around/ownership.ts'
import { safetyNetInRow, safetyNetMessages } from '../plan/messages/safety-nets.ts'
import {
  DATABASE_NAME,
  NOT_VERIFIED,
  STAGE_ACTION,
  dataOutcome,
  downtime,
  happening,
  labels,
} from '../plan/messages/plan.ts'
import { isIn } from './lines.ts'
import { isUntold, lastDeployOf, perhapsOf, sidesOf } from '../plan/messages/values.ts'
import { warningsFirst } from '../plan/model/verdict.ts'

export type TerminalOptions = {
  readonly color: boolean
  /** Columns. */
  readonly width: number
  /** The file as the user named it; lines are given as `line 7` without it. */
  readonly file?: string
  /** The refusals are shown elsewhere. */
  readonly withoutRefusals?: boolean
}

type Context = TerminalOptions & { readonly paint: Paint; readonly defaults?: Lines | undefined }

/** The whole plan for a person at a terminal, or reading a log. Ends without a newline. */
export function planForTerminal(plan: Plan, options: TerminalOptions): string {
  const context: Context = { ...options, paint: painter(options.color) }
  const head = wrap(forTerminal(verdictLine(plan)), options.width, '').map((line) =>
    context.paint('bold', line),
  )
  const unnamed = (plan.unnamed ?? []).flatMap((stack) =>
    marked(
      context.paint('yellow', labels.unnamed),
      labels.unnamed,
      forTerminal(identityMessages.unnamed(stack)),
      context,
    ),
  )
  return [
    [
      ...head,
      ...stagesOrderLines(plan, context),
      ...(plan.notes ?? []).flatMap((note) => noteLines(note, context)),
    ],
    ...plan.stages.map((stage) => stageLines(stage, context)),
    ...(unnamed.length > 0 ? [unnamed] : []),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function stagesOrderLines(plan: Plan, { width }: Context): readonly string[] {
  const line = stagesOrder(plan)
  return line === null ? [] : wrap(forTerminal(line), width, '')
}

function stageLines(stage: StagePlan, options: Context): readonly string[] {
  const context: Context = { ...options, defaults: stage.defaults }
  const { paint } = context
  const place = `${forTerminal(stage.stack)} in ${forTerminal(stage.region)}`
  const title = `${paint('bold', forTerminal(stage.stage))}  ${STAGE_ACTION[stage.action]}  ${paint('dim', place)}`
  if (stage.action === 'none' && stage.refusals.length === 0 && stage.notes.length === 0) {
    return [title]
  }
  return [
    title,
    ...(stage.action === 'none'
      ? []
      : stage.databases.flatMap((each) => databaseLines(each, context))),
    ...(context.withoutRefusals === true ? [] : stage.refusals).flatMap((refusal) =>
      marked(
        paint(['red', 'bold'], labels.refused),
        labels.refused,
        `${refusal.database === null ? '' : `${DATABASE_NAME[refusal.database]}: `}${forTerminal(refusal.message)}${at(refusal.line, context)}`,
        context,
      ),
    ),
    ...stage.databases.flatMap(({ database, consent }) =>
      consent === null ? [] : consentLines(DATABASE_NAME[database], consent, context),
    ),
    ...(stage.consents ?? []).flatMap((consent) =>
      consentLines(forTerminal(stage.stage), consent, context),
    ),
    ...(stage.terminationProtection?.to === 'off'
      ? [`  ${paint(['yellow', 'bold'], safetyNetMessages.stackTurnedOff)}`]
      : []),
    ...orderLines(stage, context),
    ...warningsFirst(stage.notes).flatMap((note) => noteLines(note, context)),
  ]
}

function orderLines(stage: StagePlan, { width }: Context): readonly string[] {
  const line = orderLine(stage)
  return line === null ? [] : wrap(forTerminal(line), width, '  ')
}

function noteLines({ level, message }: Note, context: Context): readonly string[] {
  const isWarning = level === 'warning'
  const label = isWarning ? labels.warning : labels.note
  const painted = context.paint(isWarning ? ['yellow', 'bold'] : 'dim', label)
  return marked(painted, label, forTerminal(message), context)
}

const SYMBOL: Readonly<Record<Impact, string>> = {
  none: ' ',
  existing: ' ',
  create: '+',
  'in-place': '~',
  restart: '!',
  failover: '!',
  promote: '^',
  replace: '±',
  remove: '-',
}

const COLOR: Readonly<Record<Impact, Parameters<Paint>[0]>> = {
  none: 'dim',
  existing: 'dim',
  create: 'green',
  'in-place': 'cyan',
  restart: 'yellow',
  failover: 'yellow',
  promote: 'magenta',
  replace: ['red', 'bold'],
  remove: ['red', 'bold'],
}

function databaseLines(database: DatabasePlan, context: Context): readonly string[] {
  const { impact } = database
  const { paint } = context
  const name = DATABASE_NAME[database.database].padEnd(8)
  const facts =
    impact === 'none' || impact === 'existing'
      ? []
      : [
          ...(impact === 'remove' ? [] : [`${labels.downtime}: ${downtime(database)}`]),
          `${labels.data}: ${dataOutcome(database)}`,
        ]
  const verified = database.verified
    ? ''
    : `  ${paint(['yellow', 'bold'], NOT_VERIFIED.toUpperCase())}`
  const head = `  ${SYMBOL[impact]} ${name}  ${happening(database)}`
  if (impact === 'none' && database.changes.length === 0) {
    return [`${paint('dim', head)}${verified}`]
  }
  return [
    `${paint(COLOR[impact], head)}${verified}`,
    ...(facts.length === 0 ? [] : [`    ${facts.join(' · ')}`]),
    ...(database.nets ?? []).flatMap((net) =>
      wrap(safetyNetInRow(database.database, net), context.width, '    ').map((line) =>
        paint(['yellow', 'bold'], line),
      ),
    ),
    ...wrap(forTerminal(database.reason), context.width, '    ').map((line) => paint('dim', line)),
    ...(impact === 'create'
      ? wrap(settingsLine(database.changes, context), context.width, '    ')
      : changeLines(database.changes, context)),
  ]
}

/** What a new database is made with, in one go: there is no before to compare with. */
function settingsLine(changes: readonly Change[], { defaults }: Context): string {
  return changes
    .map((change) => {
      const source = isIn(change.line, defaults)
        ? ` (${labels.line} ${change.line}, ${labels.defaults})`
        : ''
      return `${forTerminal(change.property)} ${forTerminal(sidesOf(change).after.text)}${source}`
    })
    .join(', ')
}

/** Property, before and after in columns. */
function changeLines(changes: readonly Change[], context: Context): readonly string[] {
  const rows = changes.map((change) => ({
    property: forTerminal(change.property),
    values: values(change),
    line: change.line,
  }))
  const wide = (cells: readonly string[]) => Math.max(0, ...cells.map((cell) => cell.length))
  const first = Math.min(32, wide(rows.map(({ property }) => property)))
  const second = Math.min(40, wide(rows.map(({ values }) => values)))
  return rows.map(({ property, values, line }) => {
    const source = isIn(line, context.defaults) ? ` (${labels.defaults})` : ''
    const place = line === null ? '' : context.paint('dim', `  ${lineOf(line, context)}${source}`)
    return `      ${property.padEnd(first)}  ${values.padEnd(place === '' ? 0 : second)}${place}`.trimEnd()
  })
}

function values(change: Change): string {
  if (isUntold(change)) return labels.valuesUnknown
  const { before, after } = sidesOf(change)
  return `${forTerminal(before.text)}${lastDeployOf(change, forTerminal)} → ${forTerminal(after.text)}${perhapsOf(change)}`
}

function consentLines(name: string, consent: Consent, context: Context): readonly string[] {
  const words = forTerminal(consent.words)
  const text = consent.given ? words : consentNeeded(name, consent.kind, words)
  const label = consent.given ? labels.allowed : labels.consent
  return marked(
    context.paint(consent.given ? 'green' : ['yellow', 'bold'], label),
    label,
    text,
    context,
  )
}

/** `  refused  text`, further lines indented below the text. */
function marked(painted: string, label: string, text: string, context: Context): readonly string[] {
  const indent = ' '.repeat(label.length + 4)
  const [first = '', ...rest] = wrap(text, context.width, indent)
  return [`  ${painted}  ${first.trimStart()}`, ...rest]
}

function at(line: number | null, context: Context): string {
  if (line === null) return ''
  const source = isIn(line, context.defaults) ? `, ${labels.defaults}` : ''
  return ` (${lineOf(line, context)}${source})`
}

function lineOf(line: number, { file }: Context): string {
  return file === undefined ? `${labels.line} ${line}` : `${forTerminal(file)}:${line}`
}
