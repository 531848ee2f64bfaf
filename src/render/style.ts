import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]

/** Paints text for a terminal, or leaves it as it is. */
export type Paint = (format: Format, text: string) => string

export function painter(color: boolean): Paint {
  // The caller has decided; styleText must not look at the process's own streams.
  return (format, text) => (color ? styleText(format, text, { validateStream: false }) : text)
}

/** The width of a pipe, a file and a workflow's log: programs read them, and people copy from them. */
export const UNWRAPPED = Infinity

/** What is copied as a whole: a command, a flag with its value, a value of the file in braces. */
const COPIED = [
  String.raw`aws [a-z]+ [a-z]+-[a-z-]+[^;,()]*`,
  String.raw`(?:tinystacks [a-z]+ --|git [a-z]+ [a-z]+-)[^;,()]*`,
  String.raw`--[a-z-]+ [^\s]+`,
  String.raw`[\w.]+: \{[^}]*\}`,
].join('|')

/** A word, with what is copied in it. */
const WORD = new RegExp(String.raw`(?:${COPIED}|\S)+`, 'g')

/**
 * Wraps at spaces; every line, the first as well, begins with `indent`. A long word is never cut, nor is
 * anything that somebody will copy.
 */
export function wrap(text: string, width: number, indent: string): readonly string[] {
  const room = Math.max(20, width - indent.length)
  const lines: string[] = []
  let line = ''
  for (const [word] of text.matchAll(WORD)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word.trimEnd()
    } else {
      line = line === '' ? word.trimEnd() : `${line} ${word.trimEnd()}`
    }
  }
  return [...lines, line].map((content) => `${indent}${content}`)
}
