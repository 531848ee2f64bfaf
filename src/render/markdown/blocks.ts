/** The shapes that GitHub Markdown is made of here. Every text that goes in is inert already. */

/** A table: a line a row, whose cells hold neither `|` nor a new line. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

/** A lone `-` would make a heading of the line above it. */
const EMPTY = '&nbsp;'

/** One of GitHub's alerts: a list, with a title where there is one. */
export function alert(
  kind: 'CAUTION' | 'WARNING' | 'IMPORTANT',
  title: string | null,
  lines: readonly string[],
): string {
  const head = title === null ? [] : [`> **${title}**`, '>']
  return [`> [!${kind}]`, ...head, ...lines.map((line) => `> - ${line || EMPTY}`)].join('\n')
}

/** What is shown after a click. */
export function fold(summary: string, body: string): string {
  return ['<details>', `<summary>${summary}</summary>`, '', body, '', '</details>'].join('\n')
}
