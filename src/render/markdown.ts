import type { Change, DatabasePlan, Impact, Plan, Refusal, StagePlan } from '../plan/types.ts'
import { codeForMarkdown, forMarkdown } from './inert.ts'
import {
  CONSENT_WHY,
  DATABASE_NAME,
  NOT_VERIFIED,
  NO_VALUE,
  STAGE_ACTION,
  dataFate,
  happening,
  identityWords,
  interruption,
  labels,
  listed,
  markdownWords as words,
  verdictLine,
} from './words.ts'

export type MarkdownOptions = {
  /** The file as the user named it; lines are given as `line 7` without it. */
  readonly file?: string
}

/** The whole plan as GitHub Markdown, for a comment or a job summary. Ends with a newline. */
export function planAsMarkdown(plan: Plan, options: MarkdownOptions = {}): string {
  const quiet = plan.stages.filter(isQuiet)
  const blocks = [
    `### ${forMarkdown(verdictLine(plan))}`,
    ...(plan.notes === undefined ? [] : [noteBlock(plan.notes)]),
    ...plan.stages.filter((stage) => !isQuiet(stage)).map((stage) => stageBlock(stage, options)),
    ...(quiet.length === 0
      ? []
      : [`${words.unchanged}: ${listed(quiet.map(({ stage }) => codeForMarkdown(stage)))}`]),
    ...(plan.unnamed === undefined ? [] : [bullets(plan.unnamed.map(identityWords.unnamed))]),
    `<sub>${words.fingerprint} <code>${plan.fingerprint.slice(0, 12)}</code></sub>`,
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Of the plan as a whole: read before any stage's. */
function noteBlock(notes: readonly string[]): string {
  return ['> [!IMPORTANT]', ...notes.map((note) => `> - ${forMarkdown(note)}`)].join('\n')
}

function isQuiet(stage: StagePlan): boolean {
  return stage.action === 'none' && stage.refusals.length === 0
}

function stageBlock(stage: StagePlan, options: MarkdownOptions): string {
  const place = `${codeForMarkdown(stage.stack)} in ${codeForMarkdown(stage.region)}`
  const touched = stage.databases.filter(({ impact, verified }) => impact !== 'none' || !verified)
  const still = stage.databases.filter((database) => !touched.includes(database))
  const blocks = [
    `#### ${forMarkdown(stage.stage)}: ${STAGE_ACTION[stage.action]} (${place})`,
    ...(stage.refusals.length === 0 ? [] : [refusalBlock(stage.refusals, options)]),
    ...(touched.length === 0 ? [] : [table(touched)]),
    ...(touched.length > 0 && still.length > 0
      ? [`${words.untouched}: ${listed(still.map(({ database }) => DATABASE_NAME[database]))}`]
      : []),
    ...consentBlocks(stage.databases),
    ...(stage.notes.length === 0 || touched.length > 0 ? [] : [bullets(stage.notes)]),
    ...details(stage, touched, options),
  ]
  return blocks.join('\n\n')
}

function refusalBlock(refusals: readonly Refusal[], options: MarkdownOptions): string {
  const lines = refusals.map((refusal) => {
    const name = refusal.database === null ? '' : `${DATABASE_NAME[refusal.database]}: `
    return `> - ${name}${forMarkdown(refusal.message)}${place(refusal.line, options)}`
  })
  return ['> [!CAUTION]', `> **${words.refused}**`, '>', ...lines].join('\n')
}

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

function table(databases: readonly DatabasePlan[]): string {
  const rows = databases.map((database) => [
    `**${DATABASE_NAME[database.database]}**`,
    `${MARK[database.impact]}${happening(database)}${database.verified ? '' : ` (**${NOT_VERIFIED}**)`}`,
    interruption(database.impact, database.database),
    database.data === 'kept' ? dataFate(database) : `**${dataFate(database)}**`,
    forMarkdown(database.reason),
    cellOf(database),
  ])
  const lines = [words.columns, words.columns.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** How many changes stand in the table; all of them are in the details. */
const SHOWN = 4

function cellOf({ changes, impact }: DatabasePlan): string {
  const shown = changes.slice(0, SHOWN).map((change) => changeText(change, impact))
  const more = changes.length - shown.length
  return [...shown, ...(more > 0 ? [words.more(more)] : [])].join('<br>')
}

function changeText({ property, before, after }: Change, impact: Impact): string {
  const name = codeForMarkdown(property)
  if (before === null && after === null) return `${name} ${labels.valuesUnknown}`
  const [from, to] = [before, after].map((value) =>
    value === null ? NO_VALUE : codeForMarkdown(value),
  )
  return impact === 'create' ? `${name} ${to}` : `${name} ${from} → ${to}`
}

function consentBlocks(databases: readonly DatabasePlan[]): readonly string[] {
  const asked = databases.flatMap(({ database, consent }) =>
    consent === null ? [] : [{ name: DATABASE_NAME[database], consent }],
  )
  const missing = asked.filter(({ consent }) => !consent.given)
  const given = asked.filter(({ consent }) => consent.given)
  return [
    ...(missing.length === 0
      ? []
      : [
          [
            '> [!WARNING]',
            `> **${words.needsConsent}**`,
            '>',
            ...missing.map(
              ({ name, consent }) =>
                `> - ${name}, ${CONSENT_WHY[consent.kind]}: ${codeForMarkdown(`--allow ${consent.words}`)}`,
            ),
          ].join('\n'),
        ]),
    ...given.map(
      ({ name, consent }) => `✅ ${name}, ${words.given}: ${codeForMarkdown(consent.words)}`,
    ),
  ]
}

function details(
  stage: StagePlan,
  touched: readonly DatabasePlan[],
  options: MarkdownOptions,
): readonly string[] {
  const changes = touched.flatMap(({ database, impact, changes }) =>
    changes.map(
      (change) =>
        `- ${DATABASE_NAME[database]} ${changeText(change, impact)}${place(change.line, options)}`,
    ),
  )
  const notes = touched.length === 0 ? [] : stage.notes.map((note) => `- ${forMarkdown(note)}`)
  if (changes.length + notes.length === 0) return []
  const count = words.details(changes.length, notes.length)
  return [
    ['<details>', `<summary>${count}</summary>`, '', ...changes, ...notes, '', '</details>'].join(
      '\n',
    ),
  ]
}

function bullets(texts: readonly string[]): string {
  return texts.map((text) => `- ${forMarkdown(text)}`).join('\n')
}

function place(line: number | null, { file }: MarkdownOptions): string {
  if (line === null) return ''
  return ` (${file === undefined ? `${labels.line} ${line}` : codeForMarkdown(`${file}:${line}`)})`
}
