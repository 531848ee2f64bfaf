import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]

/** Paints text for a terminal, or leaves it as it is. */
export type Paint = (format: Format, text: string) => string

export function painter(color: boolean): Paint {
  // The caller has decided; styleText must not look at the process's own streams.
  return (format, text) => (color ? styleText(format, text, { validateStream: false }) : text)
}

/** Between words, but not between a flag and its value, which are copied together. */
const BETWEEN = /(?<!(?:^| )--[a-z-]+) /

/** Wraps at spaces; every line, the first as well, begins with `indent`. A long word is never cut. */
export function wrap(text: string, width: number, indent: string): readonly string[] {
  const room = Math.max(20, width - indent.length)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(BETWEEN)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line].map((content) => `${indent}${content}`)
}
