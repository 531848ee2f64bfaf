/**
 * Why the output has not the lines that the page shows; null = it has. `...` on a line of its own is any lines, within
 * one any text.
 */
export function notSeen(shown: readonly string[], output: string): string | null {
  const pattern = shown
    .map((line) =>
      line === '...' ? '(?:[^\\n]*\\n)*?' : `${line.split('...').map(escaped).join('[^\\n]*')}\\n`,
    )
    .join('')
  // A space that does not break is seen as one, and one without width not at all.
  const seen = output.replaceAll('\u00a0', ' ').replaceAll('&#8203;', '').trimEnd()
  const found = new RegExp(`^${pattern}$`).test(`${seen}\n`)
  return found ? null : `the page shows\n${shown.join('\n')}\nand it was\n${output}`
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
}
