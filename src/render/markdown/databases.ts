import type { Change, DatabasePlan, Impact } from '../../plan/types.ts'
import { codeForMarkdown, forMarkdown } from '../inert.ts'
import {
  DATABASE_NAME,
  NOT_VERIFIED,
  NO_VALUE,
  dataFate,
  happening,
  interruption,
  labels,
  listed,
  markdownWords as words,
} from '../words.ts'
import { table } from './blocks.ts'

const MARK: Readonly<Record<Impact, string>> = {
  none: '',
  existing: '',
  create: '🆕 ',
  'in-place': '🔧 ',
  restart: '🔄 ',
  failover: '🔄 ',
  promote: '⬆️ ',
  replace: '🛑 ',
  remove: '🛑 ',
}

/** A row a database. `withChanges`: what changes stands in the last column. */
export function databaseTable(databases: readonly DatabasePlan[], withChanges: boolean): string {
  const width = withChanges ? words.columns.length : words.columns.length - 1
  const rows = databases.map((database) => [
    `**${DATABASE_NAME[database.database]}**`,
    `${MARK[database.impact]}${happening(database)}${notVerified(database)}`,
    interruption(database),
    database.data === 'kept' ? dataFate(database) : `**${dataFate(database)}**`,
    forMarkdown(database.reason),
    changesCell(database),
  ])
  return table(
    words.columns.slice(0, width),
    rows.map((cells) => cells.slice(0, width)),
  )
}

/** The same without a table: `Postgres restarts, MySQL is removed`. */
export function databaseLine(databases: readonly DatabasePlan[]): string {
  return listed(
    databases.map(
      (database) =>
        `${DATABASE_NAME[database.database]} ${happening(database)}${notVerified(database)}`,
    ),
  )
}

/** One changed property: its name, before and after. */
export function changeText({ property, before, after }: Change, impact: Impact): string {
  const name = codeForMarkdown(property)
  if (before === null && after === null) return `${name} ${labels.valuesUnknown}`
  const [from, to] = [before, after].map((value) =>
    value === null ? NO_VALUE : codeForMarkdown(value),
  )
  return impact === 'create' ? `${name} ${to}` : `${name} ${from} → ${to}`
}

function notVerified({ verified }: DatabasePlan): string {
  return verified ? '' : ` (**${NOT_VERIFIED}**)`
}

/** How many changes stand in the table; all of them are in the details. */
const SHOWN = 4

function changesCell({ changes, impact }: DatabasePlan): string {
  const shown = changes.slice(0, SHOWN).map((change) => changeText(change, impact))
  const more = changes.length - shown.length
  return [...shown, ...(more > 0 ? [words.more(more)] : [])].join('<br>')
}
