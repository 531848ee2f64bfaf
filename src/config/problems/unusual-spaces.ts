/** A no-break space looks like a space, and is text in YAML: the problem it makes says nothing of it. */
import type { Problem } from '../../errors.ts'

/** Spaces that YAML takes for text ("White Space Characters": space and tab alone), and those without a width. */
const UNUSUAL = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/

/** Quoted text, where such a space may be meant, and comments. */
const MEANT = /"(?:[^"\\]|\\.)*"|'[^']*'|(?:^|\s)#.*$/g

/** Each problem on a line with such a space says that instead, once a line: whatever else is wrong there follows. */
export function namingSpaces(text: string, problems: readonly Problem[]): readonly Problem[] {
  if (!UNUSUAL.test(text)) return problems
  const lines = text.split(/\r\n|\n|\r/)
  const named = problems.map((problem) => {
    const { line, path } = problem
    // What cannot be read is often found on the next line.
    const before = path === '' ? spaceIn(lines, line - 1) : null
    return spaceIn(lines, line) ?? before ?? problem
  })
  return named.filter(
    (one, index) =>
      one.code !== 'unusual-space' ||
      named.findIndex(({ code, line }) => code === one.code && line === one.line) === index,
  )
}

/** `line` counts from 1. */
function spaceIn(lines: readonly string[], line: number): Problem | null {
  const text = (lines[line - 1] ?? '').replaceAll(MEANT, (part) => '.'.repeat(part.length))
  const column = text.search(UNUSUAL) + 1
  if (column === 0) return null
  const code = text
    .charCodeAt(column - 1)
    .toString(16)
    .toUpperCase()
    .padStart(4, '0')
  const name = code === '00A0' ? 'no-break space' : 'space that YAML takes for text'
  return {
    ...{ code: 'unusual-space', path: '', line, column },
    message: `this line contains a ${name} (U+${code}), which looks like an ordinary space`,
    hint: 'write an ordinary space; it often comes with text that was copied from a web page',
  }
}
