/** The rows as text, aligned for a terminal and as Markdown alike. */
import { isWithin, ratioOf, type Row } from './row.ts'

/** `programs`: the names of the others, a column each. */
export function tableOf(rows: readonly Row[], programs: readonly string[]): string {
  const head = ['', 'tinystacks', ...programs, 'to the best of them', 'budget']
  const body = rows.map((row) => [
    row.name,
    shown(row.ours, row.unit),
    ...programs.map((program) => {
      const figure = row.peers.find((one) => one.program === program)
      return figure === undefined ? '—' : shown(figure.value, row.unit)
    }),
    multiple(ratioOf(row)),
    `${isWithin(row) ? 'within' : 'OVER'} ${row.budget.toFixed(2)}`,
  ])
  const widths = head.map((_, at) =>
    Math.max(3, ...[head, ...body].map((cells) => cells[at]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}

/** The page that keeps them. */
export function resultsPage(table: string, notes: readonly string[]): string {
  return `# Results

What \`npm run bench:results\` measured, and wrote here. Less is better in every row; seconds say as much about the machine as
about the programs, so compare them with each other. [What is measured](README.md#beside-the-others).

${notes.map((note) => `- ${note}`).join('\n')}

${table}
`
}

function shown(value: number | null, unit: Row['unit']): string {
  if (value === null) return 'failed'
  return unit === 's' ? `${value.toFixed(2)} s` : `${String(value)} ${unit}`
}

function multiple(ratio: number | null): string {
  if (ratio === null) return '—'
  return ratio === Infinity ? 'failed' : `${ratio.toFixed(2)} x`
}
