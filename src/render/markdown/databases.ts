import type { Change, DatabasePlan, Impact } from '../../plan/model/types.ts'
import { codeForMarkdown, forMarkdown } from '../../text/escape.ts'
import { safetyNetInRow } from '../../plan/messages/safety-nets.ts'
import { listed } from '../../text/phrases.ts'
import {
  DATABASE_NAME,
  NOT_VERIFIED,
  dataOutcome,
  downtime,
  happening,
  labels,
  markdownMessages as words,
} from '../../plan/messages/plan.ts'
import { isUntold, lastDeployOf, perhapsOf, sidesOf } from '../../plan/messages/values.ts'
import { table } from './blocks.ts'
import { GLUE, changeInCell, inOneLine } from './cells.ts'
import { divideReason } from './reason.ts'

const MARK: Readonly<Record<Impact, string>> = {
  none: '',
  existing: '',
  create: `🆕${GLUE}`,
  'in-place': `🔧${GLUE}`,
  restart: `🔄${GLUE}`,
  failover: `🔄${GLUE}`,
  promote: `⬆️${GLUE}`,
  replace: `🛑${GLUE}`,
  remove: `🛑${GLUE}`,
}

/** A row a database. `withChanges`: what changes stands in a last column, where anything does. */
export function databaseTable(databases: readonly DatabasePlan[], withChanges: boolean): string {
  const isShown = withChanges && databases.some(({ changes }) => changes.length > 0)
  const settings = databases.every(({ impact }) => impact === 'create')
  return table(
    [...words.columns, ...(isShown ? [settings ? words.settingsColumn : words.changesColumn] : [])],
    databases.map((database) => [
      `**${DATABASE_NAME[database.database]}**`,
      `${MARK[database.impact]}${inOneLine(happening(database))}${notVerified(database)}`,
      inOneLine(downtime(database)),
      [dataCell(database), ...netLines(database)].join('<br>'),
      forMarkdown(divideReason(database.reason).inCell),
      ...(isShown ? [changesCell(database)] : []),
    ]),
  )
}

function dataCell(database: DatabasePlan): string {
  return database.data === 'kept' ? dataOutcome(database) : `**${dataOutcome(database)}**`
}

function netLines({ database, nets = [] }: DatabasePlan): readonly string[] {
  return nets.map((net) => `**${safetyNetInRow(database, net)}**`)
}

/** The same without a table: `Postgres will restart, MySQL will be deleted`. */
export function databaseLine(databases: readonly DatabasePlan[]): string {
  return listed(
    databases.map((database) =>
      [
        `${DATABASE_NAME[database.database]} ${happening(database)}${notVerified(database)}`,
        ...netLines(database),
      ].join(', '),
    ),
  )
}

/** One changed property: its name, before and after. */
export function changeText(change: Change, impact: Impact): string {
  const name = codeForMarkdown(change.property)
  if (isUntold(change)) return `${name} ${labels.valuesUnknown}`
  const { before, after } = sidesOf(change)
  const [from, to] = [before, after].map(({ isValue, text }) =>
    isValue ? codeForMarkdown(text) : text,
  )
  return impact === 'create'
    ? `${name} ${to}`
    : `${name} ${from}${lastDeployOf(change, codeForMarkdown)} → ${to}${perhapsOf(change)}`
}

function notVerified({ verified }: DatabasePlan): string {
  return verified ? '' : ` (**${NOT_VERIFIED}**)`
}

/** How many changes stand in a cell; the details have all. */
const SHOWN = 4

function changesCell({ changes, impact }: DatabasePlan): string {
  const shown = changes.slice(0, SHOWN).map((change) => changeInCell(change, impact))
  const more = changes.length - shown.length
  return [...shown, ...(more > 0 ? [words.more(more)] : [])].join('<br>')
}
