import type { Change, DatabasePlan, Impact } from '../../plan/types.ts'
import { codeForMarkdown, forMarkdown, plain } from '../inert.ts'
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
import { divided } from './reason.ts'

/** A comment is narrow: what belongs together is not to be broken. */
const GLUE = '&nbsp;'

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
      `${MARK[database.impact]}${happening(database)}${notVerified(database)}`,
      interruption(database),
      database.data === 'kept' ? dataFate(database) : `**${dataFate(database)}**`,
      forMarkdown(divided(database.reason).inCell),
      ...(isShown ? [changesCell(database)] : []),
    ]),
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

/** The same for the cell of a table. */
function changeInCell({ property, before, after }: Change, impact: Impact): string {
  const name = forMarkdown(property)
  if (before === null && after === null) return `${name} ${labels.valuesUnknown}`
  const [from, to] = [before, after].map((value) =>
    value === null ? NO_VALUE : codeForMarkdown(shortened(plain(value))),
  )
  return impact === 'create' ? `${name} ${to}` : `${name} ${from} →${GLUE}${to}`
}

/** Both ends of what is too long for a cell, such as the ARN of a secret. */
function shortened(value: string): string {
  const characters = [...value]
  if (characters.length <= LONGEST_VALUE) return value
  const half = Math.floor(LONGEST_VALUE / 2)
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`
}

function notVerified({ verified }: DatabasePlan): string {
  return verified ? '' : ` (**${NOT_VERIFIED}**)`
}

/** How many changes stand in a cell, and how many characters of a value; the details have all. */
const SHOWN = 4
const LONGEST_VALUE = 36

function changesCell({ changes, impact }: DatabasePlan): string {
  const shown = changes.slice(0, SHOWN).map((change) => changeInCell(change, impact))
  const more = changes.length - shown.length
  return [...shown, ...(more > 0 ? [words.more(more)] : [])].join('<br>')
}
